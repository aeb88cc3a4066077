package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Look;
import app.detente.model.Problem;
import app.detente.model.Role;
import app.detente.model.WaitFact;
import app.detente.storage.ReportStore.Part;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.Handle;

/**
 * The one door to figures by adviser: everywhere else a wait does not say whose reply ended it. Shut until a lead says what it is for; whoever goes
 * through leaves a line that each adviser may read about themselves. Individual response times are personal data of employees, and keeping all of
 * them for everybody is what the French data protection authority fines (SAN-2023-021; Conseil d’État, 23 December 2025, no. 492830).
 */
public final class PeopleStore {
    static final String PURPOSE = "people.purpose";
    /** Longest purpose, UTF-16 units. */
    public static final int LONGEST = 200;
    private static final int FEWEST_WORDS = 3;

    private final Database database;
    private final InstantSource clock;
    private final ZoneId zone;

    /** @param zone whose days are meant */
    public PeopleStore(Database database, InstantSource clock, ZoneId zone) {
        this.database = database;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Which waits are asked for.
     *
     * @param targets whether each is measured by its own target
     */
    public record Asked(Look.Days days, boolean firstOnly, boolean targets) {}

    /** What individual figures are for; empty while nobody has said so, and then nobody sees any but their own. */
    public Optional<String> purpose() {
        return database.read(PeopleStore::purpose);
    }

    private static Optional<String> purpose(Handle handle) {
        return handle.createQuery("SELECT value FROM setting WHERE key = :key").bind("key", PURPOSE).mapTo(String.class).findOne()
                .filter(said -> !said.isBlank());
    }

    /** Whether this one leads the team. */
    public boolean leads(Adviser me) {
        return database.read(handle -> TeamStore.role(handle, me)) == Role.LEAD;
    }

    /** @throws Problem `people_lead` where this is no lead, `people_purpose` where it is not said in some words what for */
    public void open(String purpose, Adviser me) {
        String said = purpose.strip();
        if (said.split("\\s+").length < FEWEST_WORDS || said.length() > LONGEST) {
            throw new Problem("people_purpose", FEWEST_WORDS, LONGEST);
        }
        set(said, "open", me);
    }

    /** @throws Problem `people_lead` where this is no lead */
    public void shut(Adviser me) {
        set("", "shut", me);
    }

    private void set(String purpose, String what, Adviser me) {
        database.useWrite(handle -> {
            needLead(handle, me);
            handle.execute("INSERT INTO setting VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value", PURPOSE, purpose);
            Audit.append(handle, clock.instant(), me.name(), "people", Optional.empty(), what);
        });
    }

    private static void needLead(Handle handle, Adviser me) {
        if (TeamStore.role(handle, me) != Role.LEAD) {
            throw new Problem("people_lead");
        }
    }

    /**
     * The waits of these days with the advisers who ended them. In the same transaction a line is left for each adviser of whom there is something
     * among them, shown or not.
     *
     * @throws Problem `people_off` while it is shut, `people_lead` where this is no lead, and what {@link Look.Days#check} throws
     */
    public List<WaitFact> look(Asked asked, Adviser me) {
        asked.days().check(today());
        return database.write(handle -> {
            String purpose = purpose(handle).orElseThrow(() -> new Problem("people_off"));
            needLead(handle, me);
            forget(handle);
            List<WaitFact> waits = read(handle, asked);
            waits.stream().map(WaitFact::adviser).filter(about -> !about.isEmpty()).distinct().sorted().forEach(about ->
                    handle.execute("INSERT INTO look (at, who, about, purpose, first, last) VALUES (?, ?, ?, ?, ?, ?)",
                            clock.instant().toEpochMilli(), me.name(), about, purpose,
                            asked.days().first().toString(), asked.days().last().toString()));
            return waits;
        });
    }

    /** As {@link #look}, for anybody about themselves: what it takes to see their figures as a lead would, with no name but theirs. Leaves no line. */
    public List<WaitFact> own(Asked asked, Adviser me) {
        asked.days().check(today());
        Map<String, String> masks = new HashMap<>(Map.of("", "", me.name(), me.name()));
        return database.read(handle -> read(handle, asked)).stream()
                .map(wait -> wait.by(masks.computeIfAbsent(wait.adviser(), name -> "\u0000" + masks.size()))).toList();
    }

    private List<WaitFact> read(Handle handle, Asked asked) {
        Set<Part> parts = EnumSet.of(Part.ADVISERS);
        if (asked.targets()) {
            parts.add(Part.TARGETS);
        }
        return WaitFacts.read(handle, parts, () -> true,
                WhichWaits.openedIn(handle, midnight(asked.days().first()), midnight(asked.days().last().plusDays(1)), asked.firstOnly()));
    }

    /** Who looked at this one's figures, the newest first; deletes the lines of everybody that are too old. */
    public List<Look> looks(Adviser me) {
        return database.write(handle -> {
            forget(handle);
            return Statements.ask(handle, "reading looks", sql -> looks(sql, me.name()));
        });
    }

    private static List<Look> looks(Statements sql, String about) throws SQLException {
        return sql.list("SELECT at, who, purpose, first, last FROM look WHERE about = ? ORDER BY at DESC, id DESC", row -> new Look(
                Instant.ofEpochMilli(row.getLong(1)), row.getString(2), row.getString(3),
                new Look.Days(LocalDate.parse(row.getString(4)), LocalDate.parse(row.getString(5)))), about);
    }

    private void forget(Handle handle) {
        handle.execute("DELETE FROM look WHERE at < ?", clock.instant().minus(Duration.ofDays(Look.Days.KEPT)).toEpochMilli());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private long midnight(LocalDate day) {
        return day.atStartOfDay(zone).toInstant().toEpochMilli();
    }
}
