package app.detente.sync;

import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Trouble;
import app.detente.storage.AccountStore;
import app.detente.storage.HideOutboxStore;
import app.detente.storage.HideOutboxStore.Due;
import java.time.Duration;
import java.util.Optional;

/** Carries to the network of one account what was hidden here, or shown again. Whatever is in doubt is done once more: twice is as once. */
final class HideSender {
    private final HideOutboxStore hides;
    private final AccountStore accounts;
    private final long account;
    private final Channel channel;

    HideSender(HideOutboxStore hides, AccountStore accounts, long account, Channel channel) {
        this.hides = hides;
        this.accounts = accounts;
        this.account = account;
        this.channel = channel;
    }

    /** Carries one that is due. False where none is. */
    boolean sendNext() {
        Optional<Due> due = hides.next(account);
        due.ifPresent(hiding -> settle(hiding, channel.hide(hiding.remoteId(), hiding.hidden())));
        return due.isPresent();
    }

    private void settle(Due hiding, Outcome outcome) {
        switch (outcome) {
            case Outcome.Sent sent -> hides.done(hiding);
            case Outcome.Retry(Duration after, String reason) -> again(hiding, after, reason);
            case Outcome.Unknown(String reason) -> again(hiding, Duration.ZERO, reason);
            case Outcome.Held(Trouble trouble) -> accounts.trouble(account, trouble.kind(), Backoff.after(1, trouble.waiting()));
            case Outcome.Rejected(String reason) -> hides.refused(hiding, reason);
        }
    }

    private void again(Due hiding, Duration after, String reason) {
        int attempts = hiding.attempts() + 1;
        if (attempts < Backoff.MOST_ATTEMPTS) {
            hides.retry(hiding, Backoff.after(attempts, after));
        } else {
            hides.refused(hiding, reason);
        }
    }
}
