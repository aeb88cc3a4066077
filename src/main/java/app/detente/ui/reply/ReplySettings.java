package app.detente.ui.reply;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What the house has set about replies, asked anew for each one.
 *
 * @param brand      the name they are published under
 * @param undoWindow how long a reply is held back, so that it can be taken back
 */
public record ReplySettings(Supplier<String> brand, Supplier<Duration> undoWindow) {}
