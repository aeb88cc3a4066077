package app.detente.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every screen as PNG, without a display. */
@Command(name = "snapshot")
final class SnapshotVerb implements Callable<Integer> {
    /** The themes there are. */
    enum Theme { LIGHT, DARK }

    /** The languages there are. */
    enum Language { FR, EN }

    private final Screens screens;

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out;

    @Option(names = "--theme", paramLabel = "light|dark")
    private Optional<Theme> theme = Optional.empty();

    @Option(names = "--lang", paramLabel = "fr|en")
    private Optional<Language> language = Optional.empty();

    SnapshotVerb(Screens screens) {
        this.screens = screens;
    }

    @Override
    public Integer call() {
        return screens.snapshot().run(out, theme.map(t -> t.name().toLowerCase(Locale.ROOT)),
                language.map(l -> l == Language.FR ? Locale.FRANCE : Locale.UK));
    }
}
