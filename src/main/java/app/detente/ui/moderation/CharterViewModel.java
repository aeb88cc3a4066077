package app.detente.ui.moderation;

import app.detente.model.Charter;
import app.detente.model.Problem;
import app.detente.storage.SettingStore;
import app.detente.ui.common.Session;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** The charter of what is never removed, and changing it. FX thread only; reading and saving happen on the workers. */
public final class CharterViewModel {
    private final Session session;
    private final SettingStore settings;
    private final ReadOnlyStringWrapper text;
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public CharterViewModel(Session session, SettingStore settings) {
        this.session = session;
        this.settings = settings;
        this.text = new ReadOnlyStringWrapper(ours());
        session.background().latest("charter", () -> settings.get(Charter.SETTING), this::show, this::failed);
    }

    /** The words in force. */
    public ReadOnlyStringProperty textProperty() {
        return text.getReadOnlyProperty();
    }

    /** Why it was not saved; empty again once it was. */
    public ReadOnlyObjectProperty<Optional<Problem>> problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** The words that the console comes with. */
    public String ours() {
        return Charter.text(Optional.empty(), session.texts());
    }

    /** Puts these words into force; none at all stand for ours. Too many change nothing and are a problem. */
    public void save(String typed) {
        try {
            String stored = Charter.stored(typed, session.texts());
            session.background().run(() -> {
                settings.put(Charter.SETTING, stored);
                return Optional.of(stored);
            }, saved -> {
                show(saved);
                session.notices().say(session.texts().get("moderation.charter.saved"));
            }, this::failed);
        } catch (Problem wrong) {
            failed(wrong);
        }
    }

    private void show(Optional<String> stored) {
        problem.set(Optional.empty());
        text.set(Charter.text(stored, session.texts()));
    }

    private void failed(Problem why) {
        problem.set(Optional.of(why));
    }
}
