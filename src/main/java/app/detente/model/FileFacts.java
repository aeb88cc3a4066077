package app.detente.model;

/**
 * What decides whether a network takes a file.
 *
 * @param bytes how large it is
 */
public record FileFacts(String name, long bytes, FileKind kind) {}
