package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Adviser;
import app.detente.model.Problem;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import app.detente.storage.ViewStore.Changed;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ViewStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private ViewStore views;
    private Adviser other;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        views = new ViewStore(queue.database, queue.changes, queue.clock);
        other = queue.adviser("Inès");
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void mineComeFirstAndNobodyElseSeesThem() {
        shared("Pannes");
        mine("Mes urgences");
        views.create("À Inès", "is:mine", Sort.NEWEST, Optional.of(other.id()), other);
        assertThat(names(queue.me)).containsExactly("Mes urgences", "Pannes");
        assertThat(names(other)).containsExactly("À Inès", "Pannes");
    }

    @Test
    void aNameIsTidiedAndUniqueForItsOwnerWhateverCaseAndAccents() {
        shared("  Été   2026 ");
        assertThat(names(queue.me)).containsExactly("Été 2026");
        assertRefused("view.taken", () -> shared("ETE 2026"));
        mine("été 2026");
        assertThat(names(queue.me)).containsExactly("été 2026", "Été 2026");
    }

    @Test
    void namesAndFiltersHaveLimitsAndARefusalChangesNothing() {
        mine("x".repeat(SavedView.MAX_NAME));
        long rows = rows();
        assertRefused("view.name", () -> mine("x".repeat(SavedView.MAX_NAME + 1)));
        assertRefused("view.name", () -> mine(" \t\n"));
        assertRefused("view.filter", () -> views.create("a", "  ", Sort.NEWEST, Optional.empty(), queue.me));
        assertRefused("view.filter", () -> views.create("a", "x".repeat(ViewStore.MAX_FILTER + 1), Sort.NEWEST, Optional.empty(), queue.me));
        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void anotherNameFilterSortAndOwnerAreKeptAndTakenBackAsOne() {
        SavedView view = view(shared("Pannes"));
        SavedView wanted = new SavedView(view.id(), "Pannes sud", "tag:panne -is:mine", Sort.PRIORITY, Optional.of(queue.me.id()));
        Changed changed = views.change(wanted, queue.me).orElseThrow();
        assertThat(views.all(queue.me)).containsExactly(wanted);
        assertThat(views.change(wanted, queue.me)).as("the same again").isEmpty();
        assertThat(views.undo(changed, queue.me)).isTrue();
        assertThat(views.all(queue.me)).containsExactly(view);
        assertThat(views.undo(changed, queue.me)).as("once").isFalse();
    }

    @Test
    void aViewChangedSinceIsNotTakenBack() {
        SavedView view = view(shared("Pannes"));
        Changed first = views.change(named(view, "Coupures"), queue.me).orElseThrow();
        views.change(named(view, "Réseau"), other);
        assertThat(views.undo(first, queue.me)).isFalse();
        assertThat(names(queue.me)).containsExactly("Réseau");
    }

    @Test
    void aDeletedViewComesBackInItsPlaceUnderItsNumber() {
        shared("a");
        SavedView middle = view(shared("b"));
        shared("c");
        Changed deleted = views.delete(middle.id(), queue.me).orElseThrow();
        assertThat(names(queue.me)).containsExactly("a", "c");
        assertThat(views.undo(deleted, queue.me)).isTrue();
        assertThat(names(queue.me)).containsExactly("a", "b", "c");
        assertThat(views.all(queue.me)).contains(middle);
    }

    @Test
    void aDeletedViewDoesNotComeBackUnderANameGivenAwaySince() {
        Changed deleted = views.delete(view(shared("Pannes")).id(), queue.me).orElseThrow();
        shared("pannes");
        assertRefused("view.taken", () -> views.undo(deleted, queue.me));
        assertThat(names(queue.me)).containsExactly("pannes");
    }

    @Test
    void aViewMadeByMistakeGoesAgain() {
        assertThat(views.undo(mine("oups"), queue.me)).isTrue();
        assertThat(views.all(queue.me)).isEmpty();
    }

    @Test
    void viewsMoveAmongThoseOfTheSameOwner() {
        shared("a");
        shared("b");
        SavedView last = view(shared("c"));
        mine("m");
        Changed moved = views.move(last.id(), -1, queue.me).orElseThrow();
        assertThat(names(queue.me)).containsExactly("m", "a", "c", "b");
        views.move(last.id(), -5, queue.me);
        assertThat(names(queue.me)).containsExactly("m", "c", "a", "b");
        assertThat(views.move(last.id(), -1, queue.me)).as("first already").isEmpty();
        assertThat(views.undo(moved, queue.me)).as("moved on since").isFalse();
    }

    @Test
    void aMoveIsTakenBack() {
        shared("a");
        SavedView second = view(shared("b"));
        Changed moved = views.move(second.id(), -1, queue.me).orElseThrow();
        assertThat(views.undo(moved, queue.me)).isTrue();
        assertThat(names(queue.me)).containsExactly("a", "b");
    }

    @Test
    void somebodyElsesOwnViewIsNeitherChangedNorMovedNorDeleted() {
        SavedView hers = view(views.create("À Inès", "is:mine", Sort.NEWEST, Optional.of(other.id()), other));
        assertThat(views.change(named(hers, "À moi"), queue.me)).isEmpty();
        assertThat(views.move(hers.id(), 1, queue.me)).isEmpty();
        assertThat(views.delete(hers.id(), queue.me)).isEmpty();
        assertThat(views.all(other)).containsExactly(hers);
    }

    @Test
    void theTrailHoldsEveryChangeAndNoNames() {
        SavedView view = view(shared("Nadia Berger"));
        views.change(named(view, "Karim"), queue.me).map(changed -> views.undo(changed, queue.me));
        views.delete(view.id(), queue.me);
        List<String> trail = queue.database.read(handle -> handle.createQuery("SELECT action || ' ' || detail FROM event ORDER BY seq")
                .mapTo(String.class).list());
        assertThat(trail).containsExactly("view-create view=1", "view-change view=1", "undo view-change", "view-delete view=1");
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
    }

    @Test
    void everyChangeIsTold() {
        Changed created = shared("Pannes");
        views.undo(created, queue.me);
        assertThat(queue.told).hasSize(2);
        views.delete(99, queue.me);
        assertThat(queue.told).as("nothing happened").hasSize(2);
    }

    private Changed shared(String name) {
        return views.create(name, "is:waiting tag:panne", Sort.LONGEST_WAITING, Optional.empty(), queue.me);
    }

    private Changed mine(String name) {
        return views.create(name, "is:mine", Sort.NEWEST, Optional.of(queue.me.id()), queue.me);
    }

    private static SavedView view(Changed created) {
        return created.after().getFirst().view();
    }

    private static SavedView named(SavedView view, String name) {
        return new SavedView(view.id(), name, view.filter(), view.sort(), view.owner());
    }

    private List<String> names(Adviser who) {
        return views.all(who).stream().map(SavedView::name).toList();
    }

    private long rows() {
        return queue.number("SELECT count(*) FROM saved_view") + queue.number("SELECT count(*) FROM event");
    }

    private static void assertRefused(String key, Runnable work) {
        assertThatThrownBy(work::run).isInstanceOfSatisfying(Problem.class, problem -> assertThat(problem.key()).isEqualTo(key));
    }
}
