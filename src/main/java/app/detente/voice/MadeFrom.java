package app.detente.voice;

/**
 * A template as a reply used it.
 *
 * @param wording which of its {@link ReplyTemplate#wordings()}, from 0
 * @param edited  whether the adviser changed what it said before sending; gaps that were filled in do not count
 */
public record MadeFrom(String template, int wording, boolean edited) {}
