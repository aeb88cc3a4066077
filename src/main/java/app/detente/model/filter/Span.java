package app.detente.model.filter;

/** A part of a text, in UTF-16 units; the end is exclusive. */
public record Span(int start, int end) {}
