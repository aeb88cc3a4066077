package app.detente.ui.intake;

import app.detente.model.SetAside;
import app.detente.model.Texts;

/**
 * A record that was set aside, as the list shows it.
 *
 * @param raw the beginning of its bytes, as text with escapes
 */
public record Aside(String file, long line, SetAside.Reason reason, String detail, String raw) {
    private static final int SHOWN = 2_000;

    static Aside of(SetAside record) {
        return new Aside(record.file(), record.line(), record.reason(), record.detail(), RawText.escaped(record.raw(), SHOWN));
    }

    /** Why, in a sentence, with the detail where there is one. */
    public String why(Texts texts) {
        String sentence = texts.get("aside." + reason.key());
        return detail.isBlank() ? sentence : texts.get("intake.why", sentence, detail);
    }
}
