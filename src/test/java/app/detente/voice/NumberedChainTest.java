package app.detente.voice;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.voice.NumberedChain.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NumberedChainTest {
    private static final List<String> WORDS = List.of("Bonjour", "Nadia,", "votre", "ligne", "est", "rétablie.", "On", "vérifie", "!", "https://maison.fr/aide/une-page",
            "maison.fr", "@nadia", "@karim@piaille.fr", "👨‍👩‍👧‍👦", "👍🏽", "日本語", "e\u0301te\u0301", "?", "…", "#fibre", "Oui\u00A0!", "anticonstitutionnellement");

    private static String text(Random random, int words) {
        StringBuilder text = new StringBuilder("Bonjour ");
        for (int i = 0; i < words; i++) {
            text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(9) == 0 ? "\n" : " ");
        }
        return text.toString();
    }

    @ParameterizedTest
    @EnumSource(value = Network.class, names = {"X", "MASTODON", "BLUESKY"})
    void everyPartFitsSaysItsNumberAndTearsNothing(Network network) {
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            String text = text(random, 90 + random.nextInt(120));
            List<Part> parts = NumberedChain.of(network, text);
            assertThat(parts).hasSizeGreaterThan(1);
            assertThat(parts.stream().map(Part::words).collect(Collectors.joining())).isEqualTo(text);
            List<String> said = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                String part = parts.get(i).text();
                String number = " " + (i + 1) + "/" + parts.size();
                assertThat(Length.of(network, part).fits()).as(part).isTrue();
                assertThat(part).endsWith(number).doesNotStartWith("!").doesNotStartWith("?");
                said.addAll(List.of(part.substring(0, part.length() - number.length()).strip().split("\\s+")));
            }
            assertThat(said).containsExactly(text.strip().split("\\s+"));
        }
    }

    @Test
    void whatFitsIsNoChainAndSomeNetworksTakeNone() {
        assertThat(NumberedChain.of(Network.X, "Bonjour Nadia")).isEmpty();
        assertThat(NumberedChain.of(Network.FACEBOOK, "Bonjour ".repeat(2_000))).isEmpty();
        assertThat(NumberedChain.of(Network.EMAIL, "Bonjour ".repeat(9_000))).isEmpty();
    }

    @Test
    void aWordThatFitsIntoNoPartMakesNoChain() {
        assertThat(NumberedChain.of(Network.X, "Bonjour " + "a".repeat(300))).isEmpty();
        assertThat(NumberedChain.of(Network.BLUESKY, "x".repeat(400))).isEmpty();
    }

    @Test
    void itIsCutBetweenSentencesWhereThereIsOneInTheSecondHalf() {
        String first = "On a regardé votre dossier ce matin avec l’équipe qui suit votre rue, et tout est prêt pour demain. ".repeat(2).strip();
        String second = "Le technicien vous appelle avant de passer et il a votre numéro de contrat sous les yeux, vous n’avez rien à préparer du tout.";
        List<Part> parts = NumberedChain.of(Network.X, first + " " + second);
        assertThat(parts).extracting(Part::text).containsExactly(first + " 1/2", second + " 2/2");
    }

    @Test
    void writingWithoutSpacesIsCutBetweenIdeographs() {
        List<Part> parts = NumberedChain.of(Network.X, "日本語".repeat(80));
        assertThat(parts).hasSize(2).allMatch(part -> Length.of(Network.X, part.text()).fits());
    }

    @Test
    void moreThanAnybodyReadsIsNoChain() {
        assertThat(NumberedChain.of(Network.X, "Bonjour ".repeat(1_000))).isEmpty();
    }
}
