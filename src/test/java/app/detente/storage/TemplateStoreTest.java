package app.detente.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.model.Adviser;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.TemplateField;
import app.detente.voice.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplateStoreTest {
    private static final ReplyTemplate BILL = new ReplyTemplate("bill", "La facture", "Factures", "fr", List.of("facture", "prix"),
            "Salut {{first_name}}, {{?montant}}. {{adviser}}", Set.of(Network.X, Network.FACEBOOK), 0, false);

    @TempDir
    Path folder;

    private QueueFixture queue;
    private TemplateStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = queue.templates;
    }

    @AfterEach
    void close() {
        queue.close();
    }

    @Test
    void whatIsSavedIsReadBackWhole() {
        store.save(BILL);
        assertThat(store.find("bill")).contains(BILL);
        assertThat(store.all()).containsExactly(BILL);
    }

    @Test
    void wordingsAndTermsAreReadBackWhole() {
        Terms terms = new Terms(List.of("facturation", "prix mobile"), Scope.PERSONAL, Optional.of(queue.me.id()), Optional.of(LocalDate.of(2026, 9, 1)),
                Mood.KIND, false);
        ReplyTemplate full = with(List.of("Bonjour, {{?montant}}.\n\nÀ bientôt", "On regarde ça."), terms);
        store.save(full, queue.me);
        store.save(BILL.worded(0), queue.adviser("Karim"));
        store.save(full, queue.me);
        assertThat(store.find("bill")).contains(full);
        assertThat(store.all()).containsExactly(full);
    }

    @Test
    void versionsTellWhoChangedWhatAndWhen() {
        store.save(BILL);
        queue.pass(Duration.ofHours(1));
        store.save(with(List.of("Autrement"), Terms.OPEN), queue.me);
        store.save(with(List.of("Autrement"), Terms.OPEN), queue.adviser("Karim"));
        queue.execute("UPDATE template SET uses = 4");
        queue.pass(Duration.ofHours(1));
        store.retire("bill", true, queue.adviser("Karim"));

        List<TemplateStore.Version> versions = store.versions("bill");
        assertThat(versions).extracting(TemplateStore.Version::number).containsExactly(3, 2, 1);
        assertThat(versions).extracting(TemplateStore.Version::adviser).containsExactly("Karim", "Sonia", "");
        assertThat(versions).extracting(TemplateStore.Version::changed)
                .containsExactly(Set.of(TemplateField.RETIRED), Set.of(TemplateField.VARIANTS), Set.of());
        assertThat(versions.get(1).at()).contains(QueueFixture.START.plus(Duration.ofHours(4)));
        assertThat(versions.get(2).content()).isEqualTo(BILL);
    }

    @Test
    void restoringMakesTheOldOneTheNewestAndLosesNothing() {
        store.save(BILL, queue.me);
        store.save(with(List.of("Autrement"), Terms.OPEN), queue.me);
        store.retire("bill", true, queue.me);
        store.restore("bill", 1, queue.adviser("Karim"));
        assertThat(store.find("bill")).contains(BILL.retired(true));
        assertThat(store.versions("bill")).extracting(TemplateStore.Version::number).containsExactly(4, 3, 2, 1);
        assertThat(store.versions("bill").getFirst().adviser()).isEqualTo("Karim");
        assertThatThrownBy(() -> store.restore("bill", 9, queue.me)).isInstanceOf(Problem.class).hasMessage("template-version-gone");
        assertThatThrownBy(() -> store.restore("none", 1, queue.me)).isInstanceOf(Problem.class).hasMessage("template-version-gone");
    }

    @Test
    void whatATemplateWasBeforeVersionsWereKeptIsItsFirst() {
        queue.execute("INSERT INTO template (id, title, folder, language, shortcuts, body, networks) VALUES ('old', 't', 'f', 'fr', '', 'b', '')");
        assertThat(store.versions("old")).extracting(TemplateStore.Version::number).containsExactly(1);
        store.retire("old", true, queue.me);
        assertThat(store.versions("old")).extracting(TemplateStore.Version::number).containsExactly(2, 1);
        assertThat(store.versions("old").getLast().at()).isEmpty();
        store.restore("old", 1, queue.me);
        assertThat(store.find("old").orElseThrow().retired()).isTrue();
    }

    private static ReplyTemplate with(List<String> variants, Terms terms) {
        return new ReplyTemplate(BILL.id(), BILL.title(), BILL.folder(), BILL.language(), BILL.shortcuts(), BILL.body(), BILL.networks(), 0, false,
                variants, terms);
    }

    @Test
    void personalTemplatesAreTheirOwnersAlone() {
        store.save(with(List.of(), new Terms(List.of(), Scope.PERSONAL, Optional.of(queue.me.id()), Optional.empty(), Mood.PLAIN, true)));
        Adviser colleague = queue.adviser("Karim");
        assertThat(store.usableBy(queue.me)).extracting(ReplyTemplate::id).containsExactly("bill");
        assertThat(store.usableBy(colleague)).isEmpty();
        assertThat(store.all()).hasSize(1);
    }

    @Test
    void savingAgainKeepsTheUsesThatWereCounted() {
        store.save(BILL);
        queue.database.useWrite(handle -> handle.execute("UPDATE template SET uses = 7"));
        store.save(QueueFixture.template("bill", "Facture", "Bonjour"));
        assertThat(store.find("bill").orElseThrow().uses()).isEqualTo(7);
        assertThat(store.find("bill").orElseThrow().title()).isEqualTo("Facture");
        assertThat(store.find("bill").orElseThrow().networks()).isEmpty();
    }

    @Test
    void saveAllCountsOnlyTheNewOnes() {
        store.save(BILL);
        ReplyTemplate other = QueueFixture.template("thanks", "Merci", "Merci !");
        assertThat(store.saveAll(List.of(BILL, other))).isEqualTo(1);
    }

    @Test
    void retiredTemplatesAreKeptAndComeLast() {
        store.save(BILL);
        store.save(new ReplyTemplate("aa", "Aaa", "", "en", List.of(), "Hi", Set.of(), 0, false));
        store.retire("aa", true, queue.me);
        assertThat(store.all()).extracting(ReplyTemplate::id).containsExactly("bill", "aa");
        assertThat(store.find("aa").orElseThrow().retired()).isTrue();
        store.retire("aa", false, queue.me);
        assertThat(store.find("aa").orElseThrow().retired()).isFalse();
    }

    @Test
    void starterSetEntersAnEmptyLibraryOnly() {
        store.startWith(Starter::templates);
        int starters = store.all().size();
        assertThat(starters).isGreaterThanOrEqualTo(24);
        store.retire(store.all().getFirst().id(), true, queue.me);
        store.startWith(() -> List.of(BILL));
        assertThat(store.all()).hasSize(starters);
    }
}
