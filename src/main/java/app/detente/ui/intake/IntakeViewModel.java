package app.detente.ui.intake;

import app.detente.channel.file.Format;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.storage.ImportStore;
import app.detente.sync.FileImport;
import app.detente.ui.common.Background;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * One file on its way into the queue, and what has been set aside so far. One import at a time; one that was stopped goes on where it stood. FX
 * thread only; reading happens on a worker.
 */
public final class IntakeViewModel {
    /** The list shows the beginning: whoever mends a file starts there. */
    static final int LISTED = 200;
    private static final int BYTES = 2_000;

    private final FileImport imports;
    private final ImportStore store;
    private final Background background;
    private final ReadOnlyObjectWrapper<Optional<Path>> file = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectProperty<Optional<Network>> network = new SimpleObjectProperty<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Phase> phase = new ReadOnlyObjectWrapper<>(Phase.CHOOSING);
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Result>> result = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObservableList<Aside> asides = FXCollections.observableArrayList();
    private final ObservableList<Aside> asidesView = FXCollections.unmodifiableObservableList(asides);
    private AtomicBoolean stop = new AtomicBoolean();

    public IntakeViewModel(FileImport imports, ImportStore store, Background background) {
        this.imports = imports;
        this.store = store;
        this.background = background;
    }

    /** Where an import stands. */
    public enum Phase { CHOOSING, RUNNING, STOPPING, STOPPED, DONE }

    /**
     * How far the import is.
     *
     * @param share 0 to 1
     * @param rate  messages a second
     */
    public record Progress(double share, long messages, long rate, Duration left) {}

    /** What came of the file, from its beginning. */
    public record Result(long imported, long known, long setAside) {}

    public ReadOnlyObjectProperty<Optional<Path>> fileProperty() {
        return file.getReadOnlyProperty();
    }

    /** Where all messages of the file come from; empty where the file says so itself. */
    public ObjectProperty<Optional<Network>> networkProperty() {
        return network;
    }

    public ReadOnlyObjectProperty<Phase> phaseProperty() {
        return phase.getReadOnlyProperty();
    }

    /** Empty until the first thousand messages are in. */
    public ReadOnlyObjectProperty<Optional<Progress>> progressProperty() {
        return progress.getReadOnlyProperty();
    }

    /** There once the import has ended or was stopped. */
    public ReadOnlyObjectProperty<Optional<Result>> resultProperty() {
        return result.getReadOnlyProperty();
    }

    /** Why the file could not be read, or not to its end. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** What was set aside, newest file first, {@link #LISTED} at most. Unmodifiable. */
    public ObservableList<Aside> asides() {
        return asidesView;
    }

    /** Chooses a file; while one is being read, nothing. */
    public void choose(Path chosen) {
        if (!isBusy()) {
            file.set(Optional.of(chosen));
            phase.set(Phase.CHOOSING);
            progress.set(Optional.empty());
            result.set(Optional.empty());
            problem.set(Optional.empty());
        }
    }

    /** Begins to read the file, or goes on where it was stopped. */
    public void start() {
        if (file.get().isEmpty() || isBusy()) {
            return;
        }
        stop = new AtomicBoolean();
        phase.set(Phase.RUNNING);
        result.set(Optional.empty());
        problem.set(Optional.empty());
        FileImport.Request request = new FileImport.Request(file.get().get(), Format.AUTO, network.get());
        AtomicBoolean asked = stop;
        background.run(() -> imports.run(request, this::tell, asked::get), this::ended, this::failed);
    }

    /** Asks the import to stop after the batch it is at. */
    public void stop() {
        if (phase.get() == Phase.RUNNING) {
            phase.set(Phase.STOPPING);
            stop.set(true);
        }
    }

    /** Reads again what was set aside. */
    public void refresh() {
        background.latest("intake.asides", () -> store.setAside(LISTED, BYTES).stream().map(Aside::of).toList(), asides::setAll,
                failure -> problem.set(Optional.of(failure)));
    }

    /** The list as lines of text, to be sent to whoever made the file. */
    public String copyable(Texts texts) {
        return asides.stream().map(aside -> String.join("\t", aside.file() + ":" + aside.line(), aside.why(texts), aside.raw()))
                .collect(Collectors.joining("\n"));
    }

    private boolean isBusy() {
        return phase.get() == Phase.RUNNING || phase.get() == Phase.STOPPING;
    }

    /** On the worker: the newest state alone is worth showing. */
    private void tell(FileImport.State state) {
        background.latest("intake.progress", () -> new Progress(state.share(), state.messages(), state.rate(), state.left()), now -> {
            if (isBusy()) {
                progress.set(Optional.of(now));
            }
        }, failure -> { });
    }

    private void ended(FileImport.Tally tally) {
        result.set(Optional.of(new Result(tally.imported(), tally.known(), tally.setAside())));
        phase.set(tally.cancelled() ? Phase.STOPPED : Phase.DONE);
        refresh();
    }

    /** A failure on the way leaves what is already in; the file can be gone on with. */
    private void failed(Problem failure) {
        problem.set(Optional.of(failure));
        phase.set(progress.get().isPresent() ? Phase.STOPPED : Phase.CHOOSING);
        refresh();
    }
}
