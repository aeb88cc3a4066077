package app.detente.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import app.detente.channel.ChannelContract;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.RemoteStage;
import app.detente.model.RemoteEvent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

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

    /** Told on the way, so that it can be read. */
    @Test
    void aConversation() throws Exception {
        try (RemoteStage stage = stage()) {
            String question = stage.arrives("Nadia", "Bonjour, ma box clignote, que faire ?");
            RemoteEvent.Written written = (RemoteEvent.Written) stage.channel().fetch("").events().getLast();
            System.err.println("in  " + written.id() + " " + written.message().authorName() + ": " + written.message().text());
            assertThat(written.id()).isEqualTo(question);
            Outgoing reply = new Outgoing("conversation-1", "email", Optional.of(question), written.handle(), "Maison", "Sonia", "Bonjour, on regarde ça.",
                    Instant.now(), List.of());
            Outcome outcome = stage.channel().publish(reply);
            System.err.println("out " + outcome + " under " + question);
            assertThat(outcome).isInstanceOf(Outcome.Sent.class);
            assertThat(stage.channel().lookUp(reply)).isEqualTo(outcome);
            System.err.println("there: " + stage.published());
            assertThat(stage.published()).hasSize(1);
        }
    }
}
