package app.detente;

import app.detente.channel.RemoteStage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Looks for the secret of the tests in files, as it is and as it stands within Base64. */
final class Canary {
    private static final int AROUND = 200;
    private static final List<String> LOOKS = looks();

    private Canary() {}

    /** However many bytes stand before it, the middle of its Base64 is one of three. */
    private static List<String> looks() {
        List<String> looks = new ArrayList<>(List.of(RemoteStage.SECRET));
        for (String before : List.of("", "-", "--")) {
            String coded = Base64.getEncoder().withoutPadding().encodeToString((before + RemoteStage.SECRET).getBytes(StandardCharsets.UTF_8));
            looks.add(coded.substring(before.isEmpty() ? 0 : 4, coded.length() - 2));
        }
        return List.copyOf(looks);
    }

    /** Where it stands below a folder: files, each with what stands around it first. One that vanishes meanwhile is passed over. */
    static List<String> in(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            try {
                around(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).map(place -> file + ": " + place).ifPresent(found::add);
            } catch (NoSuchFileException gone) {
                // the log has moved on
            }
        }
        return found;
    }

    private static Optional<String> around(String text) {
        return LOOKS.stream().filter(text::contains).findFirst().map(look -> {
            int at = text.indexOf(look);
            return text.substring(Math.max(0, at - AROUND), Math.min(text.length(), at + AROUND));
        });
    }
}
