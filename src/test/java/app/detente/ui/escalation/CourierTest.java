package app.detente.ui.escalation;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Executive;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourierTest {

    /** RFC 6068: what a stranger wrote must not add a recipient, a copy or a text. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "camille@example.com | Panne à Lille | mailto:camille@example.com?subject=Panne%20%C3%A0%20Lille",
        "Camille <camille@example.com>, 06 00 | x | mailto:camille@example.com?subject=x",
        "06 00 00 00 00 | a&cc=b@c.d#e | mailto:?subject=a%26cc%3Db%40c.d%23e",
        "a@b.c?bcc=d@e.f | x | mailto:a@b.c?subject=x",
    })
    void theLetterGoesToOneAddressWithItsSubjectAlone(String contact, String subject, String letter) {
        assertThat(Courier.letter(new Executive("Camille", contact, Duration.ofMinutes(30)), subject)).hasToString(letter);
    }
}
