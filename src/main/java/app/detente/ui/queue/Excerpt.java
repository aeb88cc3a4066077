package app.detente.ui.queue;

import app.detente.model.filter.Filter;
import app.detente.model.filter.Highlights;
import app.detente.model.filter.Span;
import java.util.List;

/**
 * The part of a preview that a row shows while words are looked for: it begins shortly before the first of them, where that stands too far back to
 * be seen.
 *
 * @param found the parts of `text` to mark
 */
record Excerpt(String text, List<Span> found) {
    /** UTF-16 units that stand in a row's two lines at any width. */
    private static final int IN_SIGHT = 60;
    private static final int BEFORE = 25;

    /** `line` as it may be shown. */
    static Excerpt of(String line, Filter lookedFor) {
        List<Span> found = Highlights.of(line, lookedFor);
        if (found.isEmpty() || found.getFirst().end() <= IN_SIGHT) {
            return new Excerpt(line, found);
        }
        int from = line.indexOf(' ', found.getFirst().start() - BEFORE) + 1;
        int cut = from > 0 && from <= found.getFirst().start() ? from : found.getFirst().start();
        int shift = 2 - cut;
        return new Excerpt("… " + line.substring(cut), found.stream().map(span -> new Span(span.start() + shift, span.end() + shift)).toList());
    }
}
