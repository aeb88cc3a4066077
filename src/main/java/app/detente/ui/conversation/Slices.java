package app.detente.ui.conversation;

import app.detente.model.filter.Span;
import java.util.ArrayList;
import java.util.List;

/** Cuts a long text where it hurts least: at the end of a line or a word, and never inside a character. Pure functions. */
final class Slices {
    private Slices() {}

    /** Where a slice ends that begins here and has at most so many UTF-16 units and lines. */
    static int end(String text, int from, int units, int lines) {
        int most = Math.min(text.length(), from + units);
        int found = 0;
        for (int at = text.indexOf('\n', from); at >= 0 && at < most; at = text.indexOf('\n', at + 1)) {
            if (++found == lines) {
                return at + 1;
            }
        }
        if (most == text.length()) {
            return most;
        }
        int late = from + units * 4 / 5;
        int gap = Math.max(text.lastIndexOf('\n', most - 1), text.lastIndexOf(' ', most - 1));
        int end = gap >= late ? gap + 1 : most;
        return Character.isLowSurrogate(text.charAt(end)) && Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
    }

    /** All of a text, in order. */
    static List<Span> of(String text, int units, int lines) {
        List<Span> slices = new ArrayList<>();
        for (int from = 0; from < text.length();) {
            int end = end(text, from, units, lines);
            slices.add(new Span(from, end));
            from = end;
        }
        return slices;
    }
}
