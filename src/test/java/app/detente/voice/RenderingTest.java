package app.detente.voice;

import static app.detente.voice.Templates.NADIA;
import static app.detente.voice.Templates.NOBODY;
import static app.detente.voice.Templates.body;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {

    @Test
    void everyVariableIsFilled() {
        assertThat(text("{{first_name}}/{{customer_name}}/{{ brand }}/{{adviser}}/{{channel}}", NADIA))
                .isEqualTo("Nadia/Nadia B./Lumo/Inès/Facebook");
    }

    @Test
    void nothingIsEscaped() {
        assertThat(text("<b>{{brand}}</b> & {{customer_name}}", new ReplyContext("A & B <i>", "L'é\"", "Inès", "X")))
                .isEqualTo("<b>L'é\"</b> & A & B <i>");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Salut {{first_name}}, on regarde.|Salut, on regarde.",
        "Merci, {{first_name}} ! À bientôt.|Merci ! À bientôt.",
        "Hello {{first_name}}! It works.|Hello! It works.",
        "Merci {{first_name}} pour l’alerte.|Merci pour l’alerte.",
        "{{first_name}}, ça fait plaisir.|Ça fait plaisir.",
        "{{first_name}} : où en est-on ?|Où en est-on ?",
        "Voilà, {{first_name}}.|Voilà."
    })
    void withoutAFirstNameTheSentenceStaysWhole(String body, String expected) {
        assertThat(text(body, NOBODY)).isEqualTo(expected);
    }

    @Test
    void withoutAFirstNameALineOfItsOwnGoes() {
        assertThat(text("Bonsoir.\n{{first_name}},\non regarde.", NOBODY)).isEqualTo("Bonsoir.\nOn regarde.");
    }

    @Test
    void aBodyOfNothingButMissingNamesIsEmpty() {
        assertThat(text("{{first_name}} ".repeat(1_000), NOBODY)).isEmpty();
    }

    @Test
    void aGapIsShownAndLocated() {
        Rendered rendered = Rendering.render(body("Salut {{first_name}}, {{?montant}} le {{? date, env. 1.5 h }}."), NADIA);

        assertThat(rendered.text()).isEqualTo("Salut Nadia, ⟦montant⟧ le ⟦date, env. 1.5 h⟧.");
        assertThat(rendered.gaps()).containsExactly(new Gap("montant", 13, 22), new Gap("date, env. 1.5 h", 26, 44));
        assertThat(rendered.text().substring(13, 22)).isEqualTo("⟦montant⟧");
    }

    @Test
    void theSameGapTwiceIsTwoGaps() {
        assertThat(Rendering.render(body("{{?date}} puis {{?date}}"), NADIA).gaps()).extracting(Gap::start).containsExactly(0, 12);
    }

    @Test
    void positionsCountUtf16Units() {
        assertThat(Rendering.render(body("😀 {{?x}}"), NADIA).gaps()).containsExactly(new Gap("x", 3, 6));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{adviser}}", "{{?montant}}", "{{#brand}}", "${brand}", "%s%n", "$1\\", "{{{brand}}}", "{{7*7}}", "${jndi:ldap://x}", "{{> signature}}", "{{agent}}", "#{ticket.customer}",
        "{% for x in y %}", "\\u007b\\u007badviser}}"})
    void aCustomersNameIsNeverReadAsATemplate(String name) {
        Rendered rendered = Rendering.render(body("Bonjour {{customer_name}} !"), new ReplyContext(name, "Lumo", "Inès", "X"));

        assertThat(rendered.text()).isEqualTo("Bonjour " + name + " !");
        assertThat(rendered.gaps()).isEmpty();
    }

    @Test
    void aCustomersNameIsNeverAGap() {
        Rendered rendered = Rendering.render(body("Bonjour {{customer_name}}"), new ReplyContext("⟦montant⟧", "Lumo", "Inès", "X"));

        assertThat(rendered.text()).isEqualTo("Bonjour [montant]");
        assertThat(rendered.gaps()).isEmpty();
    }

    @Test
    void aCustomersNameStaysOnOneLineAndTurnsNothingAround() {
        assertThat(text("{{customer_name}}.", new ReplyContext("Eve\n\u202Egnp\uFDD0\r\nX", "Lumo", "Inès", "X"))).isEqualTo("Eve gnp X.");
    }

    @Test
    void anOverlongNameIsCutBetweenCharacters() {
        assertThat(text("{{customer_name}}", new ReplyContext("😀".repeat(400), "Lumo", "Inès", "X"))).isEqualTo("😀".repeat(256));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{prenom}}", "{{#lines}}a{{/lines}}", "{{^brand}}", "{{>file}}", "{{.}}", "{{this}}", "{{brand.length}}", "{{brand",
        "brand}}", "{{{brand}}}", "{{=<% %>=}}", "{{}}", "{{?}}", "{{&brand}}", "{{!x}}", "{{bra\nnd}}", " "})
    void whatIsNotANameOrAGapIsRefused(String body) {
        assertThatThrownBy(() -> Rendering.render(body(body), NADIA)).isInstanceOfSatisfying(Problem.class, problem -> {
            assertThat(problem.key()).isEqualTo("template-broken");
            assertThat(problem.arguments()).containsExactly("Essai", 1);
        });
    }

    @Test
    void aReplyOverItsLimitIsRefused() {
        String many = "{{brand}}".repeat(1_000);

        assertThatThrownBy(() -> Rendering.render(body(many), new ReplyContext("A", "L".repeat(200), "Inès", "X")))
                .isInstanceOf(Problem.class).hasMessage("template-too-long");
    }

    private static String text(String body, ReplyContext context) {
        return Rendering.render(body(body), context).text();
    }
}
