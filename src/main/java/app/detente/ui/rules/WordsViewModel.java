package app.detente.ui.rules;

import app.detente.rules.WordList;
import app.detente.storage.RuleRunStore.Trial;
import app.detente.storage.RuleRunStore.Watch;
import app.detente.ui.common.Session;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** The two word lists as texts, one word or phrase a line. FX thread only. */
public final class WordsViewModel {
    private final Session session;
    private final RuleStores stores;
    private final Map<WordList, Sheet> sheets = new EnumMap<>(WordList.class);
    private final TrialViewModel trial;

    WordsViewModel(Session session, RuleStores stores) {
        this.session = session;
        this.stores = stores;
        this.trial = new TrialViewModel(session.background());
        for (WordList list : WordList.values()) {
            sheets.put(list, new Sheet());
        }
    }

    /** One list being written. */
    private final class Sheet {
        private final StringProperty text = new SimpleStringProperty("");
        private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
        private String kept = "";

        Sheet() {
            text.subscribe((was, now) -> {
                unsaved.set(!now.equals(kept));
                trial.forget();
            });
        }

        void keep(Collection<String> phrases) {
            boolean follow = !unsaved.get();
            kept = String.join("\n", phrases);
            if (follow) {
                text.set(kept);
            }
            unsaved.set(!text.get().equals(kept));
        }
    }

    /** What stands in the field. */
    public StringProperty textProperty(WordList list) {
        return sheets.get(list).text;
    }

    public ReadOnlyBooleanProperty unsavedProperty(WordList list) {
        return sheets.get(list).unsaved.getReadOnlyProperty();
    }

    /** A list on the messages of the last days. */
    public TrialViewModel trial() {
        return trial;
    }

    void read() {
        for (WordList list : WordList.values()) {
            session.background().latest("rules.words." + list.key(), () -> stores.rules().words(list), words -> sheets.get(list).keep(words),
                    session.notices()::failed);
        }
    }

    private List<String> phrases(WordList list) {
        return Arrays.asList(sheets.get(list).text.get().split("\n"));
    }

    /** Keeps a list: from now on it meets what arrives. Where a phrase cannot be, the list stays as it was and the reason is said. */
    public void save(WordList list) {
        List<String> phrases = phrases(list);
        session.background().run(() -> {
            stores.rules().saveWords(list, phrases);
            return stores.rules().words(list);
        }, words -> {
            sheets.get(list).unsaved.set(false);
            sheets.get(list).keep(words);
            session.notices().say(session.texts().get("rules.said.words-saved", words.size()));
        }, session.notices()::failed);
    }

    /** Puts the field back to what is kept. */
    public void discard(WordList list) {
        sheets.get(list).text.set(sheets.get(list).kept);
    }

    /** Tries a list out as it stands in the field. */
    public void tryOut(WordList list) {
        List<String> phrases = phrases(list);
        BiFunction<Integer, Watch, Trial> work = (last, watch) -> stores.runs().tryWords(list, phrases, last, watch);
        trial.look(work);
    }
}
