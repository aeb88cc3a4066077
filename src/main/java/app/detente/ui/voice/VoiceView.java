package app.detente.ui.voice;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Columns;
import app.detente.ui.common.Desk;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

/** The page of the voice: the profile at the left, and a reply it is tried out on beside it. */
public final class VoiceView extends VBox {
    private static final double GAP = 14;
    /** Width below which the try-out goes below the profile, px each. */
    private static final double LEAST = 420;

    private final VoiceViewModel model;
    private final Texts texts;

    public VoiceView(VoiceViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        getStyleClass().addAll("voice", "pane-ground");
        StackPane page = new StackPane(new Columns(GAP, LEAST, List.of(new ProfileCard(model, desk), new TrialCard(model, texts))));
        page.getStyleClass().add("voice-page");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heading(), scroll);
    }

    private Node heading() {
        Label title = new Label(texts.get("voicepage.title"));
        title.getStyleClass().add("page-title");
        title.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button discard = new Button(texts.get("voicepage.discard"));
        discard.setMinWidth(USE_PREF_SIZE);
        discard.disableProperty().bind(model.unsavedProperty().map(unsaved -> !unsaved));
        discard.setOnAction(event -> model.discard());
        Button save = new Button(texts.get("voicepage.save"));
        save.getStyleClass().add("primary");
        save.setMinWidth(USE_PREF_SIZE);
        save.disableProperty().bind(model.unsavedProperty().map(unsaved -> !unsaved));
        save.setOnAction(event -> model.save());
        HBox heading = new HBox(12, title, new Choice<>(model.languageProperty(), List.of(Language.values()),
                language -> texts.get("voicepage.language." + language.key())), networks(), gap, discard, save);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().addAll("voice-heading", "pane-surface", "line-bottom");
        return heading;
    }

    private ComboBox<Optional<Network>> networks() {
        ComboBox<Optional<Network>> networks = new ComboBox<>();
        networks.getItems().setAll(Stream.concat(Stream.of(Optional.<Network>empty()), Stream.of(Network.values()).map(Optional::of)).toList());
        networks.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Network> network) {
                return network == null ? "" : network.map(one -> ChannelMark.name(one, texts)).orElseGet(() -> texts.get("voicepage.everywhere"));
            }

            @Override
            public Optional<Network> fromString(String name) {
                return Optional.empty();
            }
        });
        networks.valueProperty().bindBidirectional(model.networkProperty());
        networks.setAccessibleText(texts.get("voicepage.network"));
        networks.setMinWidth(USE_PREF_SIZE);
        return networks;
    }
}
