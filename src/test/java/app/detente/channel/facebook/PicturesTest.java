package app.detente.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.CuttingProxy;
import app.detente.channel.Drawn;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.facebook.FakeFacebook.Failure;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import java.time.Instant;
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

    private static Outgoing reply(String key, String parent, String text, boolean privately, AttachedFile... files) {
        return new Outgoing(key, "facebook", Optional.of(parent), "", "Maison", "Sonia", text, Instant.now(), List.of(files), privately);
    }

    private static Outgoing reply(String key, String parent, String text) {
        return reply(key, parent, text, false, Drawn.png("prise.png"));
    }

    @Test
    void theWordsStandThereAsTheyWereWrittenWhateverTheFileIsCalled() {
        String text = "29 € & plus : 100 % « oui » +é=\nligne 🙂\r\n--fin--";
        AttachedFile odd = new AttachedFile("l’\"étiquette\"\r\nX: y; name=\"message\".jpg", "text/html", Drawn.as("jpg", 30, 20));
        Outcome.Sent sent = (Outcome.Sent) stage.channel.publish(reply("k", stage.arrives("Nadia", "?"), text, false, odd));
        assertThat(stage.thing(sent.remoteId()).text).isEqualTo(text);
        assertThat(stage.pictures()).usingElementComparator(Arrays::compare).containsExactly(odd.content());
    }

    @Test
    void onePictureGoesBelowOneCommentAndNoneInPrivate() {
        String comment = stage.arrives("Nadia", "?");
        AttachedFile picture = Drawn.png("prise.png");
        assertThat(stage.channel.publish(reply("k", comment, "Voici", false, picture, picture))).isEqualTo(new Outcome.Rejected("too_many_files"));
        assertThat(stage.channel.publish(reply("k", comment, "Voici", true, picture))).isEqualTo(new Outcome.Rejected("no_files"));
        AttachedFile moving = new AttachedFile("saut.gif", "image/gif", Drawn.as("gif", 8, 8));
        assertThat(stage.channel.publish(reply("k", comment, "Voici", false, moving))).isEqualTo(new Outcome.Rejected("file_kind"));
        assertThat(stage.facebook.calls).isEmpty();
    }

    @Test
    void aPictureThatFacebookCannotReadIsRefusedForThat() {
        String comment = stage.arrives("Nadia", "?");
        for (Failure failure : List.of(new Failure(100, 1_366_046), new Failure(324, 0))) {
            stage.facebook.refused = Optional.of(failure);
            assertThat(stage.channel.publish(reply("k" + failure.code(), comment, "Voici"))).isEqualTo(new Outcome.Rejected("file_refused"));
        }
        assertThat(stage.published()).isEmpty();
    }

    @Test
    void whereTheAccountCanDoNothingTheReplyWaitsWithItsPicture() {
        Outgoing reply = reply("k", stage.arrives("Nadia", "?"), "Voici");
        for (AccountTrouble trouble : List.of(AccountTrouble.BUSY, AccountTrouble.PERMISSION)) {
            stage.trouble(trouble);
            assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Held.class);
        }
        stage.well();
        assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.pictures()).hasSize(1);
    }

    /** Words and picture are one request: where it breaks off, in the middle of the picture or of the answer, both are there once or not at all. */
    @Test
    void cutAnywhereTheReplyAndItsPictureArePublishedOnce() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(stage.facebook.host(), "/v26.0/")) {
            FacebookChannel channel = stage.channel(proxy.address() + "/v26.0");
            String comment = stage.arrives("Nadia", "Combien ?");
            assertThat(channel.publish(reply("whole", comment, "29 €"))).isInstanceOf(Outcome.Sent.class);
            int length = proxy.answered();
            assertThat(length).isGreaterThan(100);
            for (int bytes = CuttingProxy.HALF_REQUEST; bytes < length; bytes++) {
                Outgoing reply = reply("key-" + bytes, comment, "29 € (" + bytes + ")");
                int before = stage.published().size();
                proxy.cut(bytes);
                assertThat(channel.publish(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Unknown.class);
                boolean arrived = bytes >= 0;
                assertThat(channel.lookUp(reply)).as("cut after %d bytes", bytes).isInstanceOf(arrived ? Outcome.Sent.class : Outcome.Retry.class);
                assertThat(channel.publish(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Sent.class);
                assertThat(stage.published()).hasSize(before + 1);
                assertThat(stage.pictures()).hasSize(before + 1);
            }
        }
    }
}
