package app.detente.channel.rehearsal;

import app.detente.model.TagColour;
import java.util.List;

/**
 * A tag to begin with.
 *
 * @param searches what finds the messages it fits, in either language; a star ends a beginning
 */
public record TagSeed(String name, TagColour colour, List<String> searches) {}
