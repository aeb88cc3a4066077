package app.detente.sync;

import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Trouble;
import app.detente.storage.AccountStore;
import app.detente.storage.RemoteActionStore;
import app.detente.storage.RemoteActionStore.Due;
import java.time.Duration;
import java.util.Optional;

/** Carries to the network of one account what was hidden here, shown again, or deleted. Whatever is in doubt is done once more: twice is as once. */
final class RemoteActionSender {
    private final RemoteActionStore actions;
    private final AccountStore accounts;
    private final long account;
    private final Channel channel;

    RemoteActionSender(RemoteActionStore actions, AccountStore accounts, long account, Channel channel) {
        this.actions = actions;
        this.accounts = accounts;
        this.account = account;
        this.channel = channel;
    }

    /** Carries one that is due. False where none is. */
    boolean sendNext() {
        Optional<Due> next = actions.next(account);
        next.ifPresent(due -> settle(due, carry(due)));
        return next.isPresent();
    }

    private Outcome carry(Due due) {
        return switch (due.action()) {
            case HIDE -> channel.hide(due.remoteId(), true);
            case SHOW -> channel.hide(due.remoteId(), false);
            case DELETE -> channel.delete(due.remoteId());
        };
    }

    private void settle(Due due, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent sent -> actions.done(due);
            case Outcome.Retry(Duration after, String reason) -> again(due, after, reason);
            case Outcome.Unknown(String reason) -> again(due, Duration.ZERO, reason);
            case Outcome.Held(Trouble trouble) -> accounts.trouble(account, trouble.kind(), Backoff.after(1, trouble.waiting()));
            case Outcome.Rejected(String reason) -> actions.refused(due, reason);
        }
    }

    private void again(Due due, Duration after, String reason) {
        int attempts = due.attempts() + 1;
        if (attempts < Backoff.MOST_ATTEMPTS) {
            actions.retry(due, Backoff.after(attempts, after));
        } else {
            actions.refused(due, reason);
        }
    }
}
