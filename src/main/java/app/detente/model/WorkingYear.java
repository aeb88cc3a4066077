package app.detente.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * The working time of one year, from one New Year to the next in UTC whatever the calendar's zone, so that years join without a seam. Times are
 * epoch milliseconds; stretches are in order and do not overlap. Immutable.
 */
final class WorkingYear {
    private static final int MILLIS = 1000;
    private final long[] starts;
    private final long[] ends;
    /** How much of the year was worked before each stretch; one more entry than stretches, the last being the total. */
    private final long[] before;

    private WorkingYear(long[] starts, long[] ends) {
        this.starts = starts;
        this.ends = ends;
        this.before = new long[starts.length + 1];
        for (int i = 0; i < starts.length; i++) {
            before[i + 1] = before[i] + ends[i] - starts[i];
        }
    }

    static WorkingYear of(int year, WorkingHours hours) {
        LongStream.Builder starts = LongStream.builder();
        LongStream.Builder ends = LongStream.builder();
        ZoneRules rules = hours.zone().getRules();
        Instant end = newYear(year + 1);
        Instant at = newYear(year);
        while (at.isBefore(end)) {
            ZoneOffsetTransition change = rules.nextTransition(at);
            Instant until = change == null || change.getInstant().isAfter(end) ? end : change.getInstant();
            add(hours, rules.getOffset(at), new long[] {at.toEpochMilli(), until.toEpochMilli()}, starts, ends);
            at = until;
        }
        return new WorkingYear(starts.build().toArray(), ends.build().toArray());
    }

    private static Instant newYear(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Adds the blocks that fall into a span in which the zone keeps one offset. */
    private static void add(WorkingHours hours, ZoneOffset offset, long[] span, LongStream.Builder starts, LongStream.Builder ends) {
        LocalDate last = LocalDate.ofInstant(Instant.ofEpochMilli(span[1]), offset);
        for (LocalDate day = LocalDate.ofInstant(Instant.ofEpochMilli(span[0]), offset); !day.isAfter(last); day = day.plusDays(1)) {
            for (OpeningHours.Block block : hours.blocks(day)) {
                LocalDate endDay = block.end().equals(LocalTime.MIDNIGHT) ? day.plusDays(1) : day;
                long start = Math.max(span[0], millis(day, block.start(), offset));
                long end = Math.min(span[1], millis(endDay, block.end(), offset));
                if (start < end) {
                    starts.add(start);
                    ends.add(end);
                }
            }
        }
    }

    private static long millis(LocalDate day, LocalTime time, ZoneOffset offset) {
        return day.toEpochSecond(time, offset) * MILLIS;
    }

    long total() {
        return before[starts.length];
    }

    boolean contains(long at) {
        int i = stretch(at);
        return i >= 0 && at < ends[i];
    }

    /** How much of the year was worked until then. */
    long until(long at) {
        int i = stretch(at);
        return i < 0 ? 0 : before[i] + Math.min(at, ends[i]) - starts[i];
    }

    /** The first time by which so much of the year was worked; above zero and at most the total. */
    long after(long worked) {
        int found = Arrays.binarySearch(before, worked);
        int i = (found >= 0 ? found : -found - 1) - 1;
        return starts[i] + worked - before[i];
    }

    /** The last stretch that began by then, or -1. */
    private int stretch(long at) {
        int found = Arrays.binarySearch(starts, at);
        return found >= 0 ? found : -found - 2;
    }
}
