package app.detente.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import app.detente.ui.common.Background;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class HabitsTest {
    private static final QueueFilter WAITING = QueueFilter.of(QueueView.WAITING);
    private final Map<String, String> settings = new HashMap<>();

    @Test
    void anOrderIsRememberedForItsViewAndItsAdviser() {
        mine().order(WAITING, Sort.PRIORITY);
        assertThat(mine().ordered(WAITING).order()).isEqualTo(Sort.PRIORITY);
        assertThat(mine().ordered(QueueFilter.of(QueueView.UNASSIGNED)).order()).isEqualTo(Sort.LONGEST_WAITING);
        assertThat(new Habits(2, settings, settings::put).ordered(WAITING).order()).isEqualTo(Sort.LONGEST_WAITING);
        assertThat(new Habits(12, settings, settings::put).ordered(WAITING).order()).isEqualTo(Sort.LONGEST_WAITING);
    }

    @Test
    void aSavedViewHasItsOwnOrderUntilAnotherIsChosen() {
        QueueFilter saved = QueueFilter.of(new SavedView(7, "v", "is:waiting", Sort.PRIORITY, Optional.empty()));
        assertThat(mine().ordered(saved).order()).isEqualTo(Sort.PRIORITY);
        mine().order(saved, Sort.NEWEST);
        assertThat(mine().ordered(saved).order()).isEqualTo(Sort.NEWEST);
        assertThat(mine().ordered(QueueFilter.of(QueueView.ALL)).sort()).isEmpty();
    }

    @Test
    void aSearchBeginsWithTheNewestEveryTime() {
        QueueFilter search = QueueFilter.of(QueueView.ALL).withWords("carte");
        mine().order(search, Sort.BEST_MATCH);
        assertThat(settings).isEmpty();
        mine().order(QueueFilter.of(QueueView.ALL), Sort.PRIORITY);
        assertThat(mine().ordered(search).order()).isEqualTo(Sort.NEWEST);
    }

    @Test
    void aSettingNobodyUnderstandsIsNoOrder() {
        settings.put("queue.1.sort.waiting", "alphabetical");
        assertThat(mine().ordered(WAITING)).isEqualTo(WAITING);
    }

    @Test
    void theListIsShownInTheOrderChosenAndKeepsIt() {
        QueueViewModel list = new QueueViewModel(new FakePages(3), mine(), Background.sameThread());
        list.show(WAITING);
        list.sort(Sort.PRIORITY);
        assertThat(list.filterProperty().get().order()).isEqualTo(Sort.PRIORITY);
        list.show(QueueFilter.of(QueueView.CLOSED));
        list.show(WAITING);
        assertThat(list.filterProperty().get().order()).isEqualTo(Sort.PRIORITY);
    }

    @Test
    void aSectionStaysFolded() {
        mine().fold("tags", true);
        assertThat(mine().isFolded("tags")).isTrue();
        mine().fold("tags", false);
        assertThat(mine().isFolded("tags")).isFalse();
    }

    private Habits mine() {
        return new Habits(1, settings, settings::put);
    }
}
