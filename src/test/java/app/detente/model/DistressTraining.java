package app.detente.model;

import app.detente.model.Distress.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Learns the weights of distress from judged examples: multinomial logistic regression, by stochastic gradients with AdaGrad's steps (Duchi, Hazan, Singer
 * 2011). Always the same from the same examples: one thread, a fixed order, StrictMath. Run as a program it writes the table that is shipped.
 */
final class DistressTraining {
    private static final Path EXAMPLES = Path.of("src", "test", "resources", "app", "detente", "model", "distress");
    private static final Path SEEN = Path.of("src", "test", "resources", "app", "detente", "voice", "golden");
    static final Path TABLE = Path.of("src", "main", "resources", "app", "detente", "model", "distress_weights.txt");
    private static final int EPOCHS = 10;
    private static final double STEP = 0.3;
    private static final double BIAS_STEP = 0.02;
    /** What fewer examples hold is chance. */
    private static final int LEAST = 4;
    /** What a larger share of them holds is how people talk, and not of what. */
    private static final double MOST = 0.03;
    /** Of the weights, the heavier half is kept. */
    private static final double KEPT = 0.5;
    private static final int LARGEST = 127;
    private static final int CLASSES = DistressWeights.CLASSES;

    private final int[][] weighed;
    private final double[] norms;
    private final int[] classes;
    private final String[] names;

    /** @param kind empty for a message like any other */
    record Example(Optional<Kind> kind, String text) {}

    private DistressTraining(List<Example> examples) {
        Map<Integer, String> called = new HashMap<>();
        Map<Integer, Integer> in = new TreeMap<>();
        List<int[]> hashes = new ArrayList<>();
        for (Example example : examples) {
            Words words = new Words(example.text());
            Set<Kind> listed = Distress.listed(example.text());
            name(words, called);
            List<Integer> all = new ArrayList<>();
            DistressWeights.each(words, listed, (hash, first, last) -> all.add(hash));
            all.stream().distinct().forEach(hash -> in.merge(hash, 1, Integer::sum));
            hashes.add(all.stream().mapToInt(Integer::intValue).toArray());
        }
        Map<Integer, Integer> places = new HashMap<>();
        in.forEach((hash, count) -> {
            if (count >= LEAST && (count <= examples.size() * MOST || called.get(hash).startsWith("#"))) {
                places.put(hash, places.size());
            }
        });
        names = new String[places.size()];
        places.forEach((hash, place) -> names[place] = called.get(hash));
        weighed = hashes.stream().map(all -> Arrays.stream(all).filter(places::containsKey).map(places::get).toArray()).toArray(int[][]::new);
        norms = hashes.stream().mapToDouble(all -> DistressWeights.share(all.length)).toArray();
        classes = examples.stream().mapToInt(example -> example.kind().map(kind -> kind.ordinal() + 1).orElse(0)).toArray();
    }

    private static void name(Words words, Map<Integer, String> called) {
        for (int i = 0; i < words.size(); i++) {
            String stem = DistressWeights.stem(words.get(i));
            List<String> names = new ArrayList<>(List.of(stem, "=" + words.get(i)));
            if (i > 0) {
                names.add(DistressWeights.stem(words.get(i - 1)) + " " + stem);
            }
            if (i > 1) {
                names.add(DistressWeights.stem(words.get(i - 2)) + " _ " + stem);
            }
            names.forEach(name -> called.put(DistressWeights.hash(name), name));
        }
        Stream.concat(Arrays.stream(Kind.values()).map(kind -> "#" + kind.key()), Stream.of("#none", "#some"))
                .forEach(name -> called.put(DistressWeights.hash(name), name));
    }

    /** The lines of the table. */
    static List<String> learn(List<Example> examples) {
        return new DistressTraining(examples).learn();
    }

    private List<String> learn() {
        double[][] w = new double[names.length][CLASSES];
        double[][] squares = new double[names.length][CLASSES];
        double[] bias = new double[CLASSES];
        SplittableRandom random = new SplittableRandom(2012);
        int[] order = new int[weighed.length];
        Arrays.setAll(order, i -> i);
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                int kept = order[i];
                order[i] = order[j];
                order[j] = kept;
            }
            for (int example : order) {
                step(example, w, squares, bias);
            }
        }
        return table(w, bias);
    }

    private void step(int example, double[][] w, double[][] squares, double[] bias) {
        double[] wrong = bias.clone();
        for (int place : weighed[example]) {
            for (int c = 0; c < CLASSES; c++) {
                wrong[c] += w[place][c] * norms[example];
            }
        }
        double sum = 0;
        for (int c = 0; c < CLASSES; c++) {
            wrong[c] = StrictMath.exp(wrong[c]);
            sum += wrong[c];
        }
        for (int c = 0; c < CLASSES; c++) {
            wrong[c] = wrong[c] / sum - (classes[example] == c ? 1 : 0);
            bias[c] -= BIAS_STEP * wrong[c];
        }
        for (int place : weighed[example]) {
            for (int c = 0; c < CLASSES; c++) {
                double gradient = wrong[c] * norms[example];
                squares[place][c] += gradient * gradient;
                w[place][c] -= STEP * gradient / StrictMath.sqrt(1e-6 + squares[place][c]);
            }
        }
    }

    private List<String> table(double[][] w, double[] bias) {
        for (double[] each : w) {
            double mean = Arrays.stream(each).average().orElse(0);
            Arrays.setAll(each, c -> each[c] - mean); // what speaks for all classes alike says nothing
        }
        double[] heaviest = Arrays.stream(w).mapToDouble(each -> Arrays.stream(each).map(Math::abs).max().orElse(0)).toArray();
        double[] sorted = heaviest.clone();
        Arrays.sort(sorted);
        double least = sorted[(int) (sorted.length * (1 - KEPT))];
        double unit = sorted[sorted.length - 1] / LARGEST;
        List<String> lines = new ArrayList<>();
        for (int place = 0; place < names.length; place++) {
            if (heaviest[place] >= least) {
                lines.add(names[place] + "\t" + Arrays.stream(w[place]).mapToObj(weight -> String.valueOf(Math.round(weight / unit))).collect(Collectors.joining(" ")));
            }
        }
        lines.sort(Comparator.naturalOrder());
        lines.addFirst(unit + " " + Arrays.stream(bias).mapToObj(String::valueOf).collect(Collectors.joining(" ")));
        return lines;
    }

    /** Every example there is: those written for this, and the golden sets that the lists were written with. Never those that are set apart. */
    static List<Example> examples() throws IOException {
        List<Path> files = new ArrayList<>();
        try (Stream<Path> all = Files.list(EXAMPLES)) {
            all.filter(file -> file.toString().endsWith(".tsv")).sorted().forEach(files::add);
        }
        Stream.of("distress_en.tsv", "distress_en_more.tsv", "distress_fr.tsv", "distress_fr_more.tsv").map(SEEN::resolve).forEach(files::add);
        List<Example> examples = new ArrayList<>();
        for (Path file : files) {
            Files.readAllLines(file).stream().filter(line -> line.indexOf('\t') > 0).map(DistressTraining::read).forEach(examples::add);
        }
        return examples;
    }

    /** The texts that are set apart, of which nothing may be learned. */
    static List<String> apart() throws IOException {
        List<String> apart = new ArrayList<>();
        for (String file : List.of("distress_en_apart.tsv", "distress_en_others.tsv", "distress_fr_apart.tsv", "distress_fr_others.tsv")) {
            Files.readAllLines(SEEN.resolve(file)).stream().filter(line -> line.indexOf('\t') > 0).map(line -> read(line).text()).forEach(apart::add);
        }
        return apart;
    }

    /** A label, the first of several, a tab and a text. */
    static Example read(String line) {
        String label = line.substring(0, line.indexOf('\t')).split("[, ]")[0];
        return new Example(Arrays.stream(Kind.values()).filter(kind -> kind.key().replace("_", "").equals(label.replace("_", ""))).findFirst(),
                line.substring(line.indexOf('\t') + 1));
    }

    public static void main(String[] arguments) throws IOException {
        Files.write(TABLE, learn(examples()));
    }
}
