package app.detente.ui.templates;

import app.detente.model.Conversation;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.storage.BlockStore;
import app.detente.storage.ConversationStore;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Session;
import app.detente.voice.Blocks;
import app.detente.voice.ReplyContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** Who a template is tried out on: a real conversation, at first the one open at the desk; where there is none, oneself. FX thread only. */
public final class PreviewViewModel {
    private static final int MOST = 30;
    private static final Duration TYPING = Duration.ofMillis(120);

    private final Session session;
    private final ConversationStore conversations;
    private final House house;
    private final ReadOnlyObjectWrapper<Optional<Conversation>> whom = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final StringProperty words = new SimpleStringProperty("");
    private final ObservableList<Conversation> found = FXCollections.observableArrayList();
    private final ObservableList<Conversation> foundView = FXCollections.unmodifiableObservableList(found);
    private Blocks blocks = Blocks.NONE;
    private boolean chosen;

    PreviewViewModel(Session session, ConversationStore conversations, House house) {
        this.session = session;
        this.conversations = conversations;
        this.house = house;
        words.subscribe((was, now) -> session.later().gather("templates.preview", TYPING, this::look));
    }

    /** The conversation the preview is for; empty for oneself. */
    public ReadOnlyObjectProperty<Optional<Conversation>> whomProperty() {
        return whom.getReadOnlyProperty();
    }

    /** What conversations are looked for by: names, or words of their messages. */
    public StringProperty wordsProperty() {
        return words;
    }

    /** Those found; with nothing typed those that wait. */
    public ObservableList<Conversation> found() {
        return foundView;
    }

    /** Takes the conversation that is open at the desk, unless another one was chosen here. */
    public void follow() {
        if (!chosen) {
            house.open().get().ifPresent(open -> whom.set(Optional.of(open)));
        }
    }

    /** Reads the conversations to choose from. */
    public void look() {
        String typed = words.get().strip();
        QueueFilter filter = typed.isEmpty() ? QueueFilter.of(QueueView.WAITING) : QueueFilter.of(QueueView.ALL).withWords(typed);
        session.background().latest("templates.preview", () -> conversations.page(filter, session.me(), Optional.empty(), MOST), found::setAll,
                session.notices()::failed);
    }

    public void choose(Conversation conversation) {
        chosen = true;
        whom.set(Optional.of(conversation));
    }

    /** Tries it out on oneself. */
    public void chooseMyself() {
        chosen = true;
        whom.set(Optional.empty());
    }

    /** What the template is filled from. */
    ReplyContext context() {
        String name = whom.get().map(Conversation::customerName).orElse(session.me().name());
        Network network = whom.get().map(row -> row.account().network()).orElse(Network.FACEBOOK);
        Instant now = session.clock().instant();
        Duration waited = whom.get().flatMap(Conversation::waitingSince).map(since -> Duration.between(since, now)).orElse(Duration.ZERO);
        return new ReplyContext(name, house.brand().get(), session.me().name(), ChannelMark.name(network, session.texts())).on(network)
                .at(now, session.desk().zone()).waited(waited).with(blocks);
    }

    /** Takes the texts that templates share. */
    void share(List<BlockStore.Block> shared) {
        blocks = new Blocks(shared.stream().collect(Collectors.toMap(BlockStore.Block::name, BlockStore.Block::body)));
    }
}
