package app.detente.ui.alerts;

/** The desktop's own way of telling somebody something. */
@FunctionalInterface
public interface Bell {
    /**
     * Tells it, as plain text. May take a moment; never called on the FX thread.
     *
     * @return whether the desktop took it; where it has no such thing, the window says it itself
     */
    boolean ring(String title, String text);
}
