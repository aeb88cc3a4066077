package app.detente.voice;

import java.util.List;

/**
 * A reply ready to be looked over.
 *
 * @param gaps what the adviser must still fill in, in order
 */
public record Rendered(String text, List<Gap> gaps) {}
