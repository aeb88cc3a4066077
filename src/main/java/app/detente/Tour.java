package app.detente;

import app.detente.cli.Terminal;
import app.detente.model.Conversation;
import app.detente.model.Message;
import app.detente.model.Problem;
import app.detente.model.QueueCounts;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.ReplyState;
import app.detente.model.TagColour;
import app.detente.report.Figures;
import app.detente.report.Question;
import app.detente.report.ResponseTimes;
import app.detente.sync.SyncEngine;
import app.detente.ui.MainWindow;
import app.detente.ui.common.Theme;
import app.detente.voice.Gap;
import app.detente.voice.ReplyTemplate;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * The main job from end to end, on a throw-away rehearsal queue and without a display, through the same view models as the window: intake,
 * triage, tag, answer from a template, publish through the file channel, response times. Says each step and leaves a picture of it.
 */
final class Tour {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Terminal terminal;
    private int step;

    Tour(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Exit code 0 once the reply is found in the file channel's folder and its wait is closed; a {@link Problem} where a step does not do. */
    int run(Optional<Path> given) {
        Path out = given.orElseGet(Tour::somewhere);
        try (Studio studio = new Studio(terminal.clock(), terminal.zone()); SyncEngine engine = studio.wiring().engine()) {
            engine.start();
            long messages = studio.rehearse(terminal.texts().locale());
            Studio.Open open = studio.open(Theme.LIGHT, terminal.texts());
            QueueCounts counts = studio.queue().conversations().counts(open.parts().session().me());
            say(studio, out, "intake", messages, counts.of(QueueView.WAITING));
            Conversation longest = openLongest(studio, open);
            say(studio, out, "triage", longest.customerName(), longest.account().network().label());
            tag(studio, open);
            say(studio, out, "tag", terminal.texts().get("tour.tag.name"));
            String title = answer(studio, open);
            say(studio, out, "answer", title);
            String text = open.parts().composer().textProperty().get();
            send(studio, open, longest);
            say(studio, out, "publish", published(studio, text).getFileName());
            report(studio, open, out);
        }
        terminal.out().println(terminal.texts().get("tour.end", out.toAbsolutePath()));
        return 0;
    }

    private Conversation openLongest(Studio studio, Studio.Open open) {
        Conversation longest = studio.queue().conversations().page(QueueFilter.of(QueueView.WAITING), open.parts().session().me(), Optional.empty(), 1)
                .getFirst();
        Toolkit.onFx(() -> {
            open.parts().queue().select(longest.id());
            return true;
        });
        await("triage", () -> Toolkit.onFx(() -> open.parts().composer().readyProperty().get()));
        return longest;
    }

    private void tag(Studio studio, Studio.Open open) {
        Toolkit.onFx(() -> {
            open.parts().conversation().addTag(terminal.texts().get("tour.tag.name"), TagColour.VIOLET);
            return true;
        });
        studio.settle();
    }

    /** Finds a template by the word one would type after `/`, and fills its gaps. Returns its title. */
    private String answer(Studio studio, Studio.Open open) {
        String word = terminal.texts().get("tour.template.word");
        Toolkit.onFx(() -> {
            open.parts().composer().textProperty().set("/" + word);
            open.parts().composer().picker().follow("/" + word, word.length() + 1);
            return true;
        });
        studio.settle();
        return Toolkit.onFx(() -> {
            String title = open.parts().composer().picker().choice().map(ReplyTemplate::title).orElseThrow(() -> new Problem("tour.failed", "answer"));
            open.parts().composer().picker().take().ifPresent(in -> open.parts().composer().textProperty().set(in.text()));
            for (Optional<Gap> gap = gap(open); gap.isPresent(); gap = gap(open)) {
                String text = open.parts().composer().textProperty().get();
                open.parts().composer().textProperty().set(text.substring(0, gap.get().start()) + terminal.texts().get("tour.template.filled")
                        + text.substring(gap.get().end()));
            }
            return title;
        });
    }

    private static Optional<Gap> gap(Studio.Open open) {
        return open.parts().composer().readiness().gapsProperty().get().stream().findFirst();
    }

    private void send(Studio studio, Studio.Open open, Conversation conversation) {
        Toolkit.onFx(() -> {
            open.parts().composer().send();
            return true;
        });
        await("publish", () -> studio.queue().conversations().thread(conversation.id(), Optional.empty(), 50).stream().map(Message::delivery)
                .flatMap(Optional::stream).anyMatch(delivery -> delivery.state() == ReplyState.SENT));
    }

    private static Path published(Studio studio, String text) {
        String begin = text.lines().findFirst().orElse("").replace("\"", "\\\"");
        try (Stream<Path> files = Files.list(studio.queue().outboxFolder())) {
            for (Path file : files.toList()) {
                if (Files.readString(file, StandardCharsets.UTF_8).contains(begin)) {
                    return file;
                }
            }
        } catch (IOException e) {
            throw new Problem(e, "tour.failed", "publish");
        }
        throw new Problem("tour.failed", "publish");
    }

    private void report(Studio studio, Studio.Open open, Path out) {
        Toolkit.onFx(() -> {
            open.window().go(MainWindow.Place.REPORTS);
            return true;
        });
        Figures figures = ResponseTimes.of(studio.queue().reports().waits().stream(),
                Question.at(terminal.clock().instant(), terminal.zone()).firstResponses()).getFirst();
        say(studio, out, "report", figures.n(), figures.medianSeconds().orElse(0) / 60, figures.waiting());
    }

    private void say(Studio studio, Path out, String what, Object... arguments) {
        step++;
        Path picture = out.resolve(step + "-" + what + ".png");
        studio.picture(picture);
        terminal.out().println(step + ". " + terminal.texts().get("tour.step." + what, arguments));
        terminal.out().flush();
    }

    private void await(String what, BooleanSupplier done) {
        Instant end = terminal.clock().instant().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            if (terminal.clock().instant().isAfter(end)) {
                throw new Problem("tour.failed", what);
            }
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new Problem(e, "interrupted");
            }
        }
    }

    private static Path somewhere() {
        try {
            return Files.createTempDirectory("detente-tour-");
        } catch (IOException e) {
            throw new Problem(e, "file.not_written", System.getProperty("java.io.tmpdir"));
        }
    }
}
