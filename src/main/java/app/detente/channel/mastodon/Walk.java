package app.detente.channel.mastodon;

import java.util.Comparator;

/**
 * A place in a list whose newest item comes first. At rest everything up to {@code floor} was read. On the way down, {@code top} and everything down
 * to {@code bottom} was read as well, and what lies between {@code bottom} and {@code floor} comes next.
 *
 * @param taken how many items the way down has brought; counts for a first look, which ends somewhere
 */
record Walk(String floor, String top, String bottom, int taken) {
    static final Walk START = new Walk("", "", "", 0);
    /** Ids grow with time; guidelines "ids": by length, then by their characters. */
    static final Comparator<String> BY_AGE = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

    Walk {
        floor = floor == null ? "" : floor;
        top = top == null ? "" : top;
        bottom = bottom == null ? "" : bottom;
    }

    static Walk at(String id) {
        return new Walk(id, "", "", 0);
    }

    boolean isFirst() {
        return floor.isEmpty();
    }

    boolean isOnItsWayDown() {
        return !top.isEmpty();
    }

    boolean isNew(String id) {
        return BY_AGE.compare(id, floor) > 0;
    }

    Walk down(String newest, String oldest, int more) {
        return new Walk(floor, top.isEmpty() ? newest : top, oldest, taken + more);
    }

    Walk arrived() {
        return at(top);
    }
}
