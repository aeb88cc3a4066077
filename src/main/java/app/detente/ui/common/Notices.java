package app.detente.ui.common;

import app.detente.model.Problem;
import app.detente.model.Texts;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.function.Consumer;

/**
 * What was just done, by whichever part of the window, and how to take it back: the window shows each notice and offers one undo for all of
 * them. FX thread only.
 */
public final class Notices {
    /** Long enough to see a slip and reach for the mouse. */
    public static final Duration STAYS = Duration.ofSeconds(8);
    /** What this session can take back, at most; older ones are forgotten. */
    private static final int MOST = 100;

    private final Texts texts;
    private final SequencedMap<Once, Notice> done = new LinkedHashMap<>();
    private Consumer<Notice> shown = notice -> { };
    private Consumer<Notice> withdrawn = notice -> { };

    public Notices(Texts texts) {
        this.texts = texts;
    }

    /**
     * Who shows them; one at a time, the last one set.
     *
     * @param withdraw told of a notice whose undo has been used, wherever from: it must not go on offering it
     */
    public void onNotice(Consumer<Notice> show, Consumer<Notice> withdraw) {
        shown = show;
        withdrawn = withdraw;
    }

    /** Says something that cannot be taken back. */
    public void say(String sentence) {
        shown.accept(new Notice(sentence, STAYS, Optional.empty(), false));
    }

    /** Says what went wrong. */
    public void failed(Problem problem) {
        say(texts.of(problem));
    }

    /** Says what was done and how to undo it. */
    public void done(String sentence, Runnable undo) {
        remember(sentence, STAYS, undo, false);
    }

    /** Says what will happen when the time is up, unless it is undone before. */
    public void pending(String sentence, Duration window, Runnable undo) {
        remember(sentence, window, undo, true);
    }

    /** Takes back the last thing done that has not been taken back yet. False where there is none. */
    public boolean undoLast() {
        if (done.isEmpty()) {
            return false;
        }
        done.lastEntry().getKey().run();
        return true;
    }

    private void remember(String sentence, Duration stays, Runnable undo, boolean counting) {
        Once once = new Once(undo);
        Notice notice = new Notice(sentence, stays, Optional.of(once), counting);
        done.put(once, notice);
        if (done.size() > MOST) {
            done.pollFirstEntry();
        }
        shown.accept(notice);
    }

    /** An undo that works once, whether it is reached through the toast or through {@link #undoLast()}. */
    private final class Once implements Runnable {
        private final Runnable undo;

        Once(Runnable undo) {
            this.undo = undo;
        }

        @Override
        public void run() {
            Notice notice = done.remove(this);
            if (notice != null) {
                withdrawn.accept(notice);
                undo.run();
            }
        }
    }
}
