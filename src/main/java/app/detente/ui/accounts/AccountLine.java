package app.detente.ui.accounts;

import app.detente.model.AccountFacts;
import app.detente.model.ConnectedAccount;
import app.detente.model.ConnectedAccount.State;

/** An account as the page lists it. */
public record AccountLine(ConnectedAccount account, AccountFacts facts) {
    public long id() {
        return account.id();
    }

    /** Whether it stands still until somebody does something. */
    public boolean needsSomebody() {
        return account.state() == State.RECONNECT;
    }

    /** First what needs somebody, last what lives on files. */
    int rank() {
        return switch (account.state()) {
            case RECONNECT -> 0;
            case CONNECTED -> 1;
            case PAUSED -> 2;
            case FILES -> 3;
        };
    }
}
