package app.detente.channel.facebook;

import app.detente.channel.Access;
import app.detente.channel.Http;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the Graph API is, with its version. */
final class Server {
    /** The version that was current when this was written: of 29 July 2026, and kept for two years. */
    private static final String USUAL = "https://graph.facebook.com/v26.0";
    private static final Pattern THIS_MACHINE = Pattern.compile("localhost|127\\.\\d+\\.\\d+\\.\\d+|\\[::1]");

    private Server() {}

    static String typed(Access access) {
        return Optional.ofNullable(access.fields().get("server")).map(String::strip).filter(text -> !text.isEmpty()).orElse(USUAL);
    }

    /** With https unless it says otherwise. @throws Trouble where a token would travel in the clear: without https it goes to this machine alone */
    static String address(Access access) throws Trouble {
        String typed = typed(access);
        String address = (typed.contains("://") ? typed : "https://" + typed).replaceFirst("/+$", "");
        URI uri = Http.to(address).build().uri();
        boolean plain = !"https".equalsIgnoreCase(uri.getScheme());
        if (uri.getHost() == null || uri.getUserInfo() != null || uri.getQuery() != null || plain && !THIS_MACHINE.matcher(uri.getHost()).matches()) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no https address of a server");
        }
        return address;
    }
}
