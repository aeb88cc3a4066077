package app.detente.ui.escalation;

import app.detente.model.Texts;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;

/** Asks where the PDF of a dossier is to go. */
final class SaveAs {
    private SaveAs() {}

    /** Empty where nobody chose a place. */
    static Optional<Way> pdf(Node owner, String title, Texts texts) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("escalation.save"));
        chooser.setInitialFileName(name(title, texts) + ".pdf");
        chooser.getExtensionFilters().add(new ExtensionFilter("PDF", "*.pdf"));
        return Optional.ofNullable(chooser.showSaveDialog(owner.getScene().getWindow())).map(file -> {
            Path path = file.toPath();
            boolean named = path.getFileName().toString().toLowerCase(texts.locale()).endsWith(".pdf");
            return new Way.Save(named ? path : path.resolveSibling(path.getFileName() + ".pdf"));
        });
    }

    /** What a customer is called may hold what no file can be called. */
    private static String name(String title, Texts texts) {
        String clean = title.replaceAll("[^\\p{L}\\p{N} _-]", " ").replaceAll("\\s+", " ").strip();
        return clean.isEmpty() ? texts.get("dossier.untitled") : clean.substring(0, clean.offsetByCodePoints(0, Math.min(60, clean.codePointCount(0, clean.length())))).strip();
    }
}
