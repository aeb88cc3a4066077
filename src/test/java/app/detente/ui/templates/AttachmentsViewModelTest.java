package app.detente.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.storage.AttachmentStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.TestSession;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AttachmentsViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private AttachmentsViewModel attachments;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        queue.templates.save(QueueFixture.template("one", "Panne", "Bonjour."));
        me = new TestSession(queue.me, queue.clock);
        attachments = new AttachmentsViewModel(me.session, new AttachmentStore(queue.database, queue.changes));
        attachments.show(Optional.of("one"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private List<String> names() {
        return attachments.files().stream().map(AttachmentStore.Attachment::name).toList();
    }

    @Test
    void aFileIsAddedForSomeNetworksAndTakenOffAndBothCanBeTakenBack() throws IOException {
        Path file = Files.writeString(folder.resolve("mode d’emploi.txt"), "Débranchez, attendez dix secondes, rebranchez.");
        attachments.add(file, Set.of(Network.EMAIL));
        assertThat(attachments.files()).singleElement().satisfies(one -> assertThat(one.networks()).containsExactly(Network.EMAIL));
        me.notices.undoLast();
        assertThat(names()).isEmpty();
        attachments.add(file, Set.of());
        attachments.remove(attachments.files().getFirst());
        assertThat(names()).isEmpty();
        me.notices.undoLast();
        assertThat(names()).hasSize(1);
    }

    @Test
    void aFileThatCannotBeReadChangesNothingAndSaysSo() {
        attachments.add(folder.resolve("nowhere.png"), Set.of());
        assertThat(names()).isEmpty();
        assertThat(me.said).hasSize(1);
    }

    @Test
    void whereNoneIsLookedAtThereAreNoFiles() throws IOException {
        attachments.add(Files.writeString(folder.resolve("a.txt"), "a"), Set.of());
        attachments.show(Optional.empty());
        assertThat(names()).isEmpty();
    }
}
