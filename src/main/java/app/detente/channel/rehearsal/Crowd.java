package app.detente.channel.rehearsal;

import app.detente.model.Fold;
import app.detente.model.Network;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** Half as many people as messages: most write once or twice, and many have a history. */
    Crowd(long seed, long messages, Map<Language, Phrases> phrases) {
        this.seed = Ids.scramble(seed);
        this.size = Math.max(100, messages / 2);
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

    /** Another of the same network and language, who could meet this one; nobody where chance finds none. */
    Optional<Member> neighbour(Member of, RandomGenerator random) {
        return random.longs(200, 0, size).filter(number -> key(number) != of.person().key()).filter(number -> network(key(number)) == of.network())
                .filter(number -> language(key(number)) == of.language()).mapToObj(this::member).findFirst();
    }

    Member member(long number) {
        long key = key(number);
        Language language = language(key);
        Network network = network(key);
        List<String> firsts = phrases.get(language).section("first");
        List<String> lasts = phrases.get(language).section("last");
        String first = firsts.get(part(key, 2, firsts.size()));
        String name = name(network, first, lasts.get(part(key, 3, lasts.size())), key);
        return new Member(new Person(name, key), first, language, network);
    }

    private long key(long number) {
        return Ids.scramble(seed + number);
    }

    private static Language language(long key) {
        return part(key, 0, 100) < ENGLISH_PERCENT ? Language.ENGLISH : Language.FRENCH;
    }

    private static Network network(long key) {
        return NETWORKS.get(part(key, 1, NETWORKS.size()));
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
