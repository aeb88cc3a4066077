package app.detente.cli;

import app.detente.model.OpeningHours;
import app.detente.report.Table;
import app.detente.report.forecast.Forecast;
import app.detente.report.forecast.ForecastTable;
import app.detente.report.forecast.Forecaster;
import app.detente.report.forecast.Outlook;
import app.detente.report.forecast.Past;
import app.detente.report.forecast.Plan;
import app.detente.storage.ForecastStore;
import app.detente.storage.Queue;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * What `report forecast` was asked.
 *
 * @param people  at work; empty for those who are
 * @param seconds one takes for one message; empty for what was measured
 * @param until   when the backlog should be worked off, on the day of the next closing; empty for closing time
 */
record LookAhead(Optional<Integer> people, Optional<Integer> seconds, Optional<LocalTime> until) {

    Table table(Queue queue, Terminal terminal) {
        ZoneId zone = terminal.zone();
        Instant now = terminal.clock().instant();
        OpeningHours open = OpeningHours.decode(queue.settings().all().getOrDefault("settings.hours", "")).orElse(OpeningHours.USUAL);
        Instant from = now.atZone(zone).toLocalDate().atStartOfDay(zone).minus(Forecaster.LOOKS_BACK).toInstant();
        ForecastStore.Counts counts = new ForecastStore(queue.database()).counts(from, now);
        ForecastTable tables = new ForecastTable(terminal.texts(), zone);
        Forecaster forecaster = new Forecaster(Past.of(counts.hours(), counts.waiting(), now, zone, open));
        Optional<Outlook.None> nothing = Outlook.nothing(counts.hours(), counts.newest(), now);
        return nothing.map(tables::of).orElseGet(() -> answered(forecaster, tables, zone));
    }

    private Table answered(Forecaster forecaster, ForecastTable tables, ZoneId zone) {
        Instant now = forecaster.past().now();
        int measured = forecaster.of(Plan.none(now)) instanceof Forecast usual ? usual.measured().people() : 0;
        Plan plan = new Plan(people.map(wanted -> wanted - measured).orElse(0), now,
                seconds.map(OptionalLong::of).orElse(OptionalLong.empty()));
        return switch (forecaster.of(plan)) {
            case Forecast forecast -> {
                Instant by = until.map(time -> forecast.closing().atZone(zone).toLocalDate().atTime(time).atZone(zone).toInstant())
                        .filter(now::isBefore).orElse(forecast.closing());
                yield tables.of(forecast, forecaster.needed(plan, by));
            }
            case Outlook.None none -> tables.of(none);
        };
    }
}
