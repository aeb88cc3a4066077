package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Fold;
import app.detente.model.Hit;
import app.detente.model.IncomingMessage;
import app.detente.model.QueueFilter;
import app.detente.model.SavedView;
import app.detente.model.Sort;
import app.detente.model.filter.Hostile;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchStoreTest {
    @TempDir
    Path folder;

    @Test
    void caseAccentsAndJoinedLettersMakeNoDifference() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(from("ana", "1", null, 0, "Ma résiliation, mon œuvre"), from("bob", "2", null, 0, "RÉSILIATION OEUVRE STRASSE"),
                    from("cid", "3", null, 0, "resiliation straße Cæsar caesar"));
            for (String word : List.of("résiliation", "resiliation", "RÉSILIATION", "re\u0301siliation")) {
                assertThat(queue.search.count(word)).as(word).isEqualTo(3);
            }
            for (String word : List.of("œuvre", "oeuvre", "ŒUVRE", "straße", "STRASSE")) {
                assertThat(queue.search.count(word)).as(word).isEqualTo(2);
            }
            assertThat(queue.search.count("cæsar")).isEqualTo(queue.search.count("CAESAR")).isEqualTo(1);
            assertThat(queue.search.count("resil")).isZero();
            assertThat(queue.search.count("résil*")).isEqualTo(3);
            assertThat(queue.search.count("cid")).isEqualTo(1);
        }
    }

    @Test
    void nothingTypedIsEverAnError() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(from("ana", "1", null, 0, String.join(" ", Hostile.STRINGS.subList(0, 24))));
            for (String typed : Hostile.STRINGS) {
                assertThat(queue.search.count(typed)).isBetween(0L, 1L);
                assertThat(queue.search.best(typed, queue.me, 10)).hasSizeLessThanOrEqualTo(1);
                assertThat(queue.search.newest(typed, queue.me, 10)).hasSizeLessThanOrEqualTo(1);
                for (Sort sort : Sort.values()) {
                    QueueFilter filter = QueueFilter.of(new SavedView(1, "", typed, sort, Optional.empty())).withWords(typed);
                    assertThat(queue.conversations.page(filter, queue.me, Optional.empty(), 10)).hasSize(queue.conversations.countUpTo(filter, queue.me, 10));
                }
            }
            assertThat(queue.number("SELECT count(*) FROM message")).isEqualTo(1);
        }
    }

    @Test
    void messagesOfConversationsThatMeetTheConditionsAreFound() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(from("ana", "1", null, 0, "ma facture"), from("ana", "2", "1", 1, "et ma box"), from("bob", "3", null, 2, "facture et box"));
            queue.triage.apply(new Action.Assign(Optional.of(queue.me.id())), queue.holding("3").id(), queue.me);
            assertThat(queue.search.count("facture")).isEqualTo(2);
            assertThat(queue.search.count("facture from:ana")).isEqualTo(1);
            assertThat(queue.search.count("facture -box")).as("this message says nothing of a box").isEqualTo(1);
            assertThat(queue.search.count("facture is:mine")).as("nobody asks").isZero();
            assertThat(queue.search.count("facture is:mine", queue.me)).isEqualTo(1);
            assertThat(queue.search.newest("from:ana -box", queue.me, 10)).extracting(Hit::text).containsExactly("ma facture");
            assertThat(queue.search.best("is:unassigned", queue.me, 10)).extracting(Hit::text).containsExactly("et ma box", "ma facture");
            assertThat(queue.search.best("box is:mine", queue.me, 10)).extracting(Hit::author).containsExactly("bob");
        }
    }

    @Test
    void everySearchFindsWhatReadingEveryMessageFinds() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            List<IncomingMessage> messages = Forest.of(3, 2_000);
            queue.ingest.ingest(messages);
            Random random = new Random(3);
            for (int i = 0; i < 60; i++) {
                List<String> of = Fold.words(messages.get(random.nextInt(messages.size())).text() + " rien");
                String typed = of.get(random.nextInt(of.size())) + " " + of.get(random.nextInt(of.size()));
                Set<String> expected = messages.stream().filter(message -> words(message).containsAll(Fold.words(typed)))
                        .map(message -> message.network() + message.text() + message.authored()).collect(Collectors.toSet());
                List<Hit> newest = queue.search.newest(typed, 10_000);
                assertThat(newest.stream().map(hit -> hit.network() + hit.text() + hit.authoredAt()).collect(Collectors.toSet())).as(typed)
                        .isEqualTo(expected);
                assertThat(queue.search.best(typed, 10_000)).containsExactlyInAnyOrderElementsOf(newest);
                assertThat(queue.search.count(typed)).isEqualTo(newest.size());
                assertThat(newest).isSortedAccordingTo((a, b) -> Long.compare(b.messageId(), a.messageId()));
            }
        }
    }

    private static Set<String> words(IncomingMessage message) {
        Set<String> words = new HashSet<>(Fold.words(message.text()));
        words.addAll(Fold.words(message.authorName()));
        return words;
    }

    @Test
    void theMessageThatSaysLittleElseComesFirst() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(from("ana", "1", null, 0, "facture"),
                    from("bob", "2", null, 0, "une longue histoire où il est aussi question de facture, entre autres"));
            assertThat(queue.search.best("facture", 1)).singleElement().satisfies(hit -> assertThat(hit.author()).isEqualTo("ana"));
            assertThat(queue.search.newest("facture", 1)).singleElement().satisfies(hit -> assertThat(hit.author()).isEqualTo("bob"));
        }
    }
}
