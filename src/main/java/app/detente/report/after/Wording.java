package app.detente.report.after;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.report.themes.Between;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** Times, lengths, shares and names as a report that goes out writes them, in one language and one zone. Pure. */
public final class Wording {
    /** What stands where there is no value; never 0. */
    public static final String NONE = "–";
    private final Texts texts;
    private final ZoneId zone;

    public Wording(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** "42 s", "14 min", "1 h 05", "2 j 4 h". Cut off, never rounded up; never broken over two lines. */
    public String length(Duration length) {
        return unbroken(words(length));
    }

    private String words(Duration length) {
        if (length.toMinutes() < 1) {
            return texts.get("after.length.seconds", Math.max(0, length.toSeconds()));
        } else if (length.toHours() < 1) {
            return texts.get("after.length.minutes", length.toMinutes());
        } else if (length.toHours() < 24) {
            return length.toMinutesPart() == 0 ? texts.get("after.length.hour", length.toHours())
                    : texts.get("after.length.hours", length.toHours(), length.toMinutesPart());
        }
        return length.toHoursPart() == 0 ? texts.get("after.length.day", length.toDays())
                : texts.get("after.length.days", length.toDays(), length.toHoursPart());
    }

    private static String unbroken(String words) {
        return words.replace(' ', '\u00A0');
    }

    public String seconds(OptionalLong seconds) {
        return seconds.isPresent() ? length(Duration.ofSeconds(seconds.getAsLong())) : NONE;
    }

    /** In whole percents, cut off: 99.9 % is not yet 100 %. */
    public String share(OptionalDouble share) {
        return share.isPresent() ? unbroken(texts.get("after.share", (long) Math.floor(share.getAsDouble() * 100 + 1e-9))) : NONE;
    }

    public String count(long count) {
        return NumberFormat.getIntegerInstance(texts.locale()).format(count);
    }

    /** "lundi 2 mars 2026". */
    public String day(Instant at) {
        return format("common.date.day-year", at);
    }

    /** "18:40". */
    public String time(Instant at) {
        return format("common.date.time", at);
    }

    /** With its day. */
    public String moment(Instant at) {
        return texts.get("after.moment", day(at), time(at));
    }

    /** "2 mars". */
    public String shortDay(Instant at) {
        return format("common.date.short", at);
    }

    /** A day by its name, anything else from when until when. */
    public String span(Stretch stretch) {
        Between span = stretch.span();
        if (stretch.isDay()) {
            return day(span.from());
        }
        boolean sameDay = span.from().atZone(zone).toLocalDate().equals(span.until().minusMillis(1).atZone(zone).toLocalDate());
        return sameDay ? texts.get("after.span.hours", day(span.from()), time(span.from()), time(span.until()))
                : texts.get("after.span", moment(span.from()), moment(span.until()));
    }

    public String network(Network network) {
        return switch (network) {
            case EMAIL -> texts.get("common.network.email");
            case FILE -> texts.get("common.network.file");
            case FACEBOOK, X, MASTODON, BLUESKY -> network.label();
        };
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(texts.get(pattern), texts.locale()).format(at.atZone(zone));
    }
}
