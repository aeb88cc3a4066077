package app.detente.ui.templates;

import app.detente.model.Network;
import app.detente.voice.ReplyTemplate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;

/** The fields of the template being written. FX thread only. */
public final class TemplateDraft {
    private final StringProperty title = new SimpleStringProperty("");
    private final StringProperty folder = new SimpleStringProperty("");
    private final StringProperty language = new SimpleStringProperty("");
    private final StringProperty shortcuts = new SimpleStringProperty("");
    private final StringProperty body = new SimpleStringProperty("");
    private final ObservableSet<Network> networks = FXCollections.observableSet();
    private boolean loading;

    TemplateDraft(Runnable changed) {
        Runnable edited = () -> {
            if (!loading) {
                changed.run();
            }
        };
        List.of(title, folder, language, shortcuts, body).forEach(field -> field.subscribe(now -> edited.run()));
        networks.addListener((SetChangeListener<Network>) change -> edited.run());
    }

    public StringProperty titleProperty() {
        return title;
    }

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

    public StringProperty bodyProperty() {
        return body;
    }

    /** Where it may be used; empty for everywhere. */
    public ObservableSet<Network> networks() {
        return networks;
    }

    void load(ReplyTemplate template) {
        loading = true;
        title.set(template.title());
        folder.set(template.folder());
        language.set(template.language());
        shortcuts.set(String.join(" ", template.shortcuts()));
        body.set(template.body());
        networks.clear();
        networks.addAll(template.networks());
        loading = false;
    }

    /** What the fields say, over what they do not show. */
    ReplyTemplate over(ReplyTemplate base) {
        List<String> words = Arrays.stream(shortcuts.get().split("[\\s,]+")).map(word -> word.replaceFirst("^/+", ""))
                .filter(word -> !word.isBlank()).distinct().toList();
        return new ReplyTemplate(base.id(), title.get().strip(), folder.get().strip(), language.get(), words, body.get(), Set.copyOf(networks),
                base.uses(), base.retired(), base.variants(), base.terms());
    }
}
