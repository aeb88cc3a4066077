package app.detente.voice;

/**
 * A place in a reply that only the adviser can fill, shown as ⟦label⟧.
 *
 * @param label what is asked for
 * @param start where its opening bracket stands, in UTF-16 units
 * @param end   just after its closing bracket, in UTF-16 units
 */
public record Gap(String label, int start, int end) {}
