package app.detente.ui.moderation;

import app.detente.model.Fold;
import app.detente.model.HideReason;
import app.detente.model.Texts;
import app.detente.ui.common.Kbd;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The reasons, each with its digit, and the word about them. Arrows, digits and first letters choose. */
final class ReasonPane extends VBox {
    /** What the keys of the digits type on a French keyboard without Shift. */
    private static final String FRENCH_DIGITS = "&é\"'(-è";
    private static final int ROWS = 4;

    private final ReasonForm form;
    private final List<RadioButton> buttons = new ArrayList<>();
    private final TextField explanation = new TextField();

    ReasonPane(ReasonForm form, Texts texts) {
        this.form = form;
        getStyleClass().add("reasons");
        Label title = new Label(texts.get("moderation.reason"));
        title.getStyleClass().add("section");
        explanation.textProperty().bindBidirectional(form.explanationProperty());
        form.reasonProperty().subscribe(reason -> {
            String prompt = texts.get(form.needsWords() ? "moderation.explanation.needed" : "moderation.explanation");
            explanation.setPromptText(prompt);
            explanation.setAccessibleText(prompt);
        });
        getChildren().addAll(title, grid(texts), explanation);
    }

    private Node grid(Texts texts) {
        GridPane grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(4);
        for (int column = 0; column < 2; column++) {
            ColumnConstraints half = new ColumnConstraints();
            half.setPercentWidth(50);
            grid.getColumnConstraints().add(half);
        }
        ToggleGroup group = new ToggleGroup();
        for (HideReason reason : HideReason.values()) {
            RadioButton button = new RadioButton(texts.get("moderation.reason." + reason.key()));
            button.setToggleGroup(group);
            button.setMinWidth(0);
            button.setMaxWidth(Double.MAX_VALUE);
            button.selectedProperty().subscribe(selected -> {
                if (selected) {
                    form.reasonProperty().set(Optional.of(reason));
                }
            });
            HBox.setHgrow(button, Priority.ALWAYS);
            HBox line = new HBox(6, new Kbd(Integer.toString(reason.ordinal() + 1)), button);
            line.setAlignment(Pos.CENTER_LEFT);
            grid.add(line, reason.ordinal() / ROWS, reason.ordinal() % ROWS);
            buttons.add(button);
        }
        form.reasonProperty().subscribe(chosen -> {
            for (HideReason reason : HideReason.values()) {
                buttons.get(reason.ordinal()).setSelected(chosen.equals(Optional.of(reason)));
            }
        });
        return grid;
    }

    /** Puts the keyboard on the reasons. */
    void focus() {
        buttons.get(form.reasonProperty().get().map(HideReason::ordinal).orElse(0)).requestFocus();
    }

    /** Chooses by a character typed anywhere in the dialog but in a text; "other" goes on to its words. */
    void typed(KeyEvent event) {
        if (event.getTarget() instanceof TextInputControl || event.getCharacter().isBlank() || event.isControlDown() || event.isAltDown()) {
            return;
        }
        int digit = "1234567".indexOf(event.getCharacter());
        int at = digit >= 0 ? digit : FRENCH_DIGITS.indexOf(event.getCharacter());
        choose(at >= 0 ? at : byLetter(Fold.fold(event.getCharacter())), event);
    }

    /** The next reason that begins so, after the one chosen. */
    private int byLetter(String letter) {
        int from = form.reasonProperty().get().map(HideReason::ordinal).orElse(-1) + 1;
        for (int i = 0; i < buttons.size(); i++) {
            int at = (from + i) % buttons.size();
            if (!letter.isEmpty() && Fold.fold(buttons.get(at).getText()).startsWith(letter)) {
                return at;
            }
        }
        return -1;
    }

    private void choose(int at, KeyEvent event) {
        if (at < 0) {
            return;
        }
        form.reasonProperty().set(Optional.of(HideReason.values()[at]));
        (form.needsWords() ? explanation : buttons.get(at)).requestFocus();
        event.consume();
    }
}
