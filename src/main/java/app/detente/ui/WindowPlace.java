package app.detente.ui;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where the window was when it was closed, and how it was divided: kept as settings under `window.`, in whole px.
 *
 * @param x         of its left edge on the screen
 * @param maximized whether it filled the screen; its size is then the one it goes back to
 */
public record WindowPlace(double x, double y, double width, double height, boolean maximized, Panes panes) {

    /** What is stored, or empty where any of it is missing or no number: half a place is none. */
    public static Optional<WindowPlace> parse(Map<String, String> stored) {
        try {
            return Optional.of(new WindowPlace(number(stored, "x"), number(stored, "y"), number(stored, "width"), number(stored, "height"),
                    Boolean.parseBoolean(stored.getOrDefault("window.maximized", "")),
                    new Panes(number(stored, "views"), number(stored, "list"), number(stored, "side"))));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    /** As it is stored; {@link #parse} reads it back. */
    public Map<String, String> stored() {
        Map<String, String> stored = new LinkedHashMap<>();
        put(stored, "x", x);
        put(stored, "y", y);
        put(stored, "width", width);
        put(stored, "height", height);
        stored.put("window.maximized", Boolean.toString(maximized));
        put(stored, "views", panes.views());
        put(stored, "list", panes.list());
        put(stored, "side", panes.side());
        return stored;
    }

    private static double number(Map<String, String> stored, String name) {
        return Integer.parseInt(stored.getOrDefault("window." + name, ""));
    }

    private static void put(Map<String, String> stored, String name, double px) {
        stored.put("window." + name, Long.toString(Math.round(px)));
    }
}
