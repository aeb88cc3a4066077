package app.detente.ui.voice;

import app.detente.model.Language;
import app.detente.model.Texts;
import app.detente.storage.VoiceProfileStore.Kept;
import app.detente.ui.common.Dates;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.NumberField;
import app.detente.voice.VoiceProfile;
import app.detente.voice.VoiceProfile.Address;
import app.detente.voice.VoiceProfile.Formality;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The profile itself: how customers are addressed, how much of what is let through, and the two lists of words. */
final class ProfileCard extends VBox {
    private static final double NAME_WIDTH = 150;
    private final VoiceViewModel model;
    private final Texts texts;
    private final Desk desk;

    ProfileCard(VoiceViewModel model, Desk desk) {
        super(12);
        this.model = model;
        this.texts = desk.texts();
        this.desk = desk;
        ProfileForm form = model.form();
        Node address = row("address", new Choice<>(form.addressProperty(), List.of(Address.VOUS, Address.TU, Address.EITHER), this::named));
        address.visibleProperty().bind(model.languageProperty().map(language -> language == Language.FR));
        address.managedProperty().bind(address.visibleProperty());
        CheckBox signed = new CheckBox(texts.get("voicepage.signed.hint"));
        signed.setWrapText(true);
        signed.setMinHeight(USE_PREF_SIZE);
        signed.selectedProperty().bindBidirectional(form.signedProperty());
        getChildren().addAll(standing(), address,
                row("formality", new Choice<>(form.formalityProperty(), List.of(Formality.RELAXED, Formality.FORMAL), this::named)),
                row("emoji", number(form.emojiProperty(), "emoji")), row("exclamation", number(form.exclamationProperty(), "exclamation")),
                row("signed", signed), words("say", form.saidProperty(), 4), words("never", form.neverProperty(), 7), problem());
        getStyleClass().addAll("card", "voice-card");
    }

    private String named(Enum<?> value) {
        return texts.get("voicepage.choice." + value.name().toLowerCase(Locale.ROOT));
    }

    /** Where this profile comes from, and the way back. */
    private Node standing() {
        Label standing = new Label();
        standing.getStyleClass().add("muted");
        standing.setWrapText(true);
        standing.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(standing, Priority.ALWAYS);
        standing.setMaxWidth(Double.MAX_VALUE);
        Button back = new Button(texts.get("voicepage.back"), Icon.UNDO.at(14));
        back.getStyleClass().add("quiet");
        back.setMinWidth(USE_PREF_SIZE);
        back.setOnAction(event -> model.remove());
        Runnable say = () -> {
            Optional<Kept> own = model.ownProperty().get();
            standing.setText(own.map(this::changed).orElseGet(() ->
                    texts.get(model.networkProperty().get().isPresent() ? "voicepage.standing.follows" : "voicepage.standing.shipped")));
            back.setVisible(own.isPresent());
            back.setManaged(own.isPresent());
        };
        model.ownProperty().subscribe(say);
        model.networkProperty().subscribe(say);
        say.run();
        HBox row = new HBox(8, standing, back);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private String changed(Kept kept) {
        String when = new Dates(texts, desk.zone()).moment(kept.at(), desk.now().getValue());
        return texts.get("voicepage.standing.changed", kept.adviser(), when);
    }

    private Node row(String key, Node control) {
        Label name = new Label(texts.get("voicepage." + key));
        name.setMinWidth(NAME_WIDTH);
        name.setPrefWidth(NAME_WIDTH);
        name.setLabelFor(control);
        HBox row = new HBox(10, name, control);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node number(ObjectProperty<Integer> value, String key) {
        NumberField field = new NumberField(0, VoiceProfile.MOST, 1, texts.get("voicepage.per-reply"));
        field.control().setAccessibleText(texts.get("voicepage." + key));
        value.subscribe(field::show);
        field.onChange(value::set);
        return field;
    }

    private Node words(String key, StringProperty text, int rows) {
        Label title = new Label(texts.get("voicepage." + key));
        title.getStyleClass().add("strong");
        Label hint = new Label(texts.get("voicepage." + key + ".hint"));
        hint.getStyleClass().addAll("muted", "small");
        hint.setWrapText(true);
        hint.setMinHeight(Region.USE_PREF_SIZE);
        TextArea field = new TextArea();
        field.setPrefRowCount(rows);
        field.setMinHeight(Region.USE_PREF_SIZE);
        field.setAccessibleText(title.getText());
        field.textProperty().bindBidirectional(text);
        field.getStyleClass().add("voice-" + key);
        return new VBox(4, title, hint, field);
    }

    private Node problem() {
        Label problem = new Label(null, Icon.WARNING.at(14));
        problem.getStyleClass().addAll("warn", "voice-problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        model.problemProperty().subscribe(now -> {
            problem.setText(now.orElse(""));
            problem.setVisible(now.isPresent());
            problem.setManaged(now.isPresent());
        });
        return problem;
    }
}
