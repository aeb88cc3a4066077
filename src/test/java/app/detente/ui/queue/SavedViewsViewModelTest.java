package app.detente.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Adviser;
import app.detente.model.Problem;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import app.detente.storage.QueueFixture;
import app.detente.storage.ViewStore;
import app.detente.ui.common.Background;
import app.detente.ui.common.TestSession;
import app.detente.ui.queue.SavedViewsViewModel.Wanted;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.collections.FXCollections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedViewsViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private ViewStore store;
    private final FakePages pages = new FakePages(120);
    private QueueViewModel list;
    private SavedViewsViewModel saved;
    private final List<Problem> refused = new ArrayList<>();
    private int closed;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        me = new TestSession(queue.me, queue.clock);
        store = new ViewStore(queue.database, queue.changes, queue.clock);
        list = new QueueViewModel(pages, Background.sameThread());
        saved = new SavedViewsViewModel(me.session, store, pages, list, FXCollections.observableArrayList());
        list.show(QueueFilter.of(QueueView.WAITING));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void aSearchIsSavedShownAndCountedAndTakenBack() {
        save("Pannes", "panne -is:mine", false);
        assertThat(names()).containsExactly("Pannes");
        assertThat(closed).isEqualTo(1);
        assertThat(list.filterProperty().get().saved()).map(SavedView::name).contains("Pannes");
        assertThat(list.filterProperty().get().order()).isEqualTo(Sort.PRIORITY);
        assertThat(saved.talliesProperty().get().values()).containsExactly(new Tally(120, false));
        assertThat(me.last()).contains("Pannes");
        me.notices.undoLast();
        assertThat(names()).isEmpty();
        assertThat(list.filterProperty().get()).as("what is gone is shown no more").isEqualTo(QueueFilter.of(QueueView.WAITING));
    }

    @Test
    void aNameTakenIsSaidInTheFormAndChangesNothing() {
        save("Pannes", "panne", true);
        save("PANNES", "autre", true);
        assertThat(refused).extracting(Problem::key).containsExactly("view.taken");
        assertThat(closed).isEqualTo(1);
        assertThat(names()).containsExactly("Pannes");
    }

    @Test
    void aViewThatIsChangedWhileItIsShownIsShownAsItBecame() {
        save("Pannes", "panne", true);
        SavedView view = saved.views().getFirst();
        saved.change(view, new Wanted("Coupures", "coupure", Sort.NEWEST, true), () -> { }, refused::add);
        assertThat(list.filterProperty().get().saved()).map(SavedView::filter).contains("coupure");
        me.notices.undoLast();
        assertThat(list.filterProperty().get().saved()).contains(view);
    }

    @Test
    void deletedAndMovedViewsComeBack() {
        save("a", "a", true);
        save("b", "b", true);
        saved.move(saved.views().getLast(), -1);
        assertThat(names()).containsExactly("b", "a");
        saved.delete(saved.views().getLast());
        assertThat(names()).containsExactly("b");
        assertThat(me.last()).contains("« \u200Ea\u200E »");
        me.notices.undoLast();
        me.notices.undoLast();
        assertThat(names()).containsExactly("a", "b");
    }

    @Test
    void whatAColleagueSavesForAllAppearsWithTheNextLook() {
        Adviser other = queue.adviser("Inès");
        store.create("Équipe", "is:waiting", Sort.NEWEST, Optional.empty(), other);
        store.create("À elle", "is:mine", Sort.NEWEST, Optional.of(other.id()), other);
        saved.refresh();
        assertThat(names()).containsExactly("Équipe");
    }

    @Test
    void countingIsGatheredAndFollowsTheQueue() {
        save("Pannes", "panne", true);
        pages.all.clear();
        saved.refresh();
        saved.refresh();
        assertThat(saved.talliesProperty().get().values()).as("not yet").containsExactly(new Tally(120, false));
        me.time.pass(SavedViewsViewModel.GATHERED);
        assertThat(saved.talliesProperty().get().values()).containsExactly(new Tally(0, false));
    }

    @Test
    void moreThanIsCountedIsSaidSo() {
        assertThat(Tally.counted(1_000)).isEqualTo(new Tally(999, true));
        assertThat(Tally.counted(999)).isEqualTo(new Tally(999, false));
    }

    private void save(String name, String filter, boolean shared) {
        saved.save(new Wanted(name, filter, Sort.PRIORITY, shared), () -> closed++, refused::add);
    }

    private List<String> names() {
        return saved.views().stream().map(SavedView::name).toList();
    }
}
