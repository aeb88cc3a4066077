package app.detente.storage;

import app.detente.model.Due;
import app.detente.model.Network;
import app.detente.model.Priority;
import app.detente.model.Target;
import app.detente.model.Wait;
import app.detente.model.WorkingHours;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** By when the waits of a conversation are to be answered, as the house has set it; read once for a transaction, when first asked. */
final class Deadlines {
    /** In minutes; what a customer may wait where nothing else is said. */
    static final String USUAL = "settings.target_minutes";
    /** `opening` where targets count in opening hours; round the clock otherwise. */
    static final String CLOCK = "settings.target_clock";
    static final String HOURS = "settings.hours";
    private static final long USUAL_MINUTES = 30;
    private final Statements sql;
    private Optional<House> house = Optional.empty();

    Deadlines(Statements sql) {
        this.sql = sql;
    }

    private record House(Target usual, List<Target> targets, Optional<WorkingHours> hours) {
        boolean minds() {
            return targets.stream().anyMatch(target -> target.tag().isPresent());
        }
    }

    private House house() throws SQLException {
        if (house.isEmpty()) {
            Map<String, String> set = new HashMap<>();
            sql.list("SELECT key, value FROM setting WHERE key IN ('" + String.join("', '", USUAL, CLOCK, HOURS) + "')",
                    row -> set.put(row.getString(1), row.getString(2)));
            Optional<WorkingHours> hours = set.getOrDefault(CLOCK, "").equals("opening") ? Optional.of(sql.calendars().of(set.getOrDefault(HOURS, "")))
                    : Optional.empty();
            house = Optional.of(new House(Target.usual(Duration.ofMinutes(minutes(set.get(USUAL)))), TargetStore.all(sql), hours));
        }
        return house.get();
    }

    /** What a customer may wait where nothing else is said. */
    static Duration usual(Statements sql) throws SQLException {
        return Duration.ofMinutes(minutes(sql.first("SELECT value FROM setting WHERE key = ?", row -> row.getString(1), USUAL).orElse(null)));
    }

    private static long minutes(String stored) {
        return stored != null && stored.matches("[1-9]\\d{0,5}") ? Long.parseLong(stored) : USUAL_MINUTES;
    }

    /** The earliest of a conversation's open waits. */
    Optional<Due> of(long conversation, String network, Priority priority, List<Wait> waits) throws SQLException {
        House now = house();
        Set<Long> tags = now.minds() ? new HashSet<>(sql.list("SELECT tag_id FROM conversation_tag WHERE conversation_id = ?", row -> row.getLong(1),
                conversation)) : Set.of();
        Target target = Target.of(new Target.Facts(Network.of(network).orElseThrow(), tags, priority), now.targets(), now.usual());
        return Due.of(waits, target, now.hours());
    }

    /** The tags of a conversation have changed. */
    void tagged(long conversation) throws SQLException {
        if (house().minds()) {
            renew(conversation);
        }
    }

    /** Writes it anew. */
    void renew(long conversation) throws SQLException {
        record Row(String network, Priority priority) {}
        Optional<Row> found = sql.first("SELECT network, priority FROM conversation WHERE id = ? AND waiting_since IS NOT NULL",
                row -> new Row(row.getString(1), Priority.numbered(row.getInt(2))), conversation);
        if (found.isPresent()) {
            List<Wait> open = sql.list("SELECT * FROM wait WHERE conversation_id = ? AND closed_at IS NULL", WaitRows::read, conversation);
            Optional<Due> due = of(conversation, found.get().network(), found.get().priority(), open);
            sql.run("UPDATE conversation SET due_at = ?, due_target = ? WHERE id = ?", due.map(one -> one.at().toEpochMilli()),
                    due.map(one -> one.target().toMinutes()), conversation);
        }
    }
}
