package app.detente.ui.tips;

import app.detente.model.Texts;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Something worth knowing, said once, when it first helps. */
public enum Tip {
    /** A conversation was opened for the first time. */
    OPENED("conversation.reply", "writing.template", "writing.send"),
    /** A template left a gap to fill in. */
    GAPS,
    /** Somebody in distress is in front of them. */
    DISTRESS,
    /** A first reply was sent. */
    SENT("conversation.undo"),
    /** A first reply waits for a second pair of eyes. */
    WAITING,
    /** Where all the keys are. */
    KEYS("window.palette", "window.sheet");

    private final List<String> commands;

    Tip(String... commands) {
        this.commands = List.of(commands);
    }

    /** The word it is kept by. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it says, in a sentence or two. */
    public String sentence(Texts texts) {
        return texts.get("tips." + key());
    }

    /** The commands whose keys it shows. */
    public List<String> commands() {
        return commands;
    }

    static Optional<Tip> of(String key) {
        return Arrays.stream(values()).filter(tip -> tip.key().equals(key)).findFirst();
    }
}
