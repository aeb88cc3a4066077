package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Fold;
import app.detente.model.Hit;
import app.detente.model.IncomingMessage;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
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
    private static final List<String> HOSTILE = List.of("\" AND ( *", "NEAR(", "-x", "col:x", "body:", "*", "**", "'", "''; DROP TABLE message",
        "mot ".repeat(10_000),
            "a\0b", "\uD83D", "\uDE21x\uD83D", "😡", "^a", "{a b}:c", "a + b", "\"a\" * NOT", "search:*", "x".repeat(100_000), "\u202E\u200D", "%_");

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
            queue.take(from("ana", "1", null, 0, String.join(" ", HOSTILE.subList(0, 8))));
            for (String typed : HOSTILE) {
                assertThat(queue.search.count(typed)).isBetween(0L, 1L);
                assertThat(queue.search.best(typed, 10)).hasSizeLessThanOrEqualTo(1);
                assertThat(queue.search.newest(typed, 10)).hasSizeLessThanOrEqualTo(1);
                assertThat(queue.conversations.page(QueueFilter.of(QueueView.ALL).withWords(typed), queue.me, Optional.empty(), 10))
                        .hasSizeLessThanOrEqualTo(1);
            }
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
