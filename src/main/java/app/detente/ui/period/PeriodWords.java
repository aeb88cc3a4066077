package app.detente.ui.period;

import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.report.Behind;
import app.detente.report.Grouping;
import app.detente.ui.common.Ages;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Shown;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What the page says of its figures. A figure without a value is a dash, never 0. */
final class PeriodWords {
    static final String NONE = "–";
    private static final double ROUNDING = 1e-9;
    private final Desk desk;
    private final Texts texts;
    private final Ages ages;

    PeriodWords(Desk desk) {
        this.desk = desk;
        this.texts = desk.texts();
        this.ages = desk.ages();
    }

    String length(OptionalLong seconds) {
        return seconds.isPresent() ? ages.text(Duration.ofSeconds(seconds.getAsLong())) : NONE;
    }

    /** A share in whole percents, cut off: 99.9 % is not yet 100 %. */
    String share(OptionalDouble share) {
        return share.isPresent() ? texts.get("period.percent", percent(share.getAsDouble())) : NONE;
    }

    private static long percent(double share) {
        return (long) Math.floor(share * 100 + ROUNDING);
    }

    String count(long count) {
        return texts.get("common.number", count);
    }

    /** How a length differs from that of the period before. */
    String difference(OptionalLong now, OptionalLong before) {
        if (now.isEmpty() || before.isEmpty()) {
            return texts.get("period.before.none");
        }
        long more = now.getAsLong() / 60 - before.getAsLong() / 60;
        return more == 0 ? texts.get("period.before.same")
                : texts.get(more > 0 ? "period.before.longer" : "period.before.shorter",
                        ages.text(Duration.ofMinutes(Math.abs(more))), length(before));
    }

    /** How a share differs, in points of the percents as they are shown. */
    String points(OptionalDouble now, OptionalDouble before) {
        if (now.isEmpty() || before.isEmpty()) {
            return texts.get("period.before.none");
        }
        long more = percent(now.getAsDouble()) - percent(before.getAsDouble());
        return more == 0 ? texts.get("period.before.same")
                : texts.get(more > 0 ? "period.before.more" : "period.before.less", Math.abs(more), share(before));
    }

    String bucket(int number) {
        return texts.get("period.bucket." + number);
    }

    /** What a row of the table stands for. */
    String row(Grouping by, String key) {
        return switch (by) {
            case ALL -> texts.get("period.by.all");
            case CHANNEL -> Network.of(key).map(network -> ChannelMark.name(network, texts)).orElse(Shown.line(key));
            case DAY -> day(LocalDate.parse(key));
            case HOUR -> hour(OffsetDateTime.parse(key));
            case BRAND, ADVISER, TAG, TEMPLATE -> key.isEmpty() ? texts.get("period.none." + by.key()) : Shown.line(key);
        };
    }

    private String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get("period.date.day"), texts.locale()).format(day);
    }

    /** With its offset, as one name stands for two hours in the night the clocks go back. */
    private String hour(OffsetDateTime hour) {
        OffsetDateTime again = hour.toInstant().atZone(desk.zone()).plusHours(1).toOffsetDateTime();
        OffsetDateTime earlier = hour.toInstant().atZone(desk.zone()).minusHours(1).toOffsetDateTime();
        String day = DateTimeFormatter.ofPattern(texts.get("period.date.tick"), texts.locale()).format(hour);
        String plain = texts.get("period.date.hour", day, hour.getHour());
        boolean twice = again.getHour() == hour.getHour() || earlier.getHour() == hour.getHour();
        return twice ? texts.get("period.date.offset", plain, hour.getOffset().getId()) : plain;
    }

    /** A point at the foot of the trend. */
    String tick(Grouping by, String key) {
        return by == Grouping.HOUR ? texts.get("period.tick.hour", OffsetDateTime.parse(key).getHour())
                : DateTimeFormatter.ofPattern(texts.get("period.date.tick"), texts.locale()).format(LocalDate.parse(key));
    }

    /** What the conversations at the side have in common. */
    String behind(Behind behind) {
        return switch (behind) {
            case Behind.Answered() -> texts.get("period.behind.answered");
            case Behind.Waiting() -> texts.get("period.behind.waiting");
            case Behind.Target(boolean met) -> texts.get(met ? "period.behind.met" : "period.behind.missed");
            case Behind.Length(int bucket) -> texts.get("period.behind.length", bucket(bucket));
            case Behind.Row(Grouping by, String key) -> row(by, key);
        };
    }
}
