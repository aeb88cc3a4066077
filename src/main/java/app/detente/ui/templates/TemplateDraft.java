package app.detente.ui.templates;

import app.detente.model.Network;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.Terms;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** The fields of the template being written. FX thread only. */
public final class TemplateDraft {
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty language = new SimpleStringProperty("");
    private final StringProperty shortcuts = new SimpleStringProperty("");
    private final ObservableSet<Network> networks = FXCollections.observableSet();
    private final ObservableList<String> tags = FXCollections.observableArrayList();
    private final ObjectProperty<Scope> scope = new SimpleObjectProperty<>(Scope.BRAND);
    private final ObjectProperty<Optional<Long>> owner = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<LocalDate>> reviewOn = new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Mood> mood = new SimpleObjectProperty<>(Mood.PLAIN);
    private final BooleanProperty newcomers = new SimpleBooleanProperty(true);
    private final Wordings wordings;
    private String id = "";
    private boolean loading;

    /** `me` looks after what becomes personal, where nobody did. */
    TemplateDraft(Runnable changed, long me) {
        Runnable edited = () -> {
            if (!loading) {
                changed.run();
            }
        };
        wordings = new Wordings(edited);
        Stream.<ObservableValue<?>>of(title, folder, language, shortcuts, scope, owner, reviewOn, mood, newcomers)
                .forEach(field -> field.subscribe((was, now) -> edited.run()));
        networks.addListener((SetChangeListener<Network>) change -> edited.run());
        tags.subscribe(edited);
        scope.subscribe(now -> {
            if (now == Scope.PERSONAL && owner.get().isEmpty()) {
                owner.set(Optional.of(me));
            }
        });
    }

    public StringProperty titleProperty() {
        return title;
    }

    /** With a `/` between a folder and the one inside it; "" for none. */
    public StringProperty folderProperty() {
        return folder;
    }

    /** `fr` or `en`. */
    public StringProperty languageProperty() {
        return language;
    }

    /** Words with spaces or commas between them; a `/` before one is passed over. */
    public StringProperty shortcutsProperty() {
        return shortcuts;
    }

    /** Its texts. */
    public Wordings wordings() {
        return wordings;
    }

    /** Where it may be used; empty for everywhere. */
    public ObservableSet<Network> networks() {
        return networks;
    }

    /** Names of the tags it answers, each once. */
    public ObservableList<String> tags() {
        return tags;
    }

    public ObjectProperty<Scope> scopeProperty() {
        return scope;
    }

    /** The id of the adviser who looks after it. */
    public ObjectProperty<Optional<Long>> ownerProperty() {
        return owner;
    }

    public ObjectProperty<Optional<LocalDate>> reviewOnProperty() {
        return reviewOn;
    }

    public ObjectProperty<Mood> moodProperty() {
        return mood;
    }

    /** Whether newcomers may use it. */
    public BooleanProperty newcomersProperty() {
        return newcomers;
    }

    void load(ReplyTemplate template) {
        loading = true;
        title.set(template.title());
        folder.set(template.folder());
        language.set(template.language());
        if (!words().equals(template.shortcuts())) {
            shortcuts.set(String.join(" ", template.shortcuts()));
        }
        networks.retainAll(template.networks());
        networks.addAll(template.networks());
        Terms terms = template.terms();
        if (!tags.equals(terms.tags())) {
            tags.setAll(terms.tags());
        }
        scope.set(terms.scope());
        owner.set(terms.owner());
        reviewOn.set(terms.reviewOn());
        mood.set(terms.mood());
        newcomers.set(terms.newcomers());
        wordings.load(template.wordings(), !id.equals(template.id()));
        id = template.id();
        loading = false;
    }

    /** What the fields say, over what they do not show. */
    ReplyTemplate over(ReplyTemplate base) {
        List<String> texts = wordings.all();
        Terms terms = new Terms(tags.stream().distinct().toList(), scope.get(), owner.get(), reviewOn.get(), mood.get(), newcomers.get());
        return new ReplyTemplate(base.id(), title.get().strip(), FolderPath.of(folder.get()), language.get(), words(), texts.getFirst(), Set.copyOf(networks),
                base.uses(), base.retired(), texts.subList(1, texts.size()), terms);
    }

    private List<String> words() {
        return Arrays.stream(shortcuts.get().split("[\\s,]+")).map(word -> word.replaceFirst("^/+", ""))
                .filter(word -> !word.isBlank()).distinct().toList();
    }
}
