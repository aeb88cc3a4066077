package app.detente.report.forecast;

import app.detente.model.Texts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalInt;

/** What a look ahead says in sentences, in one language and one zone; the same in the window and on the command line. */
public final class Sentences {
    private static final double PERCENT = 100;
    /** From so many percent on it is clearer to say how many times. */
    private static final int TIMES_PERCENT = 200;
    private final Texts texts;
    private final ZoneId zone;

    public Sentences(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
    }

    /** The one sentence a lead came for. */
    public String headline(Forecast forecast) {
        if (!forecast.keepsUp()) {
            return texts.get("forecast.left", forecast.left().p50());
        }
        Optional<Instant> cleared = forecast.cleared().p50().filter(forecast.now()::isBefore);
        return cleared.isEmpty() ? texts.get("forecast.level") : texts.get("forecast.cleared", when(cleared.get(), forecast));
    }

    /** How sure it is, and when it will be better. */
    public String below(Forecast forecast) {
        String closing = when(forecast.closing(), forecast);
        if (!forecast.keepsUp()) {
            String between = texts.get("forecast.left.between", closing, forecast.left().p10(), forecast.left().p90());
            return between + " " + forecast.cleared().p50().filter(forecast.now()::isBefore)
                    .map(at -> texts.get("forecast.left.cleared", when(at, forecast))).orElse(texts.get("forecast.left.never"));
        }
        Optional<Instant> first = forecast.cleared().p10().filter(forecast.now()::isBefore);
        if (forecast.cleared().p50().filter(forecast.now()::isBefore).isEmpty()) {
            return texts.get("forecast.level.until", closing, forecast.left().p90());
        }
        return forecast.cleared().p90().map(last -> first.isEmpty() ? texts.get("forecast.cleared.until", when(last, forecast))
                        : texts.get("forecast.cleared.between", when(first.get(), forecast), when(last, forecast)))
                .orElse(texts.get("forecast.cleared.unsure", when(first.orElse(forecast.now()), forecast)));
    }

    /** What it rests on. */
    public String basis(Forecast forecast) {
        Forecast.Measured measured = forecast.measured();
        String trend = measured.trend().isEmpty() ? texts.get("forecast.basis.little")
                : measured.trend().getAsLong() < TIMES_PERCENT ? texts.get("forecast.basis.trend", measured.trend().getAsLong(), measured.days())
                : texts.get("forecast.basis.times", measured.trend().getAsLong() / PERCENT, measured.days());
        return texts.get("forecast.basis.waiting", forecast.waiting()) + " · " + trend;
    }

    /** Why there is nothing to say. */
    public String reason(Outlook.None none) {
        return texts.get("forecast.none." + none.reason().name().toLowerCase(texts.locale()));
    }

    /** What it takes. */
    public String needed(Needed needed, Instant now) {
        if (needed.likely().isEmpty()) {
            return texts.get("forecast.needed.never");
        } else if (needed.likely().getAsInt() == 0 && needed.sure().equals(OptionalInt.of(0))) {
            return texts.get("forecast.needed.nobody");
        }
        String from = needed.from().equals(now) ? texts.get("forecast.now") : texts.get("forecast.from", moment(needed.from(), now));
        String likely = needed.likely().getAsInt() == 0 ? texts.get("forecast.needed.likely")
                : texts.get("forecast.needed.people", needed.likely().getAsInt(), from);
        return likely + " " + (needed.sure().isPresent() ? texts.get("forecast.needed.sure", needed.sure().getAsInt()) : texts.get("forecast.needed.unsure"));
    }

    /** A moment to come, as short as it may be: "18:40" today, else with its day. */
    public String moment(Instant at, Instant now) {
        LocalDate day = at.atZone(zone).toLocalDate();
        String time = format("common.date.time", at);
        return day.equals(now.atZone(zone).toLocalDate()) ? time : format("common.date.day", at) + " " + time;
    }

    private String when(Instant at, Forecast forecast) {
        return moment(at, forecast.now());
    }

    private String format(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(texts.get(pattern), texts.locale()).format(at.atZone(zone));
    }
}
