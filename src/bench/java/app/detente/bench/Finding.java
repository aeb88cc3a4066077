package app.detente.bench;

import app.detente.model.Fold;
import app.detente.model.Network;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.TemplateSearch;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A template found among 5,000 while it is typed, beside reading through all their texts for what is typed as it is. */
final class Finding {
    private static final int TEMPLATES = 5_000;
    private static final int WORDS = 12_000;
    private static final int ROUNDS = 300;
    private static final int WARM = 100;
    private static final int LIMIT_MILLIS = 30;
    private static final long SEED = 2012;
    private static final String SYLLABLES = "ba ce di fo gu ra le mi no pu ta re si ton lan ver mar cour trans prel fact";

    private final Random random = new Random(SEED);
    private final List<String> words = IntStream.range(0, WORDS).mapToObj(i -> word()).toList();

    List<Row> rows() {
        List<ReplyTemplate> library = IntStream.range(0, TEMPLATES).mapToObj(this::template).toList();
        List<String> texts = library.stream().map(one -> Fold.fold(one.title() + " " + one.folder() + " " + one.body())).toList();
        TemplateSearch search = new TemplateSearch(library);
        TemplateSearch.Asking asking = new TemplateSearch.Asking(Network.X, "fr");
        List<Row> rows = new ArrayList<>();
        for (boolean slip : new boolean[] {false, true}) {
            Pair pair = new Pair();
            for (int i = -WARM; i < ROUNDS; i++) {
                String typed = typed(library.get(random.nextInt(TEMPLATES)), slip);
                long start = System.nanoTime();
                int found = search.find(typed, asking).size();
                long searched = System.nanoTime();
                long scanned = texts.stream().filter(text -> text.contains(typed)).count();
                long end = System.nanoTime();
                if (found < Math.min(1, scanned)) {
                    throw new IllegalStateException("not found: " + typed);
                }
                if (i >= 0) {
                    pair.product().add(searched - start);
                    pair.bare().add(end - searched);
                }
            }
            rows.add(Row.time(slip ? "the same with a typing mistake in each" : "a template among 5,000, two words begun", "reading through", pair,
                    Optional.of(Goal.within(95, LIMIT_MILLIS))));
        }
        return rows;
    }

    private String word() {
        String[] syllables = SYLLABLES.split(" ");
        return IntStream.range(0, 2 + random.nextInt(3)).mapToObj(i -> syllables[random.nextInt(syllables.length)]).collect(Collectors.joining());
    }

    private String text(int many) {
        return IntStream.range(0, many).mapToObj(i -> words.get(random.nextInt(words.size()))).collect(Collectors.joining(" "));
    }

    private ReplyTemplate template(int number) {
        return new ReplyTemplate("t" + number, text(3), text(1), "fr", List.of(text(1)), text(45), Set.of(), random.nextInt(200), false);
    }

    /** A word of the title and the beginning of one of the text, as somebody in a hurry types them. */
    private String typed(ReplyTemplate wanted, boolean slip) {
        String first = wanted.title().split(" ")[0];
        String second = wanted.body().split(" ")[3];
        String begun = second.substring(0, Math.max(3, second.length() - 2));
        return slip ? slipped(first) + " " + slipped(begun) : first + " " + begun;
    }

    private String slipped(String word) {
        int at = 1 + random.nextInt(word.length() - 2);
        return word.length() < 4 ? word : word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);
    }
}
