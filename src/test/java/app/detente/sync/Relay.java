package app.detente.sync;

import app.detente.channel.Channel;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Page;
import app.detente.channel.Standing;
import app.detente.channel.Trouble;
import app.detente.model.Budget;
import java.time.Duration;

/** Passes everything on: for tests that do something in between. */
public abstract class Relay implements Channel {
    private final Channel real;

    protected Relay(Channel real) {
        this.real = real;
    }

    @Override
    public Standing test() throws Trouble {
        return real.test();
    }

    @Override
    public Page fetch(String cursor) throws Trouble {
        return real.fetch(cursor);
    }

    @Override
    public void await(Duration atMost) throws InterruptedException {
        real.await(atMost);
    }

    @Override
    public Outcome publish(Outgoing reply) {
        return real.publish(reply);
    }

    @Override
    public Outcome lookUp(Outgoing reply) {
        return real.lookUp(reply);
    }

    @Override
    public Outcome hide(String remoteId, boolean hidden) {
        return real.hide(remoteId, hidden);
    }

    @Override
    public Outcome delete(String remoteId) {
        return real.delete(remoteId);
    }

    @Override
    public Budget budget() {
        return real.budget();
    }

    @Override
    public void close() {
        real.close();
    }
}
