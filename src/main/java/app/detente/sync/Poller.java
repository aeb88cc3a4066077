package app.detente.sync;

import app.detente.channel.Channel;
import app.detente.channel.Page;
import app.detente.channel.Trouble;
import app.detente.model.ConnectedAccount;
import app.detente.model.SetAside;
import app.detente.storage.AccountStore;
import app.detente.storage.IntakeStore;
import java.time.Duration;
import java.util.List;

/** Brings what has come on one account into the queue, page by page; the cursor moves with the page it follows. */
public final class Poller {
    private final IntakeStore intake;
    private final AccountStore accounts;
    private final ConnectedAccount account;
    private final Channel channel;
    private int failures;

    public Poller(IntakeStore intake, AccountStore accounts, ConnectedAccount account, Channel channel) {
        this.intake = intake;
        this.accounts = accounts;
        this.account = account;
        this.channel = channel;
    }

    /** Takes one page. True where there is more at once. What is wrong with the account is kept there. */
    public boolean takeNext() {
        try {
            Page page = channel.fetch(accounts.cursor(account.id()));
            intake.take(account.id(), page.events(), aside(page), page.cursor(), !page.more());
            failures = 0;
            accounts.fine(account.id());
            return page.more();
        } catch (Trouble trouble) {
            if (Thread.currentThread().isInterrupted()) {
                return false; // the line is being closed: nothing is wrong with the account
            }
            failures++;
            accounts.trouble(account.id(), trouble.kind(), Backoff.after(failures, trouble.waiting()));
            return false;
        }
    }

    /** Until something may have come. */
    void await(Duration atMost) throws InterruptedException {
        channel.await(atMost);
    }

    private List<SetAside> aside(Page page) {
        String from = account.account().network().label() + " · " + account.account().name();
        return page.aside().stream().map(one -> new SetAside(one.source().isEmpty() ? from : one.source(), one.line(), one.reason(), one.detail(),
                one.raw())).toList();
    }
}
