package app.detente.model;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * What people want to know of an account besides how it stands.
 *
 * @param waiting   replies that go out by it as soon as they can
 * @param since     who connected, paused or resumed it last; empty for one that never was
 * @param abilities what it could do when it was last tried
 * @param missing   what it lacked a permission for then
 * @param budget    what its network still allows
 */
public record AccountFacts(long waiting, Optional<Since> since, Set<Ability> abilities, Set<Ability> missing, Budget budget) {
    /** Of an account nobody has done anything with. */
    public static final AccountFacts NONE = new AccountFacts(0, Optional.empty(), Set.of(), Set.of(), Budget.UNKNOWN);

    /** A step by an adviser, and when. */
    public record Since(String adviser, Instant at) {}

    public AccountFacts {
        abilities = Set.copyOf(abilities);
        missing = Set.copyOf(missing);
    }
}
