package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.detente.model.Adviser;
import app.detente.model.Member;
import app.detente.model.Role;
import app.detente.storage.ReplyStore.Outcome;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondEyesTest {
    private static Set<Long> drawn(long seed, long author, long from, int sample) {
        return LongStream.range(from, from + 100).filter(place -> SecondEyes.isDrawn(seed, author, place, sample)).map(place -> place % 100).boxed()
                .collect(Collectors.toSet());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 5, 20, 33, 50, 99, 100})
    void ofAThousandRepliesTheSampleIsDrawnWhereverOneBeginsToCount(int sample) {
        for (long first : new long[] {0, 17, 50, 99, 12_345}) {
            long count = LongStream.range(first, first + 1_000).filter(place -> SecondEyes.isDrawn(2012, 7, place, sample)).count();
            assertThat(count / 10.0).as("from " + first).isCloseTo(sample, within(2.0));
        }
        assertThat(drawn(2012, 7, 0, sample)).hasSize(sample);
    }

    @Test
    void everyHundredEveryPersonAndEveryQueueIsShuffledAnew() {
        assertThat(Set.of(drawn(1, 7, 0, 20), drawn(1, 7, 100, 20), drawn(1, 8, 0, 20), drawn(2, 7, 0, 20))).hasSize(4);
        assertThat(drawn(1, 7, 0, 20)).isEqualTo(drawn(1, 7, 0, 20));
    }

    /** Whoever is read more is read at least what they were before: a sample that is raised unlearns nothing. */
    @Test
    void aGreaterSampleHoldsTheSmallerOne() {
        assertThat(drawn(1, 7, 0, 40)).containsAll(drawn(1, 7, 0, 20));
    }

    @Test
    void aMessageKeepsItsCardHoweverOftenItsReplyIsTakenBack(@TempDir Path folder) {
        try (QueueFixture queue = new QueueFixture(folder)) {
            TeamStore team = new TeamStore(queue.database, queue.changes, queue.clock);
            Adviser lea = queue.adviser("Léa");
            team.change(new Member(lea, Role.NEWCOMER, 50), queue.me);
            for (int i = 0; i < 30; i++) {
                String id = "m" + i;
                queue.take(from("c" + i, id, null, i, "Bonjour"));
                boolean first = waits(queue, id, lea);
                assertThat(List.of(waits(queue, id, lea), waits(queue, id, lea))).as(id).containsOnly(first);
            }
            assertThat(queue.number("SELECT count(*) FROM approval_draw")).isEqualTo(30);
        }
    }

    /** Sends, takes back, and says whether it would have waited. */
    private static boolean waits(QueueFixture queue, String id, Adviser author) {
        Outcome outcome = queue.replies.send(new ReplyStore.Sending(queue.holding(id).id(), Optional.of(queue.message(id)), "Bonjour !", List.of(), "Maison",
                queue.holding(id).version(), Duration.ofSeconds(15)), author);
        return switch (outcome) {
            case Outcome.ForApproval asked -> queue.triage.undo(asked.done(), author);
            case Outcome.Queued queued -> !queue.replies.takeBack(queued.key(), author);
            case Outcome.Conflict conflict -> throw new AssertionError(conflict);
        };
    }
}
