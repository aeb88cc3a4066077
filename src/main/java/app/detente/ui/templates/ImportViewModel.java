package app.detente.ui.templates;

import app.detente.model.Problem;
import app.detente.storage.TemplateImport;
import app.detente.storage.TemplateImport.Fate;
import app.detente.storage.TemplateStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Libraries that come and go as files: what comes is tried out first, shown, and taken or left. FX thread only. */
public final class ImportViewModel {
    private final Session session;
    private final TemplateStore store;
    private final Runnable read;
    private final ReadOnlyObjectWrapper<Optional<Trial>> trial = new ReadOnlyObjectWrapper<>(Optional.empty());

    /** `read` is run after the library has changed. */
    ImportViewModel(Session session, TemplateStore store, Runnable read) {
        this.session = session;
        this.store = store;
        this.read = read;
    }

    /**
     * A file on trial.
     *
     * @param tried what taking it would do; empty where the file is broken as a whole
     * @param wrong why it is
     */
    public record Trial(Path file, Optional<TemplateImport> tried, Optional<Problem> wrong) {
        /** Whether taking it would change anything. */
        public boolean isWorthTaking() {
            return tried.filter(all -> all.count(Fate.NEW) + all.count(Fate.CHANGED) > 0).isPresent();
        }
    }

    /** The file that is on trial; empty while there is none. */
    public ReadOnlyObjectProperty<Optional<Trial>> trialProperty() {
        return trial.getReadOnlyProperty();
    }

    /** Tries a file out; changes nothing. */
    public void tryOut(Path file) {
        session.background().latest("templates.import", () -> store.tryOut(file, Optional.empty()),
                tried -> trial.set(Optional.of(new Trial(file, Optional.of(tried), Optional.empty()))),
                wrong -> trial.set(Optional.of(new Trial(file, Optional.empty(), Optional.of(wrong)))));
    }

    /** Takes what was tried out, as one step that can be taken back. */
    public void take() {
        trial.get().filter(Trial::isWorthTaking).flatMap(Trial::tried).ifPresent(tried -> {
            trial.set(Optional.empty());
            session.background().run(() -> {
                List<ReplyTemplate> before = store.all();
                store.take(tried, session.me().name());
                return before;
            }, before -> {
                String said = session.texts().get("templates.said.imported", tried.count(Fate.NEW) + tried.count(Fate.CHANGED), tried.count(Fate.NEW));
                session.notices().done(said, () -> session.background().run(() -> takeBack(before, tried), back -> read.run(), session.notices()::failed));
                read.run();
            }, session.notices()::failed);
        });
    }

    /** Leaves it: nothing was changed. */
    public void leave() {
        trial.set(Optional.empty());
    }

    /** Writes the whole library, retired templates too, over what the file held. */
    public void exportTo(Path file) {
        session.background().run(() -> store.export(file), count -> session.notices().say(
                session.texts().get("templates.said.exported", count, Shown.line(file.getFileName().toString()))), session.notices()::failed);
    }

    /** Puts back what an import replaced, and retires what it brought: nothing is ever deleted. */
    private boolean takeBack(List<ReplyTemplate> before, TemplateImport taken) {
        Set<String> touched = taken.items().stream().map(item -> item.template().id()).collect(Collectors.toSet());
        Set<String> known = before.stream().map(ReplyTemplate::id).collect(Collectors.toSet());
        store.saveAll(before.stream().filter(template -> touched.contains(template.id())).toList(), session.me().name());
        touched.stream().filter(id -> !known.contains(id)).forEach(id -> store.retire(id, true, session.me()));
        return true;
    }
}
