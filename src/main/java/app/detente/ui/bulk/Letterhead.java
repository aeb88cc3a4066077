package app.detente.ui.bulk;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * What the house has set about replies, asked anew for each answer.
 *
 * @param brand      the name they are published under
 * @param undoWindow how long a reply is held back
 */
public record Letterhead(Supplier<String> brand, Supplier<Duration> undoWindow) {}
