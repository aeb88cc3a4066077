package app.detente.ui.intake;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.Ages;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.FileDrop;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Banner;
import app.detente.ui.intake.IntakeViewModel.Phase;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.util.StringConverter;

/** Brings a file in: which one, how far it is, what came of it; below, what was set aside. A file may be dropped anywhere on it. */
public final class IntakeView extends VBox {
    private static final Set<Phase> BUSY = EnumSet.of(Phase.RUNNING, Phase.STOPPING);
    private final IntakeViewModel model;
    private final Texts texts;
    private final Ages ages;

    public IntakeView(IntakeViewModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
        this.ages = new Ages(texts);
        getStyleClass().addAll("intake", "pane-ground");
        Label title = new Label(texts.get("intake.title"));
        title.getStyleClass().add("page-title");
        Node asides = asides();
        VBox.setVgrow(asides, Priority.ALWAYS);
        getChildren().addAll(title, Banner.of(model.problemProperty(), texts), file(), asides);
        FileDrop.on(this, model::choose);
        model.refresh();
    }

    private Node file() {
        VBox card = new VBox(12, choice(), running(), result());
        card.getStyleClass().addAll("card", "intake-card");
        return card;
    }

    private Node choice() {
        StackPane disc = new StackPane(Icon.IMPORT.at(22));
        disc.getStyleClass().add("intake-disc");
        Label name = new Label();
        name.getStyleClass().add("strong");
        name.textProperty().bind(model.fileProperty().map(file -> file.map(path -> path.getFileName().toString()).orElse(texts.get("intake.drop"))));
        Label hint = new Label();
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.setMinHeight(USE_PREF_SIZE);
        hint.textProperty().bind(model.fileProperty().map(file -> file.map(path -> path.toAbsolutePath().toString())
                .orElse(texts.get("intake.formats"))));
        VBox words = new VBox(2, name, hint);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setAlignment(Pos.CENTER_LEFT);
        Button choose = new Button(texts.get("intake.choose"));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> chooseFile());
        choose.disableProperty().bind(in(BUSY));
        HBox top = new HBox(14, disc, words, choose);
        top.setAlignment(Pos.CENTER_LEFT);
        return new VBox(12, top, start());
    }

    private Node start() {
        Label label = new Label(texts.get("intake.channel"));
        ComboBox<Optional<Network>> network = networks();
        label.setLabelFor(network);
        label.setMinWidth(USE_PREF_SIZE);
        Button start = new Button();
        start.getStyleClass().add("primary");
        start.setMinWidth(USE_PREF_SIZE);
        start.textProperty().bind(model.phaseProperty().map(phase -> texts.get(phase == Phase.STOPPED ? "intake.resume" : "intake.start")));
        start.setOnAction(event -> model.start());
        HBox line = new HBox(10, label, network, grow(), start);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("intake-start");
        showWhen(line, Bindings.createBooleanBinding(
                () -> model.fileProperty().get().isPresent() && EnumSet.of(Phase.CHOOSING, Phase.STOPPED).contains(model.phaseProperty().get()),
                model.fileProperty(), model.phaseProperty()));
        return line;
    }

    private ComboBox<Optional<Network>> networks() {
        ComboBox<Optional<Network>> box = new ComboBox<>();
        box.getItems().add(Optional.empty());
        Arrays.stream(Network.values()).map(Optional::of).forEach(box.getItems()::add);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Optional<Network> network) {
                return network == null ? "" : network.map(one -> ChannelMark.name(one, texts)).orElse(texts.get("intake.channel.auto"));
            }

            @Override
            public Optional<Network> fromString(String typed) {
                return box.getValue();
            }
        });
        box.valueProperty().bindBidirectional(model.networkProperty());
        return box;
    }

    private Node running() {
        ProgressBar bar = new ProgressBar();
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.progressProperty().bind(model.progressProperty()
                .map(now -> now.map(IntakeViewModel.Progress::share).orElse(ProgressBar.INDETERMINATE_PROGRESS)));
        Label words = new Label();
        words.getStyleClass().add("muted");
        words.setMinWidth(0);
        words.textProperty().bind(Bindings.createStringBinding(this::howFar, model.progressProperty(), model.phaseProperty()));
        Button stop = new Button(texts.get("intake.stop"));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.disableProperty().bind(in(EnumSet.of(Phase.STOPPING)));
        stop.setOnAction(event -> model.stop());
        HBox line = new HBox(12, words, grow(), stop);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox running = new VBox(6, bar, line);
        showWhen(running, in(BUSY));
        return running;
    }

    private String howFar() {
        if (model.phaseProperty().get() == Phase.STOPPING) {
            return texts.get("intake.stopping");
        }
        return model.progressProperty().get().map(now -> texts.get("intake.progress", Math.floor(now.share() * 100), now.messages(), now.rate(),
                ages.text(now.left()))).orElse(texts.get("intake.opening"));
    }

    private Node result() {
        Banner notice = new Banner(Icon.DONE);
        notice.textProperty().bind(Bindings.createStringBinding(() -> {
            String key = model.phaseProperty().get() == Phase.STOPPED ? "intake.stopped" : "intake.done";
            return model.resultProperty().get().map(of -> texts.get(key, of.imported(), of.known(), of.setAside())).orElse("");
        }, model.resultProperty(), model.phaseProperty()));
        return notice;
    }

    private Node asides() {
        Label title = new Label(texts.get("intake.asides"));
        title.getStyleClass().add("heading");
        Label hint = new Label(texts.get("intake.asides.hint"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        VBox words = new VBox(1, title, hint);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button copy = new Button(texts.get("intake.copy"));
        copy.setMinWidth(USE_PREF_SIZE);
        copy.disableProperty().bind(Bindings.isEmpty(model.asides()));
        copy.setOnAction(event -> Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, model.copyable(texts))));
        HBox heading = new HBox(12, words, copy);
        heading.setAlignment(Pos.CENTER_LEFT);
        ListView<Aside> list = new ListView<>(model.asides());
        list.setFixedCellSize(AsideCell.HEIGHT);
        list.setCellFactory(view -> new AsideCell(texts));
        list.setAccessibleText(texts.get("intake.asides"));
        list.getStyleClass().add("asides");
        EmptyState none = new EmptyState(Icon.DONE, texts.get("intake.asides.none"));
        none.visibleProperty().bind(Bindings.isEmpty(model.asides()));
        none.setMouseTransparent(true);
        StackPane content = new StackPane(list, none);
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox card = new VBox(10, heading, content);
        card.getStyleClass().addAll("card", "intake-card");
        return card;
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("intake.choose.title"));
        chooser.getExtensionFilters().addAll(
                new FileChooser.ExtensionFilter(texts.get("intake.filter.messages"), "*.jsonl", "*.ndjson", "*.json", "*.csv", "*.tsv", "*.txt"),
                new FileChooser.ExtensionFilter(texts.get("intake.filter.all"), "*.*"));
        Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).ifPresent(file -> model.choose(file.toPath()));
    }

    private ObservableValue<Boolean> in(Set<Phase> phases) {
        return model.phaseProperty().map(phases::contains);
    }

    private static Region grow() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static void showWhen(Node node, ObservableValue<Boolean> condition) {
        node.visibleProperty().bind(condition);
        node.managedProperty().bind(node.visibleProperty());
    }
}
