package app.detente.channel.x;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.CuttingProxy;
import app.detente.channel.Drawn;
import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.RemoteStage.Cut;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PicturesTest {
    private FakeStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Outgoing reply(String parent, String text, AttachedFile... files) {
        return new Outgoing("k", "x", Optional.of(parent), "", "Maison", "Sonia", text, Instant.now(), List.of(files));
    }

    @Test
    void fourPicturesGoInTheOrderTheyWereAttached() {
        AttachedFile[] four = {Drawn.png("a.png"), new AttachedFile("b.jpg", "image/jpeg", Drawn.as("jpg", 20, 10)),
            new AttachedFile("c.png", "", Drawn.as("png", 9, 9)), new AttachedFile("d.png", "", Drawn.as("png", 5, 5))};
        assertThat(stage.channel.publish(reply(stage.arrives("Nadia", "?"), "Voici", four))).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.pictures()).usingElementComparator(Arrays::compare)
                .containsExactly(Arrays.stream(four).map(AttachedFile::content).toArray(byte[][]::new));
        AttachedFile moving = new AttachedFile("saut.gif", "image/gif", Drawn.as("gif", 8, 8));
        assertThat(stage.channel.publish(reply(stage.arrives("Nadia", "?"), "Voici", moving))).isEqualTo(new Outcome.Rejected("file_kind"));
    }

    /** X shows a link behind the words that nobody wrote. */
    @Test
    void aReplyWithAPictureIsFoundByItsWords() {
        for (String text : List.of("Voici la prise", "Voyez https://maison.fr/aide?a=1&b=2", "et maison.fr/x")) {
            Outgoing reply = reply(stage.arrives("Nadia", "?"), text, Drawn.png("a.png"));
            assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
            assertThat(new XChannel(stage.keys, stage.http, InstantSource.system()).lookUp(reply)).as(text).isInstanceOf(Outcome.Sent.class);
        }
    }

    @Test
    void aPictureCostsItsUploadAndItsLinkIsNoLink() {
        stage.channel.publish(reply(stage.arrives("Nadia", "?"), "Voici la prise", Drawn.png("a.png"), Drawn.png("b.png")));
        assertThat(stage.channel.budget().spent()).contains(new BigDecimal("0.025"));
        stage.channel.publish(reply(stage.arrives("Nadia", "?"), "Voir maison.fr", Drawn.png("a.png")));
        assertThat(stage.channel.budget().spent()).contains(new BigDecimal("0.230"));
    }

    @Test
    void aTokenFromBeforePicturesRefusesThisReplyAndLetsTheOthersGo() {
        stage.x.missingScope = Optional.of("POST media.*");
        assertThat(stage.channel.publish(reply(stage.arrives("Nadia", "?"), "Voici", Drawn.png("a.png"))))
                .isEqualTo(new Outcome.Rejected("no_upload"));
        assertThat(stage.channel.publish(reply(stage.arrives("Nadia", "?"), "Bonjour"))).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void whatGoesWrongWithAnUploadIsSurelyNoPost() {
        Outgoing reply = reply(stage.arrives("Nadia", "?"), "Voici", Drawn.png("a.png"));
        stage.x.next = Optional.of(FakeX.problem(400, "https://api.twitter.com/2/problems/invalid-request", "media type unrecognized."));
        assertThat(stage.channel.publish(reply)).isEqualTo(new Outcome.Rejected("file_refused"));
        stage.x.next = Optional.of(new FakeX.Answer(413, "text/html", "<h1>413</h1>"));
        assertThat(stage.channel.publish(reply)).isEqualTo(new Outcome.Rejected("file_too_large"));
        stage.x.next = Optional.of(FakeX.problem(503, "about:blank", "Service Unavailable"));
        assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Retry.class);
        stage.x.next = Optional.of(new FakeX.Answer(200, "application/json", "{\"data\":{}}"));
        assertThat(stage.channel.publish(reply)).isInstanceOfAny(Outcome.Retry.class, Outcome.Held.class);
        for (AccountTrouble trouble : List.of(AccountTrouble.BUSY, AccountTrouble.CREDIT)) {
            stage.trouble(trouble);
            assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Held.class);
        }
        stage.well();
        assertThat(stage.published()).isEmpty();
        assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
    }

    @Test
    void anUploadCutAtAnyByteIsMadeAgainAndThePostIsOne() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(stage.x.address(), "/2/media/upload"); Http http = new Http()) {
            XChannel channel = new XChannel(new Keys(proxy.address()), http, InstantSource.system());
            String question = stage.arrives("Nadia", "?");
            assertThat(channel.publish(reply(question, "Réponse", Drawn.png("a.png")))).isInstanceOf(Outcome.Sent.class);
            int length = proxy.answered();
            assertThat(length).isGreaterThan(100);
            for (int bytes = CuttingProxy.HALF_REQUEST; bytes < length; bytes++) {
                Outgoing reply = reply(question, "Réponse n° " + bytes, Drawn.png("a.png"));
                int before = stage.published().size();
                proxy.cut(bytes);
                assertThat(channel.publish(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Retry.class);
                assertThat(stage.published()).hasSize(before);
                assertThat(channel.publish(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Sent.class);
                assertThat(stage.published()).hasSize(before + 1);
            }
        }
    }

    /** The post itself, with its pictures, is cut as one without: it may be there, and is looked for. */
    @Test
    void aPostWithAPictureThatWasTakenAndThenCutIsFound() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(stage.x.address(), "/2/tweets"); Http http = new Http()) {
            XChannel channel = new XChannel(new Keys(proxy.address()), http, InstantSource.system());
            Outgoing reply = reply(stage.arrives("Nadia", "?"), "Voici la prise", Drawn.png("a.png"));
            proxy.cut(CuttingProxy.HALF_ANSWER);
            assertThat(channel.publish(reply)).isInstanceOf(Outcome.Unknown.class);
            assertThat(channel.lookUp(reply)).isInstanceOf(Outcome.Sent.class);
            assertThat(stage.published()).hasSize(1);
        }
        stage.cut(Cut.AFTER);
        Outgoing lost = reply(stage.arrives("Nadia", "?"), "Et le câble", Drawn.png("b.png"));
        assertThat(stage.channel.publish(lost)).as("an upload that is lost").isInstanceOf(Outcome.Retry.class);
        assertThat(stage.x.media.count()).isEqualTo(2);
        assertThat(stage.published()).hasSize(1);
    }
}
