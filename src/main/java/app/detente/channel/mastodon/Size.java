package app.detente.channel.mastodon;

import java.util.regex.Pattern;

/** How long a status is as Mastodon counts (StatusLengthValidator): characters as people see them, any link the same, `@name@server` as `@name`. */
final class Size {
    private static final Pattern LINK = Pattern.compile("https?://\\S++");
    private static final Pattern DISTANT = Pattern.compile("(?<![\\p{L}\\p{N}_/@])(@[A-Za-z0-9_][A-Za-z0-9_.-]*+)@[\\p{L}\\p{N}.-]++");
    private static final Pattern CHARACTER = Pattern.compile("\\X");

    private Size() {}

    static long of(String text, int perLink) {
        String links = LINK.matcher(text).replaceAll("x".repeat(perLink));
        return CHARACTER.matcher(DISTANT.matcher(links).replaceAll("$1")).results().count();
    }
}
