package app.detente.channel.rehearsal;

import app.detente.model.Fold;
import app.detente.model.Network;
import java.util.stream.Collectors;

/**
 * Ids shaped like each network's. A message's id follows from its millisecond alone and grows with it, as the networks' own do: two messages
 * of different milliseconds never share one. People's ids follow from their key. Addresses end in {@code .example}, which reaches nobody
 * (RFC 2606).
 */
final class Ids {
    private static final String PAGE = "104512398771204";
    private static final long X_EPOCH = 1_288_834_974_657L;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";
    private static final String BASE32_SORTABLE = "234567abcdefghijklmnopqrstuvwxyz";

    private Ids() {}

    static String message(Network network, long millis) {
        long noise = scramble(millis);
        return switch (network) {
            case FACEBOOK -> PAGE + "_" + (millis * 1000 + Long.remainderUnsigned(noise, 1000));
            case X -> Long.toString((millis - X_EPOCH) << 22 | noise & 0x3FFFFF);
            case MASTODON -> Long.toString(millis << 16 | noise & 0xFFFF);
            case BLUESKY -> base32((millis * 1000 + Long.remainderUnsigned(noise, 1000)) << 10 | noise & 0x3FF, 13, BASE32_SORTABLE);
            case EMAIL, FILE -> "<" + Long.toString(millis, 36) + "." + Long.toUnsignedString(noise, 36) + "@courriel.example>";
        };
    }

    /** The id of the brand's account. */
    static String brand(Network network) {
        return switch (network) {
            case FACEBOOK -> PAGE;
            case X, MASTODON -> "maisontelecom";
            case BLUESKY -> "did:plc:maisontelecom23456777777";
            case EMAIL, FILE -> "bonjour@maisontelecom.example";
        };
    }

    static String person(Network network, Person person) {
        long key = scramble(person.key() + network.ordinal());
        return switch (network) {
            case FACEBOOK -> "10" + digits(key, 14);
            case X -> "1" + digits(key, 18);
            case MASTODON -> "1" + digits(key, 17);
            case BLUESKY -> "did:plc:" + base32(key, 12, BASE32) + base32(scramble(key), 12, BASE32);
            case EMAIL, FILE -> mailbox(person.name(), key) + "@courriel.example";
        };
    }

    private static String mailbox(String name, long key) {
        String words = Fold.words(name).stream().filter(word -> word.chars().allMatch(c -> c < 0x80)).limit(3).collect(Collectors.joining("."));
        return (words.isEmpty() ? "client" : words) + "." + digits(key, 5);
    }

    private static String digits(long key, int count) {
        String all = "0".repeat(count) + Long.toUnsignedString(key);
        return all.substring(all.length() - count);
    }

    private static String base32(long value, int length, String alphabet) {
        StringBuilder out = new StringBuilder();
        for (int i = length - 1; i >= 0; i--) {
            out.append(alphabet.charAt((int) (value >>> 5 * i & 31)));
        }
        return out.toString();
    }

    /** A number that looks like chance and never differs for the same one; different numbers stay different (SplitMix64's last step). */
    static long scramble(long number) {
        long z = number + 0x9E3779B97F4A7C15L;
        z = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
