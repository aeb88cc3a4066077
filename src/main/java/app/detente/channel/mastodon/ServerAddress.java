package app.detente.channel.mastodon;

import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.net.URI;
import java.util.Locale;
import java.util.Set;

/** The address of a server, however it was typed: `piaille.fr`, `https://piaille.fr/`, `https://piaille.fr/@maison`. */
final class ServerAddress {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    private ServerAddress() {}

    /**
     * Scheme, host and port alone.
     *
     * @throws Trouble {@link AccountTrouble#INCOMPLETE} where there is no host, or where a token would travel in the clear: http is for this machine
     */
    static String of(String typed) throws Trouble {
        try {
            String text = typed.strip();
            URI uri = URI.create(text.contains("://") ? text : "https://" + text);
            String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
            String host = uri.getHost();
            if (host == null || uri.getUserInfo() != null || !(scheme.equals("https") || scheme.equals("http") && HERE.contains(host))) {
                throw new Trouble(AccountTrouble.INCOMPLETE, "no https address of a server");
            }
            return scheme + "://" + host.toLowerCase(Locale.ROOT) + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
        } catch (IllegalArgumentException e) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no address of a server");
        }
    }

    /** Host and port, as they stand behind the second `@` of an account's name. */
    static String authority(String server) {
        return server.substring(server.indexOf("://") + 3);
    }
}
