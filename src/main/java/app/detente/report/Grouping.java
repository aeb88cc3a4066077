package app.detente.report;

import app.detente.model.MessageFact;
import app.detente.model.Network;
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

/** What the rows of a report stand for. A fact counts in one row, by {@link #TAG} in one row per tag; the row "" holds what has no such thing. */
public enum Grouping {
    ALL, BRAND, ADVISER, CHANNEL, TAG,
    /** Rows are ISO dates. */
    DAY,
    /** Rows are hours of one day with their offset, `2026-10-25T02:00+02:00`, so that the night the clocks change has its 25 or 23. */
    HOUR;

    /** Fewer events than this tell about a person, not about the work: a view by adviser leaves them out (response-times.md, "People"). */
    public static final int SMALLEST_GROUP = 5;

    /** What `--by` takes; also the name of the first column. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Grouping> of(String key) {
        return Arrays.stream(values()).filter(grouping -> grouping.key().equals(key)).findFirst();
    }

    /** The rows that a wait counts in, were it to happen at this time. */
    public List<String> keys(WaitFact fact, Instant at, ZoneId zone) {
        return keys(fact.network(), fact.brand(), fact.adviser(), fact.tags(), at, zone);
    }

    /** The rows that a message counts in. */
    public List<String> keys(MessageFact fact, ZoneId zone) {
        return keys(fact.network(), fact.brand(), fact.adviser(), fact.tags(), fact.authored(), zone);
    }

    /** Whether a row holds so few events that it would speak of a person. */
    public boolean hides(String row, long events) {
        return this == ADVISER && !row.isEmpty() && events < SMALLEST_GROUP;
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

    private List<String> keys(Network network, String brand, String adviser, List<String> tags, Instant at, ZoneId zone) {
        return switch (this) {
            case ALL -> List.of(key());
            case BRAND -> List.of(brand);
            case ADVISER -> List.of(adviser);
            case CHANNEL -> List.of(network.key());
            case TAG -> tags.isEmpty() ? List.of("") : tags.stream().distinct().toList();
            case DAY -> List.of(LocalDate.ofInstant(at, zone).toString());
            case HOUR -> List.of(hour(at, zone));
        };
    }

    private static String hour(Instant at, ZoneId zone) {
        return at.atZone(zone).truncatedTo(ChronoUnit.HOURS).toOffsetDateTime().toString();
    }
}
