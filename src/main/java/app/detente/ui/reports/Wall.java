package app.detente.ui.reports;

import app.detente.ui.common.Desk;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The live board in a window of its own that fills the screen. Escape and F11 leave it; it closes with the window it belongs to. On the FX thread. */
public final class Wall {
    private final NowViewModel model;
    private final Desk desk;
    private Optional<Stage> stage = Optional.empty();

    public Wall(NowViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    /** Shows it on the screen on which its owner is; shown already, it comes to the front. */
    public void show(Window owner) {
        if (stage.isPresent()) {
            stage.get().toFront();
            return;
        }
        Scene scene = new Scene(new WallView(model, desk));
        if (owner.getScene() != null) {
            Bindings.bindContent(scene.getStylesheets(), owner.getScene().getStylesheets());
        }
        Stage shown = new Stage();
        shown.initOwner(owner);
        shown.setTitle(desk.texts().get("board.waiting"));
        Rectangle2D screen = screen(owner);
        shown.setX(screen.getMinX());
        shown.setY(screen.getMinY());
        shown.setWidth(screen.getWidth()); // where no window manager makes it fill the screen
        shown.setHeight(screen.getHeight());
        shown.setScene(scene);
        shown.setFullScreenExitHint("");
        shown.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        shown.setFullScreen(true);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE || event.getCode() == KeyCode.F11) {
                hide();
            }
        });
        shown.setOnHidden(event -> {
            stage = Optional.empty();
            model.wallProperty().set(false);
        });
        stage = Optional.of(shown);
        model.wallProperty().set(true);
        shown.show();
    }

    private static Rectangle2D screen(Window owner) {
        return Screen.getScreensForRectangle(owner.getX(), owner.getY(), Math.max(1, owner.getWidth()), Math.max(1, owner.getHeight())).stream().findFirst()
                .orElseGet(Screen::getPrimary).getBounds();
    }

    public void hide() {
        stage.ifPresent(Stage::hide);
    }
}
