package app.detente.rules;

import app.detente.model.filter.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Parts of a text, in UTF-16 units of the text as it came, as the store keeps them and as they are shown. */
public final class Spans {
    private Spans() {}

    /** `3-9 12-20`. */
    public static String encode(List<Span> spans) {
        return spans.stream().map(span -> span.start() + "-" + span.end()).collect(Collectors.joining(" "));
    }

    public static List<Span> decode(String kept) {
        return kept.isEmpty() ? List.of() : Arrays.stream(kept.split(" ")).map(part -> part.split("-"))
                .map(pair -> new Span(Integer.parseInt(pair[0]), Integer.parseInt(pair[1]))).toList();
    }

    /** In order of the text, what overlaps or touches made one. */
    public static List<Span> joined(List<Span> spans) {
        List<Span> joined = new ArrayList<>();
        for (Span span : spans.stream().sorted(Comparator.comparingInt(Span::start).thenComparingInt(Span::end)).toList()) {
            if (!joined.isEmpty() && joined.getLast().end() >= span.start()) {
                Span last = joined.removeLast();
                joined.add(new Span(last.start(), Math.max(last.end(), span.end())));
            } else {
                joined.add(span);
            }
        }
        return joined;
    }
}
