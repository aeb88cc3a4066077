package app.detente.ui.reply;

import app.detente.model.FileFacts;
import app.detente.model.FileLimit;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.storage.AttachmentStore;
import app.detente.storage.AttachmentStore.Attachment;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import app.detente.voice.MadeFrom;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * The files that go out with a reply: those of the templates that are left in its text, as the conversation's network takes them. What it does not
 * take is told while there is time to leave it out. FX thread only.
 */
public final class EnclosuresViewModel {
    private final Session session;
    private final AttachmentStore store;
    private final Filling filling;
    private final Runnable chosen;
    private final ObservableList<Attachment> files = FXCollections.observableArrayList();
    private final ObservableList<Attachment> filesView = FXCollections.unmodifiableObservableList(files);
    private final ReadOnlyObjectWrapper<Optional<Obstacle>> refusal = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Asked asked = new Asked(List.of(), Network.FILE, false);
    /** What the files shown were read for; another than was asked while a worker still reads. */
    private Asked read = asked;

    private record Asked(List<MadeFrom> made, Network network, boolean privately) {
        Optional<Obstacle> refusal(List<FileFacts> files) {
            return (privately ? FileLimit.refusalInPrivate(files) : FileLimit.refusal(network, files)).map(why -> new Obstacle.Files(network, why));
        }
    }

    /** `filling` knows what the text is made from; `chosen` is told when a file was left out or put back. */
    EnclosuresViewModel(Session session, AttachmentStore store, Filling filling, Runnable chosen) {
        this.session = session;
        this.store = store;
        this.filling = filling;
        this.chosen = chosen;
    }

    /** In the order they go. */
    public ObservableList<Attachment> files() {
        return filesView;
    }

    /** Why they do not go as they are. */
    public ReadOnlyObjectProperty<Optional<Obstacle>> refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** The reply goes without a file of its template; said, with a way back. */
    public void leaveOut(Attachment file) {
        enclose(file, false);
        session.notices().done(session.texts().get("enclosures.left-out", Shown.inSentence(file.name())), () -> enclose(file, true));
    }

    private void enclose(Attachment file, boolean goes) {
        filling.enclose(file.template(), file.id(), goes);
        chosen.run();
    }

    /** The text reads so now, and goes there; a note has no files. */
    void follow(Mode mode, String text, Network network, boolean privately) {
        Asked now = new Asked(mode == Mode.REPLY ? filling.remaining(text) : List.of(), network, privately);
        if (!now.equals(asked)) {
            asked = now;
            look();
        }
    }

    /** Reads them anew. */
    void look() {
        Asked now = asked;
        session.background().latest("reply.files", () -> store.going(now.made(), now.network()), found -> {
            read = now;
            if (!found.equals(files)) {
                files.setAll(found);
            }
            refusal.set(now.refusal(found.stream().map(Attachment::facts).toList()));
        }, session.notices()::failed);
    }

    /**
     * Sends where the files are still those that were shown. Where they were not read yet, the network judges. For a worker to call.
     *
     * @throws Problem from the call, `enclosures.changed` where a template has lost a file since, or got one
     */
    <T> Callable<T> sending(Callable<T> send) {
        Asked now = asked;
        Optional<List<Attachment>> seen = read.equals(now) && !now.made().isEmpty() ? Optional.of(List.copyOf(files)) : Optional.empty();
        return () -> {
            if (seen.isPresent() && !store.going(now.made(), now.network()).equals(seen.get())) {
                throw new Problem("enclosures.changed");
            }
            return send.call();
        };
    }
}
