package app.detente.voice;

import app.detente.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Cuts a reply that is too long for one post into several that say which they are: `… 1/3`. It cuts between sentences where it can, between words
 * elsewhere, and never in a word, a link, a mention or an emoji. Pure functions; not for the FX thread, because every part is counted as its
 * network counts.
 */
public final class NumberedChain {
    /** More than this nobody reads. */
    public static final int MOST = 25;
    /** Into no post go more words than this. */
    private static final int MOST_ATOMS = 300;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    /** What stays with the word before it: the punctuation that French sets apart, and a closing quotation mark. */
    private static final Pattern CLOSING = Pattern.compile("[!?:;»…)\\].,]+");
    private static final Pattern SENTENCE_END = Pattern.compile(".*[.!?…»](?:[)»”\"]|\\p{So}|\\p{Mn}|\\uFE0F)*\\s*$|.*\\n\\s*$", Pattern.DOTALL);

    private NumberedChain() {}

    /**
     * One post.
     *
     * @param text  as it is published, with its number
     * @param words what of the reply it says; the words of all parts, one after the other, are the reply
     */
    public record Part(String text, String words) {}

    /** Whether posts of this network follow each other as replies, so that a chain reads as one. */
    public static boolean isAllowed(Network network) {
        return switch (network) {
            case X, MASTODON, BLUESKY -> true;
            case FACEBOOK, EMAIL, FILE -> false;
        };
    }

    /** The parts, two at least; empty where the reply fits into one post, where the network takes no chain, or where a word fits into none. */
    public static List<Part> of(Network network, String text) {
        if (!isAllowed(network) || text.isBlank() || Length.of(network, text).fits()) {
            return List.of();
        }
        List<String> atoms = atoms(text);
        Length whole = Length.of(network, text);
        for (int total = Math.max(2, whole.used() / whole.limit()); total <= MOST; total++) {
            Optional<List<Part>> parts = cut(network, atoms, total);
            if (parts.isPresent()) {
                return parts.get();
            }
        }
        return List.of();
    }

    /** What must stay together, each with the spaces behind it. */
    private static List<String> atoms(String text) {
        List<String> atoms = new ArrayList<>();
        int from = 0;
        var spaces = SPACE.matcher(text);
        while (from < text.length()) {
            int end = spaces.find(from) ? spaces.end() : text.length();
            for (String piece : pieces(text.substring(from, end))) {
                boolean closes = CLOSING.matcher(piece.strip()).matches() && !atoms.isEmpty() || piece.isBlank() && !atoms.isEmpty();
                if (closes) {
                    atoms.add(atoms.removeLast() + piece);
                } else {
                    atoms.add(piece);
                }
            }
            from = end;
        }
        return atoms;
    }

    /** Writing without spaces is cut between two ideographs. */
    private static List<String> pieces(String run) {
        List<String> pieces = new ArrayList<>();
        int from = 0;
        for (int at = 1; at < run.length(); at++) {
            if (Character.isIdeographic(run.codePointBefore(at)) && Character.isIdeographic(run.codePointAt(at)) && !Character.isLowSurrogate(run.charAt(at))) {
                pieces.add(run.substring(from, at));
                from = at;
            }
        }
        pieces.add(run.substring(from));
        return pieces;
    }

    /** Into exactly so many parts, for the number is counted too; empty where that does not come out. */
    private static Optional<List<Part>> cut(Network network, List<String> atoms, int total) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        while (from < atoms.size() && parts.size() < total) {
            String number = " " + (parts.size() + 1) + "/" + total;
            int end = fill(network, atoms, from, number);
            if (end == from) {
                return Optional.empty();
            }
            boolean last = parts.size() == total - 1;
            int cut = end == atoms.size() && !last ? end - 1 : end;
            if (cut == from) {
                return Optional.empty();
            }
            int nice = end == atoms.size() && last ? end : sentence(atoms, from, cut);
            String words = String.join("", atoms.subList(from, nice));
            parts.add(new Part(words.strip() + number, words));
            from = nice;
        }
        return from == atoms.size() && parts.size() == total ? Optional.of(List.copyOf(parts)) : Optional.empty();
    }

    /** How many atoms go into a part, from here on. */
    private static int fill(Network network, List<String> atoms, int from, String number) {
        int fits = from;
        int most = Math.min(atoms.size(), from + MOST_ATOMS);
        while (fits < most) {
            int tried = (fits + most + 1) / 2;
            boolean ok = Length.of(network, String.join("", atoms.subList(from, tried)).strip() + number).fits();
            fits = ok ? tried : fits;
            most = ok ? most : tried - 1;
        }
        return fits;
    }

    /** The last end of a sentence in the second half of a part; else where it is full. */
    private static int sentence(List<String> atoms, int from, int full) {
        for (int end = full; end > from + (full - from) / 2; end--) {
            if (SENTENCE_END.matcher(atoms.get(end - 1)).matches()) {
                return end;
            }
        }
        return full;
    }
}
