package app.detente.channel.email;

import app.detente.channel.Access;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import java.net.IDN;
import java.util.Locale;
import java.util.Optional;

/**
 * What the account is, without its secrets.
 *
 * @param address in lower case: it is also the author's id of what we write
 * @param domain  of the address, as it goes into headers
 */
record Account(String address, String domain, MailServer imap, MailServer smtp, String user, String mailbox) {
    private static final int IMAPS = 993;
    private static final int SUBMISSIONS = 465;

    /** @throws Trouble {@link AccountTrouble#INCOMPLETE} where something is missing or is not what it should be */
    static Account of(Access access) throws Trouble {
        String address = access.field("address").strip().toLowerCase(Locale.ROOT);
        if (!Addresses.isPlain(address)) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no address of our own");
        }
        return new Account(address, domain(address), MailServer.parse(access.field("imap"), IMAPS), MailServer.parse(access.field("smtp"), SUBMISSIONS),
                optional(access, "user").orElse(address), optional(access, "mailbox").orElse("INBOX"));
    }

    boolean isOurs(String other) {
        return address.equals(other);
    }

    private static String domain(String address) throws Trouble {
        try {
            return IDN.toASCII(address.substring(address.lastIndexOf('@') + 1)).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            throw new Trouble(AccountTrouble.INCOMPLETE, "no address of our own");
        }
    }

    private static Optional<String> optional(Access access, String key) {
        return Optional.ofNullable(access.fields().get(key)).map(String::strip).filter(value -> !value.isEmpty());
    }
}
