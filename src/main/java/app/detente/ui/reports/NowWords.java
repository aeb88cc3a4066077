package app.detente.ui.reports;

import app.detente.model.Texts;
import app.detente.report.Now;
import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.Outlook;
import app.detente.report.forecast.Sentences;
import app.detente.ui.common.Ages;
import app.detente.ui.common.Desk;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;

/** What the live board says, on the page and on the wall. A figure without a value is a dash or a sentence, never a nought. */
final class NowWords {
    static final String NONE = "–";
    private final Texts texts;
    private final Ages ages;
    private final ZoneId zone;
    private final Duration target;

    NowWords(Desk desk) {
        this.texts = desk.texts();
        this.ages = desk.ages();
        this.zone = desk.zone();
        this.target = desk.target();
    }

    /** One figure: the number, what belongs to it, and what puts it in its place. */
    record Said(String number, String beside, String below) {}

    Said waiting(Now now) {
        Optional<Instant> oldest = now.all().oldest();
        return new Said(number(now.all().waiting()), oldest.map(since -> texts.get("board.waiting.oldest", age(since, now))).orElse(""), change(now));
    }

    /** How it has moved within the hour. */
    String change(Now now) {
        return now.all().waiting() == 0 ? texts.get("board.waiting.nobody")
                : now.change() == 0 ? texts.get("board.waiting.level") : texts.get("board.waiting.change", signed(now.change()));
    }

    Said hour(Now now) {
        long arrivals = now.all().arrivals();
        long replies = now.all().replies();
        String below = arrivals + replies == 0 ? "board.hour.quiet" : arrivals > replies ? "board.hour.behind" : "board.hour.level";
        return new Said(number(arrivals), texts.get("board.hour.messages", arrivals), texts.get(below, replies, arrivals - replies));
    }

    Said first(Now now) {
        Now.First first = now.first();
        if (first.answered() == 0) {
            String why = first.waiting() > 0 ? "board.first.unanswered" : first.dismissed() > 0 ? "board.first.dismissed" : "board.first.nobody";
            return new Said(NONE, texts.get("board.first.median"), texts.get(why, first.waiting()));
        }
        return new Said(length(now.all().median()), texts.get("board.first.median"),
                texts.get("board.first.tail", length(first.p90()), length(first.p95()), length(first.withWaiting())));
    }

    /** `yesterday` is the share of the day before, once it is known. */
    Said within(Now now, Optional<OptionalDouble> yesterday) {
        OptionalDouble share = now.all().withinTarget();
        if (share.isEmpty()) {
            return new Said(NONE, "", texts.get("board.within.unknown"));
        }
        String before = yesterday.isEmpty() ? "" : yesterday.get().isEmpty() ? texts.get("board.within.first")
                : texts.get("board.within.change", signed(DayReport.percent(share.getAsDouble()) - DayReport.percent(yesterday.get().getAsDouble())));
        return new Said(percent(share), texts.get("board.within.of", now.all().met(), now.all().met() + now.all().missed()), before);
    }

    Said nobodys(Now now) {
        return new Said(number(now.people().nobodys()), "", texts.get("board.nobodys.below", now.people().nobodys()));
    }

    /** When the backlog is worked off, as it looked at a moment. */
    Said ahead(Optional<NowViewModel.Ahead> ahead) {
        if (ahead.isEmpty()) {
            return new Said(NONE, "", texts.get("board.ahead.wait"));
        }
        Sentences sentences = new Sentences(texts, zone);
        return switch (ahead.get().outlook()) {
            case Outlook.None none -> new Said(NONE, "", sentences.reason(none));
            case Forecast forecast -> ahead(forecast, sentences);
        };
    }

    private Said ahead(Forecast forecast, Sentences sentences) {
        if (!forecast.keepsUp()) {
            return new Said(number(forecast.left().p50()), texts.get("board.ahead.still"),
                    texts.get("board.ahead.between", forecast.left().p10(), forecast.left().p90()));
        }
        Optional<Instant> likely = forecast.cleared().p50().filter(forecast.now()::isBefore);
        Optional<Instant> first = forecast.cleared().p10();
        Optional<Instant> last = forecast.cleared().p90();
        String below = likely.isPresent() && first.isPresent() && last.isPresent()
                ? texts.get("board.ahead.from", sentences.moment(first.get(), forecast.now()), sentences.moment(last.get(), forecast.now()))
                : sentences.below(forecast);
        return new Said(likely.map(at -> sentences.moment(at, forecast.now())).orElse(texts.get("board.ahead.level")), "", below);
    }

    /** What the look ahead is a figure of: when all is done, or what is left at closing where that is not today. */
    String aheadTitle(Optional<NowViewModel.Ahead> ahead) {
        return texts.get(ahead.filter(look -> look.outlook() instanceof Forecast forecast && !forecast.keepsUp()).isPresent() ? "board.ahead.left" : "board.ahead");
    }

    String percent(OptionalDouble share) {
        return share.isPresent() ? texts.get("reports.percent", DayReport.percent(share.getAsDouble())) : NONE;
    }

    String number(long count) {
        return texts.get("common.number", count);
    }

    String length(OptionalLong seconds) {
        return seconds.isPresent() ? ages.text(Duration.ofSeconds(seconds.getAsLong())) : NONE;
    }

    /** How long it has been since then. */
    String age(Instant since, Now now) {
        return ages.text(Duration.between(since, now.at()));
    }

    /** The age of the oldest, or a dash. */
    String oldest(Now.Row row, Now now) {
        return row.oldest().map(since -> age(since, now)).orElse(NONE);
    }

    /** The style class of an age: "warn", "late" or "". */
    String level(Now.Row row, Now now) {
        return row.oldest().map(since -> FigureCards.level(Duration.between(since, now.at()).toSeconds(), target)).orElse("");
    }

    /** The time to the second, as a wall must say it. */
    String clock(Instant at, String pattern) {
        return DateTimeFormatter.ofPattern(pattern, texts.locale()).format(at.atZone(zone));
    }

    /** Why there is nothing to show. */
    String nothing(Now.Nothing nothing) {
        return texts.get(switch (nothing) {
            case EMPTY -> "reports.empty";
            case FUTURE -> "board.nothing.future";
        });
    }

    private String signed(long number) {
        return (number > 0 ? "+" : number < 0 ? "−" : "±") + number(Math.abs(number));
    }
}
