package app.detente.model;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * When the house is there for its customers, by the clock on its wall.
 *
 * @param week     the blocks of each day, in order; a day without an entry is free
 * @param zone     where that wall is; empty for where the desk is
 * @param holidays whether it is closed on the public holidays of France ({@link FrenchHolidays})
 * @param closed   days on which it is closed besides
 */
public record OpeningHours(Map<DayOfWeek, List<Block>> week, Optional<ZoneId> zone, boolean holidays, Set<LocalDate> closed) {
    public static final OpeningHours USUAL = new OpeningHours(Set.of(DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(18, 0));
    /** Somebody who is closed for longer has closed. */
    private static final int AHEAD = 400;

    /**
     * A stretch of one day, its start in it and its end not.
     *
     * @param end midnight stands for the end of the day
     */
    public record Block(LocalTime start, LocalTime end) {
        public static final Block WHOLE_DAY = new Block(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        /** @throws Problem `opening_hours_order` where the end is not after the start; a night shift is two blocks, one on each day */
        public Block {
            if (!end.equals(LocalTime.MIDNIGHT) && !end.isAfter(start)) {
                throw new Problem("opening_hours_order", start.toString(), end.toString());
            }
        }

        boolean meets(Block later) {
            return end.equals(LocalTime.MIDNIGHT) || end.isAfter(later.start);
        }

        @Override
        public String toString() {
            return start + "-" + end;
        }
    }

    /** @throws Problem `opening_hours_overlap` where two blocks of a day share some time */
    public OpeningHours {
        Map<DayOfWeek, List<Block>> ordered = new EnumMap<>(DayOfWeek.class);
        week.forEach((day, blocks) -> {
            if (!blocks.isEmpty()) {
                ordered.put(day, inOrder(blocks));
            }
        });
        week = Collections.unmodifiableMap(ordered);
        closed = Collections.unmodifiableSet(new TreeSet<>(closed));
    }

    /**
     * The same block on each of these days.
     *
     * @throws Problem `opening_hours_order` where it would close before it opens
     */
    public OpeningHours(Set<DayOfWeek> days, LocalTime from, LocalTime until) {
        this(same(days, new Block(from, until)), Optional.empty(), false, Set.of());
    }

    private static Map<DayOfWeek, List<Block>> same(Set<DayOfWeek> days, Block block) {
        return days.stream().collect(Collectors.toMap(day -> day, day -> List.of(block)));
    }

    private static List<Block> inOrder(List<Block> blocks) {
        List<Block> ordered = blocks.stream().sorted(Comparator.comparing(Block::start)).toList();
        for (int i = 1; i < ordered.size(); i++) {
            if (ordered.get(i - 1).meets(ordered.get(i))) {
                throw new Problem("opening_hours_overlap", ordered.get(i - 1).toString(), ordered.get(i).toString());
            }
        }
        return ordered;
    }

    /** The days of the week on which it opens at all. */
    public Set<DayOfWeek> days() {
        return week.keySet();
    }

    /** What it is open on a day. */
    public List<Block> blocks(LocalDate day) {
        boolean free = closed.contains(day) || holidays && FrenchHolidays.contains(day);
        return free ? List.of() : week.getOrDefault(day.getDayOfWeek(), List.of());
    }

    /** To reckon in, for a desk in this zone. */
    public WorkingHours working(ZoneId desk) {
        return new WorkingHours(zone.orElse(desk), this::blocks);
    }

    /**
     * When it opens next: the first opening after this moment, a later one where it is open already. In the night when the clocks go forward an
     * opening that the clock leaps over comes as much later; in the one when they go back the first of the two counts. Empty where it never opens.
     */
    public Optional<Instant> next(Instant now, ZoneId desk) {
        ZoneId here = zone.orElse(desk);
        LocalDate today = now.atZone(here).toLocalDate();
        for (int ahead = 0; ahead <= AHEAD; ahead++) {
            LocalDate day = today.plusDays(ahead);
            Optional<Instant> opening = blocks(day).stream().map(block -> day.atTime(block.start()).atZone(here).toInstant()).filter(now::isBefore).findFirst();
            if (opening.isPresent()) {
                return opening;
            }
        }
        return Optional.empty();
    }

    /** `1=09:00-12:00,13:30-18:00;2=…;zone=Europe/Paris;holidays=fr;closed=2026-12-24,2026-12-31`: the days by their ISO number. */
    public String encoded() {
        StringBuilder encoded = new StringBuilder();
        week.forEach((day, blocks) -> encoded.append(day.getValue()).append('=').append(listed(blocks)).append(';'));
        zone.ifPresent(is -> encoded.append("zone=").append(is.getId()).append(';'));
        encoded.append("holidays=").append(holidays ? "fr" : "none");
        if (!closed.isEmpty()) {
            encoded.append(";closed=").append(listed(closed));
        }
        return encoded.toString();
    }

    private static String listed(Iterable<?> things) {
        StringBuilder list = new StringBuilder();
        things.forEach(thing -> list.append(list.isEmpty() ? "" : ",").append(thing));
        return list.toString();
    }

    /** Reads {@link #encoded()} back, and the shorter form of before, `12345 09:00 18:00`; empty for anything else. */
    public static Optional<OpeningHours> decode(String encoded) {
        try {
            return encoded.contains("=") ? Optional.of(whole(encoded)) : simple(encoded.split(" ", -1));
        } catch (DateTimeException | Problem | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static OpeningHours whole(String encoded) {
        Map<DayOfWeek, List<Block>> week = new EnumMap<>(DayOfWeek.class);
        OpeningHours read = new OpeningHours(week, Optional.empty(), false, Set.of());
        for (String part : encoded.split(";")) {
            int cut = Math.max(0, part.indexOf('='));
            String value = part.substring(cut + 1);
            switch (part.substring(0, cut)) {
                case "zone" -> read = read.in(Optional.of(ZoneId.of(value)));
                case "holidays" -> read = read.closedOnHolidays(value.equals("fr"));
                case "closed" -> read = read.closedOn(Arrays.stream(value.split(",")).map(LocalDate::parse).collect(Collectors.toSet()));
                default -> week.put(DayOfWeek.of(Integer.parseInt(part.substring(0, cut))), Arrays.stream(value.split(",")).map(OpeningHours::block).toList());
            }
        }
        return read.during(week);
    }

    private static Block block(String encoded) {
        int cut = encoded.indexOf('-');
        if (cut < 0) {
            throw new IllegalArgumentException(encoded);
        }
        return new Block(LocalTime.parse(encoded.substring(0, cut)), LocalTime.parse(encoded.substring(cut + 1)));
    }

    private static Optional<OpeningHours> simple(String[] parts) {
        if (parts.length != 3 || !parts[0].matches("[1-7]{0,7}")) {
            return Optional.empty();
        }
        Set<DayOfWeek> days = parts[0].chars().mapToObj(digit -> DayOfWeek.of(digit - '0')).collect(Collectors.toSet());
        return Optional.of(new OpeningHours(days, LocalTime.parse(parts[1]), LocalTime.parse(parts[2])));
    }

    public OpeningHours during(Map<DayOfWeek, List<Block>> other) {
        return new OpeningHours(other, zone, holidays, closed);
    }

    public OpeningHours in(Optional<ZoneId> other) {
        return new OpeningHours(week, other, holidays, closed);
    }

    public OpeningHours closedOnHolidays(boolean are) {
        return new OpeningHours(week, zone, are, closed);
    }

    public OpeningHours closedOn(Set<LocalDate> days) {
        return new OpeningHours(week, zone, holidays, days);
    }
}
