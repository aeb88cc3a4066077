package app.detente.ui.templates;

import app.detente.model.Problem;
import app.detente.storage.TemplateJson;
import app.detente.storage.TemplateStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Libraries that come and go as files. FX thread only. */
public final class Exchange {
    private final Session session;
    private final TemplateStore store;
    private final Runnable read;

    /** `read` is run after the library has changed. */
    Exchange(Session session, TemplateStore store, Runnable read) {
        this.session = session;
        this.store = store;
        this.read = read;
    }

    /** Takes a file of templates into the library, whole or not at all; one of an id known here is replaced. */
    public void importFrom(Path file) {
        session.background().run(() -> {
            List<ReplyTemplate> before = store.all();
            List<ReplyTemplate> taken = TemplateJson.read(file);
            return new Imported(before, taken, store.saveAll(taken, session.me().name()));
        }, done -> {
            String said = session.texts().get("templates.said.imported", done.taken().size(), done.fresh());
            session.notices().done(said, () -> session.background().run(() -> takeBack(done), back -> read.run(), session.notices()::failed));
            read.run();
        }, session.notices()::failed);
    }

    /** Writes the whole library, retired templates too, over what the file held. */
    public void exportTo(Path file) {
        session.background().run(() -> {
            List<ReplyTemplate> all = store.all();
            try {
                Files.writeString(file, TemplateJson.write(all), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new Problem(e, "template-file-unwritable", file.toString());
            }
            return all.size();
        }, count -> session.notices().say(session.texts().get("templates.said.exported", count, Shown.line(file.getFileName().toString()))),
                session.notices()::failed);
    }

    private record Imported(List<ReplyTemplate> before, List<ReplyTemplate> taken, int fresh) {}

    /** Puts back what an import replaced, and retires what it brought: nothing is ever deleted. */
    private boolean takeBack(Imported imported) {
        Set<String> known = imported.before().stream().map(ReplyTemplate::id).collect(Collectors.toSet());
        store.saveAll(imported.before(), session.me().name());
        imported.taken().stream().map(ReplyTemplate::id).filter(id -> !known.contains(id)).forEach(id -> store.retire(id, true, session.me()));
        return true;
    }
}
