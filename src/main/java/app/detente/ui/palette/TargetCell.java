package app.detente.ui.palette;

import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import app.detente.ui.common.Shown;
import app.detente.ui.common.keys.Area;
import app.detente.ui.common.keys.Command;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A line of the palette: what it is called, what it is, and the keys that run it as well. */
final class TargetCell extends ListCell<Target> {
    private final PaletteViewModel model;

    TargetCell(PaletteViewModel model) {
        this.model = model;
        getStyleClass().add("palette-cell");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Target target, boolean empty) {
        super.updateItem(target, empty);
        setText(null);
        setGraphic(empty || target == null ? null : line(target));
        setAccessibleText(empty || target == null ? null : Shown.line(target.title()) + ", " + kind(target));
    }

    private Node line(Target target) {
        Label title = new Label(Shown.line(target.title()));
        title.setMinWidth(0);
        Label kind = new Label(kind(target));
        kind.getStyleClass().addAll("faint", "small");
        kind.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, icon(target).at(16), title, kind, gap);
        model.keys(target).forEach(key -> line.getChildren().add(new Kbd(key)));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String kind(Target target) {
        String kind = model.texts().get("palette.kind." + target.kind().key());
        return switch (target) {
            case Target.Customer customer -> kind + " · " + ChannelMark.name(customer.network(), model.texts());
            case Target.Template template -> kind + " · " + Shown.line(template.template().folder());
            case Target.Run(Command command) -> command.area() == Area.GO ? kind : model.commands().name(command.area());
            case Target.Saved saved -> kind;
            case Target.Tagged tagged -> kind;
            case Target.Colleague colleague -> kind;
        };
    }

    private static Icon icon(Target target) {
        return switch (target.kind()) {
            case COMMAND -> Icon.SEND;
            case PLACE -> Icon.INBOX;
            case TAG -> Icon.TAG;
            case TEMPLATE -> Icon.TEMPLATES;
            case COLLEAGUE -> Icon.ASSIGN;
            case CUSTOMER -> Icon.USER;
        };
    }
}
