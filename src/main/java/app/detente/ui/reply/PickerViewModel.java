package app.detente.ui.reply;

import app.detente.voice.ReplyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The list of templates under the caret, behind a `/` or when asked for. Searching is done at once, on the FX thread: a library is in memory,
 * and Enter must take what is seen.
 */
public final class PickerViewModel extends TypedRows<ReplyTemplate> {
    /** Rows offered; whoever looks further types another letter. */
    static final int MOST = 50;

    private final Function<String, List<ReplyTemplate>> search;
    private final Filler filler;

    /** Puts a template in the place of a part of the text. Empty where it cannot be filled in: that is said. */
    interface Filler {
        Optional<Insertion> insert(ReplyTemplate chosen, int from, int to);
    }

    PickerViewModel(Function<String, List<ReplyTemplate>> search, Filler filler) {
        this.search = search;
        this.filler = filler;
    }

    @Override
    Optional<Typed> before(String text, int at) {
        return Typed.slash(text, at);
    }

    @Override
    List<ReplyTemplate> search(String words) {
        return search.apply(words).stream().limit(MOST).toList();
    }

    /** One word is still being typed; several that find nothing are prose. */
    @Override
    boolean isHopeful(String words) {
        return !words.contains(" ");
    }

    @Override
    Optional<Insertion> insert(ReplyTemplate chosen, int from, int to) {
        return filler.insert(chosen, from, to);
    }
}
