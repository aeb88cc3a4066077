package app.detente.keychain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.RemoteStage;
import app.detente.model.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealedFileTest {
    private static final String SECRET = RemoteStage.SECRET + "-été-🙂";
    @TempDir
    Path folder;

    @Test
    void whatIsKeptIsThereAfterARestartAndGoneOnceForgotten() {
        new SealedFile(folder).keep("account-1-token", SECRET);
        new SealedFile(folder).keep("account-2-token", "other-" + SECRET);
        assertThat(new SealedFile(folder).read("account-1-token")).contains(SECRET);
        new SealedFile(folder).forget("account-1-token");
        assertThat(new SealedFile(folder).read("account-1-token")).isEmpty();
        assertThat(new SealedFile(folder).read("account-2-token")).contains("other-" + SECRET);
        assertThat(new SealedFile(folder).isOfTheSystem()).isFalse();
    }

    @Test
    void noFileHoldsASecretInTheClearOrCanBeReadByOthers() throws IOException {
        new SealedFile(folder).keep("account-1-token", SECRET);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).doesNotContain("canary").doesNotContain("account-1");
                if (Files.getFileStore(file).supportsFileAttributeView("posix")) {
                    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
                }
            }
        }
    }

    @Test
    void theFileWithoutItsKeyOrWithAByteChangedSaysSoAndIsLeftAsItIs() throws IOException {
        new SealedFile(folder).keep("account-1-token", SECRET);
        Path file = folder.resolve("secrets.sealed");
        byte[] sealed = Files.readAllBytes(file);
        sealed[sealed.length / 2] ^= 1;
        Files.write(file, sealed);
        assertThatThrownBy(() -> new SealedFile(folder).read("account-1-token")).isInstanceOf(Problem.class).hasNoCause();
        assertThatThrownBy(() -> new SealedFile(folder).keep("account-2-token", SECRET)).isInstanceOf(Problem.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(sealed);
        Files.delete(folder.resolve("secrets.key"));
        assertThatThrownBy(() -> new SealedFile(folder).read("account-1-token")).isInstanceOf(Problem.class);
    }
}
