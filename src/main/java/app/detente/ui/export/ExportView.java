package app.detente.ui.export;

import app.detente.model.Texts;
import app.detente.report.after.AfterForm;
import app.detente.ui.common.Banner;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Folders;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Prose;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;

/** One card for the report of a day or a crisis, one for the evenings. */
public final class ExportView extends StackPane {
    private static final int TIME_COLUMNS = 5;
    /** So that what stands beside "from" and "to" begins at one place. */
    private static final double NAME = 40;
    private final ExportViewModel model;
    private final Texts texts;
    private final Folders folders;

    public ExportView(ExportViewModel model, Desk desk, Folders folders) {
        this.model = model;
        this.texts = desk.texts();
        this.folders = folders;
        getStyleClass().addAll("export", "pane-ground");
        Label title = new Label(texts.get("export.title"));
        title.getStyleClass().add("page-title");
        VBox page = new VBox(14, new VBox(4, title, new Prose(texts.get("export.what"), "muted")),
                Banner.of(model.problemProperty(), texts), done(), report(),
                new EveningCard(model, desk));
        page.getStyleClass().add("export-page");
        page.setMaxWidth(860);
        StackPane middle = new StackPane(page);
        StackPane.setAlignment(page, Pos.TOP_LEFT);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        getChildren().add(scroll);
        model.read();
    }

    private Node report() {
        VBox card = new VBox(16, row("export.range", range()), row("export.forms", forms()), row("export.folder", folder()), actions());
        card.getStyleClass().addAll("card", "export-card");
        return card;
    }

    private Node row(String key, Node content) {
        Label name = new Label(texts.get(key));
        name.getStyleClass().addAll("strong", "export-name");
        HBox row = new HBox(16, name, content);
        HBox.setHgrow(content, Priority.ALWAYS);
        return row;
    }

    private Node range() {
        ComboBox<Range> box = new ComboBox<>();
        box.getItems().setAll(Range.values());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(Range range) {
                return range == null ? "" : texts.get("export.range." + range.key());
            }

            @Override
            public Range fromString(String typed) {
                return box.getValue();
            }
        });
        box.valueProperty().bindBidirectional(model.rangeProperty());
        box.setAccessibleText(texts.get("export.range"));
        Node crisis = crisis();
        crisis.visibleProperty().bind(model.rangeProperty().isEqualTo(Range.CHOSEN));
        crisis.managedProperty().bind(crisis.visibleProperty());
        return new VBox(8, box, crisis);
    }

    private Node crisis() {
        DatePicker from = new DatePicker();
        DatePicker until = new DatePicker();
        TextField fromTime = time(model.momentsProperty().get().fromTime(), "export.from.time");
        TextField untilTime = time(model.momentsProperty().get().untilTime(), "export.until.time");
        from.setAccessibleText(texts.get("export.from"));
        until.setAccessibleText(texts.get("export.until"));
        from.setPrefWidth(140);
        until.setPrefWidth(140);
        model.momentsProperty().bind(Bindings.createObjectBinding(
                () -> new Moments(from.getValue(), fromTime.getText(), until.getValue(), untilTime.getText()),
                from.valueProperty(), fromTime.textProperty(), until.valueProperty(), untilTime.textProperty()));
        FlowPane line = new FlowPane(8, 8, pair("export.from", from, fromTime), pair("export.until", until, untilTime));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node pair(String key, Node day, Node time) {
        Label name = new Label(texts.get(key));
        name.setMinWidth(NAME);
        HBox pair = new HBox(6, name, day, time);
        pair.setAlignment(Pos.CENTER_LEFT);
        return pair;
    }

    private TextField time(String shown, String spoken) {
        TextField field = new TextField(shown);
        field.setPrefColumnCount(TIME_COLUMNS);
        field.setAccessibleText(texts.get(spoken));
        return field;
    }

    private Node forms() {
        return new VBox(8, Arrays.stream(AfterForm.values()).map(form -> {
            CheckBox box = new CheckBox(texts.get("export.form." + form.key()));
            box.setWrapText(true);
            box.selectedProperty().bindBidirectional(model.wants(form));
            return box;
        }).toArray(Node[]::new));
    }

    private Node folder() {
        Label place = new Label();
        place.getStyleClass().add("place");
        place.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        place.setMinWidth(60);
        place.textProperty().bind(model.folderProperty().map(chosen -> chosen.map(folders::name).orElse(texts.get("export.folder.none"))));
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(model.folderProperty().map(chosen -> chosen.map(Path::toString).orElse(texts.get("export.folder.none"))));
        place.setTooltip(whole);
        Button choose = new Button(texts.get("export.choose"), Icon.OPEN.at(16));
        choose.setMinWidth(USE_PREF_SIZE);
        choose.setOnAction(event -> choose());
        HBox line = new HBox(12, place, choose);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(texts.get("export.folder"));
        model.folderProperty().get().filter(Files::isDirectory).map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        Optional.ofNullable(chooser.showDialog(getScene().getWindow())).map(File::toPath).ifPresent(model::choose);
    }

    private Node actions() {
        Button write = new Button(texts.get("export.write"), Icon.EXPORT.at(16));
        write.getStyleClass().add("accent");
        write.setMinWidth(USE_PREF_SIZE);
        write.disableProperty().bind(model.runningProperty());
        write.setOnAction(event -> model.export());
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(20, 20);
        Label what = new Label(texts.get("export.writing"));
        what.getStyleClass().add("muted");
        Button stop = new Button(texts.get("export.stop"));
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(event -> model.stop());
        HBox progress = new HBox(10, busy, what, stop);
        progress.setAlignment(Pos.CENTER_LEFT);
        progress.visibleProperty().bind(model.runningProperty());
        HBox line = new HBox(16, write, progress);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** What was written, with the way to it. */
    private Node done() {
        Banner banner = new Banner(Icon.DONE);
        banner.textProperty().bind(model.writtenProperty().map(made -> made.map(this::written).orElse("")));
        Button open = new Button(texts.get("export.open"), Icon.OPEN.at(16));
        open.setMinWidth(USE_PREF_SIZE);
        open.setOnAction(event -> model.folderProperty().get().ifPresent(folders.open()));
        VBox box = new VBox(8, banner, open);
        box.visibleProperty().bind(model.writtenProperty().map(Optional::isPresent));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private String written(ExportViewModel.Written made) {
        String files = made.files().stream().map(file -> file.getFileName().toString()).collect(Collectors.joining(", "));
        return made.stopped() ? texts.get("export.stopped", made.files().size(), files) : texts.get("export.done", files);
    }
}
