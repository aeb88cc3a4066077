package app.detente.ui.reply;

import app.detente.model.Texts;
import app.detente.voice.tone.Gauge;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.shape.Circle;

/** How far the text is from the brand's voice, at a glance: a dot and its word; why is in the tooltip. It keeps nobody from sending. */
final class VoiceGauge extends Label {
    private final Texts texts;

    VoiceGauge(ReadingViewModel model, Texts texts) {
        this.texts = texts;
        setText(texts.get("composer.voice"));
        getStyleClass().addAll("voice-gauge", "muted", "small");
        setGraphic(new Circle(4.5));
        getGraphic().getStyleClass().add("dot");
        setContentDisplay(ContentDisplay.RIGHT);
        setMinWidth(USE_PREF_SIZE);
        Tooltip why = new Tooltip();
        setTooltip(why);
        model.gaugeProperty().subscribe(gauge -> {
            for (Gauge.Step step : Gauge.Step.values()) {
                pseudoClassStateChanged(PseudoClass.getPseudoClass(step.name().toLowerCase(Locale.ROOT)), gauge.step() == step);
            }
            why.setText(sentence(gauge));
            setAccessibleText(sentence(gauge));
        });
    }

    private String sentence(Gauge gauge) {
        if (gauge.reasons().isEmpty()) {
            return texts.get("composer.voice.fine");
        }
        return texts.get("composer.voice.reasons", gauge.reasons().stream().map(reason -> reason.rule().name(texts) + (reason.remarks() > 1 ? " ×" + reason.remarks() : ""))
                .collect(Collectors.joining(", ")));
    }
}
