package app.detente.bench;

import app.detente.model.Network;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Suggestion;
import app.detente.voice.Suggestions;
import app.detente.voice.TemplateSearch;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How often the template that a brand did answer with is the first suggested, or one of three, beside the most used ones and chance.
 * {@code mvn -q -Pbench -Dbench.suggestions=FILE} runs it on a file of real conversations.
 */
final class Suggesting {
    private static final int OFFERED = 3;
    private static final long SOMEBODY = 1;
    private static final int SHUFFLES = 200;
    private static final long SEED = 2012;
    /** Templates a brand needs for its own library to be a question. */
    private static final int QUESTION = 4;

    private final PrintWriter out;
    private final Answers answers;

    private Suggesting(PrintWriter out, Answers answers) {
        this.out = out;
        this.answers = answers;
    }

    /** Says loudly where there is nothing to measure. */
    static void run(String file, PrintWriter out) {
        if (file.isBlank() || !Files.isRegularFile(Path.of(file))) {
            out.printf("SUGGESTIONS: NOT MEASURED. %s%n", file.isBlank() ? "Name a file of real conversations with -Dbench.suggestions=FILE." : "No file " + file + ".");
            return;
        }
        new Suggesting(out, Answers.of(Path.of(file))).tell();
    }

    private void tell() {
        out.printf(Locale.ROOT, "Suggestions: %,d answers to customers; %d intents of %d brands; learned from the earlier %d, tried on the later %d%n%n",
                answers.all(), answers.library().size(), answers.library().stream().map(ReplyTemplate::folder).distinct().count(),
                answers.before().size(), answers.after().size());
        out.printf(Locale.ROOT, "%-44s %6s %7s %7s%n", "", "cases", "first", "in 3");
        Map<String, Long> sizes = answers.library().stream().collect(Collectors.groupingBy(ReplyTemplate::folder, Collectors.counting()));
        part("one library for all, the brand not told", answers.after(), one -> template -> true);
        part("each brand its own library of " + QUESTION + " or more", answers.after().stream().filter(one -> sizes.get(one.brand()) >= QUESTION).toList(),
                one -> template -> template.folder().equals(one.brand()));
    }

    private interface Guess {
        List<String> of(Answers.Case one, TemplateSearch.Asking asking);
    }

    private void part(String title, List<Answers.Case> cases, Function<Answers.Case, Predicate<ReplyTemplate>> allowed) {
        out.println(title);
        List<Suggestions.Chosen> taught = answers.before().reversed().stream().map(Suggesting::chosen).toList();
        Suggestions[] learning = {Suggestions.of(answers.library(), taught)};
        Suggestions learned = learning[0];
        Suggestions untaught = Suggestions.of(answers.library(), List.of());
        Map<String, Long> uses = answers.before().stream().collect(Collectors.groupingBy(Answers.Case::template, Collectors.counting()));
        row("  learned", cases, allowed, 1, (one, asking) -> ids(learned.of(one.message(), SOMEBODY, asking, OFFERED)));
        row("  learning on as it goes", cases, allowed, 1, (one, asking) -> {
            List<String> found = ids(learning[0].of(one.message(), SOMEBODY, asking, OFFERED));
            learning[0] = learning[0].and(List.of(chosen(one)));
            return found;
        });
        row("  first day, nothing learned", cases, allowed, 1, (one, asking) -> ids(untaught.of(one.message(), SOMEBODY, asking, OFFERED)));
        row("  baseline: most used", cases, allowed, 1, (one, asking) -> allowed(asking)
                .sorted(Comparator.comparingLong((String id) -> uses.getOrDefault(id, 0L)).reversed().thenComparing(id -> id)).limit(OFFERED).toList());
        Random random = new Random(SEED);
        row("  baseline: random", cases, allowed, SHUFFLES, (one, asking) -> {
            List<String> ids = new ArrayList<>(allowed(asking).toList());
            Collections.shuffle(ids, random);
            return ids.subList(0, Math.min(OFFERED, ids.size()));
        });
    }

    private Stream<String> allowed(TemplateSearch.Asking asking) {
        return answers.library().stream().filter(asking.allowed()).map(ReplyTemplate::id);
    }

    private void row(String name, List<Answers.Case> cases, Function<Answers.Case, Predicate<ReplyTemplate>> allowed, int rounds,
            Guess guess) {
        int first = 0;
        int three = 0;
        for (int round = 0; round < rounds; round++) {
            for (Answers.Case one : cases) {
                List<String> found = guess.of(one, new TemplateSearch.Asking(Network.X, "en", List.of(), allowed.apply(one)));
                first += !found.isEmpty() && found.getFirst().equals(one.template()) ? 1 : 0;
                three += found.contains(one.template()) ? 1 : 0;
            }
        }
        double all = Math.max(1, cases.size() * rounds);
        out.printf(Locale.ROOT, "%-44s %6d %7.3f %7.3f%n", name, cases.size(), first / all, three / all);
    }

    private static Suggestions.Chosen chosen(Answers.Case one) {
        return new Suggestions.Chosen(one.message(), List.of(), one.template(), SOMEBODY);
    }

    private static List<String> ids(List<Suggestion> found) {
        return found.stream().map(suggestion -> suggestion.template().id()).toList();
    }
}
