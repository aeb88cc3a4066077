package app.detente.ui.reply;

import app.detente.model.Network;
import app.detente.storage.ConversationStore;
import app.detente.storage.ConversationStore.Correspondent;
import app.detente.ui.common.ChannelMark;
import app.detente.ui.common.Session;
import app.detente.voice.ReplyContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Who a reply is for.
 *
 * @param customer empty for everyone who waits
 * @param name     "" for everyone who waits
 * @param message  the message it answers; empty answers everyone who waits in the conversation
 * @param since    since when they wait; empty where they do not, and for everyone
 * @param today    how many messages they have written today; zero where it is not known
 */
public record Addressee(Optional<Long> customer, String name, Optional<Long> message, Optional<Instant> since, int today) {
    /** More than this nobody chooses from. */
    private static final int MOST = 20;
    public static final Addressee EVERYONE = new Addressee(Optional.empty(), "", Optional.empty());

    /** Somebody who need not wait. */
    public Addressee(Optional<Long> customer, String name, Optional<Long> message) {
        this(customer, name, message, Optional.empty(), 0);
    }

    /** As {@link #among}, of a conversation; asks the store. */
    static List<Addressee> in(ConversationStore conversations, long conversation) {
        return among(conversations.correspondents(conversation, MOST));
    }

    /**
     * Who can be answered, the longest waiting first and, where several wait, all of them at once at the end. Where nobody waits, whoever wrote
     * last; where no customer wrote, everyone.
     *
     * @param people in the order of the store
     */
    static List<Addressee> among(List<Correspondent> people) {
        List<Addressee> waiting = new ArrayList<>(people.stream().filter(one -> one.waitingSince().isPresent()).map(Addressee::of).toList());
        if (waiting.size() > 1) {
            waiting.add(EVERYONE);
        }
        return waiting.isEmpty() ? List.of(people.stream().findFirst().map(Addressee::of).orElse(EVERYONE)) : waiting;
    }

    /** What a template knows of them, and of whoever writes to them on this network. */
    ReplyContext context(Network network, String brand, Session session) {
        Instant now = session.clock().instant();
        return new ReplyContext(name, brand, session.me().name(), ChannelMark.name(network, session.texts())).on(network)
                .at(now, session.desk().zone()).waited(Duration.between(since.orElse(now), now)).contacts(today);
    }

    private static Addressee of(Correspondent one) {
        return new Addressee(Optional.of(one.customer()), one.name(), Optional.of(one.newestMessage()), one.waitingSince(), one.today());
    }
}
