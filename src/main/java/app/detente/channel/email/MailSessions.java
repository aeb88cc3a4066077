package app.detente.channel.email;

import app.detente.channel.Access;
import app.detente.channel.Trouble;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * Signs in to the servers: with a token (XOAUTH2, as Gmail and Microsoft 365 want it) where there is one, else with the password. Certificates and
 * names are checked, and there is no way round it. The secret is asked for each time and kept nowhere here.
 */
final class MailSessions {
    private static final String CONNECTING = "15000";
    private static final String PIECE = String.valueOf(1 << 20);
    private final Access access;

    MailSessions(Access access) {
        this.access = access;
    }

    /** Signed in, over this line. @throws Trouble in which state the account is instead */
    IMAPStore imap(Account account, Line line) throws Trouble {
        Credential credential = credential();
        Properties properties = properties("imap", account.imap(), credential, line);
        properties.setProperty("mail.imap.fetchsize", PIECE);
        return Failures.tell(line, () -> {
            IMAPStore store = (IMAPStore) Session.getInstance(properties).getStore("imap");
            store.connect(account.imap().host(), account.imap().port(), account.user(), credential.secret());
            return store;
        });
    }

    /** Not signed in yet: what the server says when it does not let us in is asked of it afterwards. */
    SMTPTransport smtp(Account account, Line line) throws Trouble {
        Properties properties = properties("smtp", account.smtp(), credential(), line);
        properties.setProperty("mail.smtp.auth", "true");
        properties.setProperty("mail.smtp.localhost", account.domain());
        properties.setProperty("mail.smtp.quitwait", "false");
        return Failures.tell(line, () -> (SMTPTransport) Session.getInstance(properties).getTransport("smtp"));
    }

    /** Signs in for sending. */
    void connect(SMTPTransport transport, Account account) throws Trouble, MessagingException {
        transport.connect(account.smtp().host(), account.smtp().port(), account.user(), credential().secret());
    }

    private Credential credential() throws Trouble {
        Optional<String> token = access.secret("token").filter(secret -> !secret.isBlank());
        return token.isPresent() ? new Credential(true, token.get()) : new Credential(false, access.need("password"));
    }

    private static Properties properties(String protocol, MailServer server, Credential credential, Line line) {
        String mail = "mail." + protocol;
        Properties properties = new Properties();
        properties.put(mail + ".socketFactory", line);
        properties.setProperty(mail + ".socketFactory.fallback", "false");
        properties.setProperty(mail + ".connectiontimeout", CONNECTING);
        properties.setProperty(mail + ".auth.mechanisms", credential.isToken() ? "XOAUTH2" : "PLAIN LOGIN");
        properties.setProperty(mail + ".ssl.checkserveridentity", "true");
        switch (server.protection()) {
            case TLS -> properties.setProperty(mail + ".ssl.enable", "true");
            case STARTTLS -> {
                properties.setProperty(mail + ".starttls.enable", "true");
                properties.setProperty(mail + ".starttls.required", "true");
            }
            case NONE -> properties.setProperty(mail + ".starttls.enable", "false");
        }
        return properties;
    }

    private record Credential(boolean isToken, String secret) {
        @Override
        public String toString() {
            return isToken ? "token" : "password";
        }
    }
}
