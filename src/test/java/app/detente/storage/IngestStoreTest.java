package app.detente.storage;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static app.detente.storage.QueueFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.model.Conversation;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.Status;
import app.detente.model.Turn;
import app.detente.model.Wait;
import app.detente.model.Waits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IngestStoreTest {
    @TempDir
    Path folder;

    @Test
    void theSameBatchTwiceChangesNothing() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            List<IncomingMessage> messages = Forest.of(7, 120);
            assertThat(queue.ingest.ingest(messages)).isEqualTo(new IngestStore.Tally(120, 0));
            List<String> once = Content.of(queue.database);
            long events = queue.number("SELECT count(*) FROM event");
            queue.told.clear();

            assertThat(queue.ingest.ingest(messages)).isEqualTo(new IngestStore.Tally(0, 120));

            assertThat(Content.of(queue.database)).isEqualTo(once);
            assertThat(queue.number("SELECT count(*) FROM event")).isEqualTo(events);
            assertThat(queue.told).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void anyOrderOfArrivalGivesTheSameQueue(long seed) throws IOException {
        List<IncomingMessage> messages = Forest.of(seed, 90);
        List<String> inOrder = List.of();
        for (int shuffle = 0; shuffle < 4; shuffle++) {
            Path own = Files.createDirectory(folder.resolve(seed + "-" + shuffle));
            try (QueueFixture queue = new QueueFixture(own)) {
                List<List<IncomingMessage>> batches = shuffle == 0 ? List.of(messages) : Forest.shuffled(messages, seed * 100 + shuffle);
                batches.forEach(queue.ingest::ingest);
                List<String> content = Content.of(queue.database);
                assertThat(content.stream().filter(line -> line.startsWith("message"))).hasSize(messages.size());
                assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
                if (shuffle == 0) {
                    inOrder = content;
                }
                assertThat(content).as("shuffle %d", shuffle).isEqualTo(inOrder);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14})
    void threadsAndWaitsAreThoseWorkedOutApart(long seed) {
        List<IncomingMessage> messages = Forest.of(seed, 150);
        try (QueueFixture queue = new QueueFixture(folder)) {
            Forest.shuffled(messages, seed).forEach(queue.ingest::ingest);

            List<String> threads = new ArrayList<>();
            List<String> waits = new ArrayList<>();
            for (Set<IncomingMessage> thread : Forest.threads(messages)) {
                threads.add(String.join(",", new TreeSet<>(thread.stream().map(IncomingMessage::id).toList())));
                waits.addAll(waitsOf(List.copyOf(thread), queue.clock.millis()));
            }
            List<String> content = Content.of(queue.database);
            assertThat(content.stream().filter(line -> line.startsWith("conversation")).map(line -> line.split(" \\| ")[1]))
                    .containsExactlyInAnyOrderElementsOf(threads);
            assertThat(content.stream().filter(line -> line.startsWith("wait"))).containsExactlyInAnyOrderElementsOf(waits);
        }
    }

    private static List<String> waitsOf(List<IncomingMessage> thread, long received) {
        Map<String, Long> ids = new HashMap<>();
        thread.forEach(m -> ids.put(m.id(), (long) ids.size()));
        Map<Long, String> customers = new HashMap<>();
        Map<String, Long> customerIds = new HashMap<>();
        List<Turn> turns = thread.stream().map(m -> {
            boolean person = m.kind() == MessageKind.CUSTOMER || m.kind() == MessageKind.PEER;
            long customer = customerIds.computeIfAbsent(m.authorId(), name -> (long) customerIds.size());
            customers.put(customer, m.authorId());
            return new Turn(ids.get(m.id()), m.id(), m.kind(), person ? Optional.of(customer) : Optional.empty(), m.inReplyTo().map(ids::get),
                    m.inReplyTo().isPresent(), m.authored(), Instant.ofEpochMilli(received), Optional.empty());
        }).toList();
        Map<Long, String> remote = ids.entrySet().stream().collect(Collectors.toMap(Map.Entry::getValue, Map.Entry::getKey));
        return Waits.of(turns).stream().map(wait -> String.join(" | ", "wait", thread.getFirst().network().key(), remote.get(wait.openedBy()),
                customers.get(wait.customerId()), Long.toString(wait.openedAt().toEpochMilli()), Long.toString(received), wait.first() ? "1" : "0",
                wait.viaGroup() ? "1" : "0", wait.end().map(end -> Long.toString(end.at().toEpochMilli())).orElse("null"),
                wait.end().map(end -> remote.get(((Wait.End.Answered) end).reply())).orElse("null"), "null")).toList();
    }

    @Test
    void everyMessageIsFoundByItsWords() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            List<IncomingMessage> messages = Forest.of(21, 60);
            Forest.shuffled(messages, 21).forEach(queue.ingest::ingest);
            for (IncomingMessage message : messages) {
                String typed = message.text() + " " + message.authorName();
                assertThat(queue.search.newest(typed, 1_000)).as(typed).anyMatch(hit -> hit.text().equals(message.text()));
            }
        }
    }

    @Test
    void aLateMessageJoinsThreeConversationsAndAllTheirNumbersLeadToTheOne() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(from("ana", "11", "9", 1, "one"), from("bob", "12", "10", 2, "two"), inThread(from("cid", "13", null, 3, "three"), "T"));
            List<Long> apart = List.of(queue.holding("11").id(), queue.holding("12").id(), queue.holding("13").id());
            assertThat(Set.copyOf(apart)).hasSize(3);
            queue.told.clear();

            queue.take(inThread(message(MessageKind.PEER, "dan", "10", "9", 0, "root"), "T"));

            Conversation one = queue.holding("10");
            assertThat(one.messageCount()).isEqualTo(4);
            assertThat(apart).allSatisfy(old -> assertThat(queue.conversations.find(old)).contains(one));
            assertThat(queue.told).hasSize(1).allSatisfy(change -> assertThat(change.conversations()).containsAll(apart));
            assertThat(queue.number("SELECT count(*) FROM conversation")).isEqualTo(1);
            assertThat(queue.number("SELECT count(*) FROM wait WHERE closed_at IS NULL")).isEqualTo(3);
            assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        }
    }

    private static IncomingMessage inThread(IncomingMessage m, String thread) {
        return new IncomingMessage(m.network(), m.id(), Optional.of(thread), m.inReplyTo(), m.kind(), m.authorId(), m.authorName(), m.adviser(),
                m.text(), m.authored(), m.url());
    }

    @Test
    void theNewestNameWinsThoughItWasSeenBeforeUnderTheSameName() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(named("Nadia", "1", 1), named("Nadia", "3", 30), named("Nad", "2", 20));
            assertThat(queue.holding("1").customerName()).isEqualTo("Nadia");
            queue.take(named("Nadine", "4", 40));
            assertThat(queue.holding("1").customerName()).isEqualTo("Nadine");
        }
    }

    private static IncomingMessage named(String name, String id, int minute) {
        return new IncomingMessage(Network.X, id, Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, "n", name, Optional.empty(), "text",
                QueueFixture.at(minute), Optional.empty());
    }

    @Test
    void aThreadTheBrandBeganIsNobodysWorkUntilACustomerWrites() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(brand("1", null, 0, "Bonjour à tous"));
            assertThat(queue.holding("1").status()).isEqualTo(Status.CLOSED);
            assertThat(queue.holding("1").customerName()).isEqualTo("Maison");

            queue.take(from("ana", "2", "1", 5, "Et la panne ?"));

            assertThat(queue.holding("1").status()).isEqualTo(Status.NEW);
            assertThat(queue.holding("1").customerName()).isEqualTo("ana");
            assertThat(queue.holding("1").waitingSince()).contains(QueueFixture.at(5));
            assertThat(queue.holding("1").preview()).isEqualTo("Et la panne ?");
        }
    }

    @Test
    void aMessageOfTheBrandThatComesLateTurnsFirstResponsesOfSeveralConversationsIntoLaterOnes() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.take(from("ana", "2", "1", 5, "Et la panne"), from("bob", "3", "1", 6, "Chez moi aussi"), brand("4", "3", 9, "On regarde"));
            assertThat(queue.number("SELECT count(*) FROM wait WHERE first = 1")).isEqualTo(2);
            String why = "SELECT count(*) FROM conversation WHERE urgency_why LIKE '%first_contact%'";
            assertThat(queue.number(why)).isEqualTo(1);

            queue.take(brand("1", null, 0, "Bonjour à tous"));

            assertThat(queue.number("SELECT count(*) FROM wait")).isEqualTo(2);
            assertThat(queue.number("SELECT count(*) FROM wait WHERE first = 1")).isZero();
            assertThat(queue.number(why)).as("ana is met for the first time all the same").isEqualTo(1);
            assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        }
    }

    @Test
    void theSameIdOnTwoNetworksIsTwoMessages() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            IncomingMessage onX = from("ana", "1", null, 0, "hello");
            IncomingMessage onFacebook = new IncomingMessage(Network.FACEBOOK, "1", Optional.empty(), Optional.empty(), MessageKind.CUSTOMER, "ana",
                    "ana", Optional.empty(), "hello", QueueFixture.at(0), Optional.empty());
            assertThat(queue.ingest.ingest(List.of(onX, onFacebook))).isEqualTo(new IngestStore.Tally(2, 0));
            assertThat(queue.number("SELECT count(*) FROM conversation")).isEqualTo(2);
            assertThat(queue.number("SELECT count(*) FROM customer")).isEqualTo(2);
        }
    }

    @Test
    void whatCannotBeWrittenLeavesNothingOfItsBatch() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            queue.execute("CREATE TRIGGER full BEFORE INSERT ON message WHEN NEW.remote_id = '3' BEGIN SELECT RAISE(ABORT, 'disk full'); END");
            List<String> before = Content.of(queue.database);
            assertThat(catchThrowable(() -> queue.take(from("ana", "1", null, 0, "a"), from("ana", "3", null, 0, "b"))))
                    .isInstanceOf(StorageException.class);
            assertThat(Content.of(queue.database)).isEqualTo(before);
            assertThat(queue.search.count("a")).isZero();
            assertThat(queue.told).isEmpty();
        }
    }

    @Test
    void aTextIsKeptToTheLastCharacterWhateverItHolds() {
        try (QueueFixture queue = new QueueFixture(folder)) {
            String odd = "a\0b \uD83D\uDE21 \r\n\t «é» \u202E ".repeat(100);
            queue.take(from("ana", "1", null, 0, odd));
            assertThat(queue.conversations.thread(queue.holding("1").id(), Optional.empty(), 10)).singleElement()
                    .satisfies(message -> assertThat(message.text()).isEqualTo(odd));
            assertThat(queue.holding("1").preview().length()).isLessThanOrEqualTo(500);
        }
    }
}
