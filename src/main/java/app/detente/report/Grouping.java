package app.detente.report;

import app.detente.model.MessageFact;
import app.detente.model.WaitFact;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What the rows of a report stand for. A fact counts in one row, by {@link #TAG} and {@link #TEMPLATE} in one row for each; the row "" holds what has no such thing. */
public enum Grouping {
    ALL, BRAND, ADVISER, CHANNEL, TAG,
    /** Rows are the titles of the templates that the closing reply was made from; those that belong to one adviser alone have no row of their own. */
    TEMPLATE,
    /** Rows are ISO dates. */
    DAY,
    /** Rows are hours of one day with their offset, `2026-10-25T02:00+02:00`, so that the night the clocks change has its 25 or 23. */
    HOUR;

    /** What `--by` takes; also the name of the first column. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grouping> of(String key) {
        return Arrays.stream(values()).filter(grouping -> grouping.key().equals(key)).findFirst();
    }

    /** The rows that a wait counts in, were it to happen at this time. */
    public List<String> keys(WaitFact fact, Instant at, ZoneId zone) {
        return switch (this) {
            case ALL -> List.of(key());
            case BRAND -> List.of(fact.brand());
            case ADVISER -> List.of(fact.adviser());
            case CHANNEL -> List.of(fact.network().key());
            case TAG -> each(fact.tags());
            case TEMPLATE -> each(fact.source().templates());
            case DAY, HOUR -> List.of(time(at, zone));
        };
    }

    /** The rows that a message counts in; no message but a reply has a template, and volumes do not ask which. */
    public List<String> keys(MessageFact fact, ZoneId zone) {
        return switch (this) {
            case ALL -> List.of(key());
            case BRAND -> List.of(fact.brand());
            case ADVISER -> List.of(fact.adviser());
            case CHANNEL -> List.of(fact.network().key());
            case TAG -> each(fact.tags());
            case TEMPLATE -> List.of("");
            case DAY, HOUR -> List.of(time(fact.authored(), zone));
        };
    }

    private static List<String> each(List<String> names) {
        return names.isEmpty() ? List.of("") : names.size() == 1 ? names : names.stream().distinct().toList();
    }

    /** The row of an instant, by {@link #DAY} or by {@link #HOUR}. */
    String time(Instant at, ZoneId zone) {
        return this == DAY ? LocalDate.ofInstant(at, zone).toString() : hour(at, zone);
    }

    /** Rows in their order: hours as they passed, all others by their characters, "" first. */
    List<String> inOrder(Collection<String> rows) {
        return this == HOUR
                ? rows.stream().map(OffsetDateTime::parse).sorted().map(OffsetDateTime::toString).toList()
                : rows.stream().sorted().toList();
    }

    /** The rows that a whole day has, one for each hour as the zone lives it. */
    public static List<String> hoursOf(LocalDate day, ZoneId zone) {
        Instant end = day.plusDays(1).atStartOfDay(zone).toInstant();
        return Stream.iterate(day.atStartOfDay(zone).toInstant(), end::isAfter, at -> at.plus(1, ChronoUnit.HOURS))
                .map(at -> hour(at, zone)).distinct().toList();
    }

    private static String hour(Instant at, ZoneId zone) {
        return at.atZone(zone).truncatedTo(ChronoUnit.HOURS).toOffsetDateTime().toString();
    }
}
