package app.detente.channel;

import app.detente.model.Ability;
import java.util.Set;

/**
 * Who we are on the network, and what we may do there.
 *
 * @param name      of the account, as people there see it: an address, a handle, a page's title
 * @param abilities what works
 * @param missing   what the network would offer and this account may not, for want of a permission
 */
public record Standing(String name, Set<Ability> abilities, Set<Ability> missing) {
    public Standing {
        abilities = Set.copyOf(abilities);
        missing = Set.copyOf(missing);
    }
}
