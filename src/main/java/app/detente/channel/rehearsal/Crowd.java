package app.detente.channel.rehearsal;

import app.detente.model.Fold;
import app.detente.model.Network;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * The people of the composed part. A member is worked out from a number, so that a crowd of any size takes no memory and everybody keeps their
 * name, network, language and id from one conversation to the next.
 */
final class Crowd {
    private static final List<Network> NETWORKS = List.of(
            Network.FACEBOOK, Network.FACEBOOK, Network.FACEBOOK, Network.FACEBOOK, Network.FACEBOOK, Network.X, Network.X, Network.X,
            Network.EMAIL, Network.EMAIL, Network.MASTODON, Network.BLUESKY);
    private static final List<String> MARKS = List.of("🌿", "🚲", "🎸", "☕", "🐈", "🌊", "📷", "🥖");
    private static final int ENGLISH_PERCENT = 37;

    private final long seed;
    private final long size;
    private final Map<Language, Phrases> phrases;

    /** One member writes about three messages on average, which gives everybody a history. */
    Crowd(long seed, long messages, Map<Language, Phrases> phrases) {
        this.seed = Ids.scramble(seed);
        this.size = Math.max(30, messages / 3);
        this.phrases = phrases;
    }

    /**
     * Somebody of the crowd.
     *
     * @param first the name an adviser would greet them by
     */
    record Member(Person person, String first, Language language, Network network) {}

    Member somebody(RandomGenerator random) {
        return member(random.nextLong(size));
    }

    /** Somebody who could meet this one: of the same network and language; another person, unless chance insists. */
    Member neighbour(Member of, RandomGenerator random) {
        for (int i = 0; i < 200; i++) {
            Member other = somebody(random);
            if (other.network() == of.network() && other.language() == of.language() && !other.person().equals(of.person())) {
                return other;
            }
        }
        return of;
    }

    Member member(long number) {
        long key = Ids.scramble(seed + number);
        Language language = part(key, 0, 100) < ENGLISH_PERCENT ? Language.ENGLISH : Language.FRENCH;
        Network network = NETWORKS.get(part(key, 1, NETWORKS.size()));
        List<String> firsts = phrases.get(language).section("first");
        List<String> lasts = phrases.get(language).section("last");
        String first = firsts.get(part(key, 2, firsts.size()));
        String name = name(network, first, lasts.get(part(key, 3, lasts.size())), key);
        return new Member(new Person(name, key), first, language, network);
    }

    private static String name(Network network, String first, String last, long key) {
        return switch (network) {
            case FACEBOOK -> part(key, 4, 4) == 0 ? first + " " + last.charAt(0) + "." : first + " " + last;
            case X -> "@" + String.join("", Fold.words(first)) + "_" + (part(key, 4, 3) == 0 ? Fold.words(last).getLast() : part(key, 5, 96));
            case MASTODON, BLUESKY -> part(key, 4, 2) == 0 ? first + " " + MARKS.get(part(key, 5, MARKS.size())) : first + " " + last;
            case EMAIL, FILE -> first + " " + last;
        };
    }

    /** A number below the bound, of its own for every trait of the same person. */
    private static int part(long key, int trait, int bound) {
        return (int) Long.remainderUnsigned(Ids.scramble(key ^ (long) trait << 40), bound);
    }
}
