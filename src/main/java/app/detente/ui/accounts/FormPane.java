package app.detente.ui.accounts;

import app.detente.model.AccountField;
import app.detente.model.AccountField.Kind;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import java.io.File;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** What a network asks for, field by field, each with where it is found; what most people leave alone is folded away. Below, the try. */
final class FormPane extends VBox {
    private final AccountFormViewModel model;
    private final Texts texts;
    private final VBox rare = new VBox();
    private final Map<String, TextField> inputs = new HashMap<>();
    private final TrialPane trial;

    FormPane(AccountFormViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        this.trial = new TrialPane(model, desk);
        getStyleClass().addAll("card", "account-form");
        getChildren().addAll(head(), wrapped(texts.get("account." + model.network().key() + ".need"), "muted"));
        rare.getStyleClass().add("account-rare");
        for (AccountField field : model.fields()) {
            (isRare(field) ? rare : this).getChildren().add(row(field));
        }
        if (model.asksInBrowser()) {
            getChildren().add(new BrowserPane(model, texts));
        }
        if (!rare.getChildren().isEmpty()) {
            getChildren().addAll(unfold(), rare);
        }
        getChildren().add(trial);
        model.trialProperty().subscribe(this::tried);
    }

    private static boolean isRare(AccountField field) {
        return field.optional() && field.kind() != Kind.SECRET;
    }

    private Node head() {
        Label title = new Label(model.again().map(account -> texts.get("accounts.form.again", Shown.inSentence(account.account().name())))
                .orElseGet(() -> texts.get("accounts.form.new", ChannelMark.name(model.network(), texts))));
        title.getStyleClass().add("heading");
        title.setMinWidth(0);
        HBox head = new HBox(8, new ChannelMark(model.network(), texts), title);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private Node row(AccountField field) {
        Label name = new Label(model.name(field));
        name.getStyleClass().add("strong");
        name.setMinWidth(USE_PREF_SIZE);
        HBox line = new HBox(8, name);
        line.setAlignment(Pos.BASELINE_LEFT);
        if (field.optional()) {
            Label optional = new Label(texts.get(field.kind() == Kind.SECRET ? "accounts.either" : "accounts.optional"));
            optional.getStyleClass().addAll("muted", "small");
            line.getChildren().add(optional);
        }
        TextField input = input(field);
        name.setLabelFor(input);
        Label where = wrapped(texts.get("account." + model.network().key() + "." + field.key() + ".where"), "muted");
        where.getStyleClass().add("small");
        input.setAccessibleText(name.getText());
        input.setAccessibleHelp(where.getText());
        VBox row = new VBox(4, line, field.kind() == Kind.FOLDER ? folder(input) : input, where);
        row.getStyleClass().add("account-row");
        return row;
    }

    /** A secret is shown as dots, and nothing reads it back. */
    private TextField input(AccountField field) {
        TextField input = field.kind() == Kind.SECRET ? new PasswordField() : new TextField();
        input.getStyleClass().add("account-input");
        input.setPromptText(field.example().isEmpty() ? "" : texts.get("accounts.example", field.example()));
        input.textProperty().bindBidirectional(model.typed(field.key()));
        input.disableProperty().bind(model.trialProperty().map(now -> now instanceof Trial.Running(boolean connecting) && connecting));
        input.setOnAction(event -> trial.goOn());
        inputs.put(field.key(), input);
        return input;
    }

    private Node folder(TextField input) {
        Button choose = new Button(texts.get("accounts.folder"), Icon.OPEN.at(15));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.disableProperty().bind(input.disableProperty());
        choose.setOnAction(event -> {
            DirectoryChooser chooser = new DirectoryChooser();
            chooser.setTitle(input.getAccessibleText());
            Optional.of(new File(input.getText())).filter(File::isDirectory).ifPresent(chooser::setInitialDirectory);
            Optional.ofNullable(chooser.showDialog(getScene().getWindow())).ifPresent(chosen -> input.setText(chosen.getPath()));
        });
        HBox.setHgrow(input, Priority.ALWAYS);
        HBox line = new HBox(8, input, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Opened from the start where something stands in it. */
    private Node unfold() {
        Button more = new Button(texts.get("accounts.more"));
        more.getStyleClass().add("link-button");
        boolean used = model.fields().stream().anyMatch(field -> isRare(field) && !model.typed(field.key()).get().isBlank());
        rare.setVisible(used);
        rare.managedProperty().bind(rare.visibleProperty());
        more.visibleProperty().bind(rare.visibleProperty().not());
        more.managedProperty().bind(more.visibleProperty());
        more.setOnAction(event -> {
            rare.setVisible(true);
            rare.lookup(".account-input").requestFocus();
        });
        return more;
    }

    /** The keyboard goes to what is to be mended. */
    private void tried(Trial now) {
        if (now instanceof Trial.Failed(String sentence, Optional<String> field)) {
            field.map(inputs::get).ifPresent(input -> Platform.runLater(input::requestFocus));
        }
    }

    static Label wrapped(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
