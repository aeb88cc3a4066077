package app.detente.ui.moderation;

import app.detente.model.HideReason;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** One reason out of the list, and a word about it: needed where the reason says nothing by itself. FX thread only. */
public final class ReasonForm {
    private final ObjectProperty<Optional<HideReason>> reason = new SimpleObjectProperty<>(this, "reason", Optional.empty());
    private final StringProperty explanation = new SimpleStringProperty(this, "explanation", "");
    private final BooleanBinding complete = Bindings.createBooleanBinding(() -> reason.get().isPresent()
            && explanation.get().strip().length() <= HideReason.MAX_EXPLANATION && (!needsWords() || !explanation.get().isBlank()), reason, explanation);

    ReasonForm() {}

    public ObjectProperty<Optional<HideReason>> reasonProperty() {
        return reason;
    }

    public StringProperty explanationProperty() {
        return explanation;
    }

    /** Whether it can be taken as it stands. */
    public BooleanBinding completeProperty() {
        return complete;
    }

    /** Whether the reason chosen asks for words. */
    public boolean needsWords() {
        return reason.get().equals(Optional.of(HideReason.OTHER));
    }

    void clear() {
        reason.set(Optional.empty());
        explanation.set("");
    }
}
