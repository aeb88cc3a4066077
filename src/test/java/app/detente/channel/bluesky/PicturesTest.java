package app.detente.channel.bluesky;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.CuttingProxy;
import app.detente.channel.Drawn;
import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.model.AccountTrouble;
import app.detente.model.AttachedFile;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PicturesTest {
    private static final Instant AT = Instant.parse("2026-11-22T10:15:30.123Z");
    private FakeStage stage;

    @BeforeEach
    void open() throws Exception {
        stage = new FakeStage();
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Outgoing reply(String key, String parent, AttachedFile... files) {
        return new Outgoing(key, "bluesky", Optional.of(parent), "", "Maison", "Sonia", "Voici", AT, List.of(files));
    }

    private JsonNode images(Outcome outcome) {
        return stage.bluesky.world.records.get(((Outcome.Sent) outcome).remoteId()).path("embed").path("images");
    }

    @Test
    void eachPictureIsNamedForThoseWhoDoNotSeeItAndKeepsItsPlace() {
        AttachedFile jpeg = new AttachedFile("box-verte_2.photo.jpg", "image/jpeg", Drawn.as("jpg", 300, 200));
        JsonNode images = images(stage.channel.publish(reply("k", stage.arrives("Nadia", "?"), Drawn.png("prise murale.png"), jpeg)));
        assertThat(images.valueStream().map(image -> image.path("alt").asString())).containsExactly("prise murale", "box verte 2.photo");
        assertThat(images.valueStream().map(image -> image.path("aspectRatio").toString()))
                .containsExactly("{\"width\":40,\"height\":30}", "{\"width\":300,\"height\":200}");
        assertThat(images.valueStream().map(image -> image.path("image").path("mimeType").asString())).containsExactly("image/png", "image/jpeg");
    }

    @Test
    void aPictureIsWhatItIsAndNotWhatItIsCalled() {
        AttachedFile misnamed = new AttachedFile("photo.txt", "text/plain", Drawn.as("png", 8, 8));
        JsonNode images = images(stage.channel.publish(reply("k", stage.arrives("Nadia", "?"), misnamed)));
        assertThat(images.get(0).path("image").path("mimeType").asString()).isEqualTo("image/png");
    }

    @Test
    void twoMillionBytesAreTakenAndOneMoreIsNot() {
        String question = stage.arrives("Nadia", "?");
        byte[] most = Arrays.copyOf(Drawn.as("png", 8, 8), 2_000_000);
        assertThat(stage.channel.publish(reply("k", question, new AttachedFile("a.png", "image/png", most)))).isInstanceOf(Outcome.Sent.class);
        byte[] more = Arrays.copyOf(most, 2_000_001);
        assertThat(stage.channel.publish(reply("l", question, new AttachedFile("a.png", "image/png", more))))
                .isEqualTo(new Outcome.Rejected("file_too_large"));
    }

    @Test
    void nothingIsUploadedForWhatCannotBeAnswered() {
        String question = stage.arrives("Nadia", "je retire ça");
        stage.delete(question);
        assertThat(stage.channel.publish(reply("k", question, Drawn.png("a.png")))).isEqualTo(new Outcome.Rejected("gone"));
        assertThat(stage.bluesky.count("com.atproto.repo.uploadBlob")).isZero();
    }

    @Test
    void whereTheAccountCanDoNothingTheReplyWaitsWithItsPicture() {
        Outgoing reply = reply("k", stage.arrives("Nadia", "?"), Drawn.png("a.png"));
        for (AccountTrouble trouble : List.of(AccountTrouble.BUSY, AccountTrouble.PERMISSION)) {
            stage.trouble(trouble);
            assertThat(stage.channel.publish(reply)).isInstanceOf(Outcome.Held.class);
        }
        stage.well();
        assertThat(stage.channel.publish(reply)).isEqualTo(stage.channel.publish(reply)).isInstanceOf(Outcome.Sent.class);
        assertThat(stage.pictures()).hasSize(1);
    }

    /** An upload that nobody knows of is surely no post: it is tried again, and the post is still one. */
    @Test
    void anUploadCutAtAnyByteIsMadeAgainAndTheReplyIsPublishedOnce() throws Exception {
        try (CuttingProxy proxy = new CuttingProxy(stage.bluesky.address(), "/xrpc/com.atproto.repo.uploadBlob"); Http http = new Http()) {
            BlueskyChannel channel = new BlueskyChannel(new Keys(proxy.address(), "maison.test", FakeBluesky.PASSWORD), http, InstantSource.system());
            String question = stage.arrives("Nadia", "?");
            assertThat(channel.publish(reply("whole", question, Drawn.png("a.png")))).isInstanceOf(Outcome.Sent.class);
            int length = proxy.answered();
            assertThat(length).isGreaterThan(100);
            for (int bytes = CuttingProxy.HALF_REQUEST; bytes < length; bytes++) {
                Outgoing reply = reply("key-" + bytes, question, Drawn.png("a.png"));
                int before = stage.published().size();
                proxy.cut(bytes);
                assertThat(channel.publish(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Retry.class);
                assertThat(stage.published()).hasSize(before);
                assertThat(channel.publish(reply)).as("cut after %d bytes", bytes).isInstanceOf(Outcome.Sent.class);
                assertThat(stage.published()).hasSize(before + 1);
            }
            assertThat(stage.bluesky.blobs.count()).isEqualTo(1);
        }
    }

    @Test
    void theSizeOfAPictureIsReadFromItsHeaderAndNeverGuessed() {
        assertThat(PictureSize.of(Drawn.as("png", 640, 480))).contains(new PictureSize(640, 480));
        assertThat(PictureSize.of(Drawn.as("jpg", 321, 123))).contains(new PictureSize(321, 123));
        byte[] lossy = webp("VP8 ", 0, 0, 0, 0, 0, 0, 0, 0x9d, 0x01, 0x2a, 0x40, 0x01, 0xf0, 0x00);
        assertThat(PictureSize.of(lossy)).contains(new PictureSize(320, 240));
        byte[] lossless = webp("VP8L", 0, 0, 0, 0, 0x2f, 0x3f, 0xc1, 0x3b, 0x00);
        assertThat(PictureSize.of(lossless)).contains(new PictureSize(320, 240));
        byte[] extended = webp("VP8X", 10, 0, 0, 0, 0, 0, 0, 0, 0x3f, 0x01, 0, 0xef, 0, 0);
        assertThat(PictureSize.of(extended)).contains(new PictureSize(320, 240));
        byte[] turned = webp("VP8X", 10, 0, 0, 0, 0x08, 0, 0, 0, 0x3f, 0x01, 0, 0xef, 0, 0);
        assertThat(PictureSize.of(turned)).isEmpty();
    }

    @Test
    void aPictureCutAnywhereHasNoSizeOrItsOwnAndBreaksNothing() {
        for (byte[] whole : List.of(Drawn.as("png", 640, 480), Drawn.as("jpg", 640, 480))) {
            for (int length = 0; length < whole.length; length++) {
                assertThat(PictureSize.of(Arrays.copyOf(whole, length)).stream()).allMatch(new PictureSize(640, 480)::equals);
            }
        }
        byte[] sideways = Drawn.as("jpg", 640, 480);
        byte[] exif = {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, (byte) 0xE1, 0, 8, 'E', 'x', 'i', 'f', 0, 0};
        byte[] turned = Arrays.copyOf(exif, exif.length + sideways.length - 2);
        System.arraycopy(sideways, 2, turned, exif.length, sideways.length - 2);
        assertThat(PictureSize.of(turned)).isEmpty();
    }

    private static byte[] webp(String chunk, int... rest) {
        byte[] bytes = new byte[16 + rest.length];
        byte[] head = ("RIFF\0\0\0\0WEBP" + chunk).getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, bytes, 0, head.length);
        for (int i = 0; i < rest.length; i++) {
            bytes[16 + i] = (byte) rest[i];
        }
        return bytes;
    }
}
