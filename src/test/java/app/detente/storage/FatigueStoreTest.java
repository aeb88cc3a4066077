package app.detente.storage;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.storage.ReplyStore.Outcome;
import app.detente.voice.Fatigue;
import app.detente.voice.Fatigue.What;
import app.detente.voice.Fatigue.Where;
import app.detente.voice.MadeFrom;
import app.detente.voice.Sentence;
import app.detente.voice.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FatigueStoreTest {
    private static final String BRAND = "Maison";

    @TempDir
    Path folder;
    private QueueFixture queue;
    private FatigueStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new FatigueStore(queue.database, queue.clock);
        IntStream.rangeClosed(1, 9).forEach(i -> queue.take(from("Client" + i, "m" + i, null, i, "Panne")));
    }

    @AfterEach
    void close() {
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
        queue.close();
    }

    @Test
    void aSentenceSentHereIsKnownAgainInTheHourWhateverTheName() {
        for (int i = 1; i <= 3; i++) {
            send("m" + i, "Bonjour Client" + i + ", on regarde votre ligne. — Sonia");
        }
        List<Fatigue> found = Fatigue.in("Bonjour Client4, on regarde votre ligne. — Sonia", List.of(), told("m4"));
        assertThat(found).hasSize(1).first().returns(What.SENTENCE, Fatigue::what).returns(Where.HOUR, Fatigue::where).returns(3, Fatigue::times);
        queue.pass(Duration.ofMinutes(61));
        assertThat(Fatigue.in("Bonjour Client4, on regarde votre ligne.", List.of(), told("m4"))).isEmpty();
        assertThat(told("m4").sentences().values()).allMatch(times -> times.hour() == 0 && times.day() == 3);
        queue.pass(Duration.ofHours(24));
        assertThat(told("m4").sentences()).isEmpty();
    }

    @Test
    void whatWasTakenBackWasNeverSaid() {
        Outcome.Queued queued = send("m1", "Bonjour Client1, on regarde votre ligne.");
        assertThat(queue.number("SELECT count(*) FROM said")).isEqualTo(2);
        queue.replies.takeBack(queued.key(), queue.me);
        assertThat(queue.number("SELECT count(*) FROM said")).isZero();
        assertThat(told("m1").sentences()).isEmpty();
    }

    @Test
    void nothingOfTheTextIsKept() {
        send("m1", "Bonjour Client1, on regarde votre ligne.");
        assertThat(queue.number("SELECT count(*) FROM said WHERE typeof(sentence) = 'integer' AND opening = 1")).isEqualTo(1);
    }

    @Test
    void whatTheBrandWroteInTheThreadBeforeItWasImportedCounts() {
        queue.take(brand("b1", "m1", 20, "Bonjour Client1, c’est réparé chez vous !"));
        List<Fatigue> found = Fatigue.in("Salut ! C’est réparé chez vous.", List.of(), told("m1"));
        assertThat(found).isEmpty();
        found = Fatigue.in("Bonjour Client1, c’est réparé chez vous.", List.of(), told("m1"));
        assertThat(found).first().returns(Where.THREAD, Fatigue::where).returns(1, Fatigue::times);
    }

    @Test
    void aPersonWhoMovesToAnotherThreadHasStillReadIt() {
        queue.take(brand("b1", "m1", 20, "Merci de votre patience, tout est rentré dans l’ordre."));
        queue.take(from("Client1", "n1", null, 40, "Encore en panne"), from("Client2", "n2", null, 41, "Encore en panne"));
        String text = "Merci de votre patience, tout est rentré dans l’ordre.";
        assertThat(Fatigue.in(text, List.of(), told("n1"))).first().returns(Where.PERSON, Fatigue::where);
        assertThat(Fatigue.in(text, List.of(), told("n2"))).isEmpty();
        Map<Long, Set<Long>> heard = store.heard(List.of(queue.message("n1"), queue.message("n2")), queue.me, BRAND);
        assertThat(heard.get(queue.message("n1"))).containsAll(Sentence.in(text, told("n1").names()).stream().map(Sentence::key).toList());
        assertThat(heard.get(queue.message("n2"))).isEmpty();
    }

    @Test
    void aTemplateIsCountedByThreadPersonHourAndDay() {
        send("m1", "Un.", new MadeFrom("panne", 0, false), new MadeFrom("panne", 1, false));
        send("m2", "Deux.", new MadeFrom("panne", 0, true));
        assertThat(told("m1").times("panne")).returns(1, Told.Times::thread).returns(1, Told.Times::person).returns(2, Told.Times::hour);
        queue.pass(Duration.ofHours(2));
        assertThat(told("m3").times("panne")).returns(0, Told.Times::thread).returns(0, Told.Times::hour).returns(2, Told.Times::day);
    }

    private Told told(String message) {
        return store.told(queue.holding(message).id(), Optional.of(queue.message(message)), queue.me, BRAND);
    }

    private Outcome.Queued send(String message, String text, MadeFrom... made) {
        Conversation row = queue.holding(message);
        return (Outcome.Queued) queue.replies.send(new ReplyStore.Sending(row.id(), Optional.of(queue.message(message)), text, List.of(made), BRAND,
                row.version(), Duration.ofSeconds(15)), queue.me);
    }
}
