package app.detente.ui.rules;

import app.detente.model.Language;
import app.detente.model.Network;
import app.detente.rules.Condition;
import app.detente.rules.Contained;
import app.detente.rules.WordList;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The conditions one can choose, in the order they are offered. */
enum ConditionKind {
    SAYS, FITS, LISTED, CONTAINS, WORDS, EMOJI, NAMED, BY, FIRST, ON, IN, WRITTEN;

    String key() {
        return "rules.condition." + name().toLowerCase(Locale.ROOT);
    }

    static ConditionKind of(Condition condition) {
        return switch (condition) {
            case Condition.Says c -> SAYS;
            case Condition.Fits c -> FITS;
            case Condition.Listed c -> LISTED;
            case Condition.Contains c -> CONTAINS;
            case Condition.Words c -> WORDS;
            case Condition.OnlyEmoji c -> EMOJI;
            case Condition.Named c -> NAMED;
            case Condition.By c -> BY;
            case Condition.FirstContact c -> FIRST;
            case Condition.On c -> ON;
            case Condition.In c -> IN;
            case Condition.Written c -> WRITTEN;
        };
    }

    /** One to begin with; `zone` is where this desk's clock stands. */
    Condition blank(ZoneId zone) {
        return switch (this) {
            case SAYS -> new Condition.Says(List.of());
            case FITS -> new Condition.Fits("");
            case LISTED -> new Condition.Listed(WordList.BLOCKED);
            case CONTAINS -> new Condition.Contains(Contained.LINK);
            case WORDS -> new Condition.Words(0, 3);
            case EMOJI -> new Condition.OnlyEmoji();
            case NAMED -> new Condition.Named(List.of());
            case BY -> new Condition.By("");
            case FIRST -> new Condition.FirstContact();
            case ON -> new Condition.On(Set.of(Network.FACEBOOK));
            case IN -> new Condition.In(Language.FR);
            case WRITTEN -> new Condition.Written(EnumSet.allOf(DayOfWeek.class), LocalTime.of(19, 0), LocalTime.of(8, 0), zone);
        };
    }
}
