package app.detente.ui.keys;

import app.detente.model.Texts;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import java.util.List;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.print.PrinterJob;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.transform.Scale;
import javafx.stage.FileChooser;

/** Every key there is, on one sheet that can be printed; as the keys are when it is opened. */
public final class SheetView extends VBox {
    private static final double WIDTH = 860;

    private final KeysViewModel model;
    private final Texts texts;
    private final Sheet sheet;
    private final ScrollPane scroll = new ScrollPane();
    private final Label noPrinter = new Label();

    /**
     * @param change goes to where keys are changed
     * @param close  takes the sheet away
     */
    public SheetView(KeysViewModel model, Runnable change, Runnable close) {
        this.model = model;
        this.texts = model.texts();
        this.sheet = Sheet.of(model.commands());
        getStyleClass().addAll("key-sheet", "floating");
        setPrefWidth(WIDTH);
        setMaxWidth(WIDTH);
        setMaxHeight(USE_PREF_SIZE);
        scroll.setContent(columns());
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("page-scroll");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(heading(change, close), noPrinter(), scroll);
    }

    /** The keyboard goes to the sheet itself, so that the arrows scroll it. */
    @Override
    public void requestFocus() {
        scroll.requestFocus();
    }

    private Node heading(Runnable change, Runnable close) {
        Label title = new Label(texts.get("keys.sheet"));
        title.getStyleClass().add("title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button keys = button("keys.change", change);
        Button print = button("keys.print", this::print);
        Button shut = new Button(null, Icon.CLOSE.at(16));
        shut.getStyleClass().addAll("quiet", "icon-button");
        shut.setAccessibleText(texts.get("common.close"));
        shut.setOnAction(event -> close.run());
        HBox heading = new HBox(8, title, gap, keys, print, shut);
        heading.setAlignment(Pos.CENTER_LEFT);
        heading.getStyleClass().add("sheet-heading");
        return heading;
    }

    private Button button(String key, Runnable run) {
        Button button = new Button(texts.get(key));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> run.run());
        return button;
    }

    /** Comes up only where printing was asked for and there is no printer. */
    private Node noPrinter() {
        noPrinter.setText(texts.get("keys.no-printer"));
        noPrinter.setWrapText(true);
        noPrinter.setMinHeight(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox offer = new HBox(12, noPrinter, gap, button("keys.save", this::save));
        offer.setAlignment(Pos.CENTER_LEFT);
        offer.getStyleClass().add("sheet-offer");
        offer.managedProperty().bind(offer.visibleProperty());
        offer.visibleProperty().bind(noPrinter.visibleProperty());
        noPrinter.setVisible(false);
        return offer;
    }

    private HBox columns() {
        HBox columns = new HBox(36, column(sheet.left()), column(sheet.right()));
        columns.getStyleClass().add("sheet-columns");
        return columns;
    }

    private static Node column(List<Sheet.Part> parts) {
        VBox column = new VBox();
        HBox.setHgrow(column, Priority.ALWAYS);
        column.setPrefWidth(WIDTH / 2);
        for (Sheet.Part part : parts) {
            Label title = new Label(part.title());
            title.getStyleClass().addAll("strong", "sheet-area");
            column.getChildren().add(title);
            part.lines().forEach(line -> column.getChildren().add(line(line)));
        }
        return column;
    }

    private static Node line(Sheet.Line line) {
        Label title = new Label(line.title());
        title.setMinWidth(0);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox row = new HBox(5, title, gap);
        line.keys().forEach(key -> row.getChildren().add(new Kbd(key)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("sheet-line");
        return row;
    }

    private void print() {
        Optional<PrinterJob> job = Optional.ofNullable(PrinterJob.createPrinterJob());
        noPrinter.setVisible(job.isEmpty());
        job.filter(asked -> asked.showPrintDialog(getScene().getWindow())).ifPresent(this::print);
    }

    /** Black on white whatever the theme, as wide as the paper. */
    private void print(PrinterJob job) {
        HBox page = columns();
        page.getStyleClass().add("sheet-paper");
        page.setManaged(false);
        getChildren().add(page);
        page.applyCss();
        page.resize(WIDTH, page.prefHeight(WIDTH));
        page.layout();
        double fit = Math.min(job.getJobSettings().getPageLayout().getPrintableWidth() / WIDTH,
                job.getJobSettings().getPageLayout().getPrintableHeight() / page.getHeight());
        page.getTransforms().add(new Scale(fit, fit));
        boolean printed = job.printPage(page) && job.endJob();
        getChildren().remove(page);
        model.say(texts.get(printed ? "keys.printed" : "keys.not-printed"));
    }

    private void save() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("keys.save"));
        chooser.setInitialFileName("detente-" + texts.get("keys.file") + ".html");
        Optional.ofNullable(chooser.showSaveDialog(getScene().getWindow())).ifPresent(file -> model.save(file.toPath()));
    }
}
