package app.detente.ui;

import static app.detente.ui.DeskStage.fx;
import static app.detente.ui.DeskStage.until;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Drawn;
import app.detente.model.Network;
import app.detente.storage.AttachmentStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Theme;
import app.detente.ui.reply.Mode;
import app.detente.voice.ReplyTemplate;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** The files that go with a reply, as they are drawn and taken out with the mouse; pictures are left in `target/look`. */
@ExtendWith(ApplicationExtension.class)
class EnclosuresLookTest {
    private static final byte[] PDF = "%PDF-1.7".getBytes(StandardCharsets.US_ASCII);

    @TempDir
    Path folder;
    private Stage stage;
    private DeskStage shown;
    private DeskPieces desk;

    @Start
    void start(Stage window) {
        stage = window;
    }

    @AfterEach
    void close() {
        shown.close();
    }

    private void open(Locale language, Theme theme, int width) {
        desk = new DeskPieces(folder, language);
        ReplyTemplate template = QueueFixture.template("t", "Prise", "Voici comment brancher votre box sur la prise murale, étape par étape.");
        desk.queue.templates.save(template);
        AttachmentStore files = new AttachmentStore(desk.queue.database, desk.queue.changes);
        files.add("t", "prise murale.png", Set.of(), Drawn.as("png", 300, 200));
        files.add("t", "mode-emploi-installation-box-fibre-avec-decodeur-et-repeteur-2026-version-finale.pdf", Set.of(Network.X), PDF);
        desk.queue.take(QueueFixture.from("Colette Roy", "1", null, 160, "Où est-ce que ça se branche ?"));
        shown = new DeskStage(stage, desk, theme, width);
        shown.open(desk.queue.holding("1").id());
        fx(() -> shown.parts().composer().write(Mode.REPLY));
        fx(() -> shown.parts().composer().insert(template));
        until(() -> desk.composer.enclosures().files().size() == 2);
    }

    @Test
    void whatDoesNotGoIsSaidInPlainWordsAndTakenOutWithAClick() {
        open(Locale.FRANCE, Theme.LIGHT, 1_000);
        shown.picture("enclosures-refused-light-fr");
        assertThat(desk.composer.readiness().obstacleProperty().get()).isPresent();
        Button out = (Button) shown.parts().composer().lookupAll(".enclosure .chip-off").toArray()[1];
        assertThat(out.getAccessibleText()).contains("mode-emploi");
        fx(out::fire);
        until(() -> desk.composer.enclosures().files().size() == 1);
        shown.picture("enclosures-ready-light-fr");
        assertThat(desk.composer.readiness().obstacleProperty().get()).isEmpty();
    }

    @Test
    void aNarrowWindowKeepsTheButtonsOfLongNames() {
        open(Locale.UK, Theme.DARK, 720);
        shown.picture("enclosures-refused-dark-en");
        shown.parts().composer().lookupAll(".enclosure .chip-off").forEach(out ->
                assertThat(out.localToScene(out.getBoundsInLocal()).getMaxX()).isLessThan(stage.getScene().getWidth()));
    }
}
