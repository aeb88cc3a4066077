package app.detente.ui.conversation;

import app.detente.model.Adviser;
import app.detente.model.Mention;
import app.detente.ui.common.Shown;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A note's text with the colleagues it names standing out, and oneself more so. */
final class NoteText extends TextFlow {

    NoteText(String text, Collection<Adviser> advisers, Optional<Adviser> me) {
        getStyleClass().add("body");
        setMinWidth(0);
        List<Mention> mentions = Mention.in(text, advisers);
        int at = 0;
        for (Mention mention : mentions) {
            add(text.substring(at, mention.start()), "note-text");
            add(text.substring(mention.start(), mention.end()), me.equals(Optional.of(mention.adviser())) ? "mention-me" : "mention");
            at = mention.end();
        }
        add(text.substring(at), "note-text");
    }

    private void add(String piece, String style) {
        if (!piece.isEmpty()) {
            Text shown = new Text(Shown.text(piece, BodyText.FIRST));
            shown.getStyleClass().add(style);
            getChildren().add(shown);
        }
    }
}
