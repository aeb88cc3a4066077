package app.detente.ui.register;

import app.detente.model.Charter;
import app.detente.model.Problem;
import app.detente.model.RegisterEntry;
import app.detente.model.Texts;
import app.detente.report.Csv;
import app.detente.report.Period;
import app.detente.report.Register;
import app.detente.report.RegisterPage;
import app.detente.report.WholeFile;
import app.detente.storage.RegisterStore;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Session;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The register of a period, page by page with its totals, and its export. FX thread only; reading and writing happen on the workers. */
public final class RegisterViewModel {
    static final int PAGE = 50;

    /** What the register is written as. */
    public enum Form { CSV, HTML }

    private final Session session;
    private final RegisterStore store;
    private final SettingStore settings;
    private final ObjectProperty<Range> range = new SimpleObjectProperty<>(this, "range", Range.MONTH);
    private final ObservableList<RegisterEntry> rows = FXCollections.observableArrayList();
    private final ObservableList<RegisterEntry> rowsView = FXCollections.unmodifiableObservableList(rows);
    private final ReadOnlyObjectWrapper<Optional<Register>> register = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper more = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Path>> exported = new ReadOnlyObjectWrapper<>(Optional.empty());
    private boolean read;

    public RegisterViewModel(Session session, RegisterStore store, SettingStore settings) {
        this.session = session;
        this.store = store;
        this.settings = settings;
        range.subscribe((before, now) -> read());
    }

    /** The period shown; setting another one reads it. */
    public ObjectProperty<Range> rangeProperty() {
        return range;
    }

    /** What was hidden, newest first, as far as it has been asked for. */
    public ObservableList<RegisterEntry> rows() {
        return rowsView;
    }

    /** The period as it would be published, for its totals; empty until it is read. */
    public ReadOnlyObjectProperty<Optional<Register>> registerProperty() {
        return register.getReadOnlyProperty();
    }

    /** Whether there is more than what is shown. */
    public ReadOnlyBooleanProperty moreProperty() {
        return more.getReadOnlyProperty();
    }

    /** Why the last reading or export failed. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The file last written; empty again when another period is chosen. */
    public ReadOnlyObjectProperty<Optional<Path>> exportedProperty() {
        return exported.getReadOnlyProperty();
    }

    /** Something was hidden or shown: what has been read once is read again, as far as it was shown. */
    public void changed() {
        if (read) {
            read(Math.max(PAGE, rows.size()));
        }
    }

    /** Reads the period. */
    public void read() {
        exported.set(Optional.empty());
        read(PAGE);
    }

    private void read(int limit) {
        read = true;
        Period period = period();
        record Found(Register register, List<RegisterEntry> rows) {}
        session.background().latest("register.read", () -> new Found(published(period), store.page(period.from(), period.to(), Optional.empty(), limit)),
                found -> {
                    problem.set(Optional.empty());
                    rows.setAll(found.rows());
                    more.set(found.rows().size() == limit);
                    register.set(Optional.of(found.register()));
                }, this::failed);
    }

    /** Reads the next page. */
    public void further() {
        if (rows.isEmpty()) {
            return;
        }
        Period period = period();
        RegisterEntry last = rows.getLast();
        session.background().latest("register.read", () -> store.page(period.from(), period.to(), Optional.of(last), PAGE), found -> {
            rows.addAll(found);
            more.set(found.size() == PAGE);
        }, this::failed);
    }

    /** Writes the period as it is now, without a text or a name, replacing the file whole: the person has just chosen it. */
    public void export(Path file, Form form) {
        Period period = period();
        Texts texts = session.texts();
        session.background().run(() -> {
            Register now = published(period);
            WholeFile.write(file, switch (form) {
                case CSV -> csv(now, texts);
                case HTML -> RegisterPage.of(now, Charter.text(settings.get(Charter.SETTING), texts), texts);
            });
            return file;
        }, written -> {
            problem.set(Optional.empty());
            exported.set(Optional.of(written));
        }, this::failed);
    }

    private Register published(Period period) {
        return new Register(store.published(period.from(), period.to()), period, session.desk().zone());
    }

    private static String csv(Register register, Texts texts) {
        StringWriter out = new StringWriter();
        try {
            Csv.write(register.table(texts), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    private Period period() {
        return range.get().at(session.clock().instant(), session.desk().zone());
    }

    private void failed(Problem why) {
        problem.set(Optional.of(why));
    }
}
