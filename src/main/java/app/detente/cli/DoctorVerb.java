package app.detente.cli;

import app.detente.storage.Doctor.Finding;
import app.detente.storage.Queue;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Says whether the queue is sound, and rebuilds what is derived where asked. */
@Command(name = "doctor")
final class DoctorVerb implements Callable<Integer> {
    private static final int SHOWN = 5;

    private final Terminal terminal;
    private final QueueAt queue;

    @Option(names = "--rebuild")
    private boolean rebuild;

    DoctorVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        try (Queue open = rebuild ? queue.open() : queue.openToRead()) {
            if (rebuild) {
                terminal.say("cli.doctor.rebuilt", open.doctor().rebuild());
            }
            List<Finding> findings = open.doctor().examine();
            for (Finding finding : findings) {
                String check = finding.check().name().toLowerCase(Locale.ROOT);
                terminal.out().println((finding.sound() ? "ok    " : "wrong ") + check);
                if (!finding.sound()) {
                    terminal.say("cli.doctor." + check, finding.findings().size(),
                            String.join(", ", finding.findings().stream().limit(SHOWN).toList()));
                }
            }
            return findings.stream().allMatch(Finding::sound) ? Cli.DONE : Cli.FAILED;
        }
    }
}
