package app.detente.sync;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Trouble;
import app.detente.channel.bluesky.BlueskyChannel;
import app.detente.channel.email.EmailChannel;
import app.detente.channel.facebook.FacebookChannel;
import app.detente.channel.file.FileChannel;
import app.detente.channel.file.FolderChannel;
import app.detente.channel.mastodon.MastodonChannel;
import app.detente.channel.mastodon.MastodonSignIn;
import app.detente.channel.x.XChannel;
import app.detente.keychain.Keychain;
import app.detente.model.ConnectedAccount;
import app.detente.model.ConnectedAccount.State;
import app.detente.model.Network;
import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** Knows which channel speaks to which network. Opening one asks nobody anything yet. */
public final class Networks implements Channels {
    /** Secrets that networks give and renew by themselves. */
    static final List<String> RENEWED = List.of("access", "refresh", "signing");

    /** One for all accounts: they share a folder, and it sweeps up what it left unfinished. */
    private final FileChannel files;
    private final Supplier<Keychain> opening;
    private final InstantSource clock;
    private final Http http = new Http();
    private Optional<Keychain> keychain = Optional.empty();

    /**
     * @param outbox the folder that replies of accounts without a connection go to
     * @param home   the folder of the queue, for secrets where the system has no keychain
     */
    public Networks(Path outbox, Path home, InstantSource clock) {
        this(outbox, () -> Keychain.open(home), clock);
    }

    /** @param opening gives the keychain, once it is needed */
    public Networks(Path outbox, Supplier<Keychain> opening, InstantSource clock) {
        this.files = new FileChannel(outbox);
        this.opening = opening;
        this.clock = clock;
    }

    /** Opened when the first secret is asked for: a desk without accounts never meets the system's question for its password. */
    synchronized Keychain keychain() {
        if (keychain.isEmpty()) {
            keychain = Optional.of(opening.get());
        }
        return keychain.get();
    }

    @Override
    public Channel open(ConnectedAccount account) {
        return account.state() == State.FILES ? files : open(account.account().network(), kept(account));
    }

    /** A channel by what was typed, not kept yet. */
    Channel open(Network network, Access access) {
        return switch (network) {
            case EMAIL -> new EmailChannel(access, clock);
            case MASTODON -> new MastodonChannel(access, http, clock);
            case BLUESKY -> new BlueskyChannel(access, http, clock);
            case FACEBOOK -> new FacebookChannel(access, http, clock);
            case X -> new XChannel(access, http, clock);
            case FILE -> new FolderChannel(access);
        };
    }

    /** Only where a network asks in the browser. */
    SignIn signIn(Network network, Map<String, String> typed) throws Trouble {
        if (network != Network.MASTODON) {
            throw new IllegalArgumentException("no sign-in in the browser on " + network.key());
        }
        MastodonSignIn mastodon = new MastodonSignIn(http);
        MastodonSignIn.Begun begun = mastodon.begin(typed.getOrDefault("server", ""));
        return new SignIn() {
            @Override
            public URI page() {
                return begun.address();
            }

            @Override
            public String finish(String code) throws Trouble {
                return mastodon.finish(begun, code);
            }
        };
    }

    /** The name a secret of an account is kept under. */
    static String secret(long account, String key) {
        return "account-" + account + "-" + key;
    }

    private Access kept(ConnectedAccount account) {
        return new Access() {
            @Override
            public Map<String, String> fields() {
                return account.fields();
            }

            @Override
            public Optional<String> secret(String key) {
                return keychain().read(Networks.secret(account.id(), key));
            }

            @Override
            public void renew(String key, String secret) {
                keychain().keep(Networks.secret(account.id(), key), secret);
            }
        };
    }
}
