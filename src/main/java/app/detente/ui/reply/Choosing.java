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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What helps to choose a template and a wording: those that suit the message in front of the adviser, learned from what was chosen before, and what has
 * been said too often. A worker does it, for the newest question only. FX thread only.
 */
public final class Choosing {
    /** Suggestions looked at: the kind ones among them come first before somebody in trouble. */
    private static final int LOOKED_AT = 20;

    private final Session session;
    private final SuggestionStore store;
    private final FatigueViewModel fatigue;
    private final Library library;
    private final ObservableList<ReplyTemplate> offered = FXCollections.observableArrayList();
    private final ObservableList<ReplyTemplate> offeredView = FXCollections.unmodifiableObservableList(offered);
    private final Map<String, String> reasons = new HashMap<>();
    /** The conversation they are for: what suits one person is not shown to another for a moment. */
    private long asked;
    private Learned learned = new Learned(Suggestions.of(List.of(), List.of()), 0, List.of());

    /** What is known, up to which reply, of which library. */
    private record Learned(Suggestions model, long upTo, List<ReplyTemplate> templates) {}

    Choosing(Session session, WritingStores stores, Supplier<String> brand, Library library) {
        this.session = session;
        this.store = stores.suggestions();
        this.fatigue = new FatigueViewModel(session, stores.fatigue(), brand);
        this.library = library;
        fatigue.toldProperty().subscribe(library::told);
    }

    /** The templates suggested, the best first. */
    public ObservableList<ReplyTemplate> offered() {
        return offeredView;
    }

    /** Why, in a few words; "" for one that is there because somebody is in trouble. */
    public String why(ReplyTemplate suggested) {
        return reasons.getOrDefault(suggested.id(), "");
    }

    /** What the text repeats, and the next wording at hand. */
    public FatigueViewModel fatigue() {
        return fatigue;
    }

    void clear() {
        offered.clear();
    }

    /** For whoever wrote this message, or for the newest in the conversation; `language` where the message does not tell its own. */
    void ask(Conversation row, Optional<Long> message, String language) {
        fatigue.look(row.id(), message);
        if (row.id() != asked) {
            asked = row.id();
            offered.clear();
        }
        record Found(Learned now, String language, List<Suggestion> suggestions) {}
        Learned before = learned;
        List<ReplyTemplate> all = library.all();
        Predicate<ReplyTemplate> allowed = library.open();
        session.background().latest("reply.suggest", () -> {
            Learned now = learn(before, all);
            String question = store.asked(row.id(), message);
            String written = Language.of(question).map(Language::key).orElse(language);
            TemplateSearch.Asking asking = new TemplateSearch.Asking(row.account().network(), written, row.tags().stream().map(Tag::name).toList(), allowed);
            return new Found(now, written, now.model().of(question, session.me().id(), asking, LOOKED_AT));
        }, found -> {
            learned = found.now();
            reasons.clear();
            found.suggestions().forEach(one -> reasons.put(one.template().id(), one.why(session.texts())));
            offered.setAll(library.few(found.suggestions().stream().map(Suggestion::template).toList(), row.account().network(), found.language()));
        }, session.notices()::failed);
    }

    private Learned learn(Learned before, List<ReplyTemplate> all) {
        SuggestionStore.History newer = store.since(before.upTo());
        Suggestions model = all.equals(before.templates()) ? before.model() : before.model().with(all);
        return new Learned(newer.chosen().isEmpty() ? model : model.and(newer.chosen()), newer.upTo(), all);
    }
}
