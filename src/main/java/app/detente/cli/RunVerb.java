package app.detente.cli;

import app.detente.model.ConnectedAccount.State;
import app.detente.storage.Queue;
import app.detente.sync.Networks;
import app.detente.sync.SyncEngine;
import app.detente.sync.SyncStores;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;

/** The connected accounts and the outbox without a window, until it is interrupted. */
@Command(name = "run")
final class RunVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final QueueAt queue;

    RunVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            interrupted.countDown();
            try {
                ended.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }));
        try (Queue open = queue.open()) {
            try (SyncEngine engine = new SyncEngine(new SyncStores(open.accounts(), open.facts(), open.intake(), open.outbox(), open.remoteActions(), open.conversations()),
                    new Networks(open.outboxFolder(), open.folder(), terminal.clock()), open.changes(), terminal.clock())) {
                engine.start();
                terminal.say("cli.run.accounts", open.accounts().all().stream().filter(account -> account.state() == State.CONNECTED).count());
                terminal.say("cli.run.started", open.outboxFolder());
                interrupted.await();
            }
        } finally {
            ended.countDown();
        }
        return Cli.DONE;
    }
}
