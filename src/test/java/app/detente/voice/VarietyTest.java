package app.detente.voice;

import static app.detente.voice.WordingsTest.template;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VarietyTest {
    /** As a starter template is: two wordings, each with a few choices. */
    private static final ReplyTemplate OUTAGE = template(
            "[[Bonjour|Salut|Hello]] {{first_name}}, [[merci du signalement|merci de nous l’avoir dit|bien reçu|c’est bien noté de notre côté]]. [[Une panne touche votre secteur|C’est une panne de"
                    + " secteur|Le réseau est coupé autour de chez vous]], [[les techniciens sont dessus|l’équipe est déjà sur place|on s’en occupe]]. [[Prochain point ici à"
                    + " 18h|On refait le point ici à 18h|Des nouvelles ici dès 18h]]. — {{adviser}}",
            "{{first_name}}, [[vous n’y êtes pour rien|ça ne vient pas de votre box|votre box va bien]] : [[on a une panne|le secteur est en panne|il y a une coupure|c’est tout le quartier]]."
                    + " [[On répare|On y travaille|C’est en cours de réparation]], et [[je reviens ici à 18h|on vous dit tout à 18h|rendez-vous ici à 18h]]. — {{adviser}}");

    private record Sent(String text, Names names) {}

    private static List<Sent> sent(ReplyTemplate template, int people, Random random) {
        Variety variety = new Variety(template);
        List<Sent> sent = new ArrayList<>();
        for (int i = 0; i < people; i++) {
            String name = random.nextInt(5) == 0 ? "client_" + i : Character.toUpperCase("abcdefgh".charAt(i % 8)) + "nn" + "aeiou".charAt(random.nextInt(5));
            ReplyContext person = new ReplyContext(name, "Détente", "Claire", "X");
            Names names = Names.of(name, "Détente", "Claire");
            variety.next(text -> Rendering.render(text, person), rendered -> rendered.gaps().isEmpty() && Length.of(Network.X, rendered.text()).fits(), names,
                    Set.of()).ifPresent(letter -> sent.add(new Sent(letter.rendered().text(), names)));
        }
        return sent;
    }

    @Test
    void threeHundredPeopleGetThreeHundredTextsOfWhichNoTwoAreAlike() {
        List<Sent> sent = sent(OUTAGE, 300, new Random(1));
        assertThat(sent).hasSize(300);
        List<Likeness> all = sent.stream().map(one -> Likeness.of(one.text(), one.names())).toList();
        for (int i = 0; i < all.size(); i++) {
            assertThat(Gaps.open(sent.get(i).text())).isEmpty();
            for (int j = 0; j < i; j++) {
                assertThat(all.get(i).to(all.get(j))).as(sent.get(i).text() + "\n" + sent.get(j).text()).isLessThanOrEqualTo(Likeness.CLONE);
            }
        }
    }

    @Test
    void aTemplateOfFewTextsAnswersAsManyPeopleAndNoMore() {
        assertThat(sent(template("Salut {{first_name}}, on regarde.", "Merci, c’est noté.", "Merci ! C’est noté 🙂"), 10, new Random(2))).hasSize(2);
    }

    @Test
    void whateverTheTemplateNoTwoTextsAreClones() {
        Random random = new Random(3);
        for (int round = 0; round < 8; round++) {
            String body = IntStream.range(0, 1 + random.nextInt(4)).mapToObj(i -> "[[" + words(random) + "|" + words(random) + "]] " + words(random))
                    .collect(Collectors.joining(". "));
            List<Likeness> all = sent(template(body), 30, random).stream().map(one -> Likeness.of(one.text(), one.names())).toList();
            for (int i = 0; i < all.size(); i++) {
                for (int j = 0; j < i; j++) {
                    assertThat(all.get(i).to(all.get(j))).as(body).isLessThanOrEqualTo(Likeness.CLONE);
                }
            }
        }
    }

    private static String words(Random random) {
        return IntStream.range(0, 1 + random.nextInt(5)).mapToObj(i -> "mot" + (char) ('a' + random.nextInt(20))).collect(Collectors.joining(" "));
    }

    @Test
    void whatSomebodyWasToldBeforeIsPassedOverWhereThereIsAnother() {
        ReplyTemplate template = template("Merci du signalement, on regarde.", "C’est noté, on s’en occupe.");
        Set<Long> heard = Sentence.in("Merci du signalement, on regarde.", Names.NONE).stream().map(Sentence::key).collect(Collectors.toSet());
        Variety variety = new Variety(template);
        ReplyContext person = new ReplyContext("Karim", "Détente", "Claire", "X");
        Optional<Variety.Letter> first = variety.next(text -> Rendering.render(text, person), rendered -> true, Names.NONE, heard);
        Optional<Variety.Letter> second = variety.next(text -> Rendering.render(text, person), rendered -> true, Names.NONE, heard);
        assertThat(first.orElseThrow().wording()).isEqualTo(1);
        assertThat(second.orElseThrow().wording()).isZero();
        assertThat(variety.next(text -> Rendering.render(text, person), rendered -> true, Names.NONE, Set.of())).isEmpty();
    }

    @Test
    void aTextThatIsTooLongForOneIsKeptForAnother() {
        Variety variety = new Variety(template("Merci du signalement, on regarde votre ligne de près.", "C’est noté."));
        ReplyContext person = new ReplyContext("", "", "", "");
        assertThat(variety.next(text -> Rendering.render(text, person), rendered -> rendered.text().length() < 20, Names.NONE, Set.of()).orElseThrow().wording())
                .isEqualTo(1);
        assertThat(variety.next(text -> Rendering.render(text, person), rendered -> true, Names.NONE, Set.of()).orElseThrow().wording()).isZero();
    }
}
