package app.detente.ui.reply;

import java.util.List;
import java.util.Optional;

/** Rows offered behind a sign in the text, or when asked for without one: they follow what is typed, and go when that is no search any more. */
abstract class TypedRows<T> extends Rows<T> {
    private static final int NOWHERE = -1;

    /** Where the text to be replaced begins. */
    private int start = NOWHERE;
    private int caret;
    /** Whether it was asked for, without a sign. */
    private boolean asked;
    /** The sign behind which it was closed by hand, or taken. */
    private int refused = NOWHERE;

    /** The sign before the caret, and what follows it. */
    abstract Optional<Typed> before(String text, int at);

    /** What there is for these words, the best first. */
    abstract List<T> search(String words);

    /** What the chosen row makes of this part of the text. */
    abstract Optional<Insertion> insert(T row, int from, int to);

    /** Whether these words may still find something where nothing is found now. */
    boolean isHopeful(String words) {
        return false;
    }

    /** Opens it at the caret, without a sign. */
    public final void ask(int at) {
        asked = true;
        caret = at;
        offer(new Typed(at, ""));
    }

    /** The text or the caret has moved. */
    public final void follow(String text, int at) {
        caret = at;
        if (asked) {
            Typed.since(start, text, at).ifPresentOrElse(this::offer, this::hide);
            return;
        }
        Optional<Typed> typed = before(text, at);
        if (typed.isEmpty()) {
            refused = NOWHERE;
        }
        typed.filter(one -> one.start() != refused).ifPresentOrElse(this::offer, this::hide);
    }

    /** Closes it, until another sign is typed. */
    @Override
    public final void close() {
        if (openProperty().get()) {
            refused = asked ? NOWHERE : start;
            hide();
        }
    }

    /** The chosen row instead of what was typed to find it. */
    @Override
    public final Optional<Insertion> take() {
        Optional<T> choice = choice();
        Optional<Insertion> taken = choice.flatMap(row -> insert(row, start, caret));
        choice.ifPresent(row -> close());
        return taken;
    }

    private void offer(Typed typed) {
        start = typed.start();
        put(search(typed.words()));
        if (found().isEmpty() && !isHopeful(typed.words())) {
            hide();
        } else {
            open(true);
        }
    }

    private void hide() {
        asked = false;
        open(false);
    }
}
