package app.detente;

import app.detente.ui.Panes;
import app.detente.ui.WindowPlace;
import javafx.application.Platform;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Where a window stands while it is not maximized, and back there at the next start. FX thread only. */
final class Placement {
    private final Stage stage;
    private Rectangle2D upright = Rectangle2D.EMPTY;

    /** Follows the window from now on. */
    Placement(Stage stage) {
        this.stage = stage;
        stage.xProperty().subscribe(this::moved);
        stage.yProperty().subscribe(this::moved);
        stage.widthProperty().subscribe(this::moved);
        stage.heightProperty().subscribe(this::moved);
    }

    /** A window that is being maximized changes its size first and says why a moment later. */
    private void moved() {
        Platform.runLater(() -> {
            if (stage.isShowing() && !stage.isMaximized() && !stage.isIconified()) {
                upright = new Rectangle2D(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight());
            }
        });
    }

    /** Makes a first window this large, unless the screen is smaller. */
    void fit(double width, double height) {
        Rectangle2D room = Screen.getPrimary().getVisualBounds();
        stage.setWidth(Math.min(width, room.getWidth()));
        stage.setHeight(Math.min(height, room.getHeight()));
    }

    /** Puts the window where it was, unless the screen it was on is gone; never larger than a screen. */
    void putBack(WindowPlace place) {
        Screen screen = Screen.getScreensForRectangle(place.x(), place.y(), place.width(), place.height()).stream().findFirst().orElse(null);
        Rectangle2D room = (screen == null ? Screen.getPrimary() : screen).getVisualBounds();
        stage.setWidth(Math.min(place.width(), room.getWidth()));
        stage.setHeight(Math.min(place.height(), room.getHeight()));
        if (screen != null) {
            stage.setX(Math.clamp(place.x(), room.getMinX(), Math.max(room.getMinX(), room.getMaxX() - stage.getWidth())));
            stage.setY(Math.clamp(place.y(), room.getMinY(), Math.max(room.getMinY(), room.getMaxY() - stage.getHeight())));
        }
        stage.setMaximized(place.maximized());
    }

    /** Where it stands now, with its panes. */
    WindowPlace place(Panes panes) {
        return new WindowPlace(upright.getMinX(), upright.getMinY(), upright.getWidth(), upright.getHeight(), stage.isMaximized(), panes);
    }
}
