package app.detente.ui.palette;

import app.detente.model.Texts;
import app.detente.ui.common.Session;
import app.detente.ui.common.keys.Command;
import app.detente.ui.common.keys.Commands;
import app.detente.ui.palette.Target.Kind;
import app.detente.ui.palette.Target.Run;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * Everything one can do or go to, found by a few letters. What is found is asked for off the FX thread, and only the newest answer counts; Enter
 * waits for it, so that it never takes what stood there for other letters. FX thread only.
 */
public final class PaletteViewModel {
    /** Lines offered; whoever looks further types another letter. */
    static final int MOST = 50;
    private static final int MOST_CUSTOMERS = 20;
    /** A name of one letter says nothing. */
    private static final int LEAST_OF_NAME = 2;
    private static final int REMEMBERED = 30;

    private final Session session;
    private final Lookup lookup;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ObservableList<Target> found = FXCollections.observableArrayList();
    private final ObservableList<Target> foundView = FXCollections.unmodifiableObservableList(found);
    private final ReadOnlyIntegerWrapper chosen = new ReadOnlyIntegerWrapper();
    private Matcher matcher = new Matcher(List.of());
    private List<String> recent = List.of();
    private Consumer<Target> go = target -> { };
    /** Whether the answer for the letters typed is still on its way. */
    private boolean asking;
    /** Whether Enter was pressed before it came. */
    private boolean eager;

    public PaletteViewModel(Session session, Lookup lookup) {
        this.session = session;
        this.lookup = lookup;
        typed.subscribe((was, now) -> find());
    }

    /** Who takes what is chosen: the window. */
    public void onChosen(Consumer<Target> taken) {
        go = taken;
    }

    public Texts texts() {
        return session.texts();
    }

    /** The letters typed so far. */
    public StringProperty typedProperty() {
        return typed;
    }

    /** What they find, the best first. */
    public ObservableList<Target> found() {
        return foundView;
    }

    /** Which of those Enter takes; 0 where there is none. */
    public ReadOnlyIntegerProperty chosenProperty() {
        return chosen.getReadOnlyProperty();
    }

    /** The keys that run a target as well, as on key caps. */
    public List<String> keys(Target target) {
        return target instanceof Run(Command command) ? commands().caps(command) : List.of();
    }

    /** Begins anew with what makes sense now: the commands at once, the rest as soon as it is read. */
    public void open() {
        List<Target> own = commands().all().stream().filter(command -> command.available().getAsBoolean()).<Target>map(Run::new).toList();
        eager = false;
        matcher = new Matcher(own);
        typed.set("");
        find();
        record Read(Matcher matcher, List<String> recent) {}
        session.background().latest("palette.read",
                () -> new Read(new Matcher(Stream.concat(own.stream(), lookup.all().stream()).toList()), lookup.recent()), read -> {
                    matcher = read.matcher();
                    recent = read.recent();
                    find();
                }, session.notices()::failed);
    }

    private void find() {
        String words = typed.get();
        Matcher all = matcher;
        List<String> used = recent;
        asking = true;
        session.background().latest("palette.find", () -> {
            boolean name = words.strip().length() >= LEAST_OF_NAME;
            return all.with(name ? lookup.customers(words, MOST_CUSTOMERS) : List.of()).find(words, used, MOST);
        }, this::show, problem -> {
            asking = false;
            eager = false;
            session.notices().failed(problem);
        });
    }

    private void show(List<Target> now) {
        asking = false;
        boolean same = now.equals(found);
        if (!same) {
            found.setAll(now);
            chosen.set(0);
        }
        if (eager) {
            take();
        }
    }

    public void next() {
        choose(chosen.get() + 1);
    }

    public void previous() {
        choose(chosen.get() - 1);
    }

    /** Chooses by the mouse, or by a page. */
    public void choose(int row) {
        chosen.set(Math.clamp(row, 0, Math.max(0, found.size() - 1)));
    }

    /** Goes to what is chosen, once the answer to what was typed is there. */
    public void take() {
        eager = asking;
        if (!asking) {
            Optional.of(chosen.get()).filter(row -> row < found.size()).map(found::get).ifPresent(this::taken);
        }
    }

    private void taken(Target target) {
        List<String> used = new ArrayList<>(recent);
        used.remove(target.key());
        used.addFirst(target.key());
        recent = used.stream().limit(REMEMBERED).toList();
        List<String> kept = recent.stream().filter(id -> !id.startsWith(Kind.CUSTOMER.key())).toList();
        session.background().run(() -> {
            lookup.keep(kept);
            return kept;
        }, done -> { }, session.notices()::failed);
        go.accept(target);
    }

    /** What can be done, and by which keys. */
    public Commands commands() {
        return session.desk().commands();
    }
}
