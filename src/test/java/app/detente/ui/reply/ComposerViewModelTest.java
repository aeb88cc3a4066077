package app.detente.ui.reply;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Ability;
import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.GatePass;
import app.detente.model.IncomingMessage;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.RemoteEvent;
import app.detente.model.ReplyState;
import app.detente.model.TagColour;
import app.detente.storage.AdviserStore;
import app.detente.storage.AttachmentStore;
import app.detente.storage.DictionaryStore;
import app.detente.storage.FatigueStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore;
import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.TagStore;
import app.detente.storage.TemplateStore;
import app.detente.storage.VoiceProfileStore;
import app.detente.ui.common.TestSession;
import app.detente.voice.Gap;
import app.detente.voice.Mood;
import app.detente.voice.ReplyTemplate;
import app.detente.voice.Scope;
import app.detente.voice.Terms;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ComposerViewModelTest {
    private static final ReplyTemplate BILL = new ReplyTemplate("bill", "Facture", "Factures", "fr", List.of("facture"),
            "Bonjour {{first_name}}, la facture de {{?mois}} est corrigée et remboursée sous {{?délai}}. {{adviser}}", Set.of(), 0, false);
    private static final ReplyTemplate BROKEN = new ReplyTemplate("broken", "Cassé", "", "fr", List.of("casse"),
            "Bonjour {{prenom}}", Set.of(), 0, false);

    @TempDir
    Path folder;
    private QueueFixture queue;
    private TestSession me;
    private TemplateStore templates;
    private ComposerViewModel composer;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        templates = queue.templates;
        templates.saveAll(List.of(BILL, BROKEN));
        me = new TestSession(queue.me, queue.clock);
        composer = composer();
        take(QueueFixture.from("Nadia Berger", "1", null, 0, "Deux fois la même facture !"));
        take(QueueFixture.from("Karim Benali", "2", "1", 5, "Pareil ici"));
        take(QueueFixture.from("Nadia Berger", "3", "1", 9, "Et personne ne répond ?"));
        take(QueueFixture.from("Chantal Roux", "9", null, 20, "Une autre question"));
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private ComposerViewModel composer() {
        ReplyStores stores = new ReplyStores(queue.replies, queue.facts, queue.triage, queue.conversations, templates,
                new WritingStores(new VoiceProfileStore(queue.database, queue.changes, queue.clock), new DictionaryStore(queue.database),
                        new SettingStore(queue.database), new FatigueStore(queue.database, queue.clock), new SuggestionStore(queue.database),
                        new AttachmentStore(queue.database, queue.changes)));
        return new ComposerViewModel(me.session, stores, new ReplySettings(() -> "Maison Télécom", () -> Duration.ofSeconds(15)));
    }

    private void take(IncomingMessage message) {
        queue.ingest.ingest(List.of(message));
    }

    private Conversation row(String customer) {
        return queue.conversations.page(QueueFilter.of(QueueView.ALL), queue.me, Optional.empty(), 10).stream()
                .filter(row -> row.customerName().equals(customer)).findFirst().orElseThrow();
    }

    private void show(String customer) {
        composer.show(row(customer));
    }

    private Optional<String> draft(String customer) {
        return queue.replies.draft(row(customer).id(), queue.me, false).map(ReplyStore.Draft::text);
    }

    private String obstacle() {
        return composer.readiness().obstacleProperty().get().map(o -> o.sentence(me.session.texts())).orElse("none");
    }

    private void apply(Insertion insertion) {
        composer.textProperty().set(new StringBuilder(composer.textProperty().get())
                .replace(insertion.start(), insertion.end(), insertion.text()).toString());
    }

    private void pick(String text) {
        composer.textProperty().set(text);
        composer.picker().follow(text, text.length());
        apply(composer.picker().take().orElseThrow());
    }

    @Test
    void whatIsTypedIsOnDiskAMomentLaterAndThereAfterAKill() {
        show("Nadia Berger");
        composer.textProperty().set("Bonjour Na");
        me.time.pass(ComposerViewModel.SAVE.minusMillis(1));
        assertThat(draft("Nadia Berger")).isEmpty();
        composer.textProperty().set("Bonjour Nadia");
        me.time.pass(Duration.ofMillis(1));
        queue.close();
        queue = new QueueFixture(folder);
        templates = queue.templates;
        composer = composer();
        show("Nadia Berger");
        assertThat(composer.textProperty().get()).isEqualTo("Bonjour Nadia");
    }

    @Test
    void switchingConversationSavesAtOnceAndEachKeepsItsOwnText() {
        show("Nadia Berger");
        composer.textProperty().set("Pour Nadia");
        show("Chantal Roux");
        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(draft("Nadia Berger")).contains("Pour Nadia");
        composer.textProperty().set("Pour Chantal");
        composer.leave();
        assertThat(draft("Chantal Roux")).contains("Pour Chantal");
        show("Nadia Berger");
        assertThat(composer.textProperty().get()).isEqualTo("Pour Nadia");
    }

    @Test
    void aReplyAndANoteAreWrittenSideBySide() {
        show("Nadia Berger");
        composer.textProperty().set("Bonjour");
        composer.write(Mode.NOTE);
        assertThat(composer.textProperty().get()).isEmpty();
        composer.textProperty().set("Voir avec la compta");
        composer.write(Mode.REPLY);
        assertThat(composer.textProperty().get()).isEqualTo("Bonjour");
        composer.write(Mode.NOTE);
        composer.send();
        assertThat(queue.conversations.thread(row("Nadia Berger").id(), Optional.empty(), 10)).last()
                .matches(message -> message.kind() == MessageKind.NOTE && message.text().equals("Voir avec la compta"));
        composer.write(Mode.REPLY);
        assertThat(composer.textProperty().get()).isEqualTo("Bonjour");
    }

    @Test
    void aNoteTakenBackIsADraftAgain() {
        show("Nadia Berger");
        composer.write(Mode.NOTE);
        composer.textProperty().set("Voir avec la compta");
        composer.send();
        assertThat(composer.textProperty().get()).isEmpty();
        me.notices.undoLast();
        assertThat(queue.conversations.thread(row("Nadia Berger").id(), Optional.empty(), 10)).hasSize(3);
        assertThat(composer.modeProperty().get()).isEqualTo(Mode.NOTE);
        assertThat(composer.textProperty().get()).isEqualTo("Voir avec la compta");
    }

    @Test
    void theLongestWaitingCustomerIsAnsweredAtTheirNewestMessage() {
        show("Nadia Berger");
        assertThat(composer.addressing().choices()).extracting(Addressee::name).containsExactly("Nadia Berger", "Karim Benali", "");
        assertThat(composer.addressing().chosenProperty().get().name()).isEqualTo("Nadia Berger");
        composer.textProperty().set("On regarde.");
        composer.send();
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).isEmpty();
        queue.pass(Duration.ofSeconds(15));
        assertThat(queue.outbox.take(QueueFixture.ACCOUNT)).get().matches(due -> due.text().equals("On regarde.") && due.inReplyTo().equals(Optional.of("3"))
                && due.author().equals("Maison Télécom"));
        assertThat(row("Karim Benali").waitingSince()).contains(QueueFixture.at(5));
    }

    @Test
    void everyoneWaitingCanBeAnsweredAtOnce() {
        show("Nadia Berger");
        composer.addressing().choose(Addressee.EVERYONE);
        composer.care().privacy().turn();
        assertThat(composer.care().privacy().chosenProperty().get()).isFalse();
        pick("/facture");
        assertThat(composer.textProperty().get()).startsWith("Bonjour, la facture");
        composer.textProperty().set("On regarde pour vous deux.");
        composer.send();
        assertThat(row("Nadia Berger").waitingSince()).isEmpty();
    }

    @Test
    void whoeverWasChosenStaysChosenWhenTheConversationMovesOn() {
        show("Nadia Berger");
        Addressee karim = composer.addressing().choices().get(1);
        composer.addressing().choose(karim);
        take(QueueFixture.from("Karim Benali", "4", "1", 12, "Alors ?"));
        show("Nadia Berger");
        Addressee now = composer.addressing().chosenProperty().get();
        assertThat(now.customer()).isEqualTo(karim.customer());
        assertThat(now.message()).isNotEqualTo(karim.message());
    }

    @Test
    void aTemplateKnowsHowLongItsReaderHasWaitedAndHowOftenTheyHaveWrittenToday() {
        ReplyTemplate wait = QueueFixture.template("wait", "Attente", "Après {{waiting_time}} et {{contacts_today}} messages, voici.");
        show("Nadia Berger");
        assertThat(composer.filling().preview(wait, me.session.texts()).text()).isEqualTo("Après 3 heures et 2 messages, voici.");
        composer.addressing().choose(composer.addressing().choices().get(1));
        assertThat(composer.filling().preview(wait, me.session.texts()).text()).isEqualTo("Après 2 heures et 1 messages, voici.");
    }

    @Test
    void whoHelpedCanBeAnsweredThoughTheyDoNotWaitAndStaysChosen() {
        show("Nadia Berger");
        Addressee helper = new Addressee(Optional.of(77L), "Momo", Optional.of(queue.message("1")));
        composer.addressing().invite(helper);
        assertThat(composer.addressing().chosenProperty().get()).isEqualTo(helper);
        take(QueueFixture.from("Karim Benali", "4", "1", 12, "Alors ?"));
        show("Nadia Berger");
        assertThat(composer.addressing().chosenProperty().get()).isEqualTo(helper);
        assertThat(composer.addressing().choices()).contains(helper).hasSizeGreaterThan(2);
    }

    @Test
    void aTemplateIsFilledInWhereTheSlashStoodAndTheFirstGapSelected() {
        show("Nadia Berger");
        String typed = "D’accord. /fact";
        composer.textProperty().set(typed + " Belle journée");
        composer.picker().follow(composer.textProperty().get(), typed.length());
        Insertion insertion = composer.picker().take().orElseThrow();
        apply(insertion);
        String text = composer.textProperty().get();
        assertThat(text).isEqualTo("D’accord. Bonjour Nadia, la facture de ⟦mois⟧ est corrigée et remboursée sous ⟦délai⟧. Sonia Belle journée");
        assertThat(text.substring(insertion.selectFrom(), insertion.selectTo())).isEqualTo("⟦mois⟧");
        assertThat(composer.picker().openProperty().get()).isFalse();
    }

    @Test
    void anOpenGapIsNamedAndKeepsTheReplyBack() {
        show("Nadia Berger");
        pick("/facture");
        assertThat(obstacle()).isEqualTo("Reste à compléter\u00A0: mois");
        composer.send();
        assertThat(queue.outbox.pending()).isEmpty();
        composer.textProperty().set(composer.textProperty().get().replace("⟦mois⟧", "mars"));
        assertThat(composer.readiness().gapFrom(10_000).map(Gap::label)).contains("délai");
        composer.textProperty().set(composer.textProperty().get().replace("⟦délai⟧", "48 h"));
        assertThat(obstacle()).isEqualTo("none");
        composer.send();
        assertThat(queue.outbox.pending()).containsEntry(ReplyState.QUEUED, 1L);
        assertThat(templates.find("bill").orElseThrow().uses()).isEqualTo(1);
    }

    @Test
    void aTemplateWrittenOverIsNotCounted() {
        show("Nadia Berger");
        pick("/facture");
        composer.textProperty().set("Tout autre chose, finalement.");
        composer.send();
        assertThat(templates.find("bill").orElseThrow().uses()).isZero();
    }

    @Test
    void aBrokenTemplateSaysSoAndChangesNothing() {
        show("Nadia Berger");
        composer.textProperty().set("/casse");
        composer.picker().follow("/casse", 6);
        assertThat(composer.picker().take()).isEmpty();
        assertThat(composer.textProperty().get()).isEqualTo("/casse");
        assertThat(me.said).hasSize(1);
    }

    @Test
    void tooLongForTheNetworkSaysByHowMuch() {
        show("Nadia Berger");
        composer.textProperty().set("x".repeat(283));
        assertThat(obstacle()).isEqualTo("3 caractères de trop");
        composer.send();
        assertThat(queue.outbox.pending()).isEmpty();
        composer.write(Mode.NOTE);
        composer.textProperty().set("x".repeat(283));
        assertThat(obstacle()).isEqualTo("none");
    }

    @Test
    void whileAColleagueHoldsItNothingIsSentButANoteCanBeWritten() {
        Adviser other = new AdviserStore(queue.database).named("Tanguy");
        queue.conversations.claim(row("Nadia Berger").id(), other);
        show("Nadia Berger");
        composer.textProperty().set("Bonjour");
        assertThat(obstacle()).contains("Tanguy");
        composer.send();
        assertThat(queue.outbox.pending()).isEmpty();
        queue.pass(Duration.ofMinutes(6));
        show("Nadia Berger");
        assertThat(obstacle()).isEqualTo("none");
    }

    @Test
    void aReplyTakenBackWithinItsWindowIsTheDraftAgain() {
        List<Long> opened = new ArrayList<>();
        composer.onTakenBack(opened::add);
        show("Chantal Roux");
        long id = row("Chantal Roux").id();
        Instant since = row("Chantal Roux").waitingSince().orElseThrow();
        composer.textProperty().set("Trop vite");
        composer.send();
        assertThat(composer.textProperty().get()).isEmpty();
        assertThat(me.said.getLast().counting()).isTrue();
        show("Chantal Roux");
        composer.textProperty().set("Suite");
        me.notices.undoLast();
        assertThat(composer.textProperty().get()).isEqualTo("Trop vite\nSuite");
        assertThat(queue.outbox.pending()).isEmpty();
        assertThat(row("Chantal Roux").waitingSince()).contains(since);
        assertThat(opened).containsExactly(id);
    }

    @Test
    void onceItHasLeftItIsTooLateToTakeBack() {
        show("Nadia Berger");
        composer.textProperty().set("Parti");
        composer.send();
        queue.pass(Duration.ofSeconds(15));
        queue.outbox.take(QueueFixture.ACCOUNT);
        me.notices.undoLast();
        assertThat(me.last()).isEqualTo("Trop tard, la réponse est partie");
        assertThat(composer.textProperty().get()).isEmpty();
    }

    @Test
    void aConflictKeepsTheDraftAndTheNextTryGoes() {
        show("Nadia Berger");
        composer.textProperty().set("Bonjour");
        take(QueueFixture.from("Nadia Berger", "7", "1", 30, "Laissez tomber"));
        composer.send();
        assertThat(queue.outbox.pending()).isEmpty();
        assertThat(composer.textProperty().get()).isEqualTo("Bonjour");
        assertThat(draft("Nadia Berger")).contains("Bonjour");
        assertThat(composer.hintProperty().get()).contains("rien n’est parti");
        composer.send();
        assertThat(queue.outbox.pending()).containsEntry(ReplyState.QUEUED, 1L);
        assertThat(composer.hintProperty().get()).isEmpty();
    }

    @Test
    void aMessageThatComesWhileWritingIsPointedOut() {
        show("Nadia Berger");
        composer.textProperty().set("Bonjour");
        take(QueueFixture.from("Nadia Berger", "7", "1", 30, "Laissez tomber"));
        show("Nadia Berger");
        assertThat(composer.hintProperty().get()).isEqualTo("Du nouveau dans le fil pendant que vous écriviez.");
        assertThat(composer.textProperty().get()).isEqualTo("Bonjour");
    }

    @Test
    void sendAndNextGoesOnOnlyWhenItWasSent() {
        List<String> gone = new ArrayList<>();
        composer.onFinished(id -> gone.add("next"));
        show("Nadia Berger");
        composer.sendAndNext();
        assertThat(gone).isEmpty();
        composer.textProperty().set("Bonjour");
        composer.sendAndNext();
        assertThat(gone).containsExactly("next");
    }

    @Test
    void aRefusedReplyCanBeTakenBack() {
        show("Nadia Berger");
        composer.textProperty().set("Bonjour");
        composer.send();
        queue.pass(Duration.ofSeconds(15));
        var due = queue.outbox.take(QueueFixture.ACCOUNT).orElseThrow();
        queue.outbox.failed(due, "refusé");
        composer.takeBack(due.key());
        assertThat(queue.outbox.pending()).isEmpty();
        assertThat(composer.textProperty().get()).isEqualTo("Bonjour");
    }

    private void canAnswerInPrivate() {
        queue.facts.keep(QueueFixture.ACCOUNT, Set.of(Ability.PRIVATE_REPLY), Set.of());
    }

    @Test
    void whoeverIsAnsweredAloneIsAnsweredInPrivateWhereTheNetworkLetsUs() {
        show("Chantal Roux");
        assertThat(composer.care().privacy().possibleProperty().get()).isFalse();
        canAnswerInPrivate();
        composer.show(row("Chantal Roux"));
        assertThat(composer.care().privacy().possibleProperty().get()).isTrue();
        composer.care().privacy().turn();
        composer.textProperty().set("Votre numéro est bien le 06 12 34 56 78 ?");
        composer.send();
        assertThat(composer.care().doubts().askedProperty().get()).as("nobody else reads it").isEmpty();
        assertThat(queue.number("SELECT privately FROM reply")).isEqualTo(1);
        assertThat(composer.care().privacy().chosenProperty().get()).as("the next one is public again").isFalse();
    }

    @Test
    void everyoneIsNotAnsweredInPrivate() {
        canAnswerInPrivate();
        show("Nadia Berger");
        composer.addressing().choose(Addressee.EVERYONE);
        composer.care().privacy().turn();
        assertThat(composer.care().privacy().chosenProperty().get()).isFalse();
        assertThat(composer.care().privacy().possibleProperty().get()).isFalse();
    }

    @Test
    void whatWasWrittenForOnePersonStaysSoWhenItIsComeBackTo() {
        canAnswerInPrivate();
        show("Chantal Roux");
        composer.care().privacy().chosenProperty().set(true);
        composer.textProperty().set("Entre nous");
        composer.write(Mode.NOTE);
        assertThat(composer.care().privacy().chosenProperty().get()).isFalse();
        composer.write(Mode.REPLY);
        assertThat(composer.care().privacy().chosenProperty().get()).isTrue();
        show("Nadia Berger");
        assertThat(composer.care().privacy().chosenProperty().get()).isFalse();
        show("Chantal Roux");
        assertThat(composer.care().privacy().chosenProperty().get()).isTrue();
        queue.pass(MessageLimit.PRIVATE_REPLY_WITHIN);
        composer.show(row("Chantal Roux"));
        assertThat(obstacle()).startsWith("Impossible en privé");
        composer.send();
        assertThat(queue.number("SELECT count(*) FROM reply")).isZero();
        composer.care().privacy().chosenProperty().set(false);
        assertThat(obstacle()).isEqualTo("none");
    }

    @Test
    void whatTheNetworkLetsNobodyAnswerIsSaidBeforeItIsSent() {
        queue.execute("UPDATE message SET limits = 'no_reply' WHERE remote_id = '9'");
        show("Chantal Roux");
        composer.textProperty().set("Bonjour");
        assertThat(obstacle()).startsWith("Le réseau ne laisse personne répondre");
        composer.write(Mode.NOTE);
        composer.textProperty().set("À traiter au téléphone");
        assertThat(obstacle()).isEqualTo("none");
    }

    @Test
    void theTemplatesOfATagAreSuggestedFirst() {
        ReplyTemplate often = new ReplyTemplate("often", "Merci", "", "fr", List.of(), "Merci à vous", Set.of(), 90, false);
        templates.save(often);
        show("Chantal Roux");
        assertThat(composer.choosing().offered()).first().isEqualTo(often);
        var tag = new TagStore(queue.database, queue.changes).named("facture", TagColour.AMBER);
        queue.triage.apply(new Action.AddTag(tag.id()), row("Chantal Roux").id(), queue.me);
        show("Chantal Roux");
        assertThat(composer.choosing().offered()).extracting(ReplyTemplate::id).startsWith("bill", "often");
    }

    private void type(String text) {
        composer.textProperty().set(text);
    }

    private boolean anyQueued() {
        return queue.outbox.pending().containsKey(ReplyState.QUEUED);
    }

    @Test
    void aPublicReplyWithPersonalDataIsAskedAboutOnce() {
        show("Nadia Berger");
        type("Bonjour, appelez-nous au 06 12 34 56 78, on regarde.");
        composer.send();
        assertThat(anyQueued()).isFalse();
        assertThat(composer.care().doubts().askedProperty().get()).get().isInstanceOf(Doubt.Personal.class);
        composer.send();
        assertThat(anyQueued()).isTrue();
        assertThat(composer.care().doubts().askedProperty().get()).isEmpty();
    }

    @Test
    void changingTheTextAsksAnewAboutWhatIsNew() {
        show("Nadia Berger");
        type("Appelez le 06 12 34 56 78");
        composer.send();
        type("Appelez le 06 12 34 56 78 ou nadia@exemple.fr");
        composer.send();
        assertThat(anyQueued()).isFalse();
        composer.send();
        assertThat(anyQueued()).isTrue();
    }

    @Test
    void aMessageEditedOrDeletedWhileOneWroteIsShownBeforeTheReplyLeaves() {
        show("Nadia Berger");
        String id = "3";
        type("Bonjour Nadia, on regarde.");
        queue.intake.take(QueueFixture.ACCOUNT, List.of(new RemoteEvent.Edited(id, "Laissez tomber, ça remarche.", QueueFixture.at(40))), List.of(), "", true);
        show("Nadia Berger");
        composer.send();
        assertThat(anyQueued()).isFalse();
        assertThat(composer.care().doubts().askedProperty().get()).get()
                .matches(doubt -> doubt instanceof Doubt.Changed changed && changed.message().text().contains("ça remarche"));
        queue.intake.take(QueueFixture.ACCOUNT, List.of(new RemoteEvent.Deleted(id, QueueFixture.at(41))), List.of(), "", true);
        show("Nadia Berger");
        composer.send();
        assertThat(anyQueued()).isFalse();
        composer.send();
        assertThat(anyQueued()).isTrue();
    }

    @Test
    void whatCameWhileOneWroteIsShownBeforeTheReplyLeaves() {
        show("Nadia Berger");
        type("Bonjour Nadia, on regarde.");
        take(QueueFixture.from("Nadia Berger", "4", "1", 30, "C’est bon, tout est rétabli !"));
        show("Nadia Berger");
        composer.send();
        assertThat(anyQueued()).isFalse();
        assertThat(composer.care().doubts().askedProperty().get()).get()
                .matches(doubt -> doubt instanceof Doubt.Newer newer && newer.messages().getFirst().text().contains("rétabli"));
        composer.send();
        assertThat(anyQueued()).isTrue();
    }

    @Test
    void aLightTemplateForSomebodyInTroubleIsClosedAndGoesWithAReasonOnly() {
        Terms light = new Terms(List.of(), Scope.BRAND, Optional.empty(), Optional.empty(), Mood.LIGHT, true);
        ReplyTemplate wink = new ReplyTemplate("wink", "Clin d’œil", "", "fr", List.of("clin"), "Bonjour, on garde le sourire et la box aussi.", Set.of(), 0,
                false, List.of(), light);
        templates.saveAll(List.of(wink));
        take(QueueFixture.from("Colette Roy", "20", null, 40, "Mon mari est décédé hier, comment résilier sa ligne ?"));
        show("Colette Roy");
        assertThat(composer.care().isGate()).isTrue();
        composer.picker().ask(0);
        assertThat(composer.picker().found()).extracting(ReplyTemplate::id).doesNotContain("wink");
        type(composer.filling().insert(wink, 0, 0).orElseThrow().text());
        composer.send();
        composer.send();
        assertThat(anyQueued()).isFalse();
        composer.care().doubts().pass(new GatePass(GatePass.Reason.AGREED, "vu avec Inès"));
        composer.send();
        assertThat(anyQueued()).isTrue();
        assertThat(queue.number("SELECT count(*) FROM gate_pass WHERE reason = 'agreed'")).isEqualTo(1);
    }

    @Test
    void escalatingTakesTheReplyAlongAlsoFromANote() {
        List<String> brought = new ArrayList<>();
        composer.onEscalate((conversation, reply) -> brought.add(conversation + " " + reply));
        composer.escalate();
        show("Nadia Berger");
        type("Le mois est pour nous.");
        composer.escalate();
        composer.write(Mode.NOTE);
        composer.escalate();
        assertThat(brought).containsExactly(row("Nadia Berger").id() + " Le mois est pour nous.", row("Nadia Berger").id() + " Le mois est pour nous.");
    }

    @Test
    void aTextTooLongForOnePostGoesOutAsSeveral() {
        show("Nadia Berger");
        type("On regarde votre ligne ce matin avec l’équipe. ".repeat(9));
        assertThat(composer.readiness().obstacleProperty().get()).isEmpty();
        assertThat(composer.readiness().partsProperty().get()).isEqualTo(2);
        composer.send();
        assertThat(queue.number("SELECT count(*) FROM outbox")).isEqualTo(2);
        assertThat(composer.readiness().partsProperty().get()).isZero();
    }

    @Test
    void whatIsNoAmountInTheGapOfOneKeepsTheReplyBack() {
        show("Nadia Berger");
        type("On vous rembourse ⟦montant : 0,00⟧ demain.");
        type("On vous rembourse douze demain.");
        assertThat(obstacle()).isEqualTo("montant\u00A0: il faut un montant, comme 12,50");
        composer.send();
        assertThat(anyQueued()).isFalse();
        type("On vous rembourse 12,50 € demain.");
        assertThat(obstacle()).isEqualTo("none");
        composer.send();
        assertThat(anyQueued()).isTrue();
    }
}
