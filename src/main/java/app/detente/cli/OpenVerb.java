package app.detente.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The window. */
@Command(name = "open")
final class OpenVerb implements Callable<Integer> {
    private final QueueAt queue;
    private final Screens screens;

    @Option(names = "--or-tour", hidden = true)
    private boolean orTour;

    OpenVerb(QueueAt queue, Screens screens) {
        this.queue = queue;
        this.screens = screens;
    }

    @Override
    public Integer call() {
        return screens.open().run(queue.path(), orTour);
    }
}
