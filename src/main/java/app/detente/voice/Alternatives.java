package app.detente.voice;

import java.util.ArrayList;
import java.util.List;

/**
 * The places in a wording where its author has left a choice: <code>[[Salut|Bonjour|Hello]]</code>. Whatever stands in one may be replaced by any other
 * part of it, since somebody wrote them to read well there; variables and gaps may stand inside. Brackets without a bar, or without an end, are text as
 * any other. One choice does not stand inside another.
 *
 * @param parts what it is made of, in order; a part with one text is always that
 */
record Alternatives(List<List<String>> parts) {
    private static final String OPEN = "[[";
    private static final String CLOSE = "]]";

    static Alternatives in(String body) {
        List<List<String>> parts = new ArrayList<>();
        int from = 0;
        int next = body.indexOf(OPEN);
        int open = -1;
        for (int close = body.indexOf(CLOSE); close >= 0; close = body.indexOf(CLOSE, close + CLOSE.length())) {
            for (; next >= 0 && next <= close - OPEN.length(); next = body.indexOf(OPEN, next + 1)) {
                open = next;
            }
            if (open >= from) {
                List<String> choice = split(body.substring(open + OPEN.length(), close));
                if (choice.size() > 1) {
                    parts.add(List.of(body.substring(from, open)));
                    parts.add(choice);
                    from = close + CLOSE.length();
                }
            }
        }
        parts.add(List.of(body.substring(from)));
        return new Alternatives(List.copyOf(parts));
    }

    /** At the bars that do not stand between the braces of a tag; the same text twice is one. */
    private static List<String> split(String inside) {
        List<String> choice = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i < inside.length(); i++) {
            char c = inside.charAt(i);
            depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
            if (c == '|' && depth == 0) {
                choice.add(inside.substring(from, i));
                from = i + 1;
            }
        }
        choice.add(inside.substring(from));
        return choice.stream().distinct().toList();
    }

    /** How many texts it can make; at most {@code limit}. */
    long count(long limit) {
        long count = 1;
        for (List<String> part : parts) {
            count = Math.min(limit, count * part.size());
        }
        return count;
    }

    /** The text with this number, where the choices are the digits; 0 takes the first of each. */
    String text(long number) {
        StringBuilder text = new StringBuilder();
        long rest = number;
        for (List<String> part : parts) {
            text.append(part.get((int) (rest % part.size())));
            rest /= part.size();
        }
        return text.toString();
    }
}
