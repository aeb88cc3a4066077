package app.detente.ui.templates;

import app.detente.model.Network;
import app.detente.storage.AttachmentStore;
import app.detente.storage.AttachmentStore.Attachment;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The files that go out with a template. They are kept at once, and every step can be taken back. FX thread only. */
public final class AttachmentsViewModel {
    private final Session session;
    private final AttachmentStore store;
    private final ObservableList<Attachment> files = FXCollections.observableArrayList();
    private final ObservableList<Attachment> filesView = FXCollections.unmodifiableObservableList(files);
    private Optional<String> template = Optional.empty();

    AttachmentsViewModel(Session session, AttachmentStore store) {
        this.session = session;
        this.store = store;
    }

    /** In the order they were added. */
    public ObservableList<Attachment> files() {
        return filesView;
    }

    /** Reads those of a template; of none where none is looked at, or it was never kept. */
    void show(Optional<String> id) {
        template = id;
        session.background().latest("templates.files", () -> id.map(store::of).orElse(List.of()), read -> {
            if (!read.equals(files)) {
                files.setAll(read);
            }
        }, session.notices()::failed);
    }

    /** Adds a file for these networks; for all where there are none. One that is too large or cannot be read changes nothing, and says so. */
    public void add(Path file, Set<Network> networks) {
        template.ifPresent(id -> session.background().run(() -> store.add(id, file, networks), added -> {
            session.notices().done(session.texts().get("templates.said.file-added", Shown.inSentence(added.name())), () -> write(() -> {
                store.remove(added.id());
                return added;
            }));
            show(template);
        }, session.notices()::failed));
    }

    /** Takes a file off. */
    public void remove(Attachment file) {
        session.background().run(() -> {
            Optional<byte[]> content = store.content(file.id());
            store.remove(file.id());
            return content;
        }, content -> {
            session.notices().done(session.texts().get("templates.said.file-removed", Shown.inSentence(file.name())), () -> write(() ->
                    content.map(bytes -> store.add(file.template(), file.name(), file.networks(), bytes))));
            show(template);
        }, session.notices()::failed);
    }

    private void write(Callable<?> work) {
        session.background().run(work, done -> show(template), session.notices()::failed);
    }
}
