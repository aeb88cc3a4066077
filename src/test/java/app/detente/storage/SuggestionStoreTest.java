package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.model.TagColour;
import app.detente.voice.MadeFrom;
import app.detente.voice.Suggestions.Chosen;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SuggestionStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private SuggestionStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new SuggestionStore(queue.database);
        queue.take(from("ana", "1", null, 0, "Panne"), from("bob", "2", null, 1, "Ma facture"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void aChoiceIsTheMessageAnsweredItsTagsTheTemplateAndWhoChose() {
        TagStore tags = new TagStore(queue.database, queue.changes);
        queue.execute("INSERT INTO conversation_tag SELECT " + tags.named("Réseau, mobile", TagColour.AMBER).id() + ", " + queue.holding("1").id());
        send("1", "panne");
        assertThat(store.since(0).chosen()).containsExactly(new Chosen("Panne", List.of("Réseau, mobile"), "panne", queue.me.id()));
    }

    @Test
    void goesOnFromWhereItWas() {
        send("1", "panne");
        SuggestionStore.History first = store.since(0);
        assertThat(store.since(first.upTo())).isEqualTo(new SuggestionStore.History(List.of(), first.upTo()));
        send("2", "bill");
        assertThat(store.since(first.upTo()).chosen()).extracting(Chosen::template).containsExactly("bill");
        assertThat(store.since(0).chosen()).extracting(Chosen::template).containsExactly("bill", "panne");
    }

    @Test
    void theMessageInFrontIsTheOneNamedOrTheNewest() {
        queue.take(from("ana", "3", "1", 5, "Toujours en panne"));
        long conversation = queue.holding("1").id();
        assertThat(store.asked(conversation, Optional.empty())).isEqualTo("Toujours en panne");
        assertThat(store.asked(conversation, Optional.of(queue.message("1")))).isEqualTo("Panne");
        assertThat(store.asked(-1, Optional.empty())).isEmpty();
    }

    private void send(String message, String template) {
        Conversation row = queue.holding(message);
        queue.replies.send(new ReplyStore.Sending(row.id(), Optional.of(queue.message(message)), "On regarde.", List.of(new MadeFrom(template, 0, false)),
                "Maison", row.version(), Duration.ZERO), queue.me);
    }
}
