package app.detente.ui;

import app.detente.model.Texts;
import app.detente.ui.bulk.AnswerView;
import app.detente.ui.bulk.BulkBar;
import app.detente.ui.bulk.BulkViewModel;
import app.detente.ui.bulk.ProgressStrip;
import app.detente.ui.common.Desk;
import app.detente.ui.conversation.SnoozeTimes;
import app.detente.ui.queue.Picking;
import app.detente.ui.queue.QueueListView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Choosing many conversations at the desk and acting on all of them: the list's ticks, the bar over it, its progress, and the answer to many. */
final class Many {
    private final BulkViewModel model;
    private final Picking picking;
    private final BulkBar bar;
    private final Parts parts;
    private final Desk desk;

    Many(Parts parts) {
        this.parts = parts;
        this.desk = parts.session().desk();
        this.model = parts.bulk();
        this.picking = new Picking(parts.queue(), model.selection());
        this.bar = new BulkBar(model, new BulkBar.Choices(parts.conversation().tags(), parts.conversation().advisers(), this::times), desk,
                parts.answers()::begin);
    }

    Picking picking() {
        return picking;
    }

    BulkBar bar() {
        return bar;
    }

    /** Whether anything is chosen. */
    boolean any() {
        return !model.selection().isEmpty();
    }

    /** Does the one where conversations are chosen, else the other. */
    Runnable or(Runnable toMany, Runnable toOne) {
        return () -> (any() ? toMany : toOne).run();
    }

    /** Puts the bar in the place of the list's heading while anything is chosen, and the progress below it while something takes its time. */
    void over(QueueListView list) {
        list.showWhileChosen(bar);
        list.getChildren().add(1, new ProgressStrip(model, desk.texts()));
    }

    /** The answer to many, to be laid over the desk. */
    AnswerView answers(Runnable left) {
        return new AnswerView(parts.answers(), desk.texts(), left);
    }

    private List<BulkBar.Time> times() {
        Texts texts = desk.texts();
        Instant now = desk.now().getValue();
        List<BulkBar.Time> times = new ArrayList<>(SnoozeTimes.from(now, desk.zone()).stream()
                .map(choice -> new BulkBar.Time(texts.get("triage.snooze." + choice.key()), Optional.of(choice.until()))).toList());
        times.add(new BulkBar.Time(texts.get("bulk.snooze.customer"), Optional.empty()));
        return times;
    }
}
