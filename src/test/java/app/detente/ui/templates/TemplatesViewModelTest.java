package app.detente.ui.templates;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.storage.AdviserStore;
import app.detente.storage.AttachmentStore;
import app.detente.storage.BlockStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.TagStore;
import app.detente.storage.TemplateStore;
import app.detente.storage.TemplateUsageStore;
import app.detente.storage.VoiceProfileStore;
import app.detente.ui.common.TestSession;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.TemplateProblem;
import app.detente.voice.Terms;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private TemplateStore store;
    private TemplatesViewModel templates;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = queue.templates;
        store.saveAll(List.of(template("bill", "Facture", "Factures", "Bonjour {{first_name}}, votre facture…"),
                template("fibre", "Fibre", "Pannes", "La fibre revient à {{?heure}}."),
                template("thanks", "Merci", "", "Merci à vous !")));
        me = new TestSession(queue.me, queue.clock);
        templates = new TemplatesViewModel(me.session, new TemplateStores(store, new TemplateUsageStore(queue.database, queue.clock, QueueFixture.ZONE), new BlockStore(queue.database, queue.changes, queue.clock),
                new AttachmentStore(queue.database, queue.changes), new VoiceProfileStore(queue.database, queue.changes, queue.clock),
                new TagStore(queue.database, queue.changes), new AdviserStore(queue.database), queue.conversations), new House(() -> "Maison Télécom", Optional::empty));
        templates.read();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static ReplyTemplate template(String id, String title, String folder, String body) {
        return new ReplyTemplate(id, title, folder, "fr", List.of(id), body, Set.of(), 3, false);
    }

    private List<String> titles() {
        return templates.listing().rows().stream().map(row -> row.template().title()).toList();
    }

    private List<Shelf> shelves() {
        return templates.listing().shelves().stream().map(Shelving::shelf).toList();
    }

    private Review.Wording reviewed() {
        return templates.reviewProperty().get().wording(templates.draft().wordings().openProperty().get());
    }

    private void write(String text) {
        templates.draft().wordings().textProperty().set(text);
    }

    private ReplyTemplate kept(String id) {
        return store.find(id).orElseThrow();
    }

    @Test
    void shelvesAndWordsNarrowTheList() {
        assertThat(shelves()).containsExactly(new Shelf.All(), new Shelf.Folder("Factures"), new Shelf.Folder("Pannes"));
        templates.listing().shelfProperty().set(new Shelf.Folder("Pannes"));
        assertThat(titles()).containsExactly("Fibre");
        templates.listing().shelfProperty().set(new Shelf.All());
        templates.listing().queryProperty().set("MERC");
        assertThat(titles()).containsExactly("Merci");
        templates.listing().queryProperty().set("heure");
        assertThat(titles()).containsExactly("Fibre");
    }

    @Test
    void theSelectedOneIsTriedOutOnOneself() {
        templates.select("bill");
        assertThat(reviewed().preview()).isEqualTo("Bonjour Sonia, votre facture…");
        templates.draft().networks().add(Network.X);
        assertThat(reviewed().lengths()).containsOnlyKeys(Network.X);
    }

    @Test
    void problemsShowAsOneTypesAndAnIncompleteTextCannotBeKept() {
        templates.select("bill");
        write("Bonjour {{prenom}}");
        assertThat(reviewed().problems()).hasExactlyElementsOfTypes(TemplateProblem.UnknownVariable.class);
        templates.save();
        assertThat(kept("bill").body()).startsWith("Bonjour {{first_name}}");
        templates.draft().shortcutsProperty().set("/fibre, note");
        write("Bonjour");
        assertThat(reviewed().problems()).hasExactlyElementsOfTypes(TemplateProblem.ShortcutTaken.class);
        templates.save();
        assertThat(kept("bill").shortcuts()).containsExactly("fibre", "note");
    }

    @Test
    void aCompleteChangeIsKeptByLookingAtAnotherAndCanBeUndone() {
        templates.select("bill");
        templates.draft().titleProperty().set("Facture en double");
        assertThat(templates.listing().rows()).anyMatch(row -> row.unsaved() && row.template().title().equals("Facture en double"));
        templates.select("fibre");
        assertThat(kept("bill").title()).isEqualTo("Facture en double");
        assertThat(kept("bill").uses()).isEqualTo(3);
        assertThat(templates.listing().rows()).noneMatch(Row::unsaved);
        assertThat(templates.draft().titleProperty().get()).isEqualTo("Fibre");
        me.notices.undoLast();
        assertThat(titles()).contains("Facture");
    }

    @Test
    void anIncompleteChangeIsNeitherKeptNorLost() {
        templates.select("bill");
        write("Bonjour {{");
        templates.select("fibre");
        assertThat(kept("bill").body()).startsWith("Bonjour {{first_name}}");
        templates.read();
        templates.select("bill");
        assertThat(templates.draft().wordings().textProperty().get()).isEqualTo("Bonjour {{");
        templates.discard();
        assertThat(templates.draft().wordings().textProperty().get()).startsWith("Bonjour {{first_name}}");
        me.notices.undoLast();
        assertThat(templates.draft().wordings().textProperty().get()).isEqualTo("Bonjour {{");
    }

    @Test
    void aNewOneStandsInTheFolderLookedAtAndIsKeptOnceItHasATitleAndAText() {
        templates.listing().shelfProperty().set(new Shelf.Folder("Pannes"));
        templates.create();
        assertThat(templates.draft().folderProperty().get()).isEqualTo("Pannes");
        write("On regarde.");
        templates.save();
        assertThat(store.all()).hasSize(3);
        templates.draft().titleProperty().set("On regarde");
        templates.save();
        assertThat(store.all()).anyMatch(template -> template.title().equals("On regarde") && template.folder().equals("Pannes"));
    }

    @Test
    void aCopyHasAnIdOfItsOwnAndNoShortcuts() {
        templates.select("bill");
        templates.duplicate();
        templates.save();
        assertThat(store.all()).hasSize(4).filteredOn(template -> template.title().equals("Facture (copie)")).singleElement()
                .matches(copy -> copy.shortcuts().isEmpty() && copy.uses() == 0 && copy.body().equals(kept("bill").body()));
    }

    @Test
    void aRetiredOneLeavesTheListAndComesBackByUndo() {
        templates.select("thanks");
        templates.retire(true);
        assertThat(titles()).doesNotContain("Merci");
        assertThat(templates.listing().shelves()).contains(new Shelving(new Shelf.Retired(), 1));
        me.notices.undoLast();
        assertThat(titles()).contains("Merci");
        assertThat(shelves()).doesNotContain(new Shelf.Retired());
    }

    @Test
    void wordingsAndTermsAreKeptAndFound() {
        templates.select("bill");
        TemplateDraft draft = templates.draft();
        draft.wordings().add();
        assertThat(templates.reviewProperty().get().complete()).isFalse();
        write("Salut {{first_name}}, je lis votre facture.");
        draft.tags().add("réclamation");
        draft.moodProperty().set(Mood.KIND);
        draft.reviewOnProperty().set(Optional.of(LocalDate.of(2026, 3, 1)));
        draft.newcomersProperty().set(false);
        templates.save();
        assertThat(kept("bill").variants()).containsExactly("Salut {{first_name}}, je lis votre facture.");
        assertThat(kept("bill").terms()).isEqualTo(new Terms(List.of("réclamation"), Scope.BRAND, Optional.empty(), Optional.of(LocalDate.of(2026, 3, 1)),
                Mood.KIND, false));
        templates.listing().queryProperty().set("reclamation");
        assertThat(titles()).containsExactly("Facture");
        assertThat(templates.listing().rows().getFirst().due()).isTrue();
        assertThat(shelves()).contains(new Shelf.Due(LocalDate.of(2026, 3, 2)));
    }

    @Test
    void whatBecomesPersonalIsOnesOwn() {
        templates.select("bill");
        templates.draft().scopeProperty().set(Scope.PERSONAL);
        templates.save();
        assertThat(kept("bill").terms().owner()).contains(queue.me.id());
        templates.listing().shelfProperty().set(new Shelf.Mine(queue.me.id()));
        assertThat(titles()).containsExactly("Facture");
    }

    @Test
    void aRemovedWordingComesBackByUndoEvenFromElsewhere() {
        templates.select("bill");
        templates.draft().wordings().add();
        write("Salut !");
        templates.removeWording();
        assertThat(templates.draft().wordings().texts()).hasSize(1);
        templates.select("fibre");
        me.notices.undoLast();
        assertThat(templates.selectedProperty().get()).map(Row::id).contains("bill");
        assertThat(templates.draft().wordings().texts()).containsExactly("Bonjour {{first_name}}, votre facture…", "Salut !");
    }

    @Test
    void aFolderIsRenamedWithAllThatIsInItAsOneStep() {
        store.save(template("refund", "Remboursement", "Factures/Avoirs", "C’est remboursé."));
        templates.read();
        templates.select("bill");
        templates.draft().titleProperty().set("");
        templates.moveFolder("Factures", " Argent / Factures/ ");
        assertThat(kept("bill").folder()).isEqualTo("Argent/Factures");
        assertThat(kept("refund").folder()).isEqualTo("Argent/Factures/Avoirs");
        assertThat(templates.draft().folderProperty().get()).isEqualTo("Argent/Factures");
        assertThat(templates.draft().titleProperty().get()).isEmpty();
        assertThat(templates.listing().shelfProperty().get()).isEqualTo(new Shelf.Folder("Argent/Factures"));
        me.notices.undoLast();
        assertThat(kept("refund").folder()).isEqualTo("Factures/Avoirs");
        assertThat(kept("bill").folder()).isEqualTo("Factures");
    }

    @Test
    void aTemplateIsMovedToAnotherFolderAndBack() {
        templates.moveTo("thanks", "Pannes");
        assertThat(kept("thanks").folder()).isEqualTo("Pannes");
        me.notices.undoLast();
        assertThat(kept("thanks").folder()).isEmpty();
    }

    @Test
    void theMostUsedComeFirstWhereOneWants() {
        queue.execute("UPDATE template SET uses = 9 WHERE id = 'thanks'");
        queue.execute("UPDATE template SET uses = 5 WHERE id = 'fibre'");
        templates.read();
        templates.listing().orderProperty().set(Order.MOST_USED);
        assertThat(titles()).containsExactly("Merci", "Fibre", "Facture");
        queue.execute("UPDATE template SET uses = 0 WHERE id = 'fibre'");
        templates.read();
        templates.listing().shelfProperty().set(new Shelf.Unused());
        assertThat(titles()).containsExactly("Fibre");
    }

    @Test
    void goingBackToAVersionGivesUpWhatIsNotKeptAndUndoBringsBoth() {
        templates.select("bill");
        write("Deuxième texte");
        templates.save();
        write("pas encore gardé {{");
        int first = templates.versions().steps().getLast().number();
        templates.restore(first);
        assertThat(kept("bill").body()).startsWith("Bonjour {{first_name}}");
        assertThat(templates.draft().wordings().textProperty().get()).startsWith("Bonjour {{first_name}}");
        me.notices.undoLast();
        assertThat(kept("bill").body()).isEqualTo("Deuxième texte");
        assertThat(templates.draft().wordings().textProperty().get()).isEqualTo("pas encore gardé {{");
    }
}
