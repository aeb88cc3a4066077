package app.detente.model;

/**
 * A file that goes out with a reply.
 *
 * @param name    as people see it; safe in any folder
 * @param type    its media type
 * @param content not to be changed
 */
public record AttachedFile(String name, String type, byte[] content) {}
