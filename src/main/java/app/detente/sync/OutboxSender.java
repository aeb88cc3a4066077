package app.detente.sync;

import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.model.Network;
import app.detente.storage.OutboxStore;
import app.detente.storage.OutboxStore.Due;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;

/**
 * Publishes what is due, one reply at a time. Each attempt is on disk before the channel is called, and what was interrupted is looked up before
 * anything is sent again: published at most once, never silently lost.
 */
public final class OutboxSender {
    private final OutboxStore outbox;
    private final Function<Network, Channel> channels;

    public OutboxSender(OutboxStore outbox, Function<Network, Channel> channels) {
        this.outbox = outbox;
        this.channels = channels;
    }

    /** After a start: finds out what became of the replies whose sending was interrupted. */
    public void recover() {
        outbox.recover();
        outbox.unknown().forEach(this::lookUp);
    }

    /** Sends one reply that is due. False where none is. */
    public boolean sendNext() {
        Optional<Due> due = outbox.take();
        due.ifPresent(reply -> settle(reply, attempt(reply)));
        return due.isPresent();
    }

    private Outcome attempt(Due reply) {
        return channels.apply(reply.network()).publish(outgoing(reply));
    }

    private void settle(Due reply, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent(String remoteId, String handle) -> outbox.sent(reply, remoteId);
            case Outcome.Retry(Duration after, String reason) when reply.attempts() < Backoff.MOST_ATTEMPTS ->
                    outbox.retry(reply, Backoff.after(reply.attempts(), after), reason);
            case Outcome.Retry(Duration after, String reason) -> outbox.failed(reply, reason);
            case Outcome.Held(Trouble trouble) -> outbox.retry(reply, Backoff.after(reply.attempts(), trouble.waiting()), trouble.kind().key());
            case Outcome.Rejected(String reason) -> outbox.failed(reply, reason);
            case Outcome.Unknown(String reason) -> {
                outbox.unknown(reply, reason);
                lookUp(reply);
            }
        }
    }

    private void lookUp(Due reply) {
        switch (channels.apply(reply.network()).lookUp(outgoing(reply))) {
            case Outcome.Sent(String remoteId, String handle) -> outbox.sent(reply, remoteId);
            case Outcome.Retry(Duration after, String reason) -> outbox.retry(reply, after, reason);
            case Outcome.Held(Trouble trouble) -> outbox.needsPerson(reply, trouble.kind().key());
            case Outcome.Rejected(String reason) -> outbox.needsPerson(reply, reason);
            case Outcome.Unknown(String reason) -> outbox.needsPerson(reply, reason);
        }
    }

    private static Outgoing outgoing(Due reply) {
        return new Outgoing(reply.key(), reply.network().key(), reply.inReplyTo(), "", reply.author(), reply.adviser(), reply.text(), reply.writtenAt(),
                reply.files());
    }
}
