package app.detente.channel.rehearsal;

import app.detente.model.Network;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** How people put their pieces together: as long as the network allows, and not always with care. */
final class Wording {
    private static final Pattern MARKS = Pattern.compile("\\p{Mn}+");
    private static final List<String> STOPS = List.of(".", ".", ".", ".", "…", " !!");
    private final RandomGenerator random;

    Wording(RandomGenerator random) {
        this.random = random;
    }

    /** UTF-16 units the network lets a message have; where there is hardly a limit, what people have patience for. */
    static int room(Network network) {
        return switch (network) {
            case X -> 280;
            case BLUESKY -> 300;
            case MASTODON -> 500;
            case FACEBOOK, EMAIL, FILE -> 2_000;
        };
    }

    String fill(String text, Map<String, String> blanks) {
        if (text.indexOf('{') < 0) {
            return text;
        }
        String filled = text;
        for (Map.Entry<String, String> blank : blanks.entrySet()) {
            filled = filled.replace(blank.getKey(), blank.getValue());
        }
        return filled;
    }

    /** The pieces as one text. Where they are too long together, those after the second go first: who is greeted, and what is wrong, stays. */
    String join(List<String> pieces, int room) {
        List<String> kept = new ArrayList<>(pieces);
        String text = sentences(kept);
        while (text.length() > room && kept.size() > 2) {
            kept.remove(2);
            text = sentences(kept);
        }
        return text;
    }

    private static String sentences(List<String> pieces) {
        StringBuilder out = new StringBuilder();
        for (String piece : pieces) {
            boolean begins = out.isEmpty() || ".!?…".indexOf(out.charAt(out.length() - 1)) >= 0;
            out.append(out.isEmpty() ? "" : " ").append(begins ? capitalised(piece) : piece);
        }
        return out.toString();
    }

    static String capitalised(String text) {
        int second = text.offsetByCodePoints(0, 1);
        return text.substring(0, second).toUpperCase(Locale.ROOT) + text.substring(second);
    }

    /** The end of a sentence, as the mood has it. */
    String stopped(String sentence) {
        return sentence + STOPS.get(random.nextInt(STOPS.size()));
    }

    /** What becomes of a text under a thumb: now and then all capitals, no accents, or two letters the wrong way round. */
    String typed(String text) {
        int hand = random.nextInt(100);
        if (hand < 4) {
            return text.toUpperCase(Locale.ROOT);
        }
        if (hand < 14) {
            return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD)).replaceAll("").toLowerCase(Locale.ROOT);
        }
        return hand < 24 ? swapped(text) : text;
    }

    private String swapped(String text) {
        int at = random.nextInt(text.length() - 1);
        char left = text.charAt(at);
        char right = text.charAt(at + 1);
        boolean letters = Character.isLowerCase(left) && Character.isLowerCase(right);
        return letters ? text.substring(0, at) + right + left + text.substring(at + 2) : text;
    }
}
