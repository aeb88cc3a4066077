package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Texts;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgesTest {
    private static final Duration TARGET = Duration.ofMinutes(30);

    @ParameterizedTest
    @CsvSource({
        "PT-5S, < 1 min, < 1 min", "PT0S, < 1 min, < 1 min", "PT59S, < 1 min, < 1 min", "PT1M, 1 min, 1 min", "PT14M59S, 14 min, 14 min",
        "PT59M59S, 59 min, 59 min", "PT1H, 1 h 00, 1 h 00", "PT1H12M, 1 h 12, 1 h 12", "PT23H59M, 23 h 59, 23 h 59", "PT24H, 24 h, 24 h",
        "PT47H59M, 47 h, 47 h", "PT48H, 2 j, 2 d", "P3DT5H, 3 j, 3 d", "P1200D, 1 200 j, '1,200 d'"})
    void anAgeIsSaidInTheFewestHonestWords(Duration waited, String french, String english) {
        assertThat(plain(new Ages(Texts.in(Locale.FRANCE)).text(waited))).isEqualTo(french);
        assertThat(plain(new Ages(Texts.in(Locale.UK)).text(waited))).isEqualTo(english);
    }

    @Test
    void aThirdOfTheTargetWarnsAndTheTargetItselfIsLate() {
        assertThat(Ages.level(Duration.ofMinutes(10).minusMillis(1), TARGET)).isEqualTo(Ages.Level.CALM);
        assertThat(Ages.level(Duration.ofMinutes(10), TARGET)).isEqualTo(Ages.Level.WARN);
        assertThat(Ages.level(Duration.ofMinutes(30).minusMillis(1), TARGET)).isEqualTo(Ages.Level.WARN);
        assertThat(Ages.level(Duration.ofMinutes(30), TARGET)).isEqualTo(Ages.Level.LATE);
        assertThat(Ages.level(Duration.ofMinutes(-1), TARGET)).isEqualTo(Ages.Level.CALM);
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
