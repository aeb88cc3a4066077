package app.detente.ui.forecast;

import app.detente.model.HourFact;
import app.detente.model.Texts;
import app.detente.report.forecast.Band;
import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.Outlook;
import app.detente.ui.common.Dates;
import app.detente.ui.common.Desk;
import java.text.NumberFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What a look ahead says in sentences. */
final class ForecastWords {
    private static final int SECONDS_PER_MINUTE = 60;
    private final Texts texts;
    private final Dates dates;

    ForecastWords(Desk desk) {
        this.texts = desk.texts();
        this.dates = desk.dates();
    }

    /** The one sentence a lead came for. */
    String headline(Forecast forecast) {
        if (!forecast.keepsUp()) {
            return texts.get("forecast.left", forecast.left().p50());
        }
        Optional<Instant> cleared = forecast.cleared().p50().filter(forecast.now()::isBefore);
        return cleared.isEmpty() ? texts.get("forecast.level") : texts.get("forecast.cleared", when(cleared.get(), forecast));
    }

    /** How sure it is, and when it will be better. */
    String below(Forecast forecast) {
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
    String basis(Forecast forecast) {
        Forecast.Measured measured = forecast.measured();
        String trend = measured.trend().isEmpty() ? texts.get("forecast.basis.little")
                : texts.get("forecast.basis.trend", measured.trend().getAsLong(), measured.days());
        return texts.get("forecast.basis.waiting", forecast.waiting()) + " · " + trend;
    }

    String reason(Outlook.None none) {
        return texts.get("forecast.none." + none.reason().name().toLowerCase(texts.locale()));
    }

    /** What it takes. */
    String needed(Looked.Needed needed, Instant now) {
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

    /** "45 s", "3 min 55 s". */
    String length(long seconds) {
        return seconds < SECONDS_PER_MINUTE ? texts.get("common.seconds", seconds)
                : texts.get("forecast.minutes", seconds / SECONDS_PER_MINUTE, seconds % SECONDS_PER_MINUTE);
    }

    /** The numbers of an hour that is over. */
    List<String> lines(HourFact hour, long waiting) {
        return List.of(texts.get("forecast.hour.arrivals", hour.opened()), texts.get("forecast.hour.done", hour.ended()),
                texts.get("forecast.hour.people", hour.people()), texts.get("forecast.hour.waiting", waiting));
    }

    /** The numbers of an hour to come. */
    List<String> lines(Forecast.Step step) {
        return List.of(texts.get("forecast.step.arrivals", band(step.arrivals())), texts.get("forecast.step.done", band(step.done())),
                texts.get("forecast.hour.people", Math.round(step.people())), texts.get("forecast.step.waiting", band(step.waiting())));
    }

    String span(Instant from, Instant to, Instant now) {
        return texts.get("forecast.span", moment(from, now), dates.time(to));
    }

    /** "62 (51–74)", or the number alone where there is nothing between the ends. */
    String band(Band band) {
        return band.p10() == band.p90() ? texts.get("forecast.number", band.p50()) : texts.get("forecast.band", band.p50(), band.p10(), band.p90());
    }

    String moment(Instant at, Instant now) {
        return dates.when(at, now);
    }

    /** A count at the edge of the chart: "1 500", "12 k". */
    String scale(long count) {
        return count < 10_000 ? texts.get("forecast.number", count)
                : NumberFormat.getCompactNumberInstance(texts.locale(), NumberFormat.Style.SHORT).format(count);
    }

    private String when(Instant at, Forecast forecast) {
        return dates.when(at, forecast.now());
    }
}
