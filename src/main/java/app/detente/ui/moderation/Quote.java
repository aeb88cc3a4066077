package app.detente.ui.moderation;

import app.detente.ui.common.Shown;
import app.detente.voice.Criticism;
import app.detente.voice.Criticism.Sign;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/** A message quoted, with what was found in it marked: by a line below the words first, by colour second. */
final class Quote extends TextFlow {
    /** UTF-16 units quoted. */
    private static final int MOST = 320;

    Quote() {
        getStyleClass().add("quote");
        setMinHeight(USE_PREF_SIZE);
    }

    void show(String text, Criticism criticism) {
        List<Text> parts = new ArrayList<>();
        int at = 0;
        int end = Math.min(text.length(), MOST);
        for (Sign sign : criticism.signs()) {
            if (sign.start() >= at && sign.end() <= end) {
                parts.add(part(text.substring(at, sign.start()), ""));
                parts.add(part(text.substring(sign.start(), sign.end()), sign.kind().mayBeHidden() ? "sign-held" : "sign-allowed"));
                at = sign.end();
            }
        }
        parts.add(part(text.substring(at, end), ""));
        if (end < text.length()) {
            parts.add(part("…", ""));
        }
        parts.removeIf(part -> part.getText().isEmpty());
        getChildren().setAll(parts);
        setAccessibleText(Shown.text(text, MOST));
    }

    private static Text part(String text, String style) {
        Text part = new Text(Shown.text(text, MOST));
        part.getStyleClass().add("quoted");
        if (!style.isEmpty()) {
            part.getStyleClass().add(style);
        }
        return part;
    }
}
