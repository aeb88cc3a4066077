package app.detente.channel.email;

import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where a server listens, and how the way to it is protected; a name that only says it is this machine is not trusted to be. */
record MailServer(String host, int port, Protection protection) {
    private static final Pattern ADDRESS = Pattern.compile("(?:\\[([0-9a-fA-F:.]+)]|([A-Za-z0-9._-]+))(?::(\\d{1,5}))?");
    private static final Pattern LOOPBACK = Pattern.compile("localhost|127(?:\\.\\d{1,3}){3}|::1|0:0:0:0:0:0:0:1");
    private static final int HIGHEST = 65_535;

    /** RFC 8314: from the first byte, or after a STARTTLS that must succeed; none for this machine alone. */
    enum Protection { TLS, STARTTLS, NONE }

    /** @param secure the port that is encrypted from the first byte, and the one meant where none is named. @throws Trouble for what is no address */
    static MailServer parse(String address, int secure) throws Trouble {
        Matcher match = ADDRESS.matcher(address.strip());
        if (!match.matches()) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no address of a mail server");
        }
        String host = match.group(1) != null ? match.group(1) : match.group(2);
        int port = match.group(3) == null ? secure : Integer.parseInt(match.group(3));
        if (port < 1 || port > HIGHEST) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no port of a mail server");
        }
        return new MailServer(host, port, protection(host, port, secure));
    }

    private static Protection protection(String host, int port, int secure) {
        if (port == secure) {
            return Protection.TLS;
        }
        return LOOPBACK.matcher(host).matches() ? Protection.NONE : Protection.STARTTLS;
    }
}
