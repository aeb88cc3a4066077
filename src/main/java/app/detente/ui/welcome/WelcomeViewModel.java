package app.detente.ui.welcome;

import app.detente.model.Problem;
import app.detente.ui.common.Background;
import app.detente.ui.common.Shown;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The first start: two names, and the ways in. FX thread only; the rehearsal is loaded on a worker. */
public final class WelcomeViewModel {
    /** Enough for a queue that feels busy, few enough to be there within seconds. */
    static final long REHEARSAL = 1_200;

    private final Entrance entrance;
    private final Names usual;
    private final Background background;
    private final StringProperty adviser;
    private final StringProperty brand;
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();
    private final ReadOnlyDoubleWrapper share = new ReadOnlyDoubleWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private AtomicBoolean stop = new AtomicBoolean();

    /** `usual` stands in the fields at first, and for a field that is left blank. */
    public WelcomeViewModel(Entrance entrance, Names usual, Background background) {
        this.entrance = entrance;
        this.usual = usual;
        this.background = background;
        this.adviser = new SimpleStringProperty(usual.adviser());
        this.brand = new SimpleStringProperty(usual.brand());
    }

    /** How replies will be signed, as it is typed. */
    public StringProperty adviserProperty() {
        return adviser;
    }

    /** Whose voice will speak, as it is typed. */
    public StringProperty brandProperty() {
        return brand;
    }

    /** Whether the rehearsal is being loaded. */
    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** How much of the rehearsal is in, 0 to 1. */
    public ReadOnlyDoubleProperty shareProperty() {
        return share.getReadOnlyProperty();
    }

    /** Why the rehearsal could not be loaded. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Fills the queue with invented messages. What is in when it is stopped stays: a smaller rehearsal is one too. */
    public void rehearse() {
        if (loading.get()) {
            return;
        }
        entrance.introduce(names());
        stop = new AtomicBoolean();
        loading.set(true);
        share.set(0);
        problem.set(Optional.empty());
        AtomicBoolean asked = stop;
        background.run(() -> {
            entrance.rehearse(REHEARSAL, taken -> {
                tell(taken);
                return !asked.get();
            });
            return REHEARSAL;
        }, done -> loading.set(false), failure -> {
            loading.set(false);
            problem.set(Optional.of(failure));
        });
    }

    /** Ends the loading after the batch it is at. */
    public void stop() {
        stop.set(true);
    }

    /** Goes on to the import of a file; not while the rehearsal comes in, as invented messages are never mixed with real ones. */
    public void importFile(Path file) {
        if (!loading.get()) {
            entrance.introduce(names());
            entrance.importFile(file);
        }
    }

    /** Goes on to the accounts on the networks; not while the rehearsal comes in. */
    public void connect() {
        if (!loading.get()) {
            entrance.introduce(names());
            entrance.connect();
        }
    }

    private void tell(long taken) {
        background.latest("welcome.share", () -> Math.min(1, (double) taken / REHEARSAL), share::set, failure -> { });
    }

    private Names names() {
        return new Names(said(adviser, usual.adviser()), said(brand, usual.brand()));
    }

    private static String said(StringProperty typed, String otherwise) {
        String name = Shown.line(typed.getValueSafe());
        return name.isEmpty() ? otherwise : name;
    }
}
