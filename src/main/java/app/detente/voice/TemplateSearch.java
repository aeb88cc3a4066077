package app.detente.voice;

import app.detente.model.Fold;
import app.detente.model.Network;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Finds a template as it is typed after `/`, typing mistakes forgiven. Every word of the library is folded and listed once; a search compares what was
 * typed with the words, not with the templates, and stays below a keystroke's time for thousands of them. Immutable; make a new one when the library
 * changes. Any thread.
 */
public final class TemplateSearch {
    /** Words typed that are looked for; what comes after them is passed over. */
    private static final int MOST_WORDS = 16;
    private static final int IN_FULL = 1_000_000_000;
    private static final int RANK_BITS = 20;

    /** Where a word stands, and what that weighs. */
    private enum Field {
        SHORTCUT(100), TITLE(80), FOLDER(10), CONTENT(1);

        private static final List<Field> ALL = List.of(values());
        private final int weight;

        Field(int weight) {
            this.weight = weight;
        }
    }

    /**
     * What is looked for, and for where.
     *
     * @param tags    names of the conversation's tags: what answers one of them comes first among equals
     * @param allowed what may be offered at all
     */
    public record Asking(Network network, String language, Collection<String> tags, Predicate<ReplyTemplate> allowed) {
        /** For a conversation without tags, where everything may be offered. */
        public Asking(Network network, String language) {
            this(network, language, List.of(), template -> true);
        }

        boolean takes(ReplyTemplate template) {
            return template.fits(network) && allowed.test(template);
        }
    }

    /** Where a word of the library stands: by the template's rank, times the fields, plus the field. */
    private record Listed(String word, long letters, int[] places) {}

    /** By rank: the more useful it was, the lower. */
    private final List<ReplyTemplate> templates;
    private final List<Set<List<String>>> shortcuts;
    private final List<Listed> words;

    /** Retired templates are never found. */
    public TemplateSearch(List<ReplyTemplate> library) {
        this(library, Map.of());
    }

    /** @param lastUsed when a template was used last, by id; among equally often used ones the freshest comes first */
    public TemplateSearch(List<ReplyTemplate> library, Map<String, Instant> lastUsed) {
        templates = library.stream().filter(template -> !template.retired()).sorted(Comparator
                .<ReplyTemplate>comparingInt(template -> Long.numberOfLeadingZeros(template.uses()))
                .thenComparing(template -> lastUsed.getOrDefault(template.id(), Instant.EPOCH), Comparator.reverseOrder())
                .thenComparing(ReplyTemplate::uses, Comparator.reverseOrder())
                .thenComparing(template -> Fold.fold(template.title())).thenComparing(ReplyTemplate::id)).toList();
        if (templates.size() >= 1 << RANK_BITS) {
            throw new IllegalArgumentException("too many templates to search: " + templates.size());
        }
        shortcuts = templates.stream().map(template -> Set.copyOf(template.shortcuts().stream().map(Fold::words).toList())).toList();
        words = listed();
    }

    private List<Listed> listed() {
        Map<String, IntStream.Builder> places = new HashMap<>();
        for (int rank = 0; rank < templates.size(); rank++) {
            ReplyTemplate template = templates.get(rank);
            list(places, rank, Field.SHORTCUT, String.join(" ", template.shortcuts()));
            list(places, rank, Field.TITLE, template.title());
            list(places, rank, Field.FOLDER, template.folder() + " " + String.join(" ", template.terms().tags()));
            for (String wording : template.wordings()) {
                list(places, rank, Field.CONTENT, TemplateBody.words(wording));
            }
        }
        List<Listed> all = new ArrayList<>(places.size());
        places.forEach((word, at) -> all.add(new Listed(word, letters(word), at.build().distinct().toArray())));
        return all;
    }

    private static void list(Map<String, IntStream.Builder> places, int rank, Field field, String text) {
        Fold.words(text).forEach(word -> places.computeIfAbsent(word, w -> IntStream.builder()).add(rank * Field.ALL.size() + field.ordinal()));
    }

    /** Which letters a word has, for throwing most words out before they are compared. */
    private static long letters(String word) {
        return word.chars().mapToLong(c -> 1L << (c % 64)).reduce(0, (one, other) -> one | other);
    }

    /**
     * The templates that may be used here and hold every word typed, at least as the beginning of one of theirs, in any order; of a word of four to
     * seven letters one typing mistake is forgiven, of a longer one two. What is typed rightly comes before what is not. A shortcut weighs most, then
     * the title, the folder and tags, the content; a shortcut typed in full comes first. Equals go by the tags of the conversation, its language, its
     * network, then by how useful they were. Nothing typed finds them all.
     */
    public List<ReplyTemplate> find(String typed, Asking asking) {
        List<String> wanted = Fold.words(typed).stream().limit(MOST_WORDS)
                .map(word -> word.length() > Slip.LONGEST ? word.substring(0, Slip.LONGEST) : word).toList();
        int[] scores = scores(wanted);
        Set<List<String>> tags = Set.copyOf(asking.tags().stream().map(Fold::words).toList());
        long[] keys = IntStream.range(0, templates.size()).filter(rank -> scores[rank] > 0 || wanted.isEmpty())
                .filter(rank -> asking.takes(templates.get(rank)))
                .mapToLong(rank -> key(rank, scores[rank] + (shortcuts.get(rank).contains(wanted) ? IN_FULL : 0), asking, tags)).sorted().toArray();
        return Arrays.stream(keys).mapToObj(key -> templates.get((int) (key & (1 << RANK_BITS) - 1))).toList();
    }

    /** Ascending: the score turned round, what does not fit, the rank. */
    private long key(int rank, int score, Asking asking, Set<List<String>> tags) {
        ReplyTemplate template = templates.get(rank);
        boolean tagged = !tags.isEmpty() && template.terms().tags().stream().map(Fold::words).anyMatch(tags::contains);
        int unfit = (tagged ? 0 : 4) + (template.language().equals(asking.language()) ? 0 : 2) + (template.networks().contains(asking.network()) ? 0 : 1);
        return ((long) (Integer.MAX_VALUE - score) << 3 | unfit) << RANK_BITS | rank;
    }

    /** By rank; 0 where a word is missing. */
    private int[] scores(List<String> wanted) {
        int[] sum = new int[templates.size()];
        Slip slip = new Slip();
        for (int i = 0; i < wanted.size(); i++) {
            int[] best = scores(wanted.get(i), slip);
            for (int rank = 0; rank < sum.length; rank++) {
                sum[rank] = best[rank] == 0 || i > 0 && sum[rank] == 0 ? 0 : sum[rank] + best[rank];
            }
        }
        return sum;
    }

    private int[] scores(String wanted, Slip slip) {
        int[] best = new int[templates.size()];
        int forgiven = Slip.forgiven(wanted);
        long letters = letters(wanted);
        for (Listed listed : words) {
            if (Long.bitCount(letters & ~listed.letters()) <= forgiven) {
                int quality = quality(wanted, listed.word(), forgiven, slip);
                if (quality > 0) {
                    raise(best, listed.places(), quality);
                }
            }
        }
        return best;
    }

    private static void raise(int[] best, int[] places, int quality) {
        for (int place : places) {
            int rank = place / Field.ALL.size();
            best[rank] = Math.max(best[rank], quality * Field.ALL.get(place % Field.ALL.size()).weight);
        }
    }

    /** A word with a mistake weighs less in a shortcut than the right one in a text; 0 where it is another word. */
    private static int quality(String wanted, String word, int forgiven, Slip slip) {
        if (word.startsWith(wanted)) {
            return word.length() == wanted.length() ? 100_000 : 90_000;
        }
        int mistakes = forgiven == 0 ? 1 : slip.distance(wanted, word, forgiven);
        return mistakes > forgiven ? 0 : mistakes == 1 ? 800 : 7;
    }
}
