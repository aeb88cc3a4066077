package app.detente.voice;

import static app.detente.voice.Templates.NADIA;
import static app.detente.voice.Templates.NOBODY;
import static app.detente.voice.Templates.body;
import static app.detente.voice.Templates.in;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Network;
import app.detente.model.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Fallbacks, sections, blocks, the time of day; and what somebody might write to bring them down. */
class SectionsTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    private static String text(String body, ReplyContext context) {
        return Rendering.render(body(body), context).text();
    }

    @Test
    void aFallbackStandsInForWhatIsNotKnown() {
        assertThat(text("Coucou {{first_name|toi}} !", NADIA)).isEqualTo("Coucou Nadia !");
        assertThat(text("Coucou {{ first_name | toi }} !", NOBODY)).isEqualTo("Coucou toi !");
        assertThat(text("Coucou {{first_name|}} !", NOBODY)).isEqualTo("Coucou !");
    }

    @Test
    void aSectionIsThereOnlyWhereItsConditionHolds() {
        String body = "{{#first_name}}Salut {{first_name}} !{{/first_name}}{{^first_name}}Bonjour à vous !{{/first_name}} On regarde.";
        assertThat(text(body, NADIA)).isEqualTo("Salut Nadia ! On regarde.");
        assertThat(text(body, NOBODY)).isEqualTo("Bonjour à vous ! On regarde.");
    }

    @Test
    void sectionsMayStandInOneAnother() {
        String body = "{{#fr}}a{{#first_name}}b{{^evening}}c{{/evening}}{{/first_name}}{{/fr}}{{#en}}d{{/en}}";
        assertThat(text(body, NADIA)).isEqualTo("abc");
        assertThat(Rendering.render(in(body(body), "en"), NADIA).text()).isEqualTo("d");
    }

    @Test
    void aSectionKnowsTheNetwork() {
        assertThat(text("Oui.{{^x}} — {{adviser}}{{/x}}", NADIA.on(Network.X))).isEqualTo("Oui.");
        assertThat(text("Oui.{{^x}} — {{adviser}}{{/x}}", NADIA.on(Network.FACEBOOK))).isEqualTo("Oui. — Inès");
    }

    @Test
    void aTagWithALineToItselfTakesTheLineWithIt() {
        String body = "Bonjour.\n  {{#first_name}}\nMerci {{first_name}}.\n{{/first_name}}\r\n{{^first_name}}\nMerci à vous.\n{{/first_name}}\nÀ bientôt";
        assertThat(text(body, NADIA)).isEqualTo("Bonjour.\nMerci Nadia.\nÀ bientôt");
        assertThat(text(body, NOBODY)).isEqualTo("Bonjour.\nMerci à vous.\nÀ bientôt");
    }

    @ParameterizedTest
    @CsvSource({"2026-03-02T16:59:00Z,Bonjour,Hello", "2026-03-02T17:00:00Z,Bonsoir,Good evening", "2026-03-02T22:30:00Z,Bonsoir,Good evening",
        "2026-03-02T04:00:00Z,Bonjour,Hello", "2026-07-02T15:59:00Z,Bonjour,Hello", "2026-07-02T16:00:00Z,Bonsoir,Good evening"})
    void theGreetingKnowsTheTimeOfDayWhereTheDeskIs(String now, String french, String english) {
        ReplyContext context = NADIA.at(Instant.parse(now), PARIS);
        assertThat(text("{{greeting}} {{first_name}}", context)).isEqualTo(french + " Nadia");
        assertThat(Rendering.render(in(body("{{greeting}} {{first_name}}"), "en"), context).text()).isEqualTo(english + " Nadia");
    }

    @ParameterizedTest
    @CsvSource({"PT59S,''", "PT1M,1 minute", "PT59M,59 minutes", "PT1H59M,1 heure", "PT23H,23 heures", "PT47H,1 jour", "PT72H,3 jours", "-PT5M,''"})
    void theWaitIsSaidInWords(Duration waited, String words) {
        assertThat(text("{{#waiting_time}}{{waiting_time}}{{/waiting_time}}", NADIA.waited(waited))).isEqualTo(words);
    }

    @Test
    void contactsAreSaidWhereTheyAreKnown() {
        assertThat(text("{{#contacts_today}}{{contacts_today}}e message{{/contacts_today}}ok", NADIA.contacts(3))).isEqualTo("3e messageok");
        assertThat(text("{{#contacts_today}}{{contacts_today}}e message{{/contacts_today}}ok", NADIA)).isEqualTo("ok");
    }

    @Test
    void aBlockIsWrittenOnceAndStandsEverywhere() {
        Blocks blocks = new Blocks(Map.of("signature", "— {{adviser}}{{> marque}}", "marque", "{{#fr}}, chez {{brand}}{{/fr}}"));
        assertThat(text("Oui. {{> signature}}", NADIA.with(blocks))).isEqualTo("Oui. — Inès, chez Lumo");
        assertThat(text("Oui. {{>signature}} {{?date}}", NADIA.with(blocks.with("signature", "Bye")))).isEqualTo("Oui. Bye ⟦date⟧");
        assertThat(blocks.problems("signature")).isEmpty();
    }

    @Test
    void aBlockThatHoldsItselfIsNamedWithItsLine() {
        assertThat(Blocks.NONE.with("a", "x\n{{> a}}").problems("a")).containsExactly(new TemplateProblem.BlockLoop("a", 2));
        Blocks round = Blocks.NONE.with("a", "{{> b}}").with("b", "{{> c}}").with("c", "\n\n{{> a}}");
        assertThat(round.problems("a")).containsExactly(new TemplateProblem.BlockLoop("b", 1));
        assertThat(round.problems("c")).containsExactly(new TemplateProblem.BlockLoop("a", 3));
        assertThatThrownBy(() -> Rendering.render(body("Oui.\n{{> a}}"), NADIA.with(round))).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo("template-broken");
            assertThat(problem.arguments()).containsExactly("Essai", 2);
        });
    }

    @Test
    void aBlockThatIsBrokenOrAbsentIsNamedWhereItIsUsed() {
        Blocks blocks = Blocks.NONE.with("a", "{{prenom}}").with("b", "{{> none}}").with("c", "ok");
        assertThat(blocks.check(TemplateBody.read("{{> c}}\n{{> a}}\n{{> b}}\n{{> d}}"))).containsExactly(
                new TemplateProblem.BrokenBlock("a", 2), new TemplateProblem.BrokenBlock("b", 3), new TemplateProblem.UnknownBlock("d", 4));
        assertThat(blocks.problems("b")).containsExactly(new TemplateProblem.UnknownBlock("none", 1));
    }

    @Test
    void blocksWithinBlocksHaveAnEnd() {
        Blocks chain = new Blocks(IntStream.rangeClosed(0, 30).boxed().collect(Collectors.toMap(n -> "b" + n, n -> n == 0 ? "fin" : "{{> b" + (n - 1) + "}}")));
        assertThat(text("{{> b7}}", NADIA.with(chain))).isEqualTo("fin");
        assertThat(chain.check(TemplateBody.read("{{> b8}}"))).containsExactly(new TemplateProblem.BrokenBlock("b8", 1));
        assertThat(chain.check(TemplateBody.read("{{> b30}}"))).containsExactly(new TemplateProblem.BrokenBlock("b30", 1));
    }

    @ParameterizedTest
    @CsvSource({"x", "''", "{{#en}}x{{/en}}"})
    void blocksThatMultiplyEachOtherAreCutShort(String inside) {
        Blocks many = new Blocks(IntStream.rangeClosed(0, 7).boxed().collect(
                Collectors.toMap(n -> "b" + n, n -> n == 0 ? "." + inside : ("{{> b" + (n - 1) + "}}").repeat(900))));
        assertThatThrownBy(() -> text("{{> b7}}", NADIA.with(many))).isInstanceOf(Problem.class).hasMessage("template-too-long");
    }

    @Test
    void aMillionSectionsAreRefused() {
        assertThat(Blocks.NONE.check(TemplateBody.read("{{#fr}}".repeat(1_000_000)))).containsExactly(new TemplateProblem.BodyTooLarge());
        List<TemplateProblem> deep = Blocks.NONE.check(TemplateBody.read("a\n" + "{{#fr}}".repeat(9_000)));
        assertThat(deep).contains(new TemplateProblem.TooDeep(2)).contains(new TemplateProblem.TooMany(1_000, 2)).hasSize(10);
        assertThat(Blocks.NONE.check(TemplateBody.read("{{#fr}}".repeat(8) + "a" + "{{/fr}}".repeat(8)))).isEmpty();
        assertThat(Blocks.NONE.check(TemplateBody.read("{{#fr}}".repeat(9) + "a" + "{{/fr}}".repeat(9)))).containsExactly(new TemplateProblem.TooDeep(1));
    }

    @Test
    void hundredsOfSectionsSideBySideAreRead() {
        assertThat(text("{{#fr}}a{{/fr}}".repeat(500), NADIA)).isEqualTo("a".repeat(500));
    }

    @Test
    void moreTagsThanAReplyEverHasAreRefused() {
        assertThat(Blocks.NONE.check(TemplateBody.read("{{brand}}".repeat(1_000)))).isEmpty();
        assertThat(Blocks.NONE.check(TemplateBody.read("a\n" + "{{brand}}".repeat(1_001)))).containsExactly(new TemplateProblem.TooMany(1_000, 2));
        assertThat(Blocks.NONE.check(TemplateBody.read("{{".repeat(30_000)))).hasSize(100);
    }

    @Test
    void blanksWithoutEndAreReadOnce() {
        String blanks = " ".repeat(60_000);
        assertThat(text("Salut" + blanks + "{{first_name}} " + "!", NOBODY)).isEqualTo("Salut !");
        assertThat(text(blanks + "{{first_name}}." + "x", NOBODY)).isEqualTo("X");
        assertThat(text("a" + (" ".repeat(15) + "{{first_name}}").repeat(1_000), NOBODY)).isEqualTo("a");
    }

    @Test
    void whatACustomerIsCalledIsNeverExpandedInASectionOrABlock() {
        ReplyContext hostile = new ReplyContext("{{> b}} {{#fr}}{{adviser}}{{/fr}}", "Lumo", "Inès", "X").with(Blocks.NONE.with("b", "boum"));
        assertThat(text("{{#customer_name}}{{customer_name}}{{/customer_name}}", hostile)).isEqualTo("{{> b}} {{#fr}}{{adviser}}{{/fr}}");
    }

    @Test
    void choicesWithoutEndAreReadOnce() {
        assertThat(text("]]".repeat(30_000), NADIA)).hasSize(60_000);
        assertThat(text("[[".repeat(30_000), NADIA)).hasSize(60_000);
        assertThat(text("[[a|b]]]".repeat(8_000), NADIA)).isEqualTo("a]".repeat(8_000));
    }

    @Test
    void aNameOfABlockIsAFewWords() {
        assertThat(List.of("signature", "Avis de panne", "b-1", "é")).allMatch(Blocks::isName);
        assertThat(List.of("", " a", "a\nb", "{{a}}", "a".repeat(41), "../x")).noneMatch(Blocks::isName);
    }
}
