package app.detente.storage;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import app.detente.model.AttachedFile;
import app.detente.model.Conversation;
import app.detente.model.FileFacts;
import app.detente.model.FileKind;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.voice.MadeFrom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AttachmentStoreTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private AttachmentStore files;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        files = new AttachmentStore(queue.database, queue.changes);
        queue.templates.save(QueueFixture.template("t", "Essai", "Voici."));
        queue.take(from("ana", "1", null, 0, "Plus de réseau"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private String send() {
        Conversation c = queue.holding("1");
        List<MadeFrom> made = List.of(new MadeFrom("t", 0, false), new MadeFrom("t", 1, false));
        ReplyStore.Outcome sent = queue.replies.send(new ReplyStore.Sending(c.id(), Optional.empty(), "Voici.", made, "Maison", c.version(), Duration.ZERO),
                queue.me);
        return ((ReplyStore.Outcome.Queued) sent).key();
    }

    @Test
    void filesAreListedAndReadBack() throws IOException {
        Path plan = Files.write(folder.resolve("Plan d’accès.pdf"), new byte[] {1, 2, 3});
        AttachmentStore.Attachment everywhere = files.add("t", plan, Set.of());
        AttachmentStore.Attachment byMail = files.add("t", "contrat.pdf", Set.of(Network.EMAIL), new byte[] {4});
        assertThat(files.of("t")).containsExactly(everywhere, byMail);
        assertThat(everywhere).isEqualTo(new AttachmentStore.Attachment(everywhere.id(), "t", "Plan d_accès.pdf", "application/pdf", Set.of(),
                new FileFacts("Plan d_accès.pdf", 3, FileKind.OTHER)));
        assertThat(files.content(byMail.id())).hasValueSatisfying(content -> assertThat(content).containsExactly(4));
        files.remove(byMail.id());
        assertThat(files.of("t")).containsExactly(everywhere);
    }

    @Test
    void aReplyTakesACopyOfTheFilesOfItsNetworkAlong() {
        files.add("t", "a.png", Set.of(Network.X), new byte[] {1});
        files.add("t", "b.png", Set.of(Network.EMAIL), new byte[] {2});
        AttachmentStore.Attachment both = files.add("t", "c.png", Set.of(Network.EMAIL, Network.X), new byte[] {3});
        send();
        files.remove(both.id());
        OutboxStore.Due due = queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
        assertThat(due.files()).extracting(AttachedFile::name).containsExactly("a.png", "c.png");
        assertThat(due.files()).extracting(AttachedFile::type).containsOnly("image/png");
        assertThat(due.files().getLast().content()).containsExactly(3);
    }

    @Test
    void aFileOfATemplateKnowsWhoDoesNotTakeIt() {
        byte[] pdf = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);
        assertThat(files.add("t", "notice.png", Set.of(), pdf).refused())
                .containsOnlyKeys(Network.FACEBOOK, Network.X, Network.MASTODON, Network.BLUESKY);
        assertThat(files.add("t", "notice2.pdf", Set.of(Network.EMAIL, Network.X), pdf).refused()).containsOnlyKeys(Network.X);
        assertThat(files.add("t", "notice3.pdf", Set.of(Network.EMAIL), pdf).refused()).isEmpty();
        assertThat(files.add("t", "saut.gif", Set.of(Network.MASTODON), "GIF89a".getBytes(StandardCharsets.US_ASCII)).refused()).isEmpty();
    }

    @Test
    void whatIsLeftOutDoesNotGoAndTheOthersDo() {
        AttachmentStore.Attachment one = files.add("t", "a.png", Set.of(), new byte[] {1});
        files.add("t", "b.png", Set.of(), new byte[] {2});
        Conversation c = queue.holding("1");
        List<MadeFrom> made = List.of(new MadeFrom("t", 0, false), new MadeFrom("t", 1, false).with(one.id(), false));
        assertThat(files.going(made, Network.X)).extracting(AttachmentStore.Attachment::name).containsExactly("b.png");
        queue.replies.send(new ReplyStore.Sending(c.id(), Optional.empty(), "Voici.", made, "Maison", c.version(), Duration.ZERO), queue.me);
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow().files()).extracting(AttachedFile::name).containsExactly("b.png");
    }

    /** A draft, and what waits for a second pair of eyes, are kept as lines of text. */
    @Test
    void whatIsLeftOutIsStillLeftOutWhenADraftIsReadAgain() {
        List<MadeFrom> made = List.of(new MadeFrom("t", 2, true, Set.of(7L, 12L)), new MadeFrom("a b", 0, false));
        queue.replies.saveDraft(queue.holding("1").id(), queue.me, false, new ReplyStore.Draft("Voici.", made));
        assertThat(queue.replies.draft(queue.holding("1").id(), queue.me, false).orElseThrow().made()).isEqualTo(made);
        assertThat(made.getFirst().with(7, true).asEdited().without()).containsExactly(12L);
        assertThat(MadeFromRows.decode("0 1 t\t7,12\n1 0 old\nnonsense"))
                .containsExactly(new MadeFrom("t", 0, true, Set.of(7L, 12L)), new MadeFrom("old", 1, false));
    }

    @Test
    void whatIsTakenBackLeavesNoFileBehind() {
        files.add("t", "a.png", Set.of(), new byte[] {1});
        queue.replies.takeBack(send(), queue.me);
        assertThat(queue.number("SELECT count(*) FROM reply_attachment")).isZero();
        assertThat(files.of("t")).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"../../etc/passwd,passwd", "C:\\x\\plan.pdf,plan.pdf", "a/b/.profile,profile", "'  ',file", "'...',file", "'a<b>:c|?.png',a_b_c_.png",
        "'tab\tligne\n.txt','tab_ligne_.txt'", "'Été (1).jpg','Été (1).jpg'", "\u202Egnp.exe,gnp.exe"})
    void namesAreCleaned(String name, String clean) {
        assertThat(AttachmentStore.clean(name)).isEqualTo(clean);
    }

    @Test
    void aNameIsNeverLongNorTwiceTheSame() {
        assertThat(AttachmentStore.clean("x".repeat(5_000) + ".pdf")).hasSize(104).endsWith("x.pdf");
        files.add("t", "a.png", Set.of(), new byte[] {1});
        files.add("t", "a.png", Set.of(), new byte[] {1});
        assertThat(files.of("t")).extracting(AttachmentStore.Attachment::name).containsExactly("a.png", "2-a.png");
    }

    @Test
    void whatIsTooMuchIsNotKept() {
        assertThat(refused(new byte[0])).isEqualTo("attachment.empty");
        assertThat(refused(new byte[AttachmentStore.MAX_BYTES + 1])).isEqualTo("attachment.large");
        files.add("t", "a", Set.of(), new byte[AttachmentStore.MAX_BYTES]);
        files.add("t", "b", Set.of(), new byte[AttachmentStore.MAX_BYTES]);
        assertThat(refused(new byte[5 * 1024 * 1024])).isEqualTo("attachment.large");
        for (int i = 0; i < 8; i++) {
            files.add("t", "c", Set.of(), new byte[] {1});
        }
        assertThat(refused(new byte[] {1})).isEqualTo("attachment.many");
    }

    private String refused(byte[] content) {
        return catchThrowableOfType(Problem.class, () -> files.add("t", "a.png", Set.of(), content)).key();
    }
}
