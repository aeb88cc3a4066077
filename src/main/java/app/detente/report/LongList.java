package app.detente.report;

import java.util.Arrays;

/** Whole numbers in the order they came, eight bytes each: a report over a million waits must not make a million objects. Not thread-safe. */
final class LongList {
    private long[] values = new long[8];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    /** A copy. */
    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    long[] sorted() {
        long[] sorted = toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    /** These and others, sorted. */
    long[] sortedWith(LongList others) {
        long[] all = Arrays.copyOf(values, size + others.size);
        System.arraycopy(others.values, 0, all, size, others.size);
        Arrays.sort(all);
        return all;
    }
}
