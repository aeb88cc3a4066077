package app.detente.ui.bulk;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.storage.AttachmentStore;
import app.detente.storage.FatigueStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.TemplateStore;
import app.detente.ui.common.Selection;
import app.detente.ui.common.TestSession;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AnswerViewModelTest {
    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private final Selection selection = new Selection();
    private AnswerViewModel answers;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        me = new TestSession(queue.me, queue.clock);
        TemplateStore templates = queue.templates;
        templates.startWith(() -> List.of(template("panne", "Salut {{first_name}}, on [[répare|arrive|s’y met]].", Set.of()),
                template("geste", "Salut {{first_name}}, voici {{?montant}}.", Set.of()),
                template("long", "Salut, " + "tout va bien. ".repeat(40), Set.of()), template("mail", "Bonjour", Set.of(Network.EMAIL)),
                new ReplyTemplate("douceur", "douceur", "", "fr", List.of(), "{{first_name}}, [[je suis là|on s’occupe de vous]].", Set.of(), 0, false, List.of(),
                        new Terms(List.of(), Scope.BRAND, Optional.empty(), Optional.empty(), Mood.KIND, true))));
        BulkViewModel bulk = new BulkViewModel(me.session, queue.bulk, selection, new SimpleObjectProperty<>(QueueFilter.of(QueueView.ALL)));
        answers = new AnswerViewModel(me.session, queue.bulk, templates, bulk, new Letterhead(() -> "Maison", () -> Duration.ofSeconds(15)),
                new FatigueStore(queue.database, queue.clock));
        queue.take(from("Karim", "1", null, 0, "Panne"), from("Léa", "2", null, 1, "En panne aussi"), from("Nadia", "3", null, 2, "Rien ne marche"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private static ReplyTemplate template(String id, String body, Set<Network> networks) {
        return new ReplyTemplate(id, id, "", "fr", List.of(), body, networks, 0, false);
    }

    private void begin(String template, String... messages) {
        selection.clear();
        selection.add(Arrays.stream(messages).map(id -> queue.holding(id).id()).toList());
        answers.begin();
        answers.choose(answers.offered().stream().filter(one -> one.id().equals(template)).findFirst().orElseThrow());
    }

    private List<String> sent() {
        return queue.database.read(handle -> handle.createQuery("SELECT body FROM message m JOIN reply r ON r.message_id = m.id ORDER BY body")
                .mapTo(String.class).list());
    }

    @Test
    void eachPersonSeesTheirOwnNameAndOnlyThoseTickedAreAnswered() {
        begin("panne", "1", "2", "3");
        assertThat(answers.lines()).extracting(AnswerLine::text)
                .containsExactly("Salut Karim, on répare.", "Salut Léa, on s’y met.", "Salut Nadia, on arrive.");
        answers.tick(answers.lines().get(1), false);
        assertThat(answers.countProperty().get()).isEqualTo(2);
        answers.send();
        assertThat(sent()).containsExactly("Salut Karim, on répare.", "Salut Nadia, on arrive.");
        assertThat(me.last()).isEqualTo("Réponse à 2 personnes");
        assertThat(answers.openProperty().get()).isFalse();
        assertThat(me.said.getLast().counting()).isTrue();
        me.notices.undoLast();
        assertThat(sent()).isEmpty();
    }

    /** Rather than failing one by one after they were sent. */
    @Test
    void whoseNetworkDoesNotTakeTheFilesIsTakenOutWithTheReason() {
        AttachmentStore files = new AttachmentStore(queue.database, queue.changes);
        var notice = files.add("panne", "notice.pdf", Set.of(), "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        begin("panne", "1", "2");
        assertThat(answers.lines()).extracting(AnswerLine::reason).containsOnly("Pièces jointes : ce réseau ne prend pas ce type de fichier");
        assertThat(answers.countProperty().get()).isZero();
        files.remove(notice.id());
        files.add("panne", "notice.pdf", Set.of(Network.EMAIL), "%PDF-1.7".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        begin("panne", "1", "2");
        assertThat(answers.countProperty().get()).isEqualTo(2);
    }

    @Test
    void whoIsTakenOutStaysOutWithAnotherTemplate() {
        begin("geste", "1", "2");
        answers.choose(answers.offered().stream().filter(one -> one.id().equals("panne")).findFirst().orElseThrow());
        answers.tick(answers.lines().getFirst(), false);
        answers.choose(answers.chosenProperty().get().orElseThrow());
        assertThat(answers.lines()).extracting(AnswerLine::ticked).containsExactly(false, true);
    }

    @Test
    void anOpenGapATextTooLongAndAnotherNetworkTakePeopleOutWithTheReason() {
        begin("geste", "1");
        assertThat(answers.lines().getFirst().reason()).contains("montant");
        begin("long", "1");
        assertThat(answers.lines().getFirst().reason()).startsWith("Trop long");
        begin("mail", "1");
        assertThat(answers.lines().getFirst().reason()).startsWith("Ce modèle n’est pas prévu");
        assertThat(answers.countProperty().get()).isZero();
        answers.tick(answers.lines().getFirst(), true);
        answers.send();
        assertThat(sent()).isEmpty();
    }

    @Test
    void somebodyInTroubleIsAnsweredWithOthersFromAKindTemplateOnly() {
        queue.take(from("Zoé", "9", null, 3, "Mon père est mort hier et la ligne est coupée"));
        begin("panne", "1", "9");
        assertThat(answers.lines()).extracting(AnswerLine::ticked).containsExactly(true, false);
        assertThat(answers.lines().getLast().reason()).startsWith("Cette personne a l’air d’aller mal");
        begin("douceur", "1", "9");
        assertThat(answers.lines()).extracting(AnswerLine::fits).containsExactly(true, true);
    }

    @Test
    void whoeverIsAnsweredHeldOrThereTwiceComesLastAndSaysWhy() {
        queue.take(brand("90", "1", 5, "Bonjour"), from("Léa", "4", null, 6, "Toujours rien"));
        queue.conversations.claim(queue.holding("3").id(), queue.adviser("Marc"));
        begin("panne", "1", "2", "3", "4");
        assertThat(answers.lines().getFirst()).matches(AnswerLine::fits);
        assertThat(answers.lines().stream().skip(1).map(AnswerLine::reason)).containsExactlyInAnyOrder("La marque a déjà répondu.",
                "Un collègue a ouvert la conversation.", "Déjà dans la liste, avec une autre conversation.");
        assertThat(answers.unfitProperty().get()).isEqualTo(3);
        answers.send();
        assertThat(sent()).containsExactly("Salut Léa, on répare.");
    }

    @Test
    void everybodyWhoWaitsInOneConversationIsAnsweredByName() {
        queue.take(from("Momo", "5", "1", 7, "Pareil"));
        begin("panne", "1");
        answers.send();
        assertThat(sent()).containsExactly("Salut Karim, on répare.", "Salut Momo, on s’y met.");
        assertThat(queue.number("SELECT count(*) FROM wait WHERE closed_at IS NULL")).isEqualTo(2);
    }

    @Test
    void nobodyIsSentTheSameTextAndWhoeverIsLeftOverSaysHowManyItIsEnoughFor() {
        queue.take(from("Momo", "5", null, 7, "Pareil"), from("Zoé", "6", null, 8, "Pareil"));
        begin("panne", "1", "2", "3", "5", "6");
        assertThat(answers.countProperty().get()).isEqualTo(3);
        assertThat(answers.unfitProperty().get()).isEqualTo(2);
        assertThat(answers.lines().getLast().reason()).startsWith("Ce modèle n’a de quoi répondre différemment qu’à 3 personnes");
        answers.send();
        assertThat(sent()).hasSize(3).doesNotHaveDuplicates();
        assertThat(queue.number("SELECT count(*) FROM wait WHERE closed_at IS NULL")).isEqualTo(2);
    }

    @Test
    void cancelledNothingIsSentAndTheChoiceStays() {
        begin("panne", "1", "2");
        answers.cancel();
        assertThat(sent()).isEmpty();
        assertThat(selection.count()).isEqualTo(2);
    }
}
