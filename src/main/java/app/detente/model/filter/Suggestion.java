package app.detente.model.filter;

/**
 * A way to go on.
 *
 * @param replaceFrom where the part to replace begins, in UTF-16 units
 * @param replaceTo   where it ends, exclusive
 * @param text        what to put there; ends in a colon where a value is to follow
 * @param labelKey    what it means, in the text bundles
 */
public record Suggestion(int replaceFrom, int replaceTo, String text, String labelKey) {}
