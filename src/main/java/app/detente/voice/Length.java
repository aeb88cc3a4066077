package app.detente.voice;

import app.detente.model.Network;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * How long a reply is as its network counts, and what the network takes.
 *
 * @param used in the network's own unit, which differs from one to the next
 */
public record Length(int used, int limit) {
    private static final Pattern GRAPHEME = Pattern.compile("\\X");
    private static final Pattern DISTANT_MENTION =
            Pattern.compile("(?<![\\p{L}\\p{N}_/@])(@[A-Za-z0-9_][A-Za-z0-9_.-]*+)@[\\p{L}\\p{N}-]++(?:\\.[\\p{L}\\p{N}-]++){1,8}+");
    private static final String LINK_PLACEHOLDER = "x".repeat(Links.LENGTH);

    /**
     * Counts a text.
     *
     * <ul>
     *   <li>X: 280 weighted characters ({@link WeightedLength}); twitter-text `config/v3.json`.
     *   <li>Bluesky: 300 graphemes and 3,000 UTF-8 bytes, whichever leaves less; lexicon `app.bsky.feed.post`, tried on a real server.
     *   <li>Mastodon: 500 graphemes, a link with its scheme counting 23 and `@name@server` as `@name`; `StatusLengthValidator` of Mastodon 4.
     *       A server may allow more.
     *   <li>Facebook: 8,000 UTF-16 units, the limit of a comment; Meta does not document it, counter tools agree on it.
     *   <li>E-mail and file: no limit of theirs; 25,000 UTF-16 units, beyond which a reply is no longer one.
     * </ul>
     */
    public static Length of(Network network, String text) {
        return switch (network) {
            case X -> new Length(WeightedLength.of(text), 280);
            case BLUESKY -> bluesky(text);
            case MASTODON -> new Length(graphemes(mastodon(text)), 500);
            case FACEBOOK -> new Length(text.length(), 8_000);
            case EMAIL, FILE -> new Length(text.length(), 25_000);
        };
    }

    /** Counts a text for one person alone: on Facebook 2,000 UTF-16 units, Send API of Messenger; elsewhere as for everybody. */
    public static Length inPrivate(Network network, String text) {
        return network == Network.FACEBOOK ? new Length(text.length(), 2_000) : of(network, text);
    }

    /** What is left; negative when the text is too long. */
    public int remaining() {
        return limit - used;
    }

    public boolean fits() {
        return used <= limit;
    }

    private static Length bluesky(String text) {
        Length graphemes = new Length(graphemes(text), 300);
        Length bytes = new Length(text.getBytes(StandardCharsets.UTF_8).length, 3_000);
        return bytes.remaining() < graphemes.remaining() ? bytes : graphemes;
    }

    private static String mastodon(String text) {
        String links = Links.WITH_SCHEME.matcher(text).replaceAll(LINK_PLACEHOLDER);
        return DISTANT_MENTION.matcher(links).replaceAll("$1");
    }

    private static int graphemes(String text) {
        return (int) GRAPHEME.matcher(text).results().count();
    }
}
