package app.detente.ui.common;

import app.detente.model.filter.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a stranger's text made safe to lay out, with the places marked in it: what {@link Shown} drops moves them.
 *
 * @param marks in units of this text
 */
public record Marked(String text, List<Span> marks) {
    private static final String MORE = "…";

    /** The units from one to another; `spans` are in order and apart, in units of the raw text. */
    public static Marked of(String raw, List<Span> spans, int from, int to) {
        StringBuilder text = new StringBuilder(to - from);
        List<Span> marks = new ArrayList<>();
        int at = from;
        for (Span span : spans) {
            int start = Math.clamp(span.start(), at, to);
            int end = Math.clamp(span.end(), start, to);
            if (end > start) {
                append(text, raw, at, start);
                int marked = text.length();
                append(text, raw, start, end);
                if (text.length() > marked) {
                    marks.add(new Span(marked, text.length()));
                }
                at = end;
            }
        }
        append(text, raw, at, to);
        return new Marked(text.toString(), List.copyOf(marks));
    }

    /** About so many units around the first place marked, on one line. */
    public static Marked excerpt(String raw, List<Span> spans, int units) {
        int first = spans.isEmpty() ? 0 : spans.getFirst().start();
        int from = boundary(raw, first > units / 2 ? first - units / 4 : 0);
        int to = boundary(raw, Math.min(raw.length(), from + units));
        Marked part = of(raw.replaceAll("\\s", " "), spans, from, to);
        String before = from > 0 ? MORE : "";
        List<Span> moved = part.marks().stream().map(mark -> new Span(mark.start() + before.length(), mark.end() + before.length())).toList();
        return new Marked(before + part.text() + (to < raw.length() ? MORE : ""), moved);
    }

    private static int boundary(String raw, int at) {
        return at > 0 && at < raw.length() && Character.isLowSurrogate(raw.charAt(at)) ? at - 1 : at;
    }

    private static void append(StringBuilder text, String raw, int from, int to) {
        text.append(Shown.text(raw.substring(from, to), to - from));
    }
}
