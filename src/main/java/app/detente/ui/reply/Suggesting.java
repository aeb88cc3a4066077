package app.detente.ui.reply;

import app.detente.model.Conversation;
import app.detente.model.Language;
import app.detente.model.Tag;
import app.detente.storage.SuggestionStore;
import app.detente.ui.common.Session;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Suggestion;
import app.detente.voice.Suggestions;
import app.detente.voice.TemplateSearch;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Learns which templates are chosen, and asks that for the message in front of the adviser. A worker does it, for the newest question only. FX thread only. */
final class Suggesting {
    private final Session session;
    private final SuggestionStore store;
    private Learned learned = new Learned(Suggestions.of(List.of(), List.of()), 0, List.of());

    /** What is known, up to which reply, of which library. */
    private record Learned(Suggestions model, long upTo, List<ReplyTemplate> library) {}

    /** Whom a suggestion is for: a conversation, and the message that would be answered. */
    record Front(Conversation conversation, Optional<Long> message, String language) {}

    Suggesting(Session session, SuggestionStore store) {
        this.session = session;
        this.store = store;
    }

    void ask(Front front, List<ReplyTemplate> library, Predicate<ReplyTemplate> allowed, int most, Consumer<List<Suggestion>> then) {
        record Found(Learned now, List<Suggestion> suggestions) {}
        Learned before = learned;
        session.background().latest("reply.suggest", () -> {
            Learned now = learn(before, library);
            Conversation row = front.conversation();
            String asked = store.asked(row.id(), front.message());
            String language = Language.of(asked).map(Language::key).orElse(front.language());
            List<String> tags = row.tags().stream().map(Tag::name).toList();
            return new Found(now, now.model().of(asked, new TemplateSearch.Asking(Optional.of(session.me().id()), row.account().network(), language, tags, allowed),
                    most));
        }, found -> {
            learned = found.now();
            then.accept(found.suggestions());
        }, session.notices()::failed);
    }

    private Learned learn(Learned before, List<ReplyTemplate> library) {
        SuggestionStore.History newer = store.since(before.upTo());
        Suggestions model = library.equals(before.library()) ? before.model() : before.model().with(library);
        return new Learned(newer.chosen().isEmpty() ? model : model.and(newer.chosen()), newer.upTo(), library);
    }
}
