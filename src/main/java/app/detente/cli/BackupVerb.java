package app.detente.cli;

import app.detente.storage.Backup;
import app.detente.storage.Queue;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** A verified copy of the queue, also while the window is open. */
@Command(name = "backup")
final class BackupVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final QueueAt queue;

    @Parameters(paramLabel = "FILE")
    private Path file;

    BackupVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        try (Queue open = queue.openToRead()) {
            Backup.Copy copy = new Backup(terminal.clock()).write(open.database(), file);
            terminal.out().println("backed up " + copy.conversations() + " conversations, " + copy.messages() + " messages");
        }
        return Cli.DONE;
    }
}
