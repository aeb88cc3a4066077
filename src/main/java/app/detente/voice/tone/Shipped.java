package app.detente.voice.tone;

import app.detente.model.Language;
import app.detente.voice.VoiceProfile;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The profiles a queue begins with: `profile_fr.txt` and `profile_en.txt`. */
public final class Shipped {
    private static final VoiceProfile FRENCH = read("profile_fr.txt");
    private static final VoiceProfile ENGLISH = read("profile_en.txt");

    private Shipped() {}

    public static VoiceProfile profile(Language language) {
        return switch (language) {
            case FR -> FRENCH;
            case EN -> ENGLISH;
        };
    }

    private static VoiceProfile read(String name) {
        try (InputStream in = VoiceProfile.class.getResourceAsStream(name)) {
            return ProfileText.read(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
