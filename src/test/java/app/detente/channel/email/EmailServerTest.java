package app.detente.channel.email;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.detente.channel.ChannelContract;
import app.detente.channel.RemoteStage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Tag;

/** What every channel promises, with Dovecot's IMAP; the mails we send go to GreenMail. Set DOVECOT to its program where that is not the usual one. */
@Tag("server")
class EmailServerTest extends ChannelContract {
    @Override
    protected RemoteStage stage() throws Exception {
        Path dovecot = Path.of(Optional.ofNullable(System.getenv("DOVECOT")).orElse("/usr/sbin/dovecot"));
        if (!Files.isExecutable(dovecot)) {
            System.err.println("E-mail is not tried against Dovecot: there is no " + dovecot);
        }
        assumeTrue(Files.isExecutable(dovecot), "no " + dovecot);
        return new DovecotStage(dovecot);
    }
}
