package app.detente.model;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.FileLimit.Refusal;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FileLimitTest {
    private static final FileFacts PICTURE = new FileFacts("prise.png", 1_000, FileKind.PNG);
    private static final FileFacts NOTICE = new FileFacts("notice.pdf", 1_000, FileKind.PDF);

    private static FileKind kind(String head) {
        return FileKind.of(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void aFileIsWhatItsFirstBytesSay() {
        assertThat(kind("\u00FF\u00D8\u00FF\u00E0")).isEqualTo(FileKind.JPEG);
        assertThat(kind("\u0089PNG\r\n\u001A\n")).isEqualTo(FileKind.PNG);
        assertThat(List.of(kind("GIF87a"), kind("GIF89a"))).containsOnly(FileKind.GIF);
        assertThat(kind("RIFF\0\0\0\0WEBPVP8 ")).isEqualTo(FileKind.WEBP);
        assertThat(kind("%PDF-1.7")).isEqualTo(FileKind.PDF);
        assertThat(List.of(kind(""), kind("\u0089PN"), kind("RIFF\0\0\0\0WAVE"), kind("<svg>"))).containsOnly(FileKind.OTHER);
    }

    @Test
    void aDocumentGoesByMailAndByFileAndNowhereElse() {
        for (Network network : Network.values()) {
            boolean taken = network == Network.EMAIL || network == Network.FILE;
            assertThat(FileLimit.refusal(network, List.of(NOTICE)).isEmpty()).as(network.key()).isEqualTo(taken);
            assertThat(FileLimit.refusal(network, List.of(PICTURE))).isEmpty();
            assertThat(FileLimit.refusal(network, List.of())).isEmpty();
        }
    }

    @Test
    void facebookTakesOneAndTheOthersFour() {
        assertThat(FileLimit.refusal(Network.FACEBOOK, List.of(PICTURE, PICTURE))).contains(new Refusal.TooMany(1));
        for (Network network : List.of(Network.X, Network.BLUESKY, Network.MASTODON)) {
            assertThat(FileLimit.refusal(network, Collections.nCopies(4, PICTURE))).isEmpty();
            assertThat(FileLimit.refusal(network, Collections.nCopies(5, PICTURE))).contains(new Refusal.TooMany(4));
        }
    }

    @Test
    void theFileInTheWayIsNamed() {
        FileFacts large = new FileFacts("photo.jpg", 5_242_881, FileKind.JPEG);
        assertThat(FileLimit.refusal(Network.X, List.of(PICTURE, large))).contains(new Refusal.TooLarge("photo.jpg", 5_242_881, 5_242_880));
        assertThat(FileLimit.refusal(Network.FACEBOOK, List.of(PICTURE, NOTICE)))
                .contains(new Refusal.WrongKind("notice.pdf", Set.of(FileKind.JPEG, FileKind.PNG)));
    }

    @Test
    void whatIsReadOutIsTheNameAsWords() {
        assertThat(new AttachedFile("prise_murale--rouge.png", "", new byte[0]).description()).isEqualTo("prise murale rouge");
        assertThat(new AttachedFile("file", "", new byte[0]).description()).isEqualTo("file");
    }
}
