package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.channel.Json;
import app.detente.channel.mastodon.Api.Account;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddressingTest {
    private static Addressing to(String... accounts) {
        return new Addressing("public", "", List.of(accounts));
    }

    @Test
    void whomTheTextDoesNotNameIsNamedFirst() {
        assertThat(to("nadia@ailleurs.example").address("Bonjour")).isEqualTo("@nadia@ailleurs.example Bonjour");
        assertThat(to("nadia", "karim").address("Bonjour")).isEqualTo("@nadia @karim Bonjour");
        assertThat(to().address("Bonjour")).isEqualTo("Bonjour");
    }

    @Test
    void whomTheTextNamesIsNotNamedTwice() {
        assertThat(to("nadia").address("Bonjour @Nadia, on regarde")).isEqualTo("Bonjour @Nadia, on regarde");
        assertThat(to("nadia@ailleurs.example").address("Merci @nadia@ailleurs.example.")).isEqualTo("Merci @nadia@ailleurs.example.");
    }

    @Test
    void aNameWithoutItsServerIsCompletedAndAnotherNameIsNotTakenForIt() {
        assertThat(to("nadia@ailleurs.example").address("Bonjour @nadia, merci")).isEqualTo("Bonjour @nadia@ailleurs.example, merci");
        assertThat(to("nadia").address("Comme @nadia_b et sav@nadia.fr")).isEqualTo("@nadia Comme @nadia_b et sav@nadia.fr");
        assertThat(to("nadia").address("Comme @nadia@autre.example")).isEqualTo("@nadia Comme @nadia@autre.example");
    }

    @Test
    void ourOwnServersNameIsLeftOutAndWhatIsNoNameIsNotWritten() throws Exception {
        Account us = new Account("1", "maison");
        assertThat(Addressing.of(Json.MAPPER.readTree("{\"visibility\":\"public\",\"account\":{\"id\":\"2\",\"acct\":\"nadia@localhost:18001\"}}"), us,
                "http://localhost:18001").accounts()).containsExactly("nadia");
        assertThat(Addressing.of(Json.MAPPER.readTree("{\"visibility\":\"public\",\"account\":{\"id\":\"2\",\"acct\":\"x @tout-le-monde\"}}"), us,
                "https://piaille.fr").accounts()).isEmpty();
    }

    @Test
    void lengthsAreThoseOfMastodon() {
        assertThat(Size.of("@nadia@ailleurs.example oui", 23)).isEqualTo(10);
        assertThat(Size.of("https://exemple.fr/" + "x".repeat(100) + " 👨‍👩‍👧‍👦", 23)).isEqualTo(25);
    }
}
