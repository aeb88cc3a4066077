package app.detente.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.voice.ReplyTemplate;
import app.detente.voice.Terms;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AlikeTest {
    private static ReplyTemplate template(String id, String language, boolean retired, String... wordings) {
        List<String> all = List.of(wordings);
        return new ReplyTemplate(id, id, "", language, List.of(), all.getFirst(), Set.of(), 0, retired, all.subList(1, all.size()), Terms.OPEN);
    }

    private static final ReplyTemplate MINE = template("mine", "fr", false, "Bonjour, je regarde votre facture tout de suite et je reviens vers vous.");

    @Test
    void theOneThatSaysNearlyTheSameIsFoundInAnyOfItsWordings() {
        ReplyTemplate like = template("like", "fr", false, "Salut !", "Bonjour, je regarde tout de suite votre facture, et je reviens vers vous demain.");
        assertThat(Alike.among(MINE, List.of(MINE, template("other", "fr", false, "La panne est réparée, merci de votre patience."), like))).contains(like);
    }

    @Test
    void itselfTheRetiredAndOtherLanguagesAreNot() {
        assertThat(Alike.among(MINE, List.of(MINE, template("old", "fr", true, MINE.body()), template("en", "en", false, MINE.body())))).isEmpty();
    }

    @Test
    void aFewWordsTellNothing() {
        assertThat(Alike.among(template("a", "fr", false, "Merci à vous !"), List.of(template("b", "fr", false, "Merci à vous !")))).isEmpty();
    }
}
