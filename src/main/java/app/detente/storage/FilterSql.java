package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.Fold;
import app.detente.model.Network;
import app.detente.model.filter.Asking;
import app.detente.model.filter.Condition;
import app.detente.model.filter.Filter;
import app.detente.model.filter.Phrase;
import app.detente.model.filter.State;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/**
 * A filter as conditions on {@code conversation c}, all values bound. What an index orders (lane, network, assignee, review) is kept apart, so that
 * {@link QueueQuery} can walk that index; everything else only filters, and a unary plus keeps the planner from thinking otherwise.
 *
 * <p>Where a condition holds for few conversations, they are its {@link Source}: cheaper to fetch and sort than to walk past all others.
 */
final class FilterSql {
    /** Stands for since when the age of a conversation counts, which depends on whether somebody waits. */
    static final String SINCE = "{since}";

    /** How near a target is when the view of those about to be missed shows it. */
    static final Duration SOON = Duration.ofMinutes(30);
    private static final String STUCK = """
            SELECT m.conversation_id FROM outbox o JOIN reply r ON r.key = o.key JOIN message m ON m.id = r.message_id
             WHERE o.state IN ('failed', 'needs_person')""";
    private final Handle handle;
    private final Asking asking;
    private final int few;

    final Set<Lane> lanes = EnumSet.allOf(Lane.class);
    final List<String> others = new ArrayList<>();
    /** That one of its messages holds the words. */
    Optional<String> words = Optional.empty();
    final Map<String, Object> values = new HashMap<>();
    Optional<String> network = Optional.empty();
    Optional<String> assignee = Optional.empty();
    boolean review;
    /** Whether it asks for an age. */
    boolean aged;
    /** Whether it asks the index of words about messages one by one, unless they are {@link #near}. */
    boolean asksIndex;
    /** The fewest conversations among which all that match are known to be. */
    Optional<Source> source = Optional.empty();

    /** @param ids a query for the numbers of conversations; @param size how many rows it has */
    record Source(String ids, int size) {}

    FilterSql(Handle handle, Asking asking, int few) {
        this.handle = handle;
        this.asking = asking;
        this.few = few;
        near(0, Long.MAX_VALUE);
    }

    /** All terms, without the words of messages. */
    FilterSql conversation(Filter filter) {
        for (Filter.Term term : filter.terms()) {
            if (!(term.condition() instanceof Condition.Says)) {
                add(term.condition(), term.wanted());
            }
        }
        return this;
    }

    /** All terms. */
    FilterSql whole(Filter filter) {
        conversation(filter);
        if (!filter.wantedPhrases().isEmpty()) {
            words = Optional.of(messages(Matching.all(filter.wantedPhrases()), "", true));
        }
        filter.unwantedPhrases().forEach(phrase -> others.add(messages(Matching.all(List.of(phrase)), "", false)));
        return this;
    }

    /** Of messages with these numbers the hits are kept at hand; of others the index is asked one by one, which takes it a hundred times as long. */
    void near(long from, long to) {
        values.put("from", from);
        values.put("to", to);
    }

    void lanes(Set<Lane> only) {
        lanes.retainAll(only);
    }

    void network(Network only) {
        String condition = "c.network = " + value(only.key());
        if (network.isEmpty()) {
            network = Optional.of(condition);
        } else {
            others.add("+" + condition);
        }
    }

    /** Whoever asks, as a value; unused ones are refused. */
    String me() {
        values.put("me", asking.me().id());
        return ":me";
    }

    /** Only conversations that this query names. */
    void only(String ids) {
        others.add("c.id IN (" + ids + ")");
        among(ids);
    }

    void tag(long id) {
        String tag = value(id);
        others.add("EXISTS (SELECT 1 FROM conversation_tag t WHERE t.tag_id = " + tag + " AND t.conversation_id = c.id)");
        among("SELECT conversation_id FROM conversation_tag WHERE tag_id = " + tag);
    }

    /** Takes conversations from here, if they are few and fewer than known so far. */
    void among(String ids) {
        int size = NamedValues.query(handle, "SELECT count(*) FROM (" + ids + " LIMIT :few)").bindMap(values).bind("few", few + 1).mapTo(Integer.class).one();
        if (size <= few && (source.isEmpty() || size < source.get().size())) {
            source = Optional.of(new Source(ids, size));
        }
    }

    /** Those of the wanted adviser, where no index has them in the order asked for. */
    void amongAssigned() {
        assignee.filter(condition -> !condition.endsWith("NULL")).ifPresent(condition ->
                among("SELECT c.id FROM conversation c WHERE " + condition + " AND c.lane IN (" + numbers() + ")"));
    }

    /**
     * Those who are about to be answered too late.
     *
     * @param walked whether the index that has them is walked anyway
     */
    void dueSoon(boolean walked) {
        String now = value(asking.now().toEpochMilli());
        String soon = value(asking.now().plus(SOON).toEpochMilli());
        others.add("c.due_at > " + now + " AND c.due_at <= " + soon);
        if (!walked) {
            among("SELECT id FROM conversation WHERE waiting_since IS NOT NULL AND lane = 0 AND due_at > " + now + " AND due_at <= " + soon);
        }
    }

    void amongReview() {
        if (review) {
            among("SELECT c.id FROM conversation c WHERE c.review = 1 AND c.lane IN (" + numbers() + ")");
        }
    }

    /** The lanes as SQL lists them. */
    String numbers() {
        return lanes.stream().map(lane -> Integer.toString(lane.number())).collect(Collectors.joining(", "));
    }

    /** All conditions, for whoever needs no order; with a plus, none of them chooses an index. */
    String everything(String plus) {
        return words.map(condition -> condition + " AND ").orElse("") + wordless(plus);
    }

    /** All conditions but the words, for whoever has them from a message that holds these. */
    String wordless(String plus) {
        List<String> where = new ArrayList<>(List.of(plus + "c.lane IN (" + numbers() + ")"));
        network.ifPresent(condition -> where.add(plus + condition));
        assignee.ifPresent(condition -> where.add(plus + condition));
        if (review) {
            where.add(plus + "c.review = 1");
        }
        others.forEach(condition -> where.add(condition.replace(SINCE, "coalesce(c.waiting_since, c.last_at)")));
        return String.join(" AND ", where);
    }

    private void add(Condition condition, boolean wanted) {
        switch (condition) {
            case Condition.Is(State state) -> is(state, wanted);
            case Condition.Tagged(String tag) -> tagged(tag, wanted);
            case Condition.From(Phrase name) -> others.add(messages(Matching.author(name), " AND m.customer_id IS NOT NULL", wanted));
            case Condition.On(Network only) -> {
                if (wanted) {
                    network(only);
                } else {
                    others.add("c.network <> " + value(only.key()));
                }
            }
            case Condition.In(var language) -> others.add("c.language " + (wanted ? "= " : "<> ") + value(language.key()));
            case Condition.AssignedTo(Phrase name) -> assignedTo(name, wanted);
            case Condition.Matters(var priority) -> {
                others.add("c.priority " + (wanted ? "= " : "<> ") + priority.number());
                if (wanted && priority.number() != 0) {
                    among("SELECT id FROM conversation WHERE priority <> 0 AND priority = " + priority.number());
                }
            }
            case Condition.Older(Duration age) -> age(age, wanted);
            case Condition.Newer(Duration age) -> age(age, !wanted);
            case Condition.Before(var day) -> last(day.start(asking), wanted);
            case Condition.After(var day) -> last(day.start(asking), !wanted);
            case Condition.Says says -> throw new IllegalArgumentException("words are asked of messages");
        }
    }

    private void is(State state, boolean wanted) {
        switch (state) {
            case WAITING -> lane(Lane.WAITING, wanted);
            case CUSTOMER -> lane(Lane.ON_CUSTOMER, wanted);
            case SNOOZED -> lane(Lane.SNOOZED, wanted);
            case CLOSED -> lane(Lane.CLOSED, wanted);
            case SPAM -> lane(Lane.SPAM, wanted);
            case NEW -> status("new", wanted);
            case OPEN -> status("open", wanted);
            case MINE -> assigned(wanted, "c.assignee_id = " + me(), "c.assignee_id IS NOT " + me());
            case UNASSIGNED -> assigned(wanted, "c.assignee_id IS NULL", "c.assignee_id IS NOT NULL");
            case HIDDEN -> {
                others.add(wanted ? "c.hidden_count > 0" : "c.hidden_count = 0");
                if (wanted) {
                    among("SELECT id FROM conversation WHERE hidden_count > 0");
                }
            }
            case REVIEW -> {
                if (wanted) {
                    review = true;
                } else {
                    others.add("c.review = 0");
                }
            }
            case STUCK -> {
                others.add("c.id " + (wanted ? "" : "NOT ") + "IN (" + STUCK + ")");
                if (wanted) {
                    among(STUCK);
                }
            }
            case UNTAGGED -> others.add((wanted ? "NOT " : "") + "EXISTS (SELECT 1 FROM conversation_tag t WHERE t.conversation_id = c.id)");
        }
    }

    private void lane(Lane lane, boolean wanted) {
        lanes.removeIf(other -> (other == lane) != wanted);
    }

    private void status(String status, boolean wanted) {
        if (wanted) {
            lane(Lane.WAITING, true);
        }
        others.add("c.status " + (wanted ? "= '" : "<> '") + status + "'");
    }

    private void assigned(boolean wanted, String holds, String holdsNot) {
        if (wanted && assignee.isEmpty()) {
            assignee = Optional.of(holds);
        } else {
            others.add("+" + (wanted ? holds : holdsNot));
        }
    }

    private void tagged(String tag, boolean wanted) {
        Optional<Long> id = handle.createQuery("SELECT id FROM tag WHERE folded = :tag").bind("tag", tag).mapTo(Long.class).findOne();
        if (id.isEmpty()) {
            if (wanted) {
                lanes.clear();
            }
        } else if (wanted) {
            tag(id.get());
        } else {
            others.add("NOT EXISTS (SELECT 1 FROM conversation_tag t WHERE t.tag_id = " + value(id.get()) + " AND t.conversation_id = c.id)");
        }
    }

    private void assignedTo(Phrase name, boolean wanted) {
        List<Long> ids = handle.createQuery("SELECT id, name FROM adviser ORDER BY id")
                .map((row, context) -> new Adviser(row.getLong(1), row.getString(2))).stream()
                .filter(adviser -> name.in(Fold.words(adviser.name()))).map(Adviser::id).toList();
        String list = ids.stream().map(Object::toString).collect(Collectors.joining(", "));
        if (wanted && ids.isEmpty()) {
            lanes.clear();
        } else if (wanted && ids.size() == 1) {
            assigned(true, "c.assignee_id = " + list, "");
        } else if (wanted) {
            others.add("+c.assignee_id IN (" + list + ")");
            among("SELECT id FROM conversation WHERE lane IN (0, 1, 2, 3, 4) AND assignee_id IN (" + list + ")");
        } else {
            others.add("coalesce(c.assignee_id, 0) NOT IN (" + list + ")");
        }
    }

    private void age(Duration age, boolean older) {
        String then = value(asking.now().minus(age).toEpochMilli());
        aged = true;
        others.add(SINCE + (older ? " <= " : " > ") + then);
        if (!older) {
            others.add("c.last_at > " + then); // nobody waits since later than the last message
        }
    }

    private void last(Instant then, boolean before) {
        others.add("c.last_at " + (before ? "< " : ">= ") + value(then.toEpochMilli()));
    }

    /**
     * That a message of the conversation is one that the index finds, or that none is. Where they are few they are fetched; where they are many, some
     * are kept at hand while an index is walked.
     */
    private String messages(String match, String also, boolean wanted) {
        String found = "SELECT rowid FROM search WHERE search MATCH " + value(match);
        int hits = NamedValues.query(handle, "SELECT count(*) FROM (" + found + " LIMIT :few)").bindMap(values).bind("few", few + 1).mapTo(Integer.class).one();
        if (hits <= few) {
            String ids = "SELECT m.conversation_id FROM message m WHERE m.id IN (" + found + ")" + also;
            if (wanted && (source.isEmpty() || hits < source.get().size())) {
                source = Optional.of(new Source(ids, hits));
            }
            return (wanted ? "c.id IN (" : "c.id NOT IN (") + ids + ")";
        }
        asksIndex = true;
        return (wanted ? "" : "NOT ") + "EXISTS (SELECT 1 FROM message m WHERE m.conversation_id = c.id" + also + " AND CASE WHEN m.id BETWEEN :from AND :to"
                + " THEN +m.id IN (" + found + " AND rowid BETWEEN :from AND :to) ELSE EXISTS (" + found + " AND rowid = m.id) END)";
    }

    private String value(Object value) {
        String name = "v" + values.size();
        values.put(name, value);
        return ":" + name;
    }
}
