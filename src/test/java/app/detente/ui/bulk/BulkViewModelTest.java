package app.detente.ui.bulk;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Bulk;
import app.detente.model.BulkAction;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Tag;
import app.detente.model.TagColour;
import app.detente.storage.QueueFixture;
import app.detente.storage.TagStore;
import app.detente.ui.common.Selection;
import app.detente.ui.common.TestSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BulkViewModelTest {
    private static final int MANY = 1_200;

    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private Tag tag;
    private final Selection selection = new Selection();
    private final SimpleObjectProperty<QueueFilter> filter = new SimpleObjectProperty<>(QueueFilter.of(QueueView.WAITING));
    private BulkViewModel bulk;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        me = new TestSession(queue.me, queue.clock);
        tag = new TagStore(queue.database, queue.changes).named("panne", TagColour.RED);
        queue.ingest.ingest(IntStream.range(0, MANY).mapToObj(n -> from("c" + n, "" + n, null, n % 90, "Ligne " + n + " ?")).toList());
        bulk = new BulkViewModel(me.session, queue.bulk, selection, filter);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private long tagged() {
        return queue.number("SELECT count(*) FROM conversation_tag");
    }

    private long id(int message) {
        return queue.holding("" + message).id();
    }

    @Test
    void whatIsChosenIsDoneAndSaidWithItsNumberAndOneUndoForAll() {
        selection.add(List.of(id(1), id(2), id(3)));
        bulk.tag(tag);
        assertThat(tagged()).isEqualTo(3);
        assertThat(selection.isEmpty()).isTrue();
        assertThat(me.last()).isEqualTo("3 conversations étiquetées");
        assertThat(me.notices.undoLast()).isTrue();
        assertThat(tagged()).isZero();
        assertThat(me.last()).isEqualTo("C’est annulé pour 3 conversations");
    }

    @Test
    void allThatMatchIsCountedWhenTheFirstIsChosenAndChosenWhenAskedFor() {
        assertThat(bulk.matchingProperty().get()).isEmpty();
        selection.toggle(id(1));
        assertThat(bulk.matchingProperty().get()).contains((long) MANY);
        bulk.selectAll();
        assertThat(selection.count()).isEqualTo(MANY);
        queue.take(from("late", "late", null, 5, "Et moi ?"));
        bulk.done();
        assertThat(queue.number("SELECT count(*) FROM conversation WHERE lane = 3")).isEqualTo(MANY);
        assertThat(queue.holding("late").waitingSince()).isPresent();
        selection.clear();
        assertThat(bulk.matchingProperty().get()).isEmpty();
    }

    @Test
    void workThatTakesMoreThanOneStepShowsHowFarItIsAndNothingWhenItIsDone() {
        List<Optional<Bulk>> shown = new ArrayList<>();
        bulk.runningProperty().subscribe((was, now) -> shown.add(now));
        bulk.selection().toggle(id(1));
        bulk.selectAll();
        bulk.done();
        assertThat(shown.getFirst()).map(Bulk::handled).hasValueSatisfying(handled -> assertThat(handled).isPositive().isLessThan(MANY));
        assertThat(shown.getLast()).isEmpty();
    }

    @Test
    void cancelledTheRestStaysAsItWasAndWhatWasDoneCanBeUndone() {
        bulk.runningProperty().subscribe((was, now) -> now.filter(job -> job.state() == Bulk.State.DOING).ifPresent(job -> bulk.stop()));
        bulk.selection().toggle(id(1));
        bulk.selectAll();
        bulk.done();
        long closed = queue.number("SELECT count(*) FROM conversation WHERE lane = 3");
        assertThat(closed).isPositive().isLessThan(MANY);
        assertThat(me.last()).startsWith("Arrêté en chemin");
        me.notices.undoLast();
        assertThat(queue.number("SELECT count(*) FROM conversation WHERE lane = 3")).isZero();
    }

    @Test
    void oneThatWasSoAlreadyIsSaidAndNothingChangedSaysSo() {
        queue.triage.apply(new Action.AddTag(tag.id()), id(1), queue.me);
        selection.add(List.of(id(1), id(2)));
        bulk.tag(tag);
        assertThat(me.last()).isEqualTo("1 conversation étiquetée. 1 inchangée");
        selection.add(List.of(id(1)));
        bulk.tag(tag);
        assertThat(me.last()).isEqualTo("Rien à changer : tout était déjà ainsi.");
    }

    @Test
    void whatAConsoleLeftUnfinishedGoesOnAtTheNextStart() {
        queue.bulk.begin(new BulkAction.Each(new Action.AddTag(tag.id())), QueueFilter.of(QueueView.WAITING), queue.me);
        assertThat(tagged()).isZero();
        bulk.resume();
        assertThat(tagged()).isEqualTo(MANY);
        assertThat(me.last()).endsWith("conversations étiquetées");
    }

    @Test
    void withoutAnythingChosenNothingIsDone() {
        bulk.done();
        assertThat(me.said).isEmpty();
        assertThat(queue.number("SELECT count(*) FROM bulk")).isZero();
    }
}
