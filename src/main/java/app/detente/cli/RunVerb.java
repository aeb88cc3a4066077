package app.detente.cli;

import app.detente.model.ConnectedAccount.State;
import app.detente.report.after.Evenings;
import app.detente.storage.AfterStore;
import app.detente.storage.Queue;
import app.detente.sync.Networks;
import app.detente.sync.SyncEngine;
import app.detente.sync.SyncStores;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
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

    /** Until it is interrupted, the report of an evening is written when it is due. */
    private void evenings(Queue open, CountDownLatch interrupted) throws InterruptedException {
        AfterStore store = new AfterStore(open.database());
        Evenings.Source source = new Evenings.Source(open.settings()::all, open.settings()::put, (during, before) -> store.facts(
                new AfterStore.Stretch(during.from(), during.until()), new AfterStore.Stretch(before.from(), before.until())));
        Evenings evenings = new Evenings(source, terminal.zone(), terminal.texts());
        do {
            evenings.write(terminal.clock().instant()).forEach(file -> terminal.say("cli.run.evening", file));
        } while (!interrupted.await(1, TimeUnit.MINUTES));
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
                evenings(open, interrupted);
            }
        } finally {
            ended.countDown();
        }
        return Cli.DONE;
    }
}
