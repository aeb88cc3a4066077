package app.detente.voice;

import app.detente.model.Fold;
import app.detente.model.Network;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Finds a template as it is typed after `/`. The library is folded once; a search reads it through, which stays far below a keystroke's time for
 * thousands of templates. Immutable; make a new one when the library changes.
 */
public final class TemplateSearch {
    private final List<Entry> entries;

    /** Retired templates are never found. */
    public TemplateSearch(List<ReplyTemplate> library) {
        entries = library.stream().filter(template -> !template.retired()).map(Entry::of).toList();
    }

    /**
     * The templates that may be used on this network and hold every word typed, at least as the beginning of one of theirs. A shortcut weighs
     * most, then the title, the folder, the content; a shortcut typed in full comes first. Ties go to the language of the conversation, then to the
     * most used, then to the title. Nothing typed finds them all.
     */
    public List<ReplyTemplate> find(String typed, Network network, String language) {
        List<String> words = Fold.words(typed);
        Comparator<Found> order = Comparator.comparingInt(Found::score).reversed()
                .thenComparing(found -> !found.entry().template().language().equals(language))
                .thenComparing(found -> found.entry().template().uses(), Comparator.reverseOrder())
                .thenComparing(found -> found.entry().title())
                .thenComparing(found -> found.entry().template().id());
        return entries.stream()
                .filter(entry -> entry.template().fits(network))
                .map(entry -> new Found(entry, entry.score(words)))
                .filter(found -> words.isEmpty() || found.score() > 0)
                .sorted(order)
                .map(found -> found.entry().template())
                .toList();
    }

    private record Found(Entry entry, int score) {}

    /** A template with its texts as folded words, each with a space before it so that " wo" finds where a word begins. */
    private record Entry(ReplyTemplate template, List<String> shortcuts, String title, String folder, String content) {
        private static final int EXACT = 1_000;
        private static final int SHORTCUT = 100;
        private static final int TITLE = 80;
        private static final int FOLDER = 10;
        private static final int CONTENT = 1;

        static Entry of(ReplyTemplate template) {
            return new Entry(template, template.shortcuts().stream().map(Entry::spaced).toList(), spaced(template.title()),
                    spaced(template.folder()), spaced(TemplateBody.words(template.body())));
        }

        /** 0 when a word is missing. */
        int score(List<String> words) {
            String all = spaced(String.join(" ", words));
            int sum = shortcuts.contains(all) && !words.isEmpty() ? EXACT : 0;
            for (String word : words) {
                int score = score(" " + word);
                if (score == 0) {
                    return 0;
                }
                sum += score;
            }
            return sum;
        }

        private int score(String start) {
            return Stream.of(
                            shortcuts.stream().anyMatch(shortcut -> shortcut.contains(start)) ? SHORTCUT : 0,
                            title.contains(start) ? TITLE : 0,
                            folder.contains(start) ? FOLDER : 0,
                            content.contains(start) ? CONTENT : 0)
                    .mapToInt(Integer::intValue).max().getAsInt();
        }

        private static String spaced(String text) {
            return " " + String.join(" ", Fold.words(text));
        }
    }
}
