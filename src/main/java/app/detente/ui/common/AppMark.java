package app.detente.ui.common;

import javafx.geometry.Pos;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** The mark of the application on its tile: in the window's corner, and as its icon. */
public final class AppMark {
    private AppMark() {}

    /** The tile as a node, `size` px square, coloured by the theme. */
    public static Region at(double size) {
        StackPane tile = new StackPane(Icon.DETENTE.at(size * 0.8));
        tile.setAlignment(Pos.CENTER);
        tile.getStyleClass().add("mark");
        tile.setMinSize(size, size);
        tile.setMaxSize(size, size);
        double radius = Math.round(size * 0.28);
        tile.setStyle("-fx-background-radius: " + radius + "px;");
        return tile;
    }

    /** The tile as a picture, `size` px square, in the light theme's colours whatever the window wears. FX thread only. */
    public static Image image(int size) {
        Region tile = at(size);
        Scene scene = new Scene(tile, size, size, Color.TRANSPARENT);
        Theme.LIGHT.sheets().forEach(scene.getStylesheets()::add);
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return tile.snapshot(clear, null);
    }
}
