package app.detente;

import app.detente.cli.Cli;
import app.detente.cli.Screens;
import app.detente.cli.Terminal;
import app.detente.model.Texts;
import java.io.ByteArrayOutputStream;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** The door: no arguments or `open` show the window, a verb does its work without loading a single JavaFX class. */
public final class Main {
    private Main() {}

    /** Ends the process with the verb's exit code: 0 done, 1 failed, 2 wrong usage. */
    public static void main(String[] arguments) {
        System.exit(run(arguments));
    }

    private static int run(String[] arguments) {
        Logs.quieten();
        Texts texts = Texts.in(Locale.getDefault());
        Terminal terminal = new Terminal(writer(FileDescriptor.out), writer(FileDescriptor.err), texts, Clock.systemUTC(), ZoneId.systemDefault(),
                System.console() != null && System.console().isTerminal(), System.getenv(), Main::secret);
        Start start = new Start(terminal);
        return new Cli(terminal, new Screens(start::open, start::tour, start::snapshot), Logs::keepBeside).run(arguments);
    }

    /** Typed without being shown; from a pipe, its next line. */
    private static Optional<String> secret(String prompt) {
        Console console = System.console();
        if (console != null && console.isTerminal()) {
            return Optional.ofNullable(console.readPassword("%s ", prompt)).map(String::new);
        }
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        try {
            int next = System.in.read();
            while (next >= 0 && next != '\n') {
                line.write(next);
                next = System.in.read();
            }
        } catch (IOException e) {
            return Optional.empty();
        }
        return Optional.of(line.toString(StandardCharsets.UTF_8).strip()).filter(secret -> !secret.isEmpty());
    }

    /** UTF-8 wherever it is a file or a pipe; a Windows console says itself what it understands. */
    private static PrintWriter writer(FileDescriptor stream) {
        String console = System.getProperty("stdout.encoding", "UTF-8");
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        Charset charset = windows ? Charset.forName(console) : StandardCharsets.UTF_8;
        return new PrintWriter(new OutputStreamWriter(new FileOutputStream(stream), charset), true);
    }
}
