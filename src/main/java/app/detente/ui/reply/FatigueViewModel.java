package app.detente.ui.reply;

import app.detente.storage.FatigueStore;
import app.detente.ui.common.Session;
import app.detente.voice.Fatigue;
import app.detente.voice.Rendered;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Told;
import app.detente.voice.Wordings;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What the text repeats, and the next wording at hand. Read by a worker, for the newest text only. FX thread only. */
public final class FatigueViewModel {
    /** Texts of a template looked for in the reply. */
    private static final int MOST = 200;
    static final Writing NOTHING = new Writing("", List.of(), Optional.empty());

    private final Session session;
    private final FatigueStore store;
    private final Supplier<String> brand;
    private final ReadOnlyObjectWrapper<Told> told = new ReadOnlyObjectWrapper<>(Told.NOTHING);
    private final ReadOnlyObjectWrapper<Optional<Warning>> warning = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Writing writing = NOTHING;

    /**
     * The worst that is repeated.
     *
     * @param next what the composer puts in its place; empty where the template's own text is not there any more, or has no other wording
     */
    public record Warning(Fatigue fatigue, Optional<Insertion> next) {}

    /** A template that the text was made from last, and how it is filled here. */
    record Source(ReplyTemplate template, Function<ReplyTemplate, Rendered> render) {}

    /** The text as it is. */
    record Writing(String text, List<String> templates, Optional<Source> source) {}

    FatigueViewModel(Session session, FatigueStore store, Supplier<String> brand) {
        this.session = session;
        this.store = store;
        this.brand = brand;
    }

    /** What was said already, as far as it matters here. */
    ReadOnlyObjectProperty<Told> toldProperty() {
        return told.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Optional<Warning>> warningProperty() {
        return warning.getReadOnlyProperty();
    }

    /** Writes to this person from now on, or the conversation has changed. */
    void look(long conversation, Optional<Long> message) {
        String from = brand.get();
        session.background().latest("reply.told", () -> store.told(conversation, message, session.me(), from), read -> {
            told.set(read);
            weigh();
        }, session.notices()::failed);
    }

    /** The text has changed; a blank one repeats nothing. */
    void read(Writing now) {
        Edit edit = Edit.between(writing.text(), now.text());
        boolean other = !now.templates().equals(writing.templates());
        writing = now;
        if (now.text().isBlank()) {
            warning.set(Optional.empty());
        }
        if (other) {
            weigh();
        } else {
            Pause.read(session, "reply.fatigue", edit, this::weigh);
        }
    }

    private void weigh() {
        Writing now = writing;
        Told before = told.get();
        session.background().latest("reply.fatigue", () -> now.text().isBlank() ? Optional.<Warning>empty() : warning(now, before), warning::set,
                session.notices()::failed);
    }

    private static Optional<Warning> warning(Writing now, Told told) {
        return Fatigue.in(now.text(), now.templates(), told).stream().findFirst()
                .map(worst -> new Warning(worst, now.source().flatMap(source -> next(now.text(), source, told))));
    }

    /** In the place where one of the template's texts stands as it was filled in. */
    private static Optional<Insertion> next(String text, Source source, Told told) {
        Wordings wordings = Wordings.of(source.template());
        Optional<String> there = wordings.all().limit(MOST).map(wording -> source.render().apply(wording.template()).text())
                .filter(rendered -> !rendered.isBlank() && text.contains(rendered)).findFirst();
        return there.flatMap(rendered -> wordings.other(rendered, source.render(), told).map(pick -> {
            int start = text.indexOf(rendered);
            return Insertion.of(start, start + rendered.length(), pick.rendered());
        }));
    }
}
