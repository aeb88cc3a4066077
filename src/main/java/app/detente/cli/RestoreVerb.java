package app.detente.cli;

import app.detente.storage.Backup;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Puts a copy in the queue's place; what was there is moved aside. */
@Command(name = "restore")
final class RestoreVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final QueueAt queue;

    @Parameters(paramLabel = "FILE")
    private Path file;

    RestoreVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        Backup.Copy copy = new Backup(terminal.clock()).restore(file, queue.path());
        terminal.out().println("restored " + copy.conversations() + " conversations, " + copy.messages() + " messages");
        return Cli.DONE;
    }
}
