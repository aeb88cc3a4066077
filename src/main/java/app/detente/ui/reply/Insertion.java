package app.detente.ui.reply;

import app.detente.voice.Gap;
import app.detente.voice.Rendered;
import java.util.Optional;

/**
 * A change of the text for the editor to make, so that its own undo knows of it.
 *
 * @param start      where what is replaced begins
 * @param end        and ends
 * @param selectFrom what is selected afterwards: the first gap put in, or nothing at its end
 */
public record Insertion(int start, int end, String text, int selectFrom, int selectTo) {

    /** A value in the place of a gap; the caret stands behind it. */
    static Insertion into(Gap gap, String value) {
        return of(gap.start(), gap.end(), value);
    }

    /** The caret stands behind it. */
    static Insertion of(int start, int end, String text) {
        return new Insertion(start, end, text, start + text.length(), start + text.length());
    }

    static Insertion of(int start, int end, Rendered rendered) {
        Optional<Gap> first = rendered.gaps().stream().findFirst();
        int from = start + first.map(Gap::start).orElse(rendered.text().length());
        int to = start + first.map(Gap::end).orElse(rendered.text().length());
        return new Insertion(start, end, rendered.text(), from, to);
    }
}
