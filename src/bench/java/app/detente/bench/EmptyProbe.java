package app.detente.bench;

import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The baseline of a window: one rectangle, drawn by the same toolkit with the same options. */
final class EmptyProbe {
    private static final double WIDTH = 1_440;
    private static final double HEIGHT = 900;

    private EmptyProbe() {}

    /** What is watched for. */
    public static void main(String[] arguments) {
        Probe.watch(arguments[0], () -> !Window.getWindows().isEmpty());
        Platform.startup(() -> {
            Stage stage = new Stage();
            stage.setScene(new Scene(new StackPane(new Rectangle(WIDTH / 2, HEIGHT / 2, Color.TEAL)), WIDTH, HEIGHT));
            stage.show();
        });
    }
}
