package app.detente.ui.search;

import app.detente.model.Fold;
import app.detente.model.Language;
import app.detente.model.Texts;
import app.detente.model.filter.Completion;
import app.detente.model.filter.Condition;
import app.detente.model.filter.Filter.Term;
import app.detente.model.filter.FilterText;
import app.detente.model.filter.Misread;
import app.detente.model.filter.Reading;
import app.detente.model.filter.Suggestion;
import app.detente.model.filter.Vocabulary;
import app.detente.ui.common.Session;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/**
 * What is typed in the search box: it is searched for as it is typed, a moment after, and says what it did not understand and how it could go on.
 * Any text is a search. What was searched for is remembered as long as the window is open, and not on disk: searches name customers. FX thread only.
 */
public final class SearchViewModel {
    /** How long typing is gathered before it is searched for: shorter than it takes to wonder. */
    static final Duration GATHERED = Duration.ofMillis(180);
    /** Searches remembered. */
    static final int RECENT = 8;

    private final Session session;
    private final StringProperty text = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<String>> misread = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final ObservableList<Suggestion> suggestionsView = FXCollections.unmodifiableObservableList(suggestions);
    private final ObservableList<String> recent = FXCollections.observableArrayList();
    private final ObservableList<String> recentView = FXCollections.unmodifiableObservableList(recent);
    private Supplier<Vocabulary> vocabulary;
    private Consumer<String> searched = words -> { };
    private Runnable ended = () -> { };
    /** What was last searched for; blank for nothing. */
    private String asked = "";

    public SearchViewModel(Session session) {
        this.session = session;
        this.vocabulary = () -> new Vocabulary(language(), List.of(), List.of(), List.of());
        text.subscribe((was, now) -> typed(now));
    }

    /** What is asked for names of tags, colleagues and channels, each time they are needed. */
    public void offer(Supplier<Vocabulary> names) {
        vocabulary = names;
    }

    /**
     * Who searches.
     *
     * @param search told what to search for, never blank; a word still being typed ends in a star
     * @param end    run when a search is over
     */
    public void onSearch(Consumer<String> search, Runnable end) {
        searched = search;
        ended = end;
    }

    public StringProperty textProperty() {
        return text;
    }

    /** What was not understood: which part, why, and what it could be, in the adviser's language. */
    public ReadOnlyObjectProperty<List<String>> misreadProperty() {
        return misread.getReadOnlyProperty();
    }

    /** How what stands before the caret could go on; see {@link #complete}. */
    public ObservableList<Suggestion> suggestions() {
        return suggestionsView;
    }

    /** What was searched for before, the last one first. */
    public ObservableList<String> recent() {
        return recentView;
    }

    /** Looks for ways to go on from here; none where no term has been begun: everything could stand there. */
    public void complete(int caret) {
        boolean begun = caret > 0 && caret <= text.get().length() && !Character.isWhitespace(text.get().charAt(caret - 1));
        List<Suggestion> now = begun ? Completion.at(text.get(), caret, vocabulary.get()) : List.of();
        if (!now.equals(suggestions)) {
            suggestions.setAll(now);
        }
        misread.set(notes(now.isEmpty() ? text.get() : without(text.get(), now.getFirst())));
    }

    /** The text but for the term still being typed: what may yet become something is not misread. */
    private static String without(String typed, Suggestion going) {
        String before = typed.substring(0, going.replaceFrom());
        return (before.endsWith("-") ? before.substring(0, before.length() - 1) : before) + typed.substring(going.replaceTo());
    }

    /**
     * Takes a suggestion into the text. A value is followed by a space, for the next term; a key by nothing, for its value.
     *
     * @return where the caret belongs
     */
    public int take(Suggestion suggestion) {
        String before = text.get();
        String taken = suggestion.text() + (suggestion.text().endsWith(":") ? "" : " ");
        String rest = before.substring(Math.min(suggestion.replaceTo(), before.length()));
        text.set(before.substring(0, suggestion.replaceFrom()) + taken + (taken.endsWith(" ") ? rest.stripLeading() : rest));
        return suggestion.replaceFrom() + taken.length();
    }

    /** The search is meant as it stands: it is searched for at once, and remembered. */
    public void settle() {
        search();
        remember();
    }

    /** Gives the search up. */
    public void end() {
        remember();
        text.set("");
    }

    /** Something else is shown now: empties the box and leaves the list as it is. */
    public void forget() {
        if (!text.get().isEmpty()) {
            remember();
            asked = "";
            text.set("");
        }
    }

    private void typed(String now) {
        complete(now.length());
        if (now.isBlank()) {
            search();
        } else {
            session.later().gather("search", GATHERED, this::search);
        }
    }

    private void search() {
        String wanted = live(text.get());
        if (wanted.equals(asked)) {
            return;
        }
        asked = wanted;
        if (wanted.isEmpty()) {
            ended.run();
        } else {
            searched.accept(wanted);
        }
    }

    /** A word that the text ends in may only be the beginning of one. */
    private static String live(String typed) {
        if (typed.isBlank()) {
            return "";
        }
        List<Term> terms = FilterText.read(typed + "*").filter().terms();
        boolean beginning = Character.isLetterOrDigit(typed.codePointBefore(typed.length())) && !terms.isEmpty() && terms.getLast().wanted()
                && terms.getLast().condition() instanceof Condition.Says says && says.phrase().beginning();
        return beginning ? typed + "*" : typed;
    }

    private void remember() {
        String done = text.get().strip();
        if (!done.isEmpty()) {
            recent.remove(done);
            recent.addFirst(done);
            if (recent.size() > RECENT) {
                recent.removeLast();
            }
        }
    }

    private List<String> notes(String typed) {
        Reading reading = FilterText.read(typed);
        List<String> notes = new ArrayList<>(reading.misread().stream().map(this::say).toList());
        Vocabulary names = vocabulary.get();
        reading.filter().terms().stream().map(Term::condition).flatMap(condition -> unknown(condition, names)).forEach(notes::add);
        return List.copyOf(notes);
    }

    private String say(Misread part) {
        return texts().get(part.key(), part.blanks());
    }

    /** What is well said but names nobody: the house has no such tag, no such colleague. */
    private Stream<String> unknown(Condition condition, Vocabulary names) {
        return switch (condition) {
            case Condition.Tagged(String tag) when names.tags().stream().noneMatch(name -> Fold.fold(name).equals(tag)) ->
                    Stream.of(note("search.no-tag", tag, names.tags()));
            case Condition.AssignedTo(var phrase) when names.colleagues().stream().noneMatch(name -> phrase.in(Fold.words(name))) ->
                    Stream.of(note("search.no-colleague", String.join(" ", phrase.words()), names.colleagues()));
            default -> Stream.empty();
        };
    }

    private String note(String key, String typed, List<String> names) {
        String said = texts().get(key, Shown.inSentence(typed));
        return Nearest.to(typed, names).map(name -> said + " " + texts().get("search.perhaps", Shown.inSentence(name))).orElse(said);
    }

    private Language language() {
        return texts().locale().getLanguage().equals("fr") ? Language.FR : Language.EN;
    }

    private Texts texts() {
        return session.texts();
    }
}
