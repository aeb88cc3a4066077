package app.detente.cli;

import app.detente.storage.Queue;
import app.detente.sync.RehearsalIntake;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A rehearsal queue of invented messages. */
@Command(name = "demo")
final class DemoVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final QueueAt queue;

    @Option(names = "--messages", paramLabel = "N", defaultValue = "400")
    private long messages;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "2012")
    private long seed;

    DemoVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        if (messages < 1) {
            terminal.say("problem.demo.messages");
            return Cli.WRONG_USAGE;
        }
        try (Queue open = queue.open()) {
            long taken = new RehearsalIntake(open, terminal.clock())
                    .fill(messages, seed, terminal.texts().locale(), done -> true);
            terminal.out().println("rehearsal of " + taken + " messages, seed " + seed);
        }
        return Cli.DONE;
    }
}
