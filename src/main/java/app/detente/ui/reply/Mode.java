package app.detente.ui.reply;

/** What is being written. Each has a draft of its own. */
public enum Mode {
    /** Published to the customer. */
    REPLY,
    /** For colleagues; never leaves the console. */
    NOTE
}
