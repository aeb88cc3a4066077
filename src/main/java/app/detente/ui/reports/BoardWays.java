package app.detente.ui.reports;

import app.detente.model.QueueFilter;
import java.util.function.Consumer;

/**
 * Where the live board leads; the window knows how.
 *
 * @param open shows conversations in the queue
 * @param wall shows the board on the whole screen
 */
public record BoardWays(Consumer<QueueFilter> open, Runnable wall) {}
