package app.detente.storage;

import app.detente.model.OpeningHours;
import app.detente.model.WorkingHours;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jdbi.v3.core.config.JdbiConfig;

/** Calendars as they were asked for, each worked out once for a database: a year of one takes longer than a message. Safe for any thread. */
public final class Calendars implements JdbiConfig<Calendars> {
    private final Map<String, WorkingHours> known = new ConcurrentHashMap<>();
    private volatile ZoneId desk = ZoneOffset.UTC;

    /** Where the desk is; it counts for opening hours that do not say where they are. */
    void desk(ZoneId zone) {
        desk = zone;
        known.clear();
    }

    /** @param encoded {@link OpeningHours#encoded}; what makes no sense, and "", are the usual ones */
    WorkingHours of(String encoded) {
        return known.computeIfAbsent(encoded, key -> OpeningHours.decode(key).orElse(OpeningHours.USUAL).working(desk));
    }

    /** All handles of a database share one. */
    @Override
    public Calendars createCopy() {
        return this;
    }
}
