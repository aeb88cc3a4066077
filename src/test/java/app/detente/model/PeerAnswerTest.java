package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PeerAnswerTest {
    private static final Instant NINE = Instant.parse("2026-03-02T09:00:00Z");
    private static final long NADIA = 1;
    private static final long MOMO = 2;
    private static final String ADVICE = "Essaie de redémarrer la box.";

    private static Message message(long id, long customer, String parent, int minute, String text) {
        Instant at = NINE.plus(Duration.ofMinutes(minute));
        return new Message(id, 1, "m" + id, Optional.ofNullable(parent), MessageKind.CUSTOMER, Optional.of(customer),
                customer == NADIA ? "Nadia Berger" : "Momo", Optional.empty(), text, at, at, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static Message question() {
        return message(1, NADIA, null, 0, "Ma box clignote, que faire ?");
    }

    /** The waits as the queue keeps them: every customer message opens one. */
    private static List<Wait> waits(List<Message> thread) {
        return Waits.of(thread.stream().map(m -> new Turn(m.id(), m.remoteId(), m.kind(), m.customerId(),
                m.inReplyTo().map(remote -> Long.parseLong(remote.substring(1))), m.inReplyTo().isPresent(), m.authoredAt(), m.receivedAt(),
                Optional.empty())).toList());
    }

    private static Map<Long, PeerAnswer> recognised(Message... thread) {
        return PeerAnswer.in(List.of(thread), waits(List.of(thread)));
    }

    private record Golden(boolean peer, String text) {}

    private static List<Golden> golden() throws IOException {
        return Files.readAllLines(Path.of("src/test/resources/app/detente/model/peer-golden.tsv")).stream().filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t")).map(parts -> new Golden(parts[0].equals("yes"), parts[2])).toList();
    }

    @Test
    void tellsHelpFromTheRest() throws IOException {
        List<String> missed = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        int right = 0;
        for (Golden golden : golden()) {
            boolean said = recognised(question(), message(2, MOMO, "m1", 5, golden.text())).containsKey(2L);
            right += said && golden.peer() ? 1 : 0;
            if (golden.peer() && !said) {
                missed.add(golden.text());
            } else if (!golden.peer() && said) {
                wrong.add(golden.text());
            }
        }
        assertThat((double) right / (right + wrong.size())).as("precision; wrongly taken for help: %s", wrong).isGreaterThanOrEqualTo(0.95);
        assertThat((double) right / (right + missed.size())).as("recall; missed: %s", missed).isGreaterThanOrEqualTo(0.9);
    }

    @Test
    void saysWhomItHelpsHowLongTheyWaitAndWithWhat() {
        PeerAnswer answer = recognised(question(), message(2, MOMO, "m1", 5, "Salut ! Essaie de redémarrer la box, ça ira mieux.")).get(2L);
        assertThat(answer).isEqualTo(new PeerAnswer(NADIA, "Nadia Berger", Optional.of(NINE), "Essaie de redémarrer la box"));
    }

    @Test
    void whoHasBeenAnsweredMeanwhileHadWaitedAllTheSame() {
        Instant later = NINE.plus(Duration.ofMinutes(9));
        Message reply = new Message(3, 1, "m3", Optional.of("m1"), MessageKind.BRAND, Optional.empty(), "Maison", Optional.of("Sonia"), "Bonjour",
                later, later, Optional.empty(), Optional.empty(), Optional.empty());
        assertThat(recognised(question(), message(2, MOMO, "m1", 5, ADVICE), reply).get(2L).askerWaits()).isEmpty();
    }

    @Test
    void onesOwnThreadIsNobodysHelp() {
        assertThat(recognised(question(), message(2, NADIA, "m1", 5, ADVICE))).isEmpty();
    }

    @Test
    void whatComesBeforeTheQuestionOrAnswersNobodyIsNone() {
        assertThat(recognised(message(1, NADIA, null, 30, "Que faire ?"), message(2, MOMO, "m1", 5, ADVICE))).isEmpty();
        assertThat(recognised(question(), message(2, MOMO, null, 5, ADVICE))).isEmpty();
        assertThat(recognised(question(), message(2, MOMO, "m99", 5, ADVICE))).isEmpty();
    }

    @Test
    void withoutALinkTheNameAtTheBeginningTells() {
        assertThat(recognised(question(), message(2, MOMO, null, 5, "@Nadia Berger essaie de redémarrer la box"))).containsKey(2L);
        assertThat(recognised(question(), message(2, MOMO, null, 5, "Nadia Berger, il suffit de redémarrer"))).containsKey(2L);
    }

    @Test
    void helpForHelpIsNone() {
        assertThat(recognised(question(), message(2, MOMO, "m1", 5, ADVICE), message(3, NADIA, "m2", 8, "Tu devrais bosser chez eux, essaie !")))
                .containsOnlyKeys(2L);
    }

    @Test
    @Timeout(20)
    void anyTextIsSafe() {
        for (String text : List.of("", "\u0000", "\u202E", "🙂".repeat(10_000), "essaie ".repeat(200_000), "\u0301".repeat(20_000), "?".repeat(9))) {
            assertThat(recognised(question(), message(2, MOMO, "m1", 5, text))).hasSizeLessThanOrEqualTo(1);
        }
    }
}
