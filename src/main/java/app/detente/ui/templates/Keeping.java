package app.detente.ui.templates;

import app.detente.storage.TemplateStore;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import app.detente.voice.ReplyTemplate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Writes to the library, says what was done, and how to take it back. Nothing is ever deleted. FX thread only. */
final class Keeping {
    private final Session session;
    private final TemplateStore store;
    private final Runnable read;

    /** `read` is run after every writing: the library is another one now. */
    Keeping(Session session, TemplateStore store, Runnable read) {
        this.session = session;
        this.store = store;
        this.read = read;
    }

    /** Keeps a template; undone, it is again what it was `before`, or retired where it was nothing. */
    void save(ReplyTemplate now, Optional<ReplyTemplate> before, Consumer<ReplyTemplate> saved) {
        String said = session.texts().get("templates.said.saved", Shown.inSentence(now.title()));
        session.background().run(() -> {
            store.save(now, session.me());
            return now;
        }, kept -> {
            saved.accept(kept);
            session.notices().done(said, () -> write(() -> {
                before.ifPresentOrElse(was -> store.save(was, session.me()), () -> store.retire(now.id(), true, session.me()));
                return now;
            }));
            read.run();
        }, session.notices()::failed);
    }

    /** Keeps several that were kept before, as one step. */
    void saveAll(List<ReplyTemplate> before, List<ReplyTemplate> now, String said) {
        done(() -> store.saveAll(now, session.me().name()), said, () -> store.saveAll(before, session.me().name()));
    }

    /** Takes one out of what is offered, or brings it back. */
    void retire(ReplyTemplate template, boolean retired) {
        String said = session.texts().get(retired ? "templates.said.retired" : "templates.said.back", Shown.inSentence(template.title()));
        done(() -> retire(template.id(), retired), said, () -> retire(template.id(), !retired));
    }

    /** Makes it again what it was; undone, it is what it was last, and `undone` is run. */
    void restore(ReplyTemplate template, int version, Runnable undone) {
        String id = template.id();
        session.background().run(() -> {
            int newest = store.versions(id).getFirst().number();
            store.restore(id, version, session.me());
            return newest;
        }, newest -> {
            session.notices().done(session.texts().get("templates.said.restored", Shown.inSentence(template.title())), () -> {
                undone.run();
                write(() -> {
                    store.restore(id, newest, session.me());
                    return newest;
                });
            });
            read.run();
        }, session.notices()::failed);
    }

    private boolean retire(String id, boolean retired) {
        store.retire(id, retired, session.me());
        return retired;
    }

    private void done(Callable<?> work, String said, Callable<?> back) {
        session.background().run(work, done -> {
            session.notices().done(said, () -> write(back));
            read.run();
        }, session.notices()::failed);
    }

    private void write(Callable<?> work) {
        session.background().run(work, done -> read.run(), session.notices()::failed);
    }
}
