package app.detente.ui;

import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.storage.AdviserStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.AttachmentStore;
import app.detente.storage.DictionaryStore;
import app.detente.storage.FatigueStore;
import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.VoiceProfileStore;
import app.detente.ui.reply.WritingStores;
import app.detente.storage.Starter;
import app.detente.storage.TagStore;
import app.detente.storage.TemplateStore;
import app.detente.ui.common.Background;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Toasts;
import app.detente.ui.common.keys.Commands;
import app.detente.ui.conversation.ConversationView;
import app.detente.ui.conversation.ConversationViewModel;
import app.detente.ui.conversation.CustomerView;
import app.detente.ui.conversation.CustomerViewModel;
import app.detente.ui.conversation.PeerViewModel;
import app.detente.ui.conversation.DeliveryActions;
import app.detente.ui.conversation.DeliveryViewModel;
import app.detente.ui.conversation.MessageActions;
import app.detente.ui.reply.ComposerView;
import app.detente.ui.reply.ComposerViewModel;
import app.detente.ui.reply.ReplySettings;
import app.detente.ui.reply.ReplyStores;
import app.detente.ui.reply.SuggestionsView;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The middle and the right of the desk over a real queue of invented messages, put together as the window does it. */
final class DeskPieces implements AutoCloseable {
    final QueueFixture queue;
    final TemplateStore templates;
    final Session session;
    final ConversationViewModel conversation;
    final PeerViewModel peers;
    final CustomerViewModel customer;
    final DeliveryViewModel delivery;
    final ComposerViewModel composer;
    private final ExecutorService workers = new ThreadPoolExecutor(2, 2, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
            new ThreadPoolExecutor.DiscardPolicy());
    private final TagStore tags;

    DeskPieces(Path folder, Locale language) {
        queue = new QueueFixture(folder);
        tags = new TagStore(queue.database, queue.changes);
        templates = queue.templates;
        templates.startWith(Starter::templates);
        Adviser me = queue.me;
        Texts texts = Texts.in(language);
        Desk desk = new Desk(texts, ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), Optional.of(me),
                new SimpleObjectProperty<>(queue.clock.instant()));
        session = new Session(me, desk, new Background(workers, Platform::runLater), Later.on(Platform::runLater), new Notices(texts), queue.clock);
        conversation = new ConversationViewModel(session, queue.conversations, queue.triage, tags, new AdviserStore(queue.database), queue.changes);
        peers = new PeerViewModel(session, queue.peers, conversation);
        customer = new CustomerViewModel(session, queue.customers, conversation, queue.changes);
        delivery = new DeliveryViewModel(session, queue.undelivered, queue.remoteActions, queue.facts, queue.triage);
        composer = new ComposerViewModel(session, new ReplyStores(queue.replies, queue.facts, queue.triage, queue.conversations, templates,
                new WritingStores(new VoiceProfileStore(queue.database, queue.changes, queue.clock), new DictionaryStore(queue.database),
                        new SettingStore(queue.database), new FatigueStore(queue.database, queue.clock), new SuggestionStore(queue.database),
                        new AttachmentStore(queue.database, queue.changes))),
                new ReplySettings(() -> "Maison Télécom", () -> Duration.ofSeconds(15)));
        conversation.openedProperty().subscribe(opened -> opened.ifPresentOrElse(open -> {
            composer.show(open.row());
            delivery.show(open.row());
        }, composer::leave));
    }

    void fill() {
        queue.take(QueueFixture.from("Nadia Berger", "0", null, -3000, "Bonjour, ma box clignote en rouge depuis ce matin."),
                QueueFixture.brand("0b", "0", -2960, "Bonjour Nadia, un redémarrage et tout rentre dans l’ordre. Sonia"),
                QueueFixture.from("Nadia Berger", "1", null, 166, "Bande de voleurs ! 15 ans chez vous et je découvre que je paie le triple de "
                        + "chez le voisin. Je résilie demain, vous ne me reverrez plus."),
                QueueFixture.from("Momo Le Vrai", "2", "1", 171, "Pareil pour moi, double facture en février."));
        queue.replies.note(queue.holding("1").id(), queue.me, "Cliente depuis 2011, éligible au forfait sans engagement.");
        queue.triage.apply(new Action.AddTag(tags.named("résiliation", TagColour.RED).id()), queue.holding("1").id(), queue.me);
        queue.triage.apply(new Action.AddTag(tags.named("facture", TagColour.AMBER).id()), queue.holding("1").id(), queue.me);
        tags.named("panne", TagColour.BLUE);
    }

    Conversation newest() {
        return queue.conversations.page(QueueFilter.of(QueueView.ALL), queue.me, Optional.empty(), 1).getFirst();
    }

    /** Everything on it; FX thread. */
    Parts parts() {
        Desk desk = session.desk();
        ComposerView composerView = new ComposerView(composer, conversation.advisers(), desk);
        ConversationView view = new ConversationView(conversation, desk, DeliveryActions.of(delivery, composer::takeBack),
                MessageActions.NONE, composerView);
        view.help(peers);
        VBox side = new VBox(16, new CustomerView(customer, desk), new SuggestionsView(composer, desk, composerView::insert));
        side.getStyleClass().addAll("pane-surface", "line-left");
        side.setStyle("-fx-padding: 14px;");
        side.setMinWidth(256);
        side.setPrefWidth(256);
        Toasts toasts = new Toasts(desk.texts());
        session.notices().onNotice(toasts::show, toasts::withdraw);
        HBox panes = new HBox(view, side);
        HBox.setHgrow(view, Priority.ALWAYS);
        StackPane root = new StackPane(panes, toasts);
        Commands commands = desk.commands();
        commands.add(commands.command("writing.send", composer::send).on("Ctrl+ENTER"));
        new Keys(root, commands, () -> false);
        return new Parts(root, composerView, view);
    }

    record Parts(StackPane root, ComposerView composer, ConversationView view) {}

    @Override
    public void close() {
        workers.shutdownNow();
        queue.close();
    }
}
