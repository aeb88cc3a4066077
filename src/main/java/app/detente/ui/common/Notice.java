package app.detente.ui.common;

import java.time.Duration;
import java.util.Optional;

/**
 * One sentence about what just happened, for a toast.
 *
 * @param stays    how long it is worth reading, and how long its undo can be had
 * @param undo     takes it back; safe to run more than once
 * @param counting whether something happens when it goes, so that the seconds left are shown
 */
public record Notice(String sentence, Duration stays, Optional<Runnable> undo, boolean counting) {}
