package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.model.IncomingMessage;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.Network;
import app.detente.model.RemoteEvent;
import app.detente.model.SetAside;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntakeStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private long account;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        account = queue.accounts.connect(queue.accounts.enter(Network.MASTODON, "@maison"), Map.of(), queue.me).id();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static RemoteEvent.Written written(String id, String parent, int minute, String text) {
        return new RemoteEvent.Written(new IncomingMessage(Network.MASTODON, id, Optional.empty(), Optional.ofNullable(parent), MessageKind.CUSTOMER,
                "nadia", "Nadia", Optional.empty(), text, QueueFixture.at(minute), Optional.empty()), Set.of(MessageLimit.NO_HIDING), "handle-" + id);
    }

    private void take(String cursor, RemoteEvent... events) {
        queue.intake.take(account, List.of(events), List.of(), cursor, true);
    }

    private Message message(String id) {
        Conversation row = queue.holding(id);
        return queue.conversations.thread(row.id(), Optional.empty(), 100).stream().filter(one -> one.remoteId().equals(id)).findFirst().orElseThrow();
    }

    private List<String> column(String sql) {
        return queue.database.read(handle -> handle.createQuery(sql).mapTo(String.class).list());
    }

    @Test
    void aPageAndItsCursorAreKeptTogether() {
        take("7", written("1", null, 0, "Allô ?"));
        assertThat(message("1").text()).isEqualTo("Allô ?");
        assertThat(queue.holding("1").account().id()).isEqualTo(account);
        assertThat(queue.accounts.cursor(account)).isEqualTo("7");
        assertThat(column("SELECT handle || ' ' || limits FROM message")).containsExactly("handle-1 no_hiding");
    }

    @Test
    void theSamePageAgainChangesNothing() {
        take("7", written("1", null, 0, "Allô ?"));
        take("7", written("1", null, 0, "Allô ?"));
        assertThat(queue.number("SELECT count(*) FROM message")).isEqualTo(1);
        assertThat(queue.number("SELECT count(*) FROM message_text")).isZero();
    }

    @Test
    void anEditIsShownAndWhatWasSaidBeforeIsKept() {
        take("7", written("1", null, 0, "ma box est verte"));
        take("8", new RemoteEvent.Edited("1", "ma box est rouge", QueueFixture.at(3)));
        assertThat(message("1").text()).isEqualTo("ma box est rouge");
        assertThat(column("SELECT body FROM message_text")).containsExactly("ma box est verte");
        assertThat(queue.search.newest("rouge", 5)).hasSize(1);
        assertThat(queue.search.newest("verte", 5)).isEmpty();
    }

    @Test
    void aMessageBroughtAgainWithAnotherTextWasEdited() {
        take("7", written("1", null, 0, "ma box est verte"));
        take("8", written("1", null, 0, "ma box est rouge"));
        assertThat(message("1").text()).isEqualTo("ma box est rouge");
        assertThat(column("SELECT body FROM message_text")).containsExactly("ma box est verte");
    }

    @Test
    void nobodyWaitsForAnAnswerToWhatWasTakenBack() {
        take("7", written("1", null, 0, "Allô ?"));
        assertThat(queue.number("SELECT count(*) FROM wait WHERE closed_at IS NULL")).isEqualTo(1);
        take("8", new RemoteEvent.Deleted("1", QueueFixture.at(5)));
        assertThat(queue.number("SELECT count(*) FROM wait WHERE closed_at IS NULL")).isZero();
        assertThat(message("1").text()).isEqualTo("Allô ?");
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void anyOrderEndsInTheSame(long seed) {
        List<RemoteEvent> events = new ArrayList<>(List.of(written("1", null, 0, "un"), written("2", "1", 1, "deux"), written("3", "2", 2, "trois"),
                new RemoteEvent.Edited("1", "un bis", QueueFixture.at(4)), new RemoteEvent.Edited("1", "un ter", QueueFixture.at(5)),
                new RemoteEvent.Deleted("2", QueueFixture.at(6)), new RemoteEvent.Hidden("3", true)));
        Collections.shuffle(events, new Random(seed));
        events.forEach(event -> take("c", event));
        assertThat(column("SELECT remote_id || ' ' || body || ' ' || (deleted_at IS NOT NULL) || hidden_there FROM message ORDER BY remote_id"))
                .containsExactly("1 un ter 00", "2 deux 10", "3 trois 01");
        assertThat(queue.number("SELECT count(DISTINCT conversation_id) FROM message")).isEqualTo(1);
        assertThat(queue.number("SELECT count(*) FROM early_event")).isZero();
        assertThat(queue.doctor.examine()).allMatch(Doctor.Finding::sound);
    }

    @Test
    void whatCannotBeReadIsKeptWhole() {
        SetAside bad = new SetAside("Mastodon · @maison", 1, SetAside.Reason.UNREADABLE, "no id", "{\"id\":".getBytes(StandardCharsets.UTF_8));
        queue.intake.take(account, List.of(written("1", null, 0, "Allô ?")), List.of(bad), "7", true);
        assertThat(column("SELECT reason || ' ' || detail FROM set_aside")).containsExactly("unreadable no id");
        assertThat(queue.number("SELECT count(*) FROM message")).isEqualTo(1);
    }

    @Test
    void lookingInVainIsNotWrittenDownEachTime() {
        take("7", written("1", null, 0, "Allô ?"));
        long before = queue.number("SELECT looked_at FROM account");
        queue.pass(Duration.ofSeconds(20));
        take("7");
        assertThat(queue.number("SELECT looked_at FROM account")).isEqualTo(before);
        queue.pass(Duration.ofSeconds(70));
        take("7");
        assertThat(Instant.ofEpochMilli(queue.number("SELECT looked_at FROM account"))).isEqualTo(queue.clock.instant());
    }
}
