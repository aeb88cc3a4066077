package app.detente.storage;

import app.detente.model.Change;
import app.detente.model.Network;
import app.detente.model.filter.Span;
import app.detente.rules.Arrival;
import app.detente.rules.Clause;
import app.detente.rules.Guard;
import app.detente.rules.Match;
import app.detente.rules.Rule;
import app.detente.rules.RuleBook;
import app.detente.rules.WordList;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;

/**
 * Rules over messages that the queue holds already: to see what a rule would do before it is kept, and to have rules do it after all. Both look
 * at messages exactly as intake does, so that they find the same. Long work for worker threads; the queue stays open to everybody meanwhile.
 */
public final class RuleRunStore {
    /** The most messages looked at in one go. */
    public static final int MOST = 100_000;
    /** Samples shown of a trial. */
    public static final int SAMPLES = 50;
    private static final int PAGE = 500;

    private final Database database;
    private final ChangeFeed changes;
    private final InstantSource clock;
    private final RuleBooks books = new RuleBooks();

    public RuleRunStore(Database database, ChangeFeed changes, InstantSource clock) {
        this.database = database;
        this.changes = changes;
        this.clock = clock;
    }

    /** How far a run is told, and whether it is to stop. */
    public record Watch(LongConsumer looked, BooleanSupplier stop) {
        public static final Watch NONE = new Watch(looked -> { }, () -> false);
    }

    /** One message that a rule would match. */
    public record Sample(long message, String author, String text, Instant authored, List<Clause> why, List<Span> found) {}

    /**
     * What a rule would have matched.
     *
     * @param looked        messages looked at
     * @param matched       messages it matches, the rules before it having had their turn
     * @param conversations conversations those messages stand in
     * @param samples       the newest of them, newest first, {@link #SAMPLES} at most
     * @param slow          whether it would be switched off for taking too long
     * @param stopped       whether somebody stopped the run before its end
     */
    public record Trial(long looked, long matched, long conversations, List<Sample> samples, boolean slow, boolean stopped) {

        /** 0 to 1: how much of what was looked at it matches. */
        public double share() {
            return looked == 0 ? 0 : (double) matched / looked;
        }
    }

    /**
     * Tries a rule on the last messages that customers wrote, in its place among the rules that are kept. Changes nothing.
     *
     * @throws app.detente.model.Problem where it could not be kept as it is
     */
    public Trial tryRule(Rule draft, int last, Watch watch) {
        RuleBook book = database.read(handle -> {
            List<Rule> others = RuleBooks.rules(handle).stream().filter(rule -> rule.id() != draft.id()).toList();
            int place = draft.id() == 0 ? others.size() : (int) others.stream().filter(rule -> rule.position() < draft.position()).count();
            List<Rule> rules = Stream.of(others.subList(0, place), List.of(draft.switched(true)), others.subList(place, others.size()))
                    .flatMap(List::stream).toList();
            return RuleBook.of(rules, RuleBooks.words(handle));
        });
        return trial(book, draft.id(), last, watch);
    }

    /** Tries a word list as it would be, likewise. */
    public Trial tryWords(WordList list, Collection<String> phrases, int last, Watch watch) {
        RuleBook book = RuleBook.of(List.of(), Map.of(list, RuleStore.clean(phrases)));
        return trial(book, RuleBook.LISTS.get(list).id(), last, watch);
    }

    private Trial trial(RuleBook book, long rule, int last, Watch watch) {
        Guard guard = new Guard(System::nanoTime);
        Set<Long> conversations = new HashSet<>();
        List<Sample> samples = new ArrayList<>();
        long[] counts = new long[2];
        boolean ended = walk(book, guard, last, watch, (held, matches) -> {
            counts[0]++;
            matches.stream().filter(match -> match.rule().id() == rule).findFirst().ifPresent(match -> {
                counts[1]++;
                conversations.add(held.conversation());
                samples.add(sample(held.arrival(), match));
                if (samples.size() > SAMPLES) {
                    samples.removeFirst();
                }
            });
        });
        long strikes = guard.takeStrikes().stream().filter(struck -> struck == rule).count();
        return new Trial(counts[0], counts[1], conversations.size(), samples.reversed(), strikes >= Guard.STRIKES, !ended);
    }

    private static Sample sample(Arrival message, Match match) {
        return new Sample(message.message(), message.author(), message.text(), message.authored(), match.why(), match.found());
    }

    /** A message as the queue holds it. */
    record Held(Arrival arrival, long conversation) {}

    /** Told of each message and what matches it. */
    interface Visitor {
        void see(Held held, List<Match> matches);
    }

    /** Goes through the last messages in the order of their arrival, without changing anything; false where it was stopped. */
    boolean walk(RuleBook book, Guard guard, int last, Watch watch, Visitor visitor) {
        return pages(last, watch, page -> page.forEach(held -> visitor.see(held, book.matches(held.arrival(), guard))));
    }

    /**
     * Applies the rules that are switched on to the last messages that customers wrote; a page is a transaction. Returns how many conversations
     * changed.
     */
    public int apply(int last, Watch watch) {
        Set<Long> changed = new HashSet<>();
        pages(last, watch, page -> changed.addAll(apply(page)));
        return changed.size();
    }

    private boolean pages(int last, Watch watch, Consumer<List<Held>> work) {
        long after = database.read(handle -> start(handle, last));
        long looked = 0;
        while (!watch.stop().getAsBoolean()) {
            long from = after;
            List<Held> page = database.read(handle -> held(handle, "WHERE m.kind = 'customer' AND m.id > :from ORDER BY m.id LIMIT :page", from));
            if (page.isEmpty()) {
                return true;
            }
            work.accept(page);
            after = page.getLast().arrival().message();
            looked += page.size();
            watch.looked().accept(looked);
        }
        return false;
    }

    private Set<Long> apply(List<Held> page) {
        Set<Long> changed = database.write(handle -> {
            RuleBook book = books.current(handle);
            Set<Long> touched = new HashSet<>();
            Statements.use(handle, "applying rules", sql -> {
                RuleRun run = new RuleRun(handle, sql, book, new Guard(System::nanoTime), clock.instant());
                for (Held held : page) {
                    run.apply(held.arrival(), Merging.home(handle, held.conversation()));
                }
                touched.addAll(run.finish());
            });
            return touched;
        });
        if (!changed.isEmpty()) {
            changes.tell(changed.size() > 100 ? Change.anything() : new Change(Set.copyOf(changed)));
        }
        return changed;
    }

    /** The message before the first of the last ones. */
    private static long start(Handle handle, int last) {
        return handle.createQuery("SELECT coalesce(min(id), 1) - 1 FROM (SELECT id FROM message WHERE kind = 'customer' ORDER BY id DESC LIMIT :last)")
                .bind("last", Math.clamp(last, 1, MOST)).mapTo(Long.class).one();
    }

    private static List<Held> held(Handle handle, String which, long from) {
        return handle.createQuery("""
                        SELECT m.id, m.conversation_id, substr(m.body, 1, :cut) AS body, m.author, c.remote_id, a.network, m.authored_at,
                               EXISTS (SELECT 1 FROM message p WHERE p.customer_id = m.customer_id AND p.id < m.id) AS known
                          FROM message m JOIN customer c ON c.id = m.customer_id JOIN account a ON a.id = m.account_id\s""" + which)
                .bind("cut", RuleBook.LOOKED_AT).bind("from", from).bind("page", PAGE).map((row, context) -> held(row)).list();
    }

    private static Held held(ResultSet row) throws SQLException {
        boolean first = !row.getBoolean("known");
        return new Held(new Arrival(row.getLong("id"), row.getString("body"), row.getString("author"), row.getString("remote_id"),
                Network.of(row.getString("network")).orElseThrow(), Rows.instant(row, "authored_at"), () -> first), row.getLong("conversation_id"));
    }
}
