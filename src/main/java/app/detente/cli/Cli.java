package app.detente.cli;

import app.detente.model.Problem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The command line: reads the arguments, runs one verb, turns what went wrong into one sentence and an exit code. */
@Command(name = "detente", version = "detente 0.1.0", sortOptions = false, synopsisSubcommandLabel = "[VERB]")
public final class Cli implements Callable<Integer> {
    /** Exit codes scripts rely on. */
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;

    private static final Logger LOG = System.getLogger(Cli.class.getName());

    private final Terminal terminal;
    private final Screens screens;
    private final QueueAt queue;
    private final Consumer<Path> log;

    @Option(names = {"-h", "--help"}, usageHelp = true, scope = ScopeType.INHERIT)
    private boolean help;

    @Option(names = {"-V", "--version"}, versionHelp = true)
    private boolean version;

    /** @param log starts the log beside a queue, for what nobody foresaw */
    public Cli(Terminal terminal, Screens screens, Consumer<Path> log) {
        this.terminal = terminal;
        this.screens = screens;
        this.log = log;
        this.queue = new QueueAt(terminal);
    }

    @Option(names = "--queue", paramLabel = "Q", scope = ScopeType.INHERIT)
    void setQueue(String place) {
        queue.choose(place);
    }

    /** Runs what the arguments say and gives the exit code: 0 done, 1 failed, 2 wrong usage. */
    public int run(String... arguments) {
        CommandLine line = new CommandLine(this).setOut(terminal.out()).setErr(terminal.err());
        List.of(new OpenVerb(queue, screens), new ImportVerb(terminal, queue), new ExportVerb(terminal, queue),
                new SearchVerb(terminal, queue), new ListVerb(terminal, queue), new ReportVerb(terminal, queue),
                new TemplatesVerb(terminal, queue), new AccountVerb(terminal, queue), new RunVerb(terminal, queue),
                new BackupVerb(terminal, queue), new RestoreVerb(terminal, queue), new DoctorVerb(terminal, queue), new RegisterVerb(terminal, queue),
                new DemoVerb(terminal, queue), new TourVerb(screens), new SnapshotVerb(screens)).forEach(line::addSubcommand);
        Usage.describe(line, terminal.texts());
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setParameterExceptionHandler((wrong, given) -> {
            terminal.err().println(Usage.sentence(wrong, terminal.texts()));
            terminal.err().println(terminal.texts().get("cli.see_help", wrong.getCommandLine().getCommandSpec().qualifiedName()));
            return WRONG_USAGE;
        });
        line.setExecutionExceptionHandler((thrown, command, result) -> failed(thrown));
        int code = line.execute(arguments);
        terminal.out().flush();
        terminal.err().flush();
        return code;
    }

    /** No verb: the window. */
    @Override
    public Integer call() {
        return screens.open().run(queue.path(), false);
    }

    private int failed(Exception thrown) {
        switch (thrown) {
            case Problem problem -> {
                LOG.log(Level.DEBUG, "a problem was reported", problem);
                terminal.err().println(terminal.texts().of(problem));
            }
            default -> {
                log.accept(queue.path());
                LOG.log(Level.ERROR, "unforeseen", thrown);
                terminal.err().println(terminal.texts().get("problem.unexpected", String.valueOf(thrown.getMessage())));
            }
        }
        return FAILED;
    }

}
