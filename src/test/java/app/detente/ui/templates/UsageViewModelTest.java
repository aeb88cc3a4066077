package app.detente.ui.templates;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore;
import app.detente.storage.TemplateUsage;
import app.detente.storage.TemplateUsageStore;
import app.detente.ui.common.TestSession;
import app.detente.voice.MadeFrom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsageViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private UsageViewModel usage;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        usage = new UsageViewModel(new TestSession(queue.me, queue.clock).session, new TemplateUsageStore(queue.database, queue.clock, QueueFixture.ZONE));
        queue.take(from("ana", "1", null, 0, "Ma facture ?"), from("bob", "2", null, 1, "La mienne aussi !"));
        reply("1", new MadeFrom("bill", 0, false));
        reply("2", new MadeFrom("bill", 1, true));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void reply(String to, MadeFrom made) {
        Conversation row = queue.holding(to);
        queue.replies.send(new ReplyStore.Sending(row.id(), Optional.of(queue.message(to)), "Réponse", List.of(made), "Maison", row.version(), Duration.ZERO),
                queue.me);
    }

    @Test
    void theAccountOfTheOneLookedAtIsShown() {
        usage.show(Optional.of("bill"));
        TemplateUsage.Account account = usage.accountProperty().get().orElseThrow();
        assertThat(account.all().total()).isEqualTo(2);
        assertThat(account.all().editedPercent()).isEqualTo(50);
        assertThat(account.wordings()).containsOnlyKeys(0, 1);
    }

    @Test
    void whatWasNeverUsedHasNone() {
        usage.show(Optional.of("bill"));
        usage.show(Optional.of("other"));
        assertThat(usage.accountProperty().get()).isEmpty();
        usage.show(Optional.of("bill"));
        usage.show(Optional.empty());
        assertThat(usage.accountProperty().get()).isEmpty();
    }
}
