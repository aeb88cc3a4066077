package app.detente.cli;

import app.detente.storage.Queue;
import app.detente.storage.TemplateFile.Format;
import app.detente.storage.TemplateImport;
import app.detente.storage.TemplateImport.Fate;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The template library in and out: as JSON; and in from a table, from Chatwoot and from Zammad. */
@Command(name = "templates")
final class TemplatesVerb implements Callable<Integer> {
    private static final String AUTO = "auto";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]+");
    private static final int LONGEST = 300;

    private final Terminal terminal;
    private final QueueAt queue;

    @Parameters(index = "0", paramLabel = "import|export")
    private String way;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = "--format", paramLabel = "auto|json|csv|chatwoot|zammad", defaultValue = AUTO)
    private String format;

    TemplatesVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        Optional<Format> wanted = Format.of(format);
        if (wanted.isEmpty() && !format.equals(AUTO)) {
            terminal.say("cli.wrong.value", "--format", format);
            return Cli.WRONG_USAGE;
        }
        switch (way) {
            case "import" -> take(wanted);
            case "export" -> give();
            default -> {
                terminal.say("cli.wrong.value", "templates", way);
                return Cli.WRONG_USAGE;
            }
        }
        return Cli.DONE;
    }

    /** A test run always comes first, so that what is taken is what was said. */
    private void take(Optional<Format> wanted) {
        try (Queue open = dryRun ? queue.openToRead() : queue.open()) {
            TemplateImport tried = open.templates().tryOut(file, wanted);
            tell(tried);
            if (!dryRun) {
                open.templates().take(tried, "");
            }
        }
    }

    private void tell(TemplateImport tried) {
        for (TemplateImport.Item item : tried.items()) {
            if (dryRun) {
                terminal.out().println(item.line() + " " + item.fate().name().toLowerCase(Locale.ROOT) + " " + shown(item.template().title()));
            }
            if (!item.unknown().isEmpty()) {
                terminal.say("cli.templates.unknown", item.line(), shown(item.template().title()), shown(String.join(", ", item.unknown())));
            }
            item.problems().forEach(problem ->
                    terminal.say("cli.templates.mend", item.line(), shown(item.template().title()), shown(problem.sentence(terminal.texts()))));
        }
        tried.refused().forEach(refused ->
                terminal.say("cli.templates.refused", refused.line(), shown(terminal.texts().of(refused.reason()))));
        if (dryRun) {
            terminal.say("cli.templates.dry-run", tried.format().key());
        }
        terminal.out().println("imported " + tried.count(Fate.NEW) + ", changed " + tried.count(Fate.CHANGED) + ", unchanged " + tried.count(Fate.SAME)
                + ", not taken " + tried.refused().size());
    }

    /** A stranger's words on a terminal: on one line, without what would steer it. */
    private static String shown(String text) {
        String line = UNSEEN.matcher(text).replaceAll(" ");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }

    private void give() {
        try (Queue open = queue.openToRead()) {
            terminal.out().println("templates written " + open.templates().export(file));
        }
    }
}
