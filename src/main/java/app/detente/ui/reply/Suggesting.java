package app.detente.ui.reply;

import app.detente.model.Conversation;
import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Tag;
import app.detente.storage.SuggestionStore;
import app.detente.ui.common.Session;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Suggestion;
import app.detente.voice.Suggestions;
import app.detente.voice.TemplateSearch;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Learns which templates are chosen, and asks that for the message in front of the adviser. A worker does it, for the newest question only. FX thread only. */
final class Suggesting {
    private final Session session;
    private final SuggestionStore store;
    private final Library library;
    private final ObservableList<ReplyTemplate> shown = FXCollections.observableArrayList();
    private final ObservableList<ReplyTemplate> shownView = FXCollections.unmodifiableObservableList(shown);
    private final Map<String, String> reasons = new HashMap<>();
    private Learned learned = new Learned(Suggestions.of(List.of(), List.of()), 0, List.of());

    /** What is known, up to which reply, of which library. */
    private record Learned(Suggestions model, long upTo, List<ReplyTemplate> library) {}

    /** Whom a suggestion is for: a conversation, and the message that would be answered. */
    record Front(Conversation conversation, Optional<Long> message, String language) {}

    Suggesting(Session session, SuggestionStore store, Library library) {
        this.session = session;
        this.store = store;
        this.library = library;
    }

    ObservableList<ReplyTemplate> suggestions() {
        return shownView;
    }

    /** Why a template is suggested; "" where nothing but kindness speaks for it. */
    String why(ReplyTemplate suggested) {
        return reasons.getOrDefault(suggested.id(), "");
    }

    void clear() {
        shown.clear();
    }

    void ask(Front front) {
        record Found(Learned now, List<Suggestion> suggestions) {}
        Learned before = learned;
        List<ReplyTemplate> templates = library.all();
        Conversation row = front.conversation();
        Network network = row.account().network();
        List<String> tags = row.tags().stream().map(Tag::name).toList();
        Predicate<ReplyTemplate> open = library.open();
        session.background().latest("reply.suggest", () -> {
            Learned now = learn(before, templates);
            String asked = store.asked(row.id(), front.message());
            String language = Language.of(asked).map(Language::key).orElse(front.language());
            return new Found(now, now.model().of(asked, new TemplateSearch.Asking(Optional.of(session.me().id()), network, language, tags, open),
                    Library.SUGGESTED));
        }, found -> {
            learned = found.now();
            reasons.clear();
            found.suggestions().forEach(one -> reasons.put(one.template().id(), one.why(session.texts())));
            shown.setAll(library.few(found.suggestions().stream().map(Suggestion::template).toList(), network, front.language()));
        }, session.notices()::failed);
    }

    private Learned learn(Learned before, List<ReplyTemplate> templates) {
        SuggestionStore.History newer = store.since(before.upTo());
        Suggestions model = templates.equals(before.library()) ? before.model() : before.model().with(templates);
        return new Learned(newer.chosen().isEmpty() ? model : model.and(newer.chosen()), newer.upTo(), templates);
    }
}
