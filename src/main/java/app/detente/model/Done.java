package app.detente.model;

/**
 * Something that was done and can be undone.
 *
 * @param event          its place in the audit trail; undo names it
 * @param key            {@link Action#key()}, or `reply`, `note`
 * @param conversationId the conversation it touched
 */
public record Done(long event, String key, long conversationId) {}
