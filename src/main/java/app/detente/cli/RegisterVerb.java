package app.detente.cli;

import app.detente.model.Charter;
import app.detente.model.Problem;
import app.detente.report.Period;
import app.detente.report.Register;
import app.detente.report.RegisterPage;
import app.detente.report.WholeFile;
import app.detente.storage.Queue;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The transparency register as it may be published: no text, no name. */
@Command(name = "register")
final class RegisterVerb implements Callable<Integer> {
    /** What `--format` takes here. */
    private enum Form { TABLE, CSV, JSON, HTML }

    private final Terminal terminal;
    private final QueueAt queue;

    @Option(names = "--from", paramLabel = "DATE")
    private Optional<String> from = Optional.empty();

    @Option(names = "--to", paramLabel = "DATE")
    private Optional<String> to = Optional.empty();

    @Option(names = "--format", paramLabel = "table|csv|json|html", defaultValue = "table")
    private Form format;

    @Option(names = "--out", paramLabel = "FILE")
    private Optional<Path> file = Optional.empty();

    RegisterVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        Period period;
        try {
            period = Span.of(from, to, terminal.zone());
        } catch (Problem wrong) {
            terminal.err().println(terminal.texts().of(wrong));
            return Cli.WRONG_USAGE;
        }
        try (Queue open = queue.openToRead()) {
            Register register = new Register(open.register().published(period.from(), period.to()), period, terminal.zone());
            String charter = Charter.text(open.settings().get(Charter.SETTING), terminal.texts());
            if (file.isEmpty()) {
                write(register, charter, terminal);
                return Cli.DONE;
            }
            StringWriter text = new StringWriter();
            PrintWriter out = new PrintWriter(text);
            write(register, charter, new Terminal(out, terminal.err(), terminal.texts(), terminal.clock(), terminal.zone(), false, terminal.environment()));
            out.flush();
            WholeFile.write(file.get(), text.toString());
            terminal.out().println("wrote " + register.hidings().size() + " hidings to " + file.get());
            return Cli.DONE;
        }
    }

    private void write(Register register, String charter, Terminal to) {
        switch (format) {
            case TABLE, CSV, JSON -> new Output(to).write(register.table(to.texts()), Output.Form.valueOf(format.name()));
            case HTML -> {
                to.out().print(RegisterPage.of(register, charter, to.texts()));
                to.out().flush();
            }
        }
    }
}
