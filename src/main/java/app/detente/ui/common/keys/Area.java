package app.detente.ui.common.keys;

import java.util.Locale;

/** The parts of the console that commands belong to, in the order in which the sheet and the settings show them. */
public enum Area {
    LIST, CONVERSATION, WRITING, GO, WINDOW;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
