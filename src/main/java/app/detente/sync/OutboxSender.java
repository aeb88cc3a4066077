package app.detente.sync;

import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.storage.AccountStore;
import app.detente.storage.OutboxStore;
import app.detente.storage.OutboxStore.Due;
import java.time.Duration;
import java.util.Optional;

/**
 * Publishes what is due for one account, one reply at a time. Each attempt is on disk before the channel is called, and what was interrupted is looked
 * up before anything is sent again: published at most once, never silently lost.
 */
public final class OutboxSender {
    private final OutboxStore outbox;
    private final AccountStore accounts;
    private final long account;
    private final Channel channel;

    public OutboxSender(OutboxStore outbox, AccountStore accounts, long account, Channel channel) {
        this.outbox = outbox;
        this.accounts = accounts;
        this.account = account;
        this.channel = channel;
    }

    /** Before the first: finds out what became of the replies whose sending was interrupted. Nobody else sends for the account. */
    public void recover() {
        outbox.recover(account);
        outbox.unknown(account).forEach(this::lookUp);
    }

    /** Sends one reply that is due. False where none is. */
    public boolean sendNext() {
        Optional<Due> due = outbox.take(account);
        due.ifPresent(reply -> settle(reply, channel.publish(outgoing(reply))));
        return due.isPresent();
    }

    private void settle(Due reply, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent(String remoteId, String handle) -> outbox.sent(reply, remoteId, handle);
            case Outcome.Retry(Duration after, String reason) when reply.attempts() < Backoff.MOST_ATTEMPTS ->
                    outbox.retry(reply, Backoff.after(reply.attempts(), after), reason);
            case Outcome.Retry(Duration after, String reason) -> outbox.failed(reply, reason);
            case Outcome.Held(Trouble trouble) -> {
                outbox.held(reply, trouble.kind().key());
                accounts.trouble(account, trouble.kind(), Backoff.after(1, trouble.waiting()));
            }
            case Outcome.Rejected(String reason) -> outbox.failed(reply, reason);
            case Outcome.Unknown(String reason) -> {
                outbox.unknown(reply, reason);
                lookUp(reply);
            }
        }
    }

    private void lookUp(Due reply) {
        switch (channel.lookUp(outgoing(reply))) {
            case Outcome.Sent(String remoteId, String handle) -> outbox.sent(reply, remoteId, handle);
            case Outcome.Retry(Duration after, String reason) when reply.attempts() < Backoff.MOST_ATTEMPTS ->
                    outbox.retry(reply, reply.attempts() > 1 ? Backoff.after(reply.attempts(), after) : after, reason);
            case Outcome.Retry(Duration after, String reason) -> outbox.needsPerson(reply, reason);
            case Outcome.Held(Trouble trouble) -> {
                outbox.needsPerson(reply, trouble.kind().key());
                accounts.trouble(account, trouble.kind(), Backoff.after(1, trouble.waiting()));
            }
            case Outcome.Rejected(String reason) -> outbox.needsPerson(reply, reason);
            case Outcome.Unknown(String reason) -> outbox.needsPerson(reply, reason);
        }
    }

    private static Outgoing outgoing(Due reply) {
        return new Outgoing(reply.key(), reply.network().key(), reply.inReplyTo(), reply.handle(), reply.author(), reply.adviser(), reply.text(),
                reply.writtenAt(), reply.files(), reply.privately());
    }
}
