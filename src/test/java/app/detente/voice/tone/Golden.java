package app.detente.voice.tone;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Sets of texts with what people said of them, and what comes of comparing. Sets named `_apart` are measured and never looked at. */
public final class Golden {
    private Golden() {}

    /** @param labels what people said of it; none for nothing */
    public record Line(Set<String> labels, List<String> more, String text) {}

    /** The lines of a set, of `fields` fields each, the text being the last; empty where it is not here. */
    public static Optional<List<Line>> read(String name, int fields) {
        try (InputStream in = Golden.class.getResourceAsStream("/app/detente/voice/golden/" + name + ".tsv")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank()).map(line -> line(line.split("\t", fields))).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String[] fields) {
        Set<String> labels = fields[0].equals("-") ? Set.of() : Set.copyOf(Arrays.asList(fields[0].split(",")));
        List<String> more = Arrays.asList(fields).subList(1, fields.length - 1);
        return new Line(labels, more, fields[fields.length - 1].replace("\\n", "\n"));
    }

    /** What was found against what people said, by label. */
    public static final class Score {
        private final Map<String, int[]> counts = new TreeMap<>();
        private final StringBuilder misses = new StringBuilder();
        private final String name;

        public Score(String name) {
            this.name = name;
        }

        public void add(Set<String> wanted, Set<String> found, String text) {
            Set<String> missed = wanted.stream().filter(label -> !found.contains(label)).collect(Collectors.toSet());
            Set<String> wrong = found.stream().filter(label -> !wanted.contains(label)).collect(Collectors.toSet());
            found.stream().filter(wanted::contains).forEach(label -> count(label, 0));
            wrong.forEach(label -> count(label, 1));
            missed.forEach(label -> count(label, 2));
            if (!missed.isEmpty() || !wrong.isEmpty()) {
                misses.append("  missed ").append(missed).append(" wrong ").append(wrong).append(": ").append(text.replace("\n", "\\n")).append('\n');
            }
        }

        private void count(String label, int column) {
            counts.computeIfAbsent(label, l -> new int[3])[column]++;
        }

        private int sum(int column) {
            return counts.values().stream().mapToInt(columns -> columns[column]).sum();
        }

        public double precision() {
            return share(sum(0), sum(1));
        }

        public double recall() {
            return share(sum(0), sum(2));
        }

        private static double share(int right, int other) {
            return right + other == 0 ? 1 : right / (double) (right + other);
        }

        /** The figures, and where asked for the texts that went wrong. */
        public String told(boolean withMisses) {
            StringBuilder told = new StringBuilder(String.format(Locale.ROOT, "%s: precision %.3f, recall %.3f%n", name, precision(), recall()));
            counts.forEach((label, c) -> told.append(String.format(Locale.ROOT, "  %-12s precision %.2f  recall %.2f  (%d right, %d wrong, %d missed)%n",
                    label, share(c[0], c[1]), share(c[0], c[2]), c[0], c[1], c[2])));
            return withMisses ? told.append(misses).toString() : told.toString();
        }
    }
}
