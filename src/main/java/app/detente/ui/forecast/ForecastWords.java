package app.detente.ui.forecast;

import app.detente.model.HourFact;
import app.detente.model.Texts;
import app.detente.report.forecast.Band;
import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.Sentences;
import app.detente.ui.common.Dates;
import app.detente.ui.common.Desk;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The numbers of the page in words. */
final class ForecastWords {
    private static final int SECONDS_PER_MINUTE = 60;
    private final Texts texts;
    private final Dates dates;
    private final Sentences sentences;

    ForecastWords(Desk desk) {
        this.texts = desk.texts();
        this.dates = desk.dates();
        this.sentences = new Sentences(texts, desk.zone());
    }

    Sentences sentences() {
        return sentences;
    }

    /** A day in few letters: "lun. 16 févr.". */
    String day(LocalDate day) {
        return DateTimeFormatter.ofPattern(texts.get("forecast.day"), texts.locale()).format(day);
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
        return band.p10() == band.p90() ? texts.get("common.number", band.p50()) : texts.get("forecast.band", band.p50(), band.p10(), band.p90());
    }

    String moment(Instant at, Instant now) {
        return sentences.moment(at, now);
    }
}
