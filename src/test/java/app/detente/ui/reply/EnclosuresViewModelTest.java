package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Ability;
import app.detente.model.AttachedFile;
import app.detente.model.Conversation;
import app.detente.storage.AttachmentStore;
import app.detente.storage.AttachmentStore.Attachment;
import app.detente.storage.DictionaryStore;
import app.detente.storage.FatigueStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.VoiceProfileStore;
import app.detente.ui.common.TestSession;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A message on X, and a template with files. */
class EnclosuresViewModelTest {
    private static final byte[] PNG = "\u0089PNG\r\n\u001A\n".getBytes(StandardCharsets.ISO_8859_1);
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;
    private QueueFixture queue;
    private AttachmentStore files;
    private TestSession me;
    private ComposerViewModel composer;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        files = new AttachmentStore(queue.database, queue.changes);
        queue.templates.save(QueueFixture.template("t", "Prise murale", "Voici comment brancher la prise murale."));
        queue.take(QueueFixture.from("Nadia", "1", null, 0, "Où est la prise ?"));
        me = new TestSession(queue.me, queue.clock);
        composer = new ComposerViewModel(me.session, new ReplyStores(queue.replies, queue.facts, queue.triage, queue.conversations, queue.templates,
                new WritingStores(new VoiceProfileStore(queue.database, queue.changes, queue.clock), new DictionaryStore(queue.database),
                        new SettingStore(queue.database), new FatigueStore(queue.database, queue.clock), new SuggestionStore(queue.database), files)),
                new ReplySettings(() -> "Maison", () -> Duration.ZERO));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Attachment file(String name, byte[] content) {
        return files.add("t", name, Set.of(), content);
    }

    /** Fills the template in, as an adviser who looks for it by its name. */
    private void insert() {
        Conversation row = queue.holding("1");
        composer.show(row);
        composer.picker().follow("/prise", 6);
        Insertion insertion = composer.picker().take().orElseThrow();
        composer.textProperty().set(insertion.text());
    }

    private List<String> shown() {
        return composer.enclosures().files().stream().map(Attachment::name).toList();
    }

    private String obstacle() {
        return composer.readiness().obstacleProperty().get().map(one -> one.sentence(me.session.texts())).orElse("none");
    }

    private List<String> sent() {
        composer.send();
        return queue.outbox.take(QueueFixture.ACCOUNT).map(due -> due.files().stream().map(AttachedFile::name).toList()).orElse(List.of("nothing"));
    }

    @Test
    void whatGoesWithTheReplyIsShownAsLongAsItsTemplateIsInTheText() {
        file("prise.png", PNG);
        insert();
        assertThat(shown()).containsExactly("prise.png");
        assertThat(obstacle()).isEqualTo("none");
        composer.write(Mode.NOTE);
        assertThat(shown()).isEmpty();
        composer.write(Mode.REPLY);
        assertThat(shown()).containsExactly("prise.png");
        composer.textProperty().set("Tout autre chose, finalement.");
        assertThat(shown()).isEmpty();
        assertThat(sent()).isEmpty();
    }

    @Test
    void whatTheNetworkDoesNotTakeIsToldBeforeItIsSentAndCanBeLeftOut() {
        file("prise.png", PNG);
        Attachment notice = file("notice.pdf", PDF);
        insert();
        assertThat(obstacle()).contains("X ne prend que des images (JPEG, PNG ou WebP)").contains("notice.pdf");
        assertThat(sent()).containsExactly("nothing");
        composer.enclosures().leaveOut(notice);
        assertThat(shown()).containsExactly("prise.png");
        assertThat(obstacle()).isEqualTo("none");
        assertThat(me.last()).contains("notice.pdf");
        assertThat(sent()).containsExactly("prise.png");
    }

    @Test
    void whatWasLeftOutIsStillLeftOutTomorrowAndCanBePutBack() {
        Attachment one = file("un.png", PNG);
        file("deux.png", PNG);
        insert();
        composer.enclosures().leaveOut(one);
        composer.leave();
        composer.show(queue.holding("1"));
        assertThat(shown()).containsExactly("deux.png");
        me.session.notices().undoLast();
        assertThat(shown()).containsExactly("un.png", "deux.png");
    }

    @Test
    void moreThanTheNetworkTakesIsToldWithTheNumber() {
        for (int i = 0; i < 5; i++) {
            file("image " + i + ".png", PNG);
        }
        insert();
        assertThat(obstacle()).contains("X prend 4 fichiers par réponse");
        composer.enclosures().leaveOut(composer.enclosures().files().getFirst());
        assertThat(sent()).hasSize(4);
    }

    /** A colleague mends the template while the reply is written: what leaves is what its author saw, or nothing. */
    @Test
    void aFileThatHasGoneOrComeSinceItWasShownKeepsTheReplyHere() {
        Attachment old = file("tarif.png", PNG);
        insert();
        files.remove(old.id());
        Attachment anew = file("tarif.png", PNG);
        assertThat(sent()).containsExactly("nothing");
        assertThat(me.last()).contains("ont changé");
        assertThat(composer.textProperty().get()).isEqualTo("Voici comment brancher la prise murale.");
        assertThat(composer.enclosures().files()).containsExactly(anew);
        assertThat(sent()).containsExactly("tarif.png");
    }

    /** What goes to one person alone carries nothing: that is said, rather than the file left behind unsaid. */
    @Test
    void inPrivateNothingGoesAlong() {
        Attachment file = file("prise.png", PNG);
        queue.facts.keep(QueueFixture.ACCOUNT, Set.of(Ability.READ, Ability.REPLY, Ability.PRIVATE_REPLY), Set.of());
        insert();
        composer.care().privacy().chosenProperty().set(true);
        assertThat(composer.enclosures().refusalProperty().get()).hasValueSatisfying(why ->
                assertThat(why.sentence(me.session.texts())).contains("réponse privée"));
        assertThat(sent()).containsExactly("nothing");
        composer.enclosures().leaveOut(file);
        assertThat(composer.enclosures().refusalProperty().get()).isEmpty();
        composer.enclosures().leaveOut(file);
        composer.care().privacy().chosenProperty().set(false);
        assertThat(sent()).isEmpty();
    }
}
