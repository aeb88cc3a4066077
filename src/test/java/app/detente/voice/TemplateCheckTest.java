package app.detente.voice;

import static app.detente.voice.Templates.NADIA;
import static app.detente.voice.Templates.body;
import static app.detente.voice.Templates.in;
import static app.detente.voice.Templates.only;
import static app.detente.voice.Templates.retired;
import static app.detente.voice.Templates.titled;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.model.Texts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class TemplateCheckTest {

    @Test
    void aSoundTemplateHasNothingToMend() {
        assertThat(check(body("Salut {{first_name}}, {{?date de rétablissement}}. {brand} — {{adviser}}"))).isEmpty();
    }

    @Test
    void anEmptyBodyIsSaid() {
        assertThat(check(body(" \n\u2003"))).containsExactly(new TemplateProblem.EmptyBody());
    }

    @Test
    void unknownVariablesAreNamedWithTheirPlace() {
        assertThat(check(body("a {{prenom}}\n{{ Brand }}"))).containsExactly(
                new TemplateProblem.UnknownVariable("prenom", 1, 2, 12), new TemplateProblem.UnknownVariable("Brand", 2, 13, 24));
    }

    @Test
    void looseBracesAreShownWhereTheyStand() {
        assertThat(check(body("a {{brand b"))).containsExactly(new TemplateProblem.UnclosedBraces(1, 2));
        assertThat(check(body("a brand}} {{adviser}}"))).containsExactly(new TemplateProblem.UnclosedBraces(1, 7));
        assertThat(check(body("{{first_name {{adviser}}"))).containsExactly(new TemplateProblem.UnclosedBraces(1, 0));
    }

    @Test
    void aBodyOverItsLimitIsSaid() {
        assertThat(check(body("é".repeat(32 * 1024 + 1)))).containsExactly(new TemplateProblem.BodyTooLarge());
    }

    @Test
    void everyNetworkItIsTooLongForIsNamed() {
        ReplyTemplate draft = body("a".repeat(301));

        assertThat(check(draft)).containsExactly(
                new TemplateProblem.TooLong(Network.X, new Length(301, 280)), new TemplateProblem.TooLong(Network.BLUESKY, new Length(301, 300)));
        assertThat(check(only(draft, Network.FACEBOOK))).isEmpty();
    }

    @Test
    void lengthIsMeasuredOnceRendered() {
        assertThat(check(only(body("{{first_name}}".repeat(56)), Network.X))).isEmpty();
        assertThat(check(only(body("{{first_name}}".repeat(57)), Network.X)))
                .containsExactly(new TemplateProblem.TooLong(Network.X, new Length(285, 280)));
    }

    @Test
    void aShortcutAlreadyTakenIsNamedWithItsOwner() {
        ReplyTemplate taken = titled("1", "Panne connue", "x", "Réparé");

        assertThat(TemplateCheck.check(titled("2", "Autre", "x", "repare"), List.of(taken), NADIA))
                .containsExactly(new TemplateProblem.ShortcutTaken("repare", "Panne connue"));
    }

    @Test
    void aShortcutMayBeSharedWithItselfAnotherLanguageOrARetiredOne() {
        ReplyTemplate draft = titled("2", "Autre", "x", "panne");
        List<ReplyTemplate> library = List.of(titled("2", "Avant", "x", "panne"), in(titled("3", "Outage", "x", "panne"), "en"),
                retired(titled("4", "Vieille", "x", "panne")));

        assertThat(TemplateCheck.check(draft, library, NADIA)).isEmpty();
    }

    static Stream<TemplateProblem> eachProblem() {
        return Stream.of(new TemplateProblem.EmptyBody(), new TemplateProblem.BodyTooLarge(), new TemplateProblem.UnknownVariable("prenom", 2, 0, 10),
                new TemplateProblem.UnclosedBraces(3, 6), new TemplateProblem.TooLong(Network.X, new Length(301, 280)),
                new TemplateProblem.ShortcutTaken("panne", "Panne connue"), new TemplateProblem.OpenSection("first_name", 2),
                new TemplateProblem.StrayEnd("first_name", 2), new TemplateProblem.TooDeep(2), new TemplateProblem.TooMany(1_000, 2), new TemplateProblem.WrongGap("{{?a:b}}", 2),
                new TemplateProblem.UnknownBlock("signature", 2), new TemplateProblem.BlockLoop("signature", 2),
                new TemplateProblem.BrokenBlock("signature", 2), new TemplateProblem.InWording(1, new TemplateProblem.EmptyBody()));
    }

    @Test
    void problemsOfOtherWordingsSayWhichAndWhere() {
        ReplyTemplate draft = new ReplyTemplate("t", "Essai", "", "fr", List.of(), "Bon", Set.of(), 0, false, List.of("Bien", "a\n\n{{x}}"), Terms.OPEN);
        assertThat(check(draft)).containsExactly(new TemplateProblem.InWording(2, new TemplateProblem.UnknownVariable("x", 3, 3, 8)));
        assertThat(check(draft).getFirst().sentence(Texts.in(Locale.FRENCH))).contains("Formulation 3", "Ligne 3", "{{x}}");
        assertThat(check(draft)).allMatch(TemplateProblem::breaks);
    }

    @Test
    void whatOnlyWarnsDoesNotBreak() {
        assertThat(check(body("a".repeat(301)))).isNotEmpty().noneMatch(TemplateProblem::breaks);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "a~{{#first_name}}b|open_section|2",
        "a~{{/first_name}}b|stray_end|2",
        "{{#brand}}~{{^evening}}~{{/brand}}{{/evening}}|stray_end|3",
        "a~b~{{?x:amout}}|wrong_gap|3",
        "{{?x:choice}}|wrong_gap|1",
        "{{?x:choice:Lyon}}|wrong_gap|1",
        "{{?x:amount:3}}|wrong_gap|1",
        "a~{{> signature}}|unknown_block|2",
        "a~{{#loop}}b{{/loop}}|unknown_variable|2",
        "a~{{first_name}} {{x ‖toi}}|unknown_variable|2"
    })
    void everyMistakeIsNamedWithItsLine(String body, String key, int line) {
        List<TemplateProblem> problems = check(body(body.replace('~', '\n').replace('‖', '|')));
        assertThat(problems.getFirst().line()).isEqualTo(line);
        assertThat(problems.getFirst().sentence(Texts.in(Locale.ENGLISH))).startsWith("Line " + line + ":");
        assertThat(problems.getFirst().getClass().getSimpleName()).isEqualToIgnoringCase(key.replace("_", ""));
    }

    @ParameterizedTest
    @MethodSource("eachProblem")
    void everyProblemHasASentenceInBothLanguages(TemplateProblem problem) {
        String french = problem.sentence(Texts.in(Locale.FRENCH));
        String english = problem.sentence(Texts.in(Locale.ENGLISH));

        assertThat(french).contains(" ").isNotEqualTo(english).doesNotContain("voice.");
        assertThat(english).contains(" ").doesNotContain("voice.");
    }

    @Test
    void sentencesNameWhatIsWrong() {
        Texts french = Texts.in(Locale.FRENCH);

        assertThat(new TemplateProblem.UnknownVariable("prenom", 2, 0, 10).sentence(french)).contains("{{prenom}}");
        assertThat(new TemplateProblem.UnclosedBraces(3, 6).sentence(french)).contains("7");
        assertThat(new TemplateProblem.TooLong(Network.X, new Length(301, 280)).sentence(french)).contains("X", "301", "280");
    }

    @Test
    void everyVariableIsExplainedInBothLanguages() {
        for (Variable variable : Variable.values()) {
            assertThat(variable.explanation(Texts.in(Locale.FRENCH))).isNotBlank().doesNotContain("voice.")
                    .isNotEqualTo(variable.explanation(Texts.in(Locale.ENGLISH)));
            assertThat(check(body(variable.tag()))).isEmpty();
        }
    }

    private static List<TemplateProblem> check(ReplyTemplate draft) {
        return TemplateCheck.check(draft, List.of(), NADIA);
    }
}
