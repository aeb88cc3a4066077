package app.detente.bench;

import java.util.Arrays;

/** Measured values, most often nanoseconds. Percentiles are nearest rank: always a value that was measured. Not thread-safe. */
final class Samples {
    private long[] values = new long[64];
    private int size;

    void add(long value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size * 2);
        }
        values[size++] = value;
    }

    void addAll(Samples others) {
        for (int i = 0; i < others.size; i++) {
            add(others.values[i]);
        }
    }

    int size() {
        return size;
    }

    long total() {
        return Arrays.stream(values, 0, size).sum();
    }

    /** Of those from the one place to before the other. */
    long total(int from, int to) {
        return Arrays.stream(values, from, to).sum();
    }

    /** Those kept after the first so many. */
    Samples from(int first) {
        Samples rest = new Samples();
        for (int i = first; i < size; i++) {
            rest.add(values[i]);
        }
        return rest;
    }

    /** How many are greater. */
    long over(long limit) {
        return Arrays.stream(values, 0, size).filter(value -> value > limit).count();
    }

    long median() {
        return percentile(50);
    }

    /** @throws IllegalStateException where nothing was measured */
    long percentile(int percent) {
        if (size == 0) {
            throw new IllegalStateException("nothing was measured");
        }
        long[] sorted = Arrays.copyOf(values, size);
        Arrays.sort(sorted);
        return sorted[(int) (((long) size * percent + 99) / 100) - 1];
    }
}
