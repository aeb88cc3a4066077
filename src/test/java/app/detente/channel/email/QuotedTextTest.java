package app.detente.channel.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class QuotedTextTest {
    @Test
    void anAnswerAboveTheHistoryIsAllThatIsLeft() {
        assertThat(QuotedText.fresh("Merci, ça marche.\n\nLe mar. 3 nov. 2026 à 10:12, Maison <bonjour@maison.fr> a écrit :\n> Bonjour,\n>\n> redémarrez la box\n"))
                .isEqualTo("Merci, ça marche.");
    }

    @Test
    void anIntroductionMayTakeTwoLines() {
        assertThat(QuotedText.fresh("Thanks!\n\nOn Tue, Nov 3, 2026 at 10:12 AM Maison\n<bonjour@maison.fr> wrote:\n\n> restart\n")).isEqualTo("Thanks!");
    }

    @Test
    void anAnswerBelowTheHistoryIsFoundToo() {
        assertThat(QuotedText.fresh("Le 3/11/2026 à 10:12, Maison a écrit :\n> redémarrez la box\n\nC’est fait, toujours rouge.\n"))
                .isEqualTo("C’est fait, toujours rouge.");
    }

    @Test
    void answersBetweenTheQuotedLinesKeepWhatTheyAnswer() {
        String text = "> La box est-elle branchée ?\nOui.\n> Et la fibre ?\nNon.\n> Cordialement";
        assertThat(QuotedText.fresh(text)).isEqualTo("> La box est-elle branchée ?\nOui.\n> Et la fibre ?\nNon.");
    }

    @Test
    void whatOutlookAddsIsFoldedAway() {
        assertThat(QuotedText.fresh("Toujours rien.\n\n________________________________\nDe : Maison <bonjour@maison.fr>\nEnvoyé : mardi 3 novembre 2026 10:12\n"
                + "À : Nadia\nObjet : Re: Box\n\nRedémarrez.")).isEqualTo("Toujours rien.");
        assertThat(QuotedText.fresh("Nothing yet.\n\n-----Original Message-----\nFrom: Maison\n\nRestart.")).isEqualTo("Nothing yet.");
    }

    @Test
    void aTextThatIsAllQuoteIsNotLost() {
        assertThat(QuotedText.fresh("> Bonjour,\n> redémarrez la box\n")).isEqualTo("> Bonjour,\n> redémarrez la box");
        assertThat(QuotedText.fresh("-----Original Message-----\nFrom: Maison\n\nRestart.")).contains("Restart.");
    }

    @Test
    void whatACustomerTellsOfOthersStays() {
        String text = "Le voisin a écrit :\nrien ne marche\nOn lui a répondu : patience";
        assertThat(QuotedText.fresh(text)).isEqualTo(text);
        assertThat(QuotedText.fresh("De : quoi parle-t-on ?\nDe rien.")).isEqualTo("De : quoi parle-t-on ?\nDe rien.");
    }

    @Test
    void noTextTakesLong() {
        String hostile = ("Le @@@@ 20" + "@2026 a écrit ".repeat(24) + "\n").repeat(3_000) + "> a\nLe 2026 a écrit :\n".repeat(20_000);
        assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(QuotedText.fresh(hostile)).isNotBlank());
    }
}
