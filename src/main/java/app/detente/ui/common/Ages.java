package app.detente.ui.common;

import app.detente.model.Texts;
import java.time.Duration;

/** How long somebody has waited, in the fewest words that are still honest. Pure; safe for any thread. */
public final class Ages {
    private final Texts texts;

    public Ages(Texts texts) {
        this.texts = texts;
    }

    /** How loudly an age speaks. */
    public enum Level { CALM, WARN, LATE }

    /** "< 1 min", "14 min", "1 h 12", from a day on "26 h", from two days on "3 j" or "3 d". Cut off, never rounded up; a negative one is 0. */
    public String text(Duration waited) {
        long minutes = Math.max(0, waited.toMinutes());
        long hours = minutes / 60;
        if (minutes < 1) {
            return texts.get("common.age.moment");
        } else if (hours < 1) {
            return texts.get("common.age.minutes", minutes);
        } else if (hours < 24) {
            return texts.get("common.age.hours", hours, minutes % 60);
        } else if (hours < 48) {
            return texts.get("common.age.day", hours);
        }
        return texts.get("common.age.days", hours / 24);
    }

    /** Calm in the first third of the target, a warning until it is reached, late once it is over: for 30 min, from 10 and from 30. */
    public static Level level(Duration waited, Duration target) {
        if (waited.compareTo(target) >= 0) {
            return Level.LATE;
        }
        return waited.compareTo(target.dividedBy(3)) >= 0 ? Level.WARN : Level.CALM;
    }
}
