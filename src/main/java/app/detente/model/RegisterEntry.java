package app.detente.model;

/**
 * A hiding as the house itself reads it in the register.
 *
 * @param author who wrote the message
 * @param text   its beginning
 */
public record RegisterEntry(Hiding hiding, Network network, long conversationId, String author, String text) {
    /** Characters of the message that are read. */
    public static final int READ = 300;
}
