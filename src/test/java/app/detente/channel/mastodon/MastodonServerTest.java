package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import app.detente.channel.ChannelContract;
import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.RemoteStage;
import app.detente.channel.Trouble;
import app.detente.model.RemoteEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * The contract against a running snac server: its address in {@code DETENTE_MASTODON} (http://localhost:18001 where it is not set), the passwords of its
 * users maison, nadia and karim in {@code PASSWORD_maison} and so on.
 */
@Tag("server")
class MastodonServerTest extends ChannelContract {
    private static final Map<String, String> ENVIRONMENT = System.getenv();

    @Override
    protected RemoteStage stage() throws Exception {
        return snac();
    }

    static SnacStage snac() throws Exception {
        String server = ENVIRONMENT.getOrDefault("DETENTE_MASTODON", "http://localhost:18001");
        if (!ENVIRONMENT.containsKey("PASSWORD_maison")) {
            throw absent("no PASSWORD_maison, PASSWORD_nadia and PASSWORD_karim in the environment");
        }
        try (Http http = new Http()) {
            http.ask(Http.to(server + "/api/v1/instance").GET().build());
        } catch (Trouble e) {
            throw absent("no server at " + server);
        }
        return new SnacStage(server, user -> ENVIRONMENT.get("PASSWORD_" + user));
    }

    private static AssertionError absent(String what) {
        System.err.println("MastodonServerTest is skipped: " + what);
        return abort(what);
    }

    /** Told on the way, so that the whole conversation can be read. */
    @Test
    void aConversationOfTwoQuestionsStaysAsPrivateAsItBegan() throws Exception {
        try (SnacStage stage = snac()) {
            String open = stage.arrives("Nadia", "Bonjour, ma box clignote, que faire ?");
            String closed = stage.arrives("Karim", "Bonjour, voici mon numéro de client", "direct");
            List<RemoteEvent> came = stage.channel().fetch("").events();
            for (String question : List.of(open, closed)) {
                RemoteEvent.Written written = (RemoteEvent.Written) came.stream().filter(event -> event.id().equals(question)).findFirst().orElseThrow();
                System.err.println("in  " + question + " " + written.message().authorName() + ": " + written.message().text());
                Outcome outcome = stage.channel().publish(new Outgoing("conversation-" + question, "mastodon", Optional.of(question), written.handle(),
                        "Maison", "Sonia", "Bonjour, on regarde ça tout de suite 🙂", Instant.now(), List.of()));
                assertThat(outcome).isInstanceOf(Outcome.Sent.class);
                String answer = ((Outcome.Sent) outcome).remoteId();
                System.err.println("out " + answer + " under " + question + ", " + stage.visibility(answer));
                assertThat(stage.visibility(answer)).isEqualTo(stage.visibility(question));
            }
            System.err.println("there: " + stage.published());
            assertThat(stage.published()).hasSize(2);
        }
    }
}
