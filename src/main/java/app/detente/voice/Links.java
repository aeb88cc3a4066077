package app.detente.voice;

import app.detente.model.Network;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Links as the networks see them. Close to twitter-text's grammar, without its list of every top-level domain: a bare domain under a rare one is
 * counted as plain text, and anything after `https://` as a link. Repetitions of groups are bounded: Java matches them by recursion.
 */
public final class Links {
    /** Characters a link counts for on X and on Mastodon, however long it is. */
    static final int LENGTH = 23;

    private static final String TAIL = "[^\\s<>\"«»⟦⟧]*[\\p{L}\\p{N}/=#&_-]";
    private static final String SCHEME = "(?<![\\p{L}\\p{N}])https?://" + TAIL;

    static final Pattern WITH_SCHEME = Pattern.compile(SCHEME, Pattern.CASE_INSENSITIVE);
    /** X also turns `brand.fr/help` into a link. */
    public static final Pattern ANY = Pattern.compile(SCHEME + "|" + bare(), Pattern.CASE_INSENSITIVE);

    private Links() {}

    /** Where the links of a text are, as this network takes them: X turns a bare domain into one, the others ask for the scheme. */
    static List<MatchResult> in(Network network, String text) {
        return (network == Network.X ? ANY : WITH_SCHEME).matcher(text).results().toList();
    }

    private static String bare() {
        String labels = "(?<![\\p{L}\\p{N}@#$._/-])(?:[\\p{L}\\p{N}][\\p{L}\\p{N}-]{0,62}+\\.){1,8}";
        String path = "(?:/(?:" + TAIL + ")?)?";
        return labels + "(?:" + endings() + ")(?![\\p{L}\\p{N}@-]|\\.[a-z0-9])" + path;
    }

    /** Country domains, and the others that customers and brands write. */
    private static String endings() {
        Stream<String> countries = Arrays.stream(Locale.getISOCountries()).map(country -> country.toLowerCase(Locale.ROOT));
        Stream<String> others = Arrays.stream(("com net org info biz app dev eu uk shop store online site mobi tel tech cloud link live news social "
                + "support help paris bzh xyz page blog").split(" "));
        return Stream.concat(countries, others).collect(Collectors.joining("|"));
    }
}
