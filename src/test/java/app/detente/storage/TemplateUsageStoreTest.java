package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.voice.MadeFrom;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock stands at noon in London, 13:00 in Paris, on 2 March; messages come in minutes after nine. */
class TemplateUsageStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TemplateUsageStore usage;
    private Adviser karim;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        usage = new TemplateUsageStore(queue.database, queue.clock, QueueFixture.ZONE);
        karim = queue.adviser("Karim");
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void reply(String to, Adviser by, MadeFrom... made) {
        Conversation c = queue.holding(to);
        queue.replies.send(new ReplyStore.Sending(c.id(), Optional.of(queue.message(to)), "Réponse", List.of(made), "Maison", c.version(), Duration.ZERO), by);
    }

    private static MadeFrom bill(int wording, boolean edited) {
        return new MadeFrom("bill", wording, edited);
    }

    @Test
    void whatWasNeverUsedHasNothingToTell() {
        assertThat(usage.of("bill")).isEqualTo(new TemplateUsage.Account(TemplateUsage.NONE, 0, Map.of()));
        assertThat(usage.lastUsed()).isEmpty();
        assertThat(TemplateUsage.NONE.editedPercent()).isZero();
    }

    @Test
    void usesAreCountedByDayMonthWordingAndAdviser() {
        queue.take(from("ana", "1", null, 0, "a"), from("bob", "2", null, 1, "b"), from("cem", "3", null, 2, "c"), from("dan", "4", null, 3, "d"));
        reply("1", queue.me, bill(0, false));
        queue.pass(Duration.ofDays(29));
        reply("2", karim, bill(1, true));
        queue.pass(Duration.ofDays(2));
        reply("3", karim, bill(0, false), bill(1, true), bill(0, false));
        reply("4", karim, new MadeFrom("other", 0, false));

        TemplateUsage.Account account = usage.of("bill");
        assertThat(account.all()).isEqualTo(new TemplateUsage(1, 2, 3, Optional.of(queue.clock.instant()), 2, 0, 0, 0));
        assertThat(account.people()).isEqualTo(2);
        assertThat(account.all().editedPercent()).isEqualTo(67);
        assertThat(account.wordings().get(0).total()).isEqualTo(2);
        assertThat(account.wordings().get(0).edited()).isZero();
        assertThat(account.wordings().get(1)).isEqualTo(new TemplateUsage(1, 2, 2, Optional.of(queue.clock.instant()), 2, 0, 0, 0));
        assertThat(usage.lastUsed()).containsOnlyKeys("bill", "other").containsEntry("bill", queue.clock.instant());
    }

    @Test
    void whatFollowedIsTheNextWordOfWhoeverWasAnswered() {
        queue.take(from("ana", "1", null, 0, "a"), from("bob", "2", "1", 1, "b"), from("cem", "3", null, 2, "c"), from("dan", "4", null, 3, "d"));
        reply("1", queue.me, bill(0, false));
        reply("3", queue.me, bill(0, false));
        reply("4", queue.me, bill(1, false));
        queue.triage.apply(new Action.Close(), queue.holding("4").id(), queue.me);
        queue.take(from("bob", "5", "1", 3 * 60 + 5, "Merci !"), from("ana", "6", "1", 3 * 60 + 10, "Toujours rien"),
                from("cem", "7", "3", 3 * 60 + 15, "Super, merci beaucoup"), from("cem", "8", "3", 3 * 60 + 20, "Autre chose ?"),
                from("dan", "9", "4", 3 * 60 + 30, "Ça recommence"));

        TemplateUsage all = usage.of("bill").all();
        assertThat(all.answered()).as("ana, cem and dan wrote again").isEqualTo(3);
        assertThat(all.thanked()).as("bob’s thanks answer nothing that was said to him").isEqualTo(1);
        assertThat(all.reopened()).as("dan’s was closed").isEqualTo(1);
        assertThat(all.thankedPercent()).isEqualTo(33);
        assertThat(usage.of("bill").wordings().get(1).reopened()).isEqualTo(1);
    }

    @Test
    void aReplyThatIsTakenBackWasNeverMade() {
        queue.take(from("ana", "1", null, 0, "a"));
        Conversation c = queue.holding("1");
        ReplyStore.Outcome sent = queue.replies.send(new ReplyStore.Sending(c.id(), Optional.empty(), "R", List.of(bill(0, false)), "Maison", c.version(),
                Duration.ofSeconds(15)), queue.me);
        assertThat(usage.of("bill").all().total()).isEqualTo(1);
        queue.replies.takeBack(((ReplyStore.Outcome.Queued) sent).key(), queue.me);
        assertThat(usage.of("bill").all()).isEqualTo(TemplateUsage.NONE);
    }
}
