package app.detente.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The main job from end to end, without a display. */
@Command(name = "tour")
final class TourVerb implements Callable<Integer> {
    private final Screens screens;

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    TourVerb(Screens screens) {
        this.screens = screens;
    }

    @Override
    public Integer call() {
        return screens.tour().run(out);
    }
}
