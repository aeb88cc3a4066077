package app.detente.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.SortedMap;

/** Which goals are to be measured, by their numbers; and their rows in that order, whatever was measured first. */
final class Chosen {
    private static final int MOST = 16;
    private static final List<String> TITLES = List.of("intake", "one arrival, one click", "opening the queue", "pages", "search", "bulk", "reports",
            "cold start", "memory", "idle", "disk", "frames", "writing", "templates", "delivery", "a storm");
    private static final Set<Integer> OUTSIDE = Set.of(8, 9, 10, 11, 12, 13, 14, 15, 16);

    private static final Set<Integer> CHILDREN = Set.of(8, 9, 10, 12, 13, 15, 16);

    private final Set<Integer> numbers;
    private final SortedMap<Integer, List<Row>> measured = new TreeMap<>();

    private Chosen(Set<Integer> numbers) {
        this.numbers = numbers;
    }

    /** `1,4,12`; blank for all. */
    static Chosen of(String text) {
        return new Chosen(text.isBlank() ? IntStream.rangeClosed(1, MOST).boxed().collect(Collectors.toSet())
                : Arrays.stream(text.split(",")).map(String::strip).map(Integer::valueOf).collect(Collectors.toSet()));
    }

    boolean has(int number) {
        return numbers.contains(number);
    }

    /** Whether anything is measured beside bare. */
    boolean inside() {
        return !OUTSIDE.containsAll(numbers);
    }

    /** Whether processes of their own are needed. */
    boolean inChildren() {
        return numbers.stream().anyMatch(CHILDREN::contains);
    }

    void keep(int number, List<Row> rows) {
        measured.put(number, rows);
    }

    /** All goals in order; one that was not chosen says so. */
    void tell(ResultTable table) {
        for (int number = 1; number <= MOST; number++) {
            table.title(number + " " + TITLES.get(number - 1));
            table.add(measured.getOrDefault(number, List.of(Row.skipped("", has(number) ? "it did not run" : "not chosen by -Dbench.rows"))));
        }
    }
}
