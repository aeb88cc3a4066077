package app.detente.report;

import app.detente.model.LiveFacts;
import app.detente.model.Network;
import app.detente.model.Tag;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The live board: who waits now, what the last hour brought, and how fast those were heard who first wrote today.
 *
 * @param nothing why there is nothing to show; empty where there is
 * @param change  how many more people wait than an hour ago: who began to wait within the hour less who was answered in it. Who needs no reply is left out
 *                at both ends
 * @param first   the first responses of today
 * @param tags    the {@link #MOST_TAGS} with most to do
 * @param others  what is left of the tags, each conversation once for each of them; empty where none is
 */
public record Now(Instant at, Optional<Nothing> nothing, Row all, long change, First first, List<Channel> channels, List<Tagged> tags, Optional<Row> others,
        People people) {
    /** More tags than these are one row. */
    public static final int MOST_TAGS = 8;
    private static final Duration HOUR = Duration.ofHours(1);

    /** Why a board has nothing to show. */
    public enum Nothing {
        /** The queue has never held a message. */
        EMPTY,
        /** Every message is dated after now. */
        FUTURE
    }

    /**
     * One row.
     *
     * @param waiting  conversations that wait for us
     * @param oldest   since when the longest of them waits; empty where none does, or a message dated after now is the oldest
     * @param arrivals customers' messages of the last hour
     * @param replies  our people's of the last hour
     * @param median   of the first responses of today, in seconds
     * @param met      of today's first waits, those answered by when they were due
     * @param missed   those answered later, or due and still not answered
     */
    public record Row(long waiting, Optional<Instant> oldest, long arrivals, long replies, OptionalLong median, long met, long missed) {
        /** The share, 0 to 1, of those whose fate is known. */
        public OptionalDouble withinTarget() {
            return share(met, missed);
        }

        private boolean isEmpty() {
            return waiting + arrivals + replies + met + missed == 0 && median.isEmpty();
        }
    }

    /**
     * The first responses to waits that began today. In seconds.
     *
     * @param withWaiting the median once more, with those who still wait at their present age
     * @param waiting     who still waits for one
     * @param dismissed   who needs none: hidden, or said so
     */
    public record First(OptionalLong p90, OptionalLong p95, OptionalLong withWaiting, long answered, long waiting, long dismissed) {}

    /** What a network has. */
    public record Channel(Network network, Row row) {}

    /** What a tag has. */
    public record Tagged(Tag tag, Row row) {}

    /**
     * Who is here, and who holds how much.
     *
     * @param here    by name
     * @param away    how many conversations those hold who are not here
     * @param nobodys how many that wait nobody holds
     */
    public record People(List<LiveFacts.Holder> here, long away, long nobodys) {}

    /** The share, 0 to 1, of waits that were answered in time; empty where the fate of none is known. */
    public static OptionalDouble withinTarget(List<LiveFacts.Begun> waits, Instant now) {
        Gathering all = new Gathering(now);
        waits.stream().filter(LiveFacts.Begun::first).forEach(all::add);
        return share(all.met, all.missed);
    }

    private static OptionalDouble share(long met, long missed) {
        return met + missed == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) met / (met + missed));
    }

    /** `zone` is where the day begins at midnight. */
    public static Now of(LiveFacts facts, ZoneId zone) {
        return new Reading(facts, zone).board();
    }

    /** One row while it is gathered. */
    private static final class Gathering {
        private final Instant now;
        private final LongList answered = new LongList();
        private final LongList ages = new LongList();
        private long waiting;
        private Optional<Instant> oldest = Optional.empty();
        private long arrivals;
        private long replies;
        private long met;
        private long missed;
        private long dismissed;

        Gathering(Instant now) {
            this.now = now;
        }

        void waiting(long conversations, Optional<Instant> since) {
            waiting += conversations;
            oldest = Stream.of(oldest, since.filter(at -> !at.isAfter(now))).flatMap(Optional::stream).min(Comparator.naturalOrder());
        }

        void add(LiveFacts.Written written) {
            arrivals += written.ours() ? 0 : 1;
            replies += written.ours() ? 1 : 0;
        }

        /** A first wait of today. */
        void add(LiveFacts.Begun wait) {
            if (wait.dismissed()) {
                dismissed++;
                return;
            }
            Instant end = wait.closedAt().orElse(now);
            (wait.closedAt().isPresent() ? answered : ages).add(Math.max(0, Duration.between(wait.openedAt(), end).toSeconds()));
            boolean late = wait.due().filter(end::isAfter).isPresent();
            met += wait.closedAt().isPresent() && wait.due().isPresent() && !late ? 1 : 0;
            missed += late ? 1 : 0;
        }

        Row row() {
            return new Row(waiting, oldest, arrivals, replies, Percentiles.of(answered.sorted(), 50), met, missed);
        }

        First first() {
            long[] sorted = answered.sorted();
            return new First(Percentiles.of(sorted, 90), Percentiles.of(sorted, 95), Percentiles.of(answered.sortedWith(ages), 50), sorted.length,
                    ages.sorted().length, dismissed);
        }
    }

    /** Facts while they are gathered into rows. */
    private static final class Reading {
        private final LiveFacts facts;
        private final List<LiveFacts.Begun> today;
        private final Gathering all;
        private final Map<Network, Gathering> channels = new HashMap<>();
        private final Map<Long, Gathering> tags = new HashMap<>();

        Reading(LiveFacts facts, ZoneId zone) {
            this.facts = facts;
            Instant midnight = LocalDate.ofInstant(facts.at(), zone).atStartOfDay(zone).toInstant();
            this.today = facts.waits().stream().filter(wait -> wait.first() && !wait.openedAt().isBefore(midnight)).toList();
            this.all = new Gathering(facts.at());
            facts.channels().forEach(channel -> {
                all.waiting(channel.waiting(), channel.oldest());
                of(channel.network()).waiting(channel.waiting(), channel.oldest());
            });
            facts.tags().forEach(tag -> of(tag.tag().id()).waiting(tag.waiting(), Optional.empty()));
            facts.written().forEach(written -> {
                all.add(written);
                of(written.network()).add(written);
                written.tags().forEach(tag -> of(tag).add(written));
            });
            today.forEach(wait -> {
                all.add(wait);
                of(wait.network()).add(wait);
                wait.tags().forEach(tag -> of(tag).add(wait));
            });
        }

        private Gathering of(Network network) {
            return channels.computeIfAbsent(network, unseen -> new Gathering(facts.at()));
        }

        private Gathering of(long tag) {
            return tags.computeIfAbsent(tag, unseen -> new Gathering(facts.at()));
        }

        Now board() {
            List<Channel> byNetwork = Arrays.stream(Network.values()).filter(channels::containsKey)
                    .map(network -> new Channel(network, channels.get(network).row())).filter(channel -> !channel.row().isEmpty()).toList();
            List<Tagged> byTag = facts.tags().stream().map(tag -> new Tagged(tag.tag(), of(tag.tag().id()).row())).filter(tag -> !tag.row().isEmpty())
                    .sorted(Comparator.comparingLong((Tagged tag) -> tag.row().waiting()).thenComparingLong(tag -> tag.row().arrivals()).reversed()).toList();
            Instant hourAgo = facts.at().minus(HOUR);
            long begun = facts.waits().stream().filter(wait -> !wait.dismissed() && wait.openedAt().isAfter(hourAgo)).count();
            return new Now(facts.at(), nothing(), all.row(), begun - facts.answered(), all.first(), byNetwork,
                    byTag.stream().limit(MOST_TAGS).toList(), others(byTag), people());
        }

        private Optional<Nothing> nothing() {
            return facts.first().isEmpty() ? Optional.of(Nothing.EMPTY)
                    : facts.first().get().isAfter(facts.at()) ? Optional.of(Nothing.FUTURE) : Optional.empty();
        }

        private Optional<Row> others(List<Tagged> byTag) {
            if (byTag.size() <= MOST_TAGS) {
                return Optional.empty();
            }
            Gathering rest = new Gathering(facts.at());
            Set<Long> left = byTag.stream().skip(MOST_TAGS).map(tag -> tag.tag().id()).collect(Collectors.toSet());
            facts.tags().stream().filter(tag -> left.contains(tag.tag().id())).forEach(tag -> rest.waiting(tag.waiting(), Optional.empty()));
            facts.written().forEach(written -> written.tags().stream().filter(left::contains).forEach(tag -> rest.add(written)));
            today.forEach(wait -> wait.tags().stream().filter(left::contains).forEach(tag -> rest.add(wait)));
            return Optional.of(rest.row());
        }

        private People people() {
            List<LiveFacts.Holder> here = facts.holders().stream().filter(LiveFacts.Holder::here).toList();
            long away = facts.holders().stream().filter(holder -> !holder.here()).mapToLong(LiveFacts.Holder::holds).sum();
            return new People(here, away, facts.nobodys());
        }
    }
}
