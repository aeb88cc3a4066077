package app.detente.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.model.Problem;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.ui.common.Background;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

class QueueViewModelTest {
    private static final QueueFilter WAITING = QueueFilter.of(QueueView.WAITING);
    private final FakePages pages = new FakePages(120);
    private final QueueViewModel model = new QueueViewModel(pages, Background.sameThread());

    @Test
    void theListIsReadPageByPageAndByKey() {
        model.show(WAITING);
        assertThat(ids()).isEqualTo(range(0, 50));
        model.more();
        model.more();
        assertThat(ids()).isEqualTo(range(0, 120));
        model.more();
        assertThat(pages.asked).containsExactly("top:50", "49:50", "99:50");
    }

    @Test
    void aRowThatChangedIsReplacedWhereItStands() {
        model.show(WAITING);
        Conversation taken = Demo.assigned(Demo.row(7), Demo.OTHER);
        pages.replace(taken);
        model.refresh();
        assertThat(ids()).isEqualTo(range(0, 50));
        assertThat(model.rows().get(7)).isEqualTo(taken);
    }

    @Test
    void aNewRowWaitsUntilItIsAskedFor() {
        model.show(WAITING);
        pages.all.addFirst(Demo.row(900));
        pages.all.add(3, Demo.row(901));
        model.refresh();
        assertThat(ids()).isEqualTo(range(0, 50));
        assertThat(model.newcomersProperty().get()).isEqualTo(2);
        model.showNew();
        assertThat(ids()).startsWith(900L, 0L, 1L, 901L, 2L).hasSize(52);
        assertThat(model.newcomersProperty().get()).isZero();
        assertThat(model.revealProperty().get()).contains(900L);
    }

    @Test
    void timeThatPassesIsSeenOnceAMinuteAndOnlyWhileSomebodyWaits() {
        ObjectProperty<Instant> now = new SimpleObjectProperty<>(Instant.parse("2026-03-02T09:00:00Z"));
        model.lookEachMinute(now);
        model.show(WAITING);
        now.set(now.get().plusSeconds(50));
        assertThat(pages.asked).hasSize(1);
        now.set(now.get().plusSeconds(10));
        assertThat(pages.asked).hasSize(2);
        pages.all.clear();
        model.refresh();
        now.set(now.get().plusSeconds(60));
        assertThat(pages.asked).hasSize(3);
    }

    @Test
    void whatMerelyFollowsOnTheNextPageIsNotNew() {
        model.show(WAITING);
        model.refresh();
        assertThat(model.newcomersProperty().get()).isZero();
    }

    @Test
    void aRowThatJoinsTheEndIsNewOnceTheEndIsShown() {
        model.show(WAITING);
        pages.all.add(Demo.row(900));
        model.refresh();
        assertThat(model.newcomersProperty().get()).isZero();
        model.more();
        model.more();
        pages.all.add(Demo.row(901));
        model.refresh();
        assertThat(model.newcomersProperty().get()).isEqualTo(1);
        assertThat(model.rows()).hasSize(121);
    }

    @Test
    void anEmptyListFillsAtOnce() {
        pages.all.clear();
        model.show(WAITING);
        pages.all.add(Demo.row(900));
        model.refresh();
        assertThat(ids()).containsExactly(900L);
        assertThat(model.newcomersProperty().get()).isZero();
    }

    @Test
    void aRowThatLeftGoesAtOnceWhileNobodyPoints() {
        model.show(WAITING);
        pages.remove(3);
        model.refresh();
        assertThat(ids()).doesNotContain(3L).hasSize(49);
        assertThat(model.gone()).isEmpty();
    }

    @Test
    void aRowThatLeftStaysMarkedUnderThePointer() {
        model.show(WAITING);
        model.heldProperty().set(true);
        pages.remove(3);
        model.refresh();
        assertThat(ids()).isEqualTo(range(0, 50));
        assertThat(model.gone()).containsExactly(3L);
        model.heldProperty().set(false);
        assertThat(ids()).doesNotContain(3L);
    }

    @Test
    void theSelectedRowStaysUntilAnotherIsChosen() {
        model.show(WAITING);
        model.select(3);
        pages.remove(3);
        model.refresh();
        assertThat(ids()).contains(3L);
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(3L);
        model.next();
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(4L);
        assertThat(ids()).doesNotContain(3L);
    }

    @Test
    void aRowPushedOutOfSightIsNotTakenForGone() {
        model.show(WAITING);
        LongStream.range(1000, 1100).forEach(id -> pages.all.addFirst(Demo.row(id)));
        model.refresh();
        assertThat(ids()).isEqualTo(range(0, 50));
        assertThat(model.gone()).isEmpty();
    }

    @Test
    void theSelectionIsKeptByIdAndBroughtUpToDate() {
        model.show(WAITING);
        model.select(7);
        pages.all.addFirst(Demo.row(900));
        Conversation taken = Demo.assigned(Demo.row(7), Demo.OTHER);
        pages.replace(taken);
        model.refresh();
        assertThat(model.selectedProperty().get()).contains(taken);
        model.showNew();
        assertThat(model.selectedProperty().get()).contains(taken);
        assertThat(model.rows().indexOf(taken)).isEqualTo(8);
    }

    @Test
    void whatIsFinishedWithMakesRoomForTheOneBelow() {
        model.show(WAITING);
        model.select(7);
        model.advance(7);
        pages.remove(7);
        model.refresh();
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(8L);
        assertThat(ids()).doesNotContain(7L);
    }

    @Test
    void theLastOneGoesOnToTheOneAboveAndTheOnlyOneToNone() {
        pages.all.subList(2, pages.all.size()).clear();
        model.show(WAITING);
        model.select(1);
        model.advance(1);
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(0L);
        pages.all.clear();
        model.refresh();
        model.advance(0);
        assertThat(model.selectedProperty().get()).isEmpty();
        assertThat(model.rows()).isEmpty();
    }

    @Test
    void severalFinishedAtOnceArePassedOver() {
        model.show(WAITING);
        model.select(7);
        model.advance(Set.of(5L, 7L, 8L, 9L));
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(10L);
    }

    @Test
    void whatHasGoneMeanwhileIsPassedOver() {
        model.show(WAITING);
        model.heldProperty().set(true);
        model.select(7);
        pages.remove(8);
        model.refresh();
        model.advance(7);
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(9L);
    }

    @Test
    void whoeverHasGoneOnAlreadyIsNotMovedAgain() {
        model.show(WAITING);
        model.select(7);
        model.next();
        model.advance(7);
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(8L);
    }

    @Test
    void nextReadsOnBeforeTheListEnds() {
        model.show(WAITING);
        model.next();
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(0L);
        for (int i = 0; i < 200; i++) {
            model.next();
        }
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(119L);
        model.previous();
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(118L);
    }

    @Test
    void anotherFilterBeginsAtItsTop() {
        model.show(WAITING);
        model.more();
        model.select(60);
        model.show(QueueFilter.of(QueueView.MINE));
        assertThat(ids()).isEqualTo(range(0, 50));
        assertThat(model.selectedProperty().get()).as("stays open beside the list").map(Conversation::id).contains(60L);
        assertThat(model.filterProperty().get().view()).isEqualTo(QueueView.MINE);
    }

    @Test
    void whoeverComesBackFromASearchIsWhereTheyWere() {
        model.show(WAITING);
        model.more();
        model.select(70);
        Place place = model.place();
        model.show(QueueFilter.of(QueueView.ALL).withWords("carte"));
        model.select(3);
        model.back(place);
        assertThat(model.filterProperty().get()).isEqualTo(WAITING);
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(70L);
        assertThat(ids()).isEqualTo(range(0, 100));
    }

    @Test
    void aSearchIsCountedApartAndItsWordsAreLookedFor() {
        model.show(WAITING);
        assertThat(model.tallyProperty().get()).isEmpty();
        model.show(QueueFilter.of(QueueView.ALL).withWords("carte*"));
        assertThat(model.tallyProperty().get()).contains(new Tally(120, false));
        assertThat(model.lookedForProperty().get().wantedPhrases()).hasSize(1);
        model.show(WAITING);
        assertThat(model.tallyProperty().get()).isEmpty();
        assertThat(model.lookedForProperty().get().wantedPhrases()).isEmpty();
    }

    @Test
    void draftsKeptAreKnown() {
        pages.drafts.add(7L);
        model.show(WAITING);
        assertThat(model.drafted()).containsExactly(7L);
        pages.drafts.clear();
        model.refresh();
        assertThat(model.drafted()).isEmpty();
    }

    @Test
    void aChangeDuringReadingIsSeenAfterwards() {
        Deque<Runnable> later = new ArrayDeque<>();
        QueueViewModel slow = new QueueViewModel(pages, new Background(Runnable::run, later::add));
        slow.show(WAITING);
        Conversation taken = Demo.assigned(Demo.row(7), Demo.OTHER);
        pages.replace(taken);
        slow.refresh();
        drain(later);
        assertThat(slow.rows().get(7)).isEqualTo(taken);
    }

    @Test
    void aChangeOvertakenByThePageBelowIsSeenAfterwards() {
        Deque<Runnable> later = new ArrayDeque<>();
        QueueViewModel slow = new QueueViewModel(pages, new Background(Runnable::run, later::add));
        slow.show(WAITING);
        drain(later);
        Conversation taken = Demo.assigned(Demo.row(7), Demo.OTHER);
        pages.replace(taken);
        slow.refresh();
        slow.more();
        drain(later);
        assertThat(slow.rows()).hasSize(100);
        assertThat(slow.rows().get(7)).isEqualTo(taken);
    }

    @Test
    void aFailureIsSaidAndKeepsTheRows() {
        boolean[] broken = {false};
        QueueViewModel fragile = new QueueViewModel(new Pages() {
            @Override
            public List<Conversation> page(QueueFilter filter, Optional<Conversation> after, int limit) {
                if (broken[0]) {
                    throw new Problem("locked");
                }
                return pages.page(filter, after, limit);
            }

            @Override
            public QueueCounts counts() {
                return pages.counts();
            }

            @Override
            public int count(QueueFilter filter, int most) {
                return pages.count(filter, most);
            }

            @Override
            public Set<Long> drafted() {
                return pages.drafted();
            }
        }, Background.sameThread());
        fragile.show(WAITING);
        broken[0] = true;
        fragile.more();
        assertThat(fragile.problemProperty().get()).map(Problem::key).contains("locked");
        assertThat(fragile.rows()).hasSize(50);
        assertThat(fragile.loadingProperty().get()).isFalse();
        broken[0] = false;
        fragile.more();
        assertThat(fragile.problemProperty().get()).isEmpty();
        assertThat(fragile.rows()).hasSize(100);
    }

    @Test
    void theCountsAreReadAgainWithEveryRefresh() {
        model.show(WAITING);
        pages.all.add(Demo.row(900));
        model.refresh();
        assertThat(model.countsProperty().get().of(QueueView.WAITING)).isEqualTo(121);
    }

    private static void drain(Deque<Runnable> later) {
        while (!later.isEmpty()) {
            later.remove().run();
        }
    }

    private List<Long> ids() {
        return model.rows().stream().map(Conversation::id).toList();
    }

    private static List<Long> range(long from, long to) {
        return LongStream.range(from, to).boxed().toList();
    }
}
