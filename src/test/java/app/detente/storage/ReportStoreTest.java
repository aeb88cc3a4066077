package app.detente.storage;

import static app.detente.storage.QueueFixture.at;
import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static app.detente.storage.QueueFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Action;
import app.detente.model.MessageFact;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.TagColour;
import app.detente.model.Target;
import app.detente.model.WaitFact;
import app.detente.model.WaitFact.Source;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private ReportStore reports;
    private Instant received;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        reports = new ReportStore(queue.database);
        received = queue.clock.instant();
        queue.take(from("ana", "1", null, 0, "Bonjour"), brand("2", "1", 10, "Bonjour Ana"), from("ana", "3", "2", 20, "Encore"),
                from("bob", "4", null, 30, "@autre @maison au secours"), from("cid", "5", null, 40, "Personne ?"),
                from("dan", "6", null, 50, "Spam"));
        queue.triage.apply(new Action.MarkSpam(), queue.holding("6").id(), queue.me);
        queue.triage.apply(new Action.Close(), queue.holding("5").id(), queue.me);
        queue.triage.apply(new Action.AddTag(new TagStore(queue.database, queue.changes).named("panne", TagColour.RED).id()), queue.holding("1").id(),
                queue.me);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void everyWaitIsAFactExceptInSpam() {
        assertThat(reports.waits()).containsExactly(
                new WaitFact(Network.X, at(0), received, Optional.of(at(10)), false, true, false, "Maison", "",
                        List.of("panne"), Source.in(queue.holding("1").id())),
                new WaitFact(Network.X, at(20), received, Optional.empty(), false, false, false, "Maison", "", List.of("panne"),
                        Source.in(queue.holding("1").id())),
                new WaitFact(Network.X, at(30), received, Optional.empty(), false, true, false, "Maison", "", List.of(),
                        Source.in(queue.holding("4").id())),
                new WaitFact(Network.X, at(40), received, Optional.empty(), true, true, false, "", "", List.of(),
                        Source.in(queue.holding("5").id())));
    }

    @Test
    void everyMessageIsAFactWithItsParentAndWhomItAddresses() {
        List<MessageFact> facts = reports.messages();
        assertThat(facts).extracting(MessageFact::remoteId).containsExactly("1", "2", "3", "4", "5");
        assertThat(facts).extracting(MessageFact::brand).containsExactly("Maison", "Maison", "Maison", "Maison", "");
        assertThat(facts.get(1)).isEqualTo(new MessageFact(queue.message("2"), "2", queue.holding("1").id(), Network.X, MessageKind.BRAND,
                Optional.of(queue.message("1")), true, "Maison", "", at(10), received, false, List.of("panne")));
        assertThat(facts.get(3).linked()).isFalse();
    }

    @Test
    void silenceCountsForWhoSpokeFirstOrIsMentionedWhereverTheySpeak() {
        queue.take(from("noe", "60", null, 50, "Bonjour"), message(MessageKind.BRAND, "Zebre", "10", "60", 51, "Bonjour"),
                message(MessageKind.BRAND, "Tiers", "9", "60", 51, "Bonsoir"), from("lea", "61", "60", 52, "Et moi ?"),
                from("max", "62", null, 53, "@tiers allô ?"), from("zoe", "63", null, 54, "@inconnu @zebre allô ?"));
        assertThat(reports.waits()).filteredOn(wait -> !wait.openedAt().isBefore(at(52))).extracting(WaitFact::brand)
                .containsExactly("Tiers", "Tiers", "Zebre");
        assertThat(reports.messages()).filteredOn(message -> !message.authored().isBefore(at(52))).extracting(MessageFact::brand)
                .containsExactly("Tiers", "Tiers", "Zebre");
    }

    @Test
    void aSpanHasTheSameWaitsAsTheWholeWithEverythingAsked() {
        Set<ReportStore.Part> parts = EnumSet.complementOf(EnumSet.of(ReportStore.Part.ADVISERS));
        List<WaitFact> whole = reports.waits(new ReportStore.Wanted(Optional.empty(), Optional.empty(), false, parts));
        List<WaitFact> span = reports.waits(new ReportStore.Wanted(Optional.of(at(20)), Optional.of(at(40)), false, parts));
        assertThat(span).hasSize(2).containsExactlyInAnyOrderElementsOf(whole.stream().filter(wait -> !wait.openedAt().isBefore(at(20))
                && wait.openedAt().isBefore(at(40))).toList());
        assertThat(whole).extracting(wait -> wait.source().target()).containsOnly(Optional.of(Duration.ofMinutes(30)));
    }

    @Test
    void eachWaitHasTheTargetOfItsTagFirstAndLater() {
        long tag = queue.number("SELECT id FROM tag");
        new TargetStore(queue.database, queue.changes, queue.clock).set(List.of(new Target(Optional.empty(), Optional.of(tag), Optional.empty(),
                Duration.ofMinutes(7), Duration.ofMinutes(9))), queue.me);
        assertThat(reports.waits(new ReportStore.Wanted(Optional.empty(), Optional.empty(), false, Set.of(ReportStore.Part.TARGETS))).stream()
                .sorted(Comparator.comparing(WaitFact::openedAt)).map(wait -> wait.source().target().orElseThrow().toMinutes())).containsExactly(7L, 9L, 30L, 30L);
    }

    @Test
    void theTemplatesOfAReplyAreNamedButThoseOfOnePersonAreNot() {
        queue.execute("INSERT INTO template (id, title, folder, language, shortcuts, body, networks) VALUES ('t', 'Excuses', '', 'fr', '', 'x', ''),"
                + " ('p', 'Le mien', '', 'fr', '', 'x', '')");
        queue.execute("UPDATE template SET scope = 'personal' WHERE id = 'p'");
        queue.execute("INSERT INTO reply_template VALUES (" + queue.message("2") + ", 0, 't', 0, 0), (" + queue.message("2") + ", 1, 'p', 0, 0)");
        List<WaitFact> waits = reports.waits(new ReportStore.Wanted(Optional.of(at(0)), Optional.of(at(1)), false, Set.of(ReportStore.Part.TEMPLATES)));
        assertThat(waits).singleElement().satisfies(wait -> assertThat(wait.source().templates()).containsExactly("Excuses"));
    }

    @Test
    void readingEndsWhenNobodyWantsItAnyMore() {
        AtomicInteger asked = new AtomicInteger();
        assertThat(reports.waits(ReportStore.Wanted.TIMES, () -> asked.incrementAndGet() < 3)).hasSize(2);
        asked.set(0);
        assertThat(reports.messages(() -> asked.incrementAndGet() < 4)).extracting(MessageFact::remoteId).containsExactly("1", "2", "3");
    }

    @Test
    void noWaitAndNoMessageTellsWhichAdviserAnswered() {
        queue.execute("UPDATE message SET adviser = 'Ada' WHERE kind = 'brand'");
        assertThat(reports.waits()).extracting(WaitFact::adviser).containsOnly("");
        assertThat(reports.around(at(0), at(60)).waits()).extracting(WaitFact::adviser).containsOnly("");
        assertThat(reports.messages()).extracting(MessageFact::adviser).containsOnly("");
        assertThatThrownBy(() -> new ReportStore.Wanted(Optional.empty(), Optional.empty(), false, Set.of(ReportStore.Part.ADVISERS)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
