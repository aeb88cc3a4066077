package app.detente.ui.templates;

import app.detente.model.FileLimit;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.storage.AttachmentStore.Attachment;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.FileWords;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Shown;
import java.io.File;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;

/** The files that go out with a template, each on some networks or on all. */
final class FilesSection extends VBox {
    private static final int KILO = 1_000;
    private final TemplatesViewModel model;
    private final Texts texts;
    private final VBox lines = new VBox(6);
    private final FoldSection fold;

    FilesSection(TemplatesViewModel model, Desk desk) {
        this.model = model;
        this.texts = desk.texts();
        MenuButton add = new MenuButton(texts.get("templates.file.add"), Icon.PLUS.at(12));
        add.getStyleClass().add("insert-menu");
        add.getItems().addAll(item(texts.get("templates.file.everywhere"), Set.of()), new SeparatorMenuItem());
        add.getItems().addAll(Stream.of(Network.values()).map(network -> item(ChannelMark.name(network, texts), Set.of(network))).toList());
        Label first = new Label(texts.get("templates.file.first"));
        first.getStyleClass().addAll("muted", "small");
        fold = new FoldSection(texts.get("templates.section.files"), new VBox(8, lines, add, first));
        getChildren().add(fold);
        model.attachments().files().subscribe(this::show);
        model.selectedProperty().subscribe(row -> {
            boolean ready = row.filter(one -> model.isKept(one.id())).isPresent();
            add.setDisable(!ready);
            first.setVisible(!ready);
            first.setManaged(!ready);
        });
        show();
    }

    private MenuItem item(String name, Set<Network> networks) {
        MenuItem item = new MenuItem(name);
        item.setOnAction(event -> {
            FileChooser chooser = new FileChooser();
            chooser.setTitle(texts.get("templates.file.add"));
            Optional.ofNullable(chooser.showOpenDialog(getScene().getWindow())).map(File::toPath).ifPresent(file -> model.attachments().add(file, networks));
        });
        return item;
    }

    private void show() {
        lines.getChildren().setAll(model.attachments().files().stream().map(this::line).toList());
        lines.setManaged(!lines.getChildren().isEmpty());
        fold.say(lines.getChildren().isEmpty() ? texts.get("templates.file.none")
                : model.attachments().files().stream().map(file -> Shown.line(file.name())).collect(Collectors.joining(", ")));
    }

    private Node line(Attachment file) {
        Label name = new Label(Shown.line(file.name()), Icon.FILE.at(14));
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        name.setMaxWidth(Double.MAX_VALUE);
        String where = file.networks().isEmpty() ? texts.get("templates.everywhere")
                : file.networks().stream().sorted().map(network -> ChannelMark.name(network, texts)).collect(Collectors.joining(", "));
        Label about = new Label(texts.get("templates.file.about", where, Math.max(1, file.bytes() / KILO)));
        about.getStyleClass().addAll("faint", "small");
        about.setMinWidth(Region.USE_PREF_SIZE);
        Button off = new Button(null, Icon.CLOSE.at(11));
        off.getStyleClass().addAll("quiet", "chip-off");
        off.setAccessibleText(texts.get("templates.file.remove", name.getText()));
        off.setOnAction(event -> model.attachments().remove(file));
        HBox line = new HBox(8, name, about, off);
        line.setAlignment(Pos.CENTER_LEFT);
        VBox all = new VBox(1, line);
        FileWords.notTaken(texts, refused(file)).forEach(sentence -> all.getChildren().add(not(sentence)));
        return all;
    }

    /** Of the networks that the template is for. */
    private Map<Network, FileLimit.Refusal> refused(Attachment file) {
        Map<Network, FileLimit.Refusal> refused = file.refused();
        model.selectedProperty().get().map(row -> row.template().networks()).filter(networks -> !networks.isEmpty())
                .ifPresent(networks -> refused.keySet().retainAll(networks));
        return refused;
    }

    private static Node not(String sentence) {
        Label not = new Label(sentence, Icon.WARNING.at(12));
        not.getStyleClass().addAll("small", "file-not-on");
        not.setWrapText(true);
        not.setMinHeight(USE_PREF_SIZE);
        return not;
    }
}
