package app.detente.report.dossier;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Dossier;
import app.detente.model.DossierFacts;
import app.detente.model.Escalation.Noted;
import app.detente.model.Executive;
import app.detente.model.Hide;
import app.detente.model.HideReason;
import app.detente.model.Texts;
import app.detente.report.dossier.DossierPaper.Sheet;
import app.detente.report.paper.Paper;
import app.detente.report.paper.Pdf;
import app.detente.report.paper.PlainText;
import app.detente.storage.EscalationStore;
import app.detente.storage.QueueFixture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an executive is given to read. Leaves pictures of the pages in target/look. */
class DossierPaperTest {
    private static final Executive CAMILLE = new Executive("Camille Roy", "camille@example.com", Duration.ofMinutes(30));

    @TempDir
    Path folder;
    private QueueFixture queue;
    private EscalationStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new EscalationStore(queue.database, queue.changes, queue.clock, queue.triage, queue.replies);
        queue.take(from("Ana", "1", null, 0, "Plus de réseau depuis lundi, et mon père est sous oxygène."), brand("2", "1", 10, "On regarde tout de suite."),
                from("Ana", "3", "2", 20, "Toujours rien.\nVous dormez ?"), from("Ana", "8", null, 1, "Bonjour, où est ma facture ?"), brand("9", "8", 5, "La voici !"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private DossierFacts facts(String... messages) {
        return store.facts(List.of(messages).stream().map(message -> queue.holding(message).id()).toList(), QueueFixture.ZONE);
    }

    private Sheet sheet(String question, String proposal) {
        Instant now = queue.clock.instant();
        return new Sheet(new Dossier(List.of(1L), "Panne chez Ana", question, proposal, now.plus(Duration.ofHours(2))), Optional.of(CAMILLE),
                new Noted(queue.me, now), true, now, QueueFixture.ZONE);
    }

    private Paper paper(String language) {
        return DossierPaper.of(sheet("Offre-t-on le mois ?", "Le mois est pour nous."), facts("1"), Texts.in(Locale.of(language)));
    }

    @Test
    void itSaysWhatIsToBeDecidedByWhenAndWhatWasSaid() {
        String text = PlainText.of(paper("fr")).replace('\u00A0', ' ');
        assertThat(text).startsWith("Panne chez Ana\nPour Camille Roy · de la part de Sonia · ")
                .contains("À DÉCIDER\nOffre-t-on le mois ?\nDécision attendue avant : lundi 2 mars 2026 à 15:00.")
                .contains("Merci de dire que vous l’avez, avant : lundi 2 mars 2026 à 13:30. Un mot à Sonia suffit.")
                .contains("> Le mois est pour nous.")
                .contains("> Plus de réseau depuis lundi, et mon père est sous oxygène.")
                .contains("Maison (nous) · lundi 2 mars 2026 à 10:10\n> On regarde tout de suite.")
                .contains("> Toujours rien.\n> Vous dormez ?")
                .contains("2 messages d’un client sur X.")
                .contains("- 24 heures : 2 (1 personne)")
                .contains("Ana nous écrit depuis : lundi 2 mars 2026. Conversations en tout : 2.")
                .contains("- Bonjour, où est ma facture ? · 2 mars · 4 min")
                .contains("aucun réseau ne dit combien de gens ont lu");
    }

    @Test
    void whatIsNotWrittenYetIsSaidToBeMissing() {
        String text = PlainText.of(DossierPaper.of(sheet("", ""), facts("1"), Texts.in(Locale.FRENCH)));
        assertThat(text).contains("Rien n’est encore demandé.").contains("Aucune réponse n’est proposée.");
    }

    @Test
    void whatIsHiddenIsQuotedAsHidden() {
        queue.moderation.hide(queue.message("3"), new Hide(HideReason.OFFENSIVE, "", false), queue.me);
        assertThat(PlainText.of(DossierPaper.of(sheet("?", ""), facts("1"), Texts.in(Locale.FRENCH)))).contains("10:20 · masqué\n> Toujours rien.");
    }

    @Test
    void severalConversationsAreNamedAndNobodysHistoryIsTold() {
        queue.take(from("Ben", "20", null, 30, "Idem à Lille"));
        String text = PlainText.of(DossierPaper.of(sheet("?", ""), facts("1", "20"), Texts.in(Locale.UK)));
        assertThat(text).contains("Ben · Monday 2 March 2026 at 10:30 · another conversation\n> Idem à Lille")
                .contains("3 messages from 2 customers on X.").contains("Several customers are concerned");
    }

    @Test
    void aLongThreadIsQuotedFromItsEndAndSaysWhatIsLeftOut() {
        for (int i = 0; i < 40; i++) {
            queue.take(from("Ana", "m" + i, "1", 30 + i, "Message n° " + i + " ".repeat(3) + "é".repeat(i == 39 ? 2_000 : 5)));
        }
        String text = PlainText.of(DossierPaper.of(sheet("?", ""), facts("1"), Texts.in(Locale.FRENCH)));
        assertThat(text).contains("31 messages plus anciens ne sont pas repris ici.").contains("Message n° 28").doesNotContain("Message n° 27")
                .contains("encore 516 caractères");
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "en"})
    void thePdfHoldsTheSameWords(String language) throws IOException {
        byte[] pdf = Pdf.of(paper(language));
        assertThat(pdf).isEqualTo(Pdf.of(paper(language)));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
            assertThat(text).contains("Panne chez Ana", "Offre-t-on le mois ?", "mon père est sous oxygène", "Camille Roy");
            Path look = Files.createDirectories(Path.of("target", "look"));
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ImageIO.write(new PDFRenderer(document).renderImageWithDPI(page, 90), "png", look.resolve("dossier-" + language + "-" + (page + 1) + ".png").toFile());
            }
        }
    }
}
