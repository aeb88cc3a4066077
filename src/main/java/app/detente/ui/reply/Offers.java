package app.detente.ui.reply;

import app.detente.storage.SettingStore;
import app.detente.ui.common.Session;

/** What is offered while a text is written, beside templates: emoji anywhere, and in a gap what belongs there. FX thread only. */
public final class Offers {
    private final EmojiViewModel emoji;
    private final ChoiceViewModel choices = new ChoiceViewModel();
    private final DayViewModel days;

    Offers(Session session, SettingStore settings) {
        this.emoji = new EmojiViewModel(session, settings);
        this.days = new DayViewModel(session);
    }

    public EmojiViewModel emoji() {
        return emoji;
    }

    /** Those of a gap that has some. */
    public ChoiceViewModel choices() {
        return choices;
    }

    /** The calendar of a gap for a date. */
    public DayViewModel days() {
        return days;
    }
}
