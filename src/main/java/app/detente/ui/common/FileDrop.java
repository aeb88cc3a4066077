package app.detente.ui.common;

import java.nio.file.Path;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.TransferMode;

/** Lets a part of the window take a file that is dropped on it. The part is `:dropping` while one hovers over it. */
public final class FileDrop {
    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");

    private FileDrop() {}

    /** Takes the first file dropped; the others of a bunch are left alone. */
    public static void on(Node part, Consumer<Path> taken) {
        part.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
                event.consume();
            }
        });
        part.setOnDragEntered(event -> part.pseudoClassStateChanged(DROPPING, event.getDragboard().hasFiles()));
        part.setOnDragExited(event -> part.pseudoClassStateChanged(DROPPING, false));
        part.setOnDragDropped(event -> {
            boolean any = event.getDragboard().hasFiles() && !event.getDragboard().getFiles().isEmpty();
            if (any) {
                taken.accept(event.getDragboard().getFiles().getFirst().toPath());
            }
            event.setDropCompleted(any);
            event.consume();
        });
    }
}
