package app.detente.ui;

import app.detente.model.Conversation;
import app.detente.model.Delivery;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.ReplyState;
import app.detente.model.Texts;
import app.detente.ui.common.AppMark;
import app.detente.ui.common.Background;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Icon;
import app.detente.ui.common.Kbd;
import app.detente.ui.common.Rail;
import app.detente.ui.common.Selection;
import app.detente.ui.common.Toasts;
import app.detente.ui.conversation.ConversationHeader;
import app.detente.ui.conversation.ThreadView;
import app.detente.ui.queue.Demo;
import app.detente.ui.queue.Pages;
import app.detente.ui.queue.Picking;
import app.detente.ui.queue.QueueListView;
import app.detente.ui.queue.QueueViewModel;
import app.detente.ui.queue.ViewsPane;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The desk with everything on it that this package draws, from invented rows and with no store behind it. */
final class Gallery {
    final QueueViewModel queue;
    final Toasts toasts;
    private final Desk desk;
    private List<Conversation> rows = Demo.morning();

    Gallery(Texts texts) {
        desk = new Desk(texts, ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), Optional.of(Demo.ME), new SimpleObjectProperty<>(Demo.NOW));
        toasts = new Toasts(texts);
        queue = new QueueViewModel(pages(), Background.sameThread());
    }

    private Pages pages() {
        return new Pages() {
            @Override
            public List<Conversation> page(QueueFilter filter, Optional<Conversation> after, int limit) {
                return after.isPresent() ? List.of() : rows.stream().limit(limit).toList();
            }

            @Override
            public QueueCounts counts() {
                Map<QueueView, Long> views = new EnumMap<>(QueueView.class);
                views.putAll(Map.of(QueueView.WAITING, 128L, QueueView.MINE, 4L, QueueView.UNASSIGNED, 97L, QueueView.SNOOZED, 23L,
                        QueueView.WAITING_ON_CUSTOMER, 310L, QueueView.CLOSED, 4812L, QueueView.ALL, 5276L));
                return new QueueCounts(views,
                        Map.of(Network.FACEBOOK, 81L, Network.X, 29L, Network.MASTODON, 6L, Network.BLUESKY, 3L, Network.EMAIL, 12L,
                        Network.FILE, 1L),
                        Map.of(1L, 31L, 2L, 44L, 3L, 12L, 4L, 18L, 5L, 9L, 8L, 2L));
            }

            @Override
            public int count(QueueFilter filter, int most) {
                return Math.min(rows.size(), most);
            }

            @Override
            public Set<Long> drafted() {
                return Set.of(4L);
            }
        };
    }

    Parent root() {
        queue.show(QueueFilter.of(QueueView.WAITING));
        rows = new ArrayList<>(rows);
        rows.add(Demo.row(13));
        rows.add(Demo.row(14));
        queue.refresh();
        queue.select(2);
        HBox panes = new HBox(rail(), new ViewsPane(queue, FXCollections.observableArrayList(Demo.TAGS), desk.texts()),
                new QueueListView(queue, desk, new Picking(queue, new Selection()), () -> { }), conversation());
        toasts.showUndo("Conversation terminée", Duration.ofSeconds(15), () -> { });
        return new StackPane(new BorderPane(panes), toasts);
    }

    private Rail rail() {
        Rail rail = new Rail();
        rail.add("queue", Icon.INBOX, "File", new SimpleStringProperty("File"));
        rail.add("templates", Icon.TEMPLATES, "Modèles", new SimpleStringProperty("Modèles"));
        rail.add("reports", Icon.REPORTS, "Rapports", new SimpleStringProperty("Rapports"));
        rail.add("channels", Icon.CHANNELS, "Canaux", new SimpleStringProperty("Canaux"));
        rail.spring();
        rail.add("settings", Icon.SETTINGS, "Réglages", new SimpleStringProperty("Réglages"));
        rail.chosenProperty().set("queue");
        rail.getChildren().addFirst(AppMark.at(28));
        return rail;
    }

    private VBox conversation() {
        ConversationHeader header = new ConversationHeader(desk);
        Button snooze = new Button("Reporter", new Kbd("B"));
        snooze.setContentDisplay(ContentDisplay.RIGHT);
        Button done = new Button("Terminé", new Kbd("E"));
        done.setContentDisplay(ContentDisplay.RIGHT);
        header.actions().getChildren().addAll(snooze, done);
        header.show(Demo.morning().get(1));
        ThreadView thread = new ThreadView(desk);
        thread.show(2, messages());
        VBox.setVgrow(thread, Priority.ALWAYS);
        VBox conversation = new VBox(header, thread);
        conversation.setMinWidth(0);
        HBox.setHgrow(conversation, Priority.ALWAYS);
        return conversation;
    }

    static List<Message> messages() {
        Instant now = Demo.NOW;
        return List.of(
                message(1, MessageKind.CUSTOMER, "Nadia Berger", Optional.empty(), "Bonjour, c’est normal que ma facture ait doublé ?",
                        now.minus(Duration.ofHours(22)), Optional.empty()),
                message(2, MessageKind.AUTOMATIC, "Maison Télécom", Optional.empty(), "Merci, nous lisons votre message.",
                        now.minus(Duration.ofHours(22)).plusSeconds(4), Optional.empty()),
                message(3, MessageKind.BRAND, "Maison Télécom", Optional.of("Tanguy"), "Bonjour Nadia, je regarde ça tout de suite. Tanguy",
                        now.minus(Duration.ofHours(21)), Optional.of(delivery(ReplyState.SENT, Optional.empty()))),
                message(4, MessageKind.CUSTOMER, "Nadia Berger", Optional.empty(),
                        "Bande de voleurs ! 15 ans chez vous et je découvre que je paie le "
                        + "triple de chez le voisin. Je résilie demain, vous ne me reverrez plus.", now.minus(Duration.ofMinutes(14)),
                        Optional.empty()),
                message(5, MessageKind.PEER, "Momo Le Vrai", Optional.empty(),
                        "@Nadia Berger regarde dans ton espace client, tu peux changer de forfait "
                        + "sans frais, je l’ai fait lundi 😀", now.minus(Duration.ofMinutes(5)), Optional.empty()),
                hidden(message(6, MessageKind.CUSTOMER, "Anonyme", Optional.empty(), "…", now.minus(Duration.ofMinutes(4)), Optional.empty())),
                message(7, MessageKind.NOTE, "Maison Télécom", Optional.of("Sonia"),
                        "Cliente depuis 2011, éligible au forfait sans engagement, rien à "
                        + "payer pour migrer. @tanguy à toi ?", now.minus(Duration.ofMinutes(3)), Optional.empty()),
                message(8, MessageKind.BRAND, "Maison Télécom", Optional.of("Tanguy"), "Nadia, 15 ans et vous partiriez sans dire au revoir ? Momo a "
                        + "raison : vous pouvez passer dès ce soir au forfait sans engagement.", now.minus(Duration.ofMinutes(2)),
                        Optional.of(delivery(ReplyState.FAILED, Optional.of("le réseau a refusé : texte trop long")))),
                message(9, MessageKind.BRAND, "Maison Télécom", Optional.of("Tanguy"), "Écrivez-moi en message privé. Tanguy", now.minusSeconds(20),
                        Optional.of(delivery(ReplyState.QUEUED, Optional.empty()))));
    }

    static Message message(long id, MessageKind kind, String author, Optional<String> adviser, String text, Instant at, Optional<Delivery> delivery) {
        return new Message(id, 2, "r" + id, Optional.empty(), kind, Optional.empty(), author, adviser, text, at, at, Optional.empty(),
                Optional.empty(), delivery);
    }

    private static Message hidden(Message m) {
        return new Message(m.id(), m.conversationId(), m.remoteId(), m.inReplyTo(), m.kind(), m.customerId(), m.author(), m.adviser(), m.text(),
                m.authoredAt(), m.receivedAt(), m.url(), Optional.of("insultes"), m.delivery());
    }

    private static Delivery delivery(ReplyState state, Optional<String> error) {
        return new Delivery("k", state, 1, Demo.NOW, error, false, Optional.empty());
    }
}
