package app.detente.model;

/**
 * A file that goes out with a reply.
 *
 * @param name    as people see it; safe in any folder
 * @param type    its media type, by its name
 * @param content not to be changed
 */
public record AttachedFile(String name, String type, byte[] content) {

    /** Of its content rather than of its name. */
    public FileFacts facts() {
        return new FileFacts(name, content.length, FileKind.of(content));
    }

    /** What is read out to people who do not see it: its name as words, the one description that it comes with. */
    public String description() {
        return name.replaceFirst("\\.[^.]*$", "").replaceAll("[-_\\s]+", " ").strip();
    }
}
