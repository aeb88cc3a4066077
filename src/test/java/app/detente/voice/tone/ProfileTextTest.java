package app.detente.voice.tone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Language;
import app.detente.model.Problem;
import app.detente.voice.VoiceProfile;
import app.detente.voice.VoiceProfile.Banned;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProfileTextTest {
    private static final String HEAD = "address = vous\nformality = relaxed\nemoji = 2\nexclamation = 2\nsigned = yes\n";

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(Language language) {
        VoiceProfile shipped = Shipped.profile(language);
        assertThat(ProfileText.read(ProfileText.write(shipped))).isEqualTo(shipped);
    }

    @Test
    void bansAreReadWithOrWithoutAnArrowOfEitherKind() {
        assertThat(ProfileText.never("low cost -> pas cher\n\n  usager → client \npromo*"))
                .containsExactly(new Banned("low cost", "pas cher"), new Banned("usager", "client"), new Banned("promo*", ""));
    }

    @ParameterizedTest
    @CsvSource({"address = they, profile.line", "emoji = 21, profile.line", "emoji = -1, profile.line", "hello, profile.line",
        "'[never]\n→ rien', profile.nothing", "'[never]\n/(/', profile.pattern", "'[never]\n/a{1001}/', profile.pattern"})
    void whatCannotBeReadIsSaidWithItsLine(String lines, String key) {
        int line = 5 + (int) lines.lines().count();
        assertThatThrownBy(() -> ProfileText.read(HEAD + lines)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo(key);
            assertThat(problem.arguments()[0]).isEqualTo(line);
        });
    }

    @Test
    void aMissingFigureIsNamed() {
        assertThatThrownBy(() -> ProfileText.read("address = tu")).isInstanceOfSatisfying(Problem.class,
                problem -> assertThat(problem.arguments()).containsExactly("formality"));
    }

    @Test
    void aProfileHasBounds() {
        VoiceProfile shipped = Shipped.profile(Language.EN);
        VoiceProfile many = new VoiceProfile(shipped.address(), shipped.formality(), 1, 1, true,
                java.util.Collections.nCopies(VoiceProfile.MAX_LINES + 1, "hi"), List.of());
        assertThatThrownBy(() -> ProfileText.check(many)).isInstanceOf(Problem.class).hasMessage("profile.many");
    }
}
