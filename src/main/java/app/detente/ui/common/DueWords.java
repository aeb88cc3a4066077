package app.detente.ui.common;

import app.detente.model.Due;
import java.time.Duration;
import java.time.Instant;

/** By when somebody is to have heard from us, in words: a word says it before the colour does. */
public final class DueWords {
    private DueWords() {}

    /** "before 14:05", "6 min left", "12 min late". */
    public static String of(Due due, Desk desk) {
        Instant now = desk.now().getValue();
        return switch (due.level(now)) {
            case CALM -> desk.texts().get("common.due.before", desk.dates().coming(due.at(), now));
            case SOON -> desk.texts().get("common.due.left", desk.ages().text(Duration.between(now, due.at())));
            case LATE -> desk.texts().get("common.due.late", desk.ages().text(Duration.between(due.at(), now)));
        };
    }
}
