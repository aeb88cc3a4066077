package app.detente.ui.welcome;

import app.detente.model.AccountField;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.AppMark;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Columns;
import app.detente.ui.common.FileDrop;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import app.detente.ui.common.Banner;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.StringProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** A warm welcome to an empty queue: who are you, and how shall we begin? A file may be dropped anywhere on it. */
public final class WelcomeView extends StackPane {
    /** UTF-16 units a name may have. */
    private static final int MAX_NAME = 80;
    private static final double LEAST_CARD = 220;
    private final WelcomeViewModel model;
    private final Texts texts;

    public WelcomeView(WelcomeViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        getStyleClass().addAll("welcome", "pane-ground");
        Node rehearsal = way(Icon.AUTOMATIC, "rehearsal", model::rehearse);
        rehearsal.getStyleClass().add("first");
        Columns ways = new Columns(14, LEAST_CARD, List.of(rehearsal, way(Icon.IMPORT, "import", this::chooseFile), channels()));
        ways.disableProperty().bind(model.loadingProperty());
        VBox page = new VBox(22, greeting(), names(), ways, loading(), Banner.of(model.problemProperty(), texts));
        page.setAlignment(Pos.CENTER);
        page.setMaxWidth(860);
        page.getStyleClass().add("welcome-page");
        ScrollPane scroll = new ScrollPane(new StackPane(page));
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        getChildren().add(scroll);
        FileDrop.on(this, model::importFile);
    }

    private Node greeting() {
        Label title = new Label(texts.get("welcome.title"));
        title.getStyleClass().add("welcome-title");
        Label sentence = new Label(texts.get("welcome.sentence"));
        sentence.getStyleClass().add("welcome-sentence");
        sentence.setWrapText(true);
        sentence.setMinHeight(USE_PREF_SIZE);
        VBox greeting = new VBox(10, AppMark.at(56), title, sentence);
        greeting.setAlignment(Pos.CENTER);
        VBox.setMargin(title, new Insets(8, 0, 0, 0));
        return greeting;
    }

    private Node names() {
        HBox names = new HBox(14, field("welcome.adviser", model.adviserProperty()), field("welcome.brand", model.brandProperty()));
        names.setMaxWidth(560);
        return names;
    }

    private Node field(String key, StringProperty value) {
        Label label = new Label(texts.get(key));
        label.getStyleClass().add("muted");
        TextField field = new TextField();
        field.setTextFormatter(new TextFormatter<>(change -> change.getControlNewText().length() > MAX_NAME ? null : change));
        field.textProperty().bindBidirectional(value);
        field.disableProperty().bind(model.loadingProperty());
        label.setLabelFor(field);
        VBox box = new VBox(5, label, field);
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setPrefWidth(240);
        return box;
    }

    /** A card that is one large button. */
    private Button way(Icon icon, String key, Runnable taken) {
        Button card = new Button(null, words(icon, key));
        card.getStyleClass().addAll("card", "way");
        card.setAccessibleText(texts.get("welcome." + key) + ". " + texts.get("welcome." + key + ".hint"));
        card.setOnAction(event -> taken.run());
        card.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        return card;
    }

    private VBox words(Icon icon, String key) {
        StackPane disc = new StackPane(icon.at(22));
        disc.getStyleClass().add("way-disc");
        Label title = new Prose(texts.get("welcome." + key), "heading");
        Label hint = new Prose(texts.get("welcome." + key + ".hint"), "muted");
        return new VBox(8, disc, title, hint);
    }

    /** The networks by their marks, and the way to their accounts. */
    private Node channels() {
        FlowPane marks = new FlowPane(12, 6);
        for (Network network : AccountField.connectable()) {
            HBox mark = new HBox(6, new ChannelMark(network, texts), new Label(ChannelMark.name(network, texts)));
            mark.setAlignment(Pos.CENTER_LEFT);
            marks.getChildren().add(mark);
        }
        marks.setPrefWrapLength(160);
        Button card = way(Icon.CHANNELS, "channels", model::connect);
        ((VBox) card.getGraphic()).getChildren().add(2, marks);
        return card;
    }

    private Node loading() {
        Label words = new Label();
        words.textProperty().bind(model.shareProperty().map(share -> texts.get("welcome.loading", Math.floor(share.doubleValue() * 100))));
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.shareProperty());
        Button stop = new Button(texts.get("welcome.stop"));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> model.stop());
        VBox grow = new VBox(6, words, bar);
        HBox.setHgrow(grow, Priority.ALWAYS);
        HBox loading = new HBox(16, grow, stop);
        loading.setAlignment(Pos.CENTER_LEFT);
        loading.getStyleClass().addAll("card", "welcome-loading");
        loading.visibleProperty().bind(model.loadingProperty());
        loading.managedProperty().bind(model.loadingProperty());
        return loading;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("welcome.import"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).ifPresent(file -> model.importFile(file.toPath()));
    }
}
