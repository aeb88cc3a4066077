package app.detente;

import app.detente.model.Ability;
import app.detente.model.AccountTrouble;
import app.detente.model.Adviser;
import app.detente.model.Network;
import app.detente.storage.AccountFactStore;
import app.detente.storage.Queue;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** For pictures: accounts in every state they can be in. */
final class AccountScenes {
    private AccountScenes() {}

    static void play(Queue queue, Adviser colleague) {
        AccountFactStore facts = new AccountFactStore(queue.database());
        long mastodon = connected(queue, Network.MASTODON, "@maisontelecom@piaille.fr", colleague);
        facts.keep(mastodon, Set.of(Ability.READ, Ability.REPLY, Ability.DELETE, Ability.STREAM), Set.of());
        queue.intake().take(mastodon, List.of(), List.of(), "1", true);
        long page = connected(queue, Network.FACEBOOK, "Maison Télécom – Service clients France", colleague);
        facts.keep(page, Set.of(Ability.READ, Ability.REPLY, Ability.HIDE), Set.of(Ability.PRIVATE_REPLY));
        queue.accounts().trouble(page, AccountTrouble.BUSY, Duration.ofMinutes(23));
        long bluesky = connected(queue, Network.BLUESKY, "maisontelecom.bsky.social", colleague);
        queue.accounts().trouble(bluesky, AccountTrouble.SIGN_IN, Duration.ZERO);
        long email = connected(queue, Network.EMAIL, "bonjour@maison-telecom.example", colleague);
        queue.accounts().pause(email, colleague);
    }

    private static long connected(Queue queue, Network network, String name, Adviser colleague) {
        return queue.accounts().connect(queue.accounts().enter(network, name), Map.of(), colleague).id();
    }
}
