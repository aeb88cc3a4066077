package app.detente.voice;

import app.detente.model.Network;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;

/**
 * What a network charges for publishing a post, in US dollars. Prices change; they are here and nowhere else, with the day they were read.
 *
 * @param plain    without a link
 * @param withLink with a link, or several
 * @param readOn   when the network's own page said so
 */
public record PostPrice(BigDecimal plain, BigDecimal withLink, LocalDate readOn) {
    private static final PostPrice X = new PostPrice(new BigDecimal("0.015"), new BigDecimal("0.20"), LocalDate.of(2026, 8, 28));

    /** Empty where posting costs nothing. */
    public static Optional<PostPrice> on(Network network) {
        return switch (network) {
            case X -> Optional.of(X);
            case FACEBOOK, MASTODON, BLUESKY, EMAIL, FILE -> Optional.empty();
        };
    }

    /** The links a reply holds, as the network sees them, in its order. */
    public static List<String> links(Network network, String text) {
        return Links.in(network, text).stream().map(MatchResult::group).toList();
    }
}
