package app.detente.cli;

import app.detente.model.Problem;
import app.detente.storage.Queue;
import app.detente.storage.TemplateJson;
import app.detente.voice.ReplyTemplate;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** The template library in and out, as JSON. */
@Command(name = "templates")
final class TemplatesVerb implements Callable<Integer> {
    private final Terminal terminal;
    private final QueueAt queue;

    @Parameters(index = "0", paramLabel = "import|export")
    private String way;

    @Parameters(index = "1", paramLabel = "FILE")
    private Path file;

    TemplatesVerb(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    @Override
    public Integer call() {
        switch (way) {
            case "import" -> take();
            case "export" -> give();
            default -> {
                terminal.say("cli.wrong.value", "templates", way);
                return Cli.WRONG_USAGE;
            }
        }
        return Cli.DONE;
    }

    private void take() {
        List<ReplyTemplate> read = TemplateJson.read(file);
        try (Queue open = queue.open()) {
            int added = open.templates().saveAll(read);
            terminal.out().println("templates read " + read.size() + ", new " + added);
        }
    }

    private void give() {
        if (Files.isDirectory(file)) {
            throw new Problem("file_is_folder", file.toString());
        }
        try (Queue open = queue.openToRead()) {
            List<ReplyTemplate> all = open.templates().all();
            Path part = file.resolveSibling(file.getFileName() + ".part");
            Files.writeString(part, TemplateJson.write(all));
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
            terminal.out().println("templates written " + all.size());
        } catch (IOException e) {
            throw new Problem(e, "file.not_written", file);
        }
    }
}
