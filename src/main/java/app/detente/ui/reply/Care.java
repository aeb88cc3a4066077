package app.detente.ui.reply;

import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.MessageLimit;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.ui.common.Session;
import app.detente.voice.PersonalData;
import app.detente.voice.Situation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Looks after a reply from its first word until it leaves: what is said of its text, whom it is for, and what its author is asked about before it
 * goes. FX thread only.
 */
public final class Care {
    private final Session session;
    private final ReplyStores stores;
    private final ReadingViewModel reading;
    private final Doubts doubts = new Doubts();
    private final Privacy privacy = new Privacy();
    /** The newest message when writing began. */
    private Optional<Long> seen = Optional.empty();
    /** The message answered, as it was when writing began. */
    private Optional<Message> before = Optional.empty();
    private Network network = Network.FILE;

    Care(Session session, ReplyStores stores) {
        this.session = session;
        this.stores = stores;
        this.reading = new ReadingViewModel(session, stores.writing());
    }

    /** What is said of the text. */
    public ReadingViewModel reading() {
        return reading;
    }

    /** What is asked before it goes. */
    public Doubts doubts() {
        return doubts;
    }

    /** Whether it is for one person alone. */
    public Privacy privacy() {
        return privacy;
    }

    /** Whether whoever is answered is in trouble. */
    public boolean isGate() {
        return reading.answeredProperty().get().situation() == Situation.DISTRESS;
    }

    void begin(Network where) {
        network = where;
        seen = Optional.empty();
        before = Optional.empty();
        doubts.clear();
        privacy.answer(Answered.NOTHING, false, session.clock().instant());
        reading.begin(where);
    }

    /** Reads who is answered and what has come. */
    void look(Conversation row, Optional<Long> message) {
        session.background().latest("reply.answered", () -> Answered.of(stores, row, message), found -> {
            privacy.answer(found, message.isPresent(), session.clock().instant());
            reading.answer(found);
            if (seen.isEmpty()) {
                seen = Optional.of(found.last());
            }
            boolean same = before.map(Message::id).equals(found.message().map(Message::id));
            if (!same && changed().isEmpty()) { // what was taken back is answered by nobody any more, and is told of all the same
                before = found.message();
            }
        }, session.notices()::failed);
    }

    /** It did not go, and what has come since was shown: that need not be asked about again. */
    void told() {
        seen = Optional.empty();
    }

    void typed(String text, Mode mode) {
        doubts.lower();
        if (text.isBlank()) {
            seen = Optional.of(reading.answeredProperty().get().last()).filter(last -> last > 0);
            before = reading.answeredProperty().get().message();
            doubts.clear();
        }
        reading.follow(text, mode == Mode.NOTE);
    }

    /** The reply has left. */
    void done() {
        doubts.clear();
        seen = Optional.empty();
        before = Optional.empty();
    }

    /** Whether the reply may go: nothing to ask about, or all of it was asked. Where it may not, {@link Doubts#askedProperty()} says why. */
    boolean mayGo(String text, boolean light) {
        List<Doubt> standing = new ArrayList<>();
        List<Message> newer = seen.map(last -> reading.answeredProperty().get().after(last, session.me().name())).orElse(List.of());
        if (!newer.isEmpty()) {
            standing.add(new Doubt.Newer(newer, newer.getLast().kind() == MessageKind.BRAND));
        }
        changed().ifPresent(message -> standing.add(new Doubt.Changed(message)));
        List<PersonalData.Kind> exposed = isPublic() ? PersonalData.find(text).stream().map(PersonalData::kind).distinct().sorted().toList() : List.of();
        if (!exposed.isEmpty()) {
            standing.add(new Doubt.Personal(exposed));
        }
        if (isGate() && (light || reading.jokes(text))) {
            standing.add(new Doubt.OutOfPlace());
        }
        return doubts.pressed(standing);
    }

    /** The message that was answered when writing began, where it is not as it was. */
    private Optional<Message> changed() {
        return before.flatMap(then -> reading.answeredProperty().get().newest().stream().filter(now -> now.id() == then.id())
                .filter(now -> !now.text().equals(then.text()) || !now.there().deletedAt().equals(then.there().deletedAt())).findFirst());
    }

    /** What the network does not let us do with what is answered. */
    Optional<Obstacle> inTheWay() {
        boolean privately = privacy.chosenProperty().get();
        if (privately) {
            return privacy.possibleProperty().get() ? Optional.empty() : Optional.of(new Obstacle.NotInPrivate());
        }
        return reading.answeredProperty().get().message().filter(message -> message.there().limits().contains(MessageLimit.NO_REPLY))
                .map(message -> new Obstacle.NoReply());
    }

    /** The phrase that leads to a private message, in the language of the conversation. */
    public String handOver() {
        return Texts.in(Locale.of(reading.language("").key())).get("composer.handover");
    }

    /** Whether everybody reads what is written here. */
    public boolean isPublic() {
        return network != Network.EMAIL && !privacy.chosenProperty().get();
    }
}
