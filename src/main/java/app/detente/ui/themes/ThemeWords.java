package app.detente.ui.themes;

import app.detente.model.Texts;
import app.detente.report.themes.Heard;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** The figures of this page in words. */
final class ThemeWords {
    private final Desk desk;
    private final Texts texts;

    ThemeWords(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
    }

    /** "Free", "« carte sim »", "Reproches". */
    String name(Heard heard) {
        return switch (heard.kind()) {
            case TAG, BRAND -> Shown.line(heard.name());
            case WORD, QUESTION, NEW_WORD -> texts.get("themes.word", Shown.line(heard.name()));
            case PRAISE -> texts.get("themes.praise");
            case COMPLAINT -> texts.get("themes.complaints");
        };
    }

    /** "62"; "≈ 1 240" where only one message in some was read. */
    String count(Heard heard) {
        return texts.get(heard.estimated() ? "themes.about" : "themes.number", heard.count());
    }

    /** "62 messages". */
    String messages(Heard heard) {
        return heard.estimated() ? texts.get("themes.messages.about", heard.count()) : texts.get("themes.messages", heard.count());
    }

    /** "+18", "−3", "="; "–" where there is nothing to compare with. */
    String growth(Heard heard) {
        return heard.growth().map(grown -> grown == 0 ? texts.get("themes.growth.none")
                : texts.get(grown > 0 ? "themes.growth.more" : "themes.growth.less", Math.abs(grown))).orElse("–");
    }

    /** How a growth is coloured: more praise is good news, more of anything else may be a warning. */
    static Optional<String> mood(Heard heard, boolean good) {
        return heard.growth().filter(grown -> grown != 0).map(grown -> (grown > 0) == good ? "better" : "worse");
    }

    /** "10:52", "hier 22:10", "3 nov.". */
    String moment(Instant at) {
        return desk.dates().moment(at, desk.now().getValue());
    }

    /** All of a row, for a screen reader. */
    String spoken(Heard heard) {
        String growth = heard.growth().map(grown -> ", " + texts.get("themes.spoken.growth", growth(heard))).orElse("");
        return texts.get("themes.kind." + heard.kind().name().toLowerCase(Locale.ROOT)) + " " + Shown.line(heard.name()) + ", "
                + messages(heard) + growth + ", " + texts.get("themes.spoken.first", moment(heard.first().at()));
    }

    /** "10 h", "lun. 3". */
    String part(Instant at, boolean byHour) {
        LocalDate day = desk.dates().dayOf(at);
        return byHour ? texts.get("themes.hour", at.atZone(desk.zone()).getHour()) : desk.dates().day(day, desk.now().getValue());
    }
}
