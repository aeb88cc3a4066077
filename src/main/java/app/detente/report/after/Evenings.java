package app.detente.report.after;

import app.detente.model.AfterFacts;
import app.detente.model.Problem;
import app.detente.model.Texts;
import app.detente.report.themes.Between;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * Writes a report each evening, from one evening to the next, so that nothing falls between two of them. It writes what is due whenever it is asked:
 * an evening on which nobody had the console open is made up later, and one that could not be written is tried again. What has been written is
 * remembered, so that nothing is written twice. Keeps no state of its own; not on the FX thread.
 */
public final class Evenings {
    /** Settings: at what time, `HH:mm`; not there or empty for never. */
    public static final String TIME = "export.evening";
    /** Into which folder. */
    public static final String FOLDER = "export.folder";
    /** As what; see {@link AfterForm#encode}. */
    public static final String FORMS = "export.forms";
    /** Until when nothing is due any more, as an instant. */
    private static final String DONE = "export.done";
    /** The last evening that was written. */
    private static final String WRITTEN = "export.written";
    /** The first thing in the outcome that is kept of one that failed. */
    private static final String FAILED = "export.failed";
    /** Evenings that are made up at most: whoever comes back after the summer wants the last month. */
    static final int MOST_MISSED = 31;
    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("uuuu-MM-dd-HHmm", Locale.ROOT);
    private final Source source;
    private final ZoneId zone;
    private final Texts texts;

    /**
     * Where everything comes from.
     *
     * @param settings as they are stored now
     * @param put      stores one
     * @param facts    of a stretch, and of the one it is compared with
     */
    public record Source(Supplier<Map<String, String>> settings, BiConsumer<String, String> put, BiFunction<Between, Between, AfterFacts> facts) {}

    /**
     * How it stands.
     *
     * @param time    at what time, if at all
     * @param written the last evening that was written
     * @param failed  why the last attempt failed; empty after one that did not
     */
    public record Standing(Optional<LocalTime> time, Optional<Instant> written, Optional<String> failed) {}

    /** `texts` is the language it writes in. */
    public Evenings(Source source, ZoneId zone, Texts texts) {
        this.source = source;
        this.zone = zone;
        this.texts = texts;
    }

    /** How it stands, by what is stored. */
    public Standing standing() {
        Map<String, String> settings = source.settings().get();
        return new Standing(time(settings), parsed(settings.getOrDefault(WRITTEN, ""), Instant::parse),
                Optional.ofNullable(settings.get(FAILED)).filter(why -> !why.isEmpty()));
    }

    /** Begins, or begins at another time; what lies before now is not made up. Empty ends it. */
    public void set(Optional<LocalTime> time, Instant now) {
        source.put().accept(DONE, time.map(at -> last(at, now).toString()).orElse(""));
        source.put().accept(TIME, time.map(LocalTime::toString).orElse(""));
        source.put().accept(FAILED, "");
    }

    /** Writes every evening that is due, the oldest first, and stops at the first that cannot be written. Gives the files. */
    public synchronized List<Path> write(Instant now) {
        Map<String, String> settings = source.settings().get();
        Optional<LocalTime> time = time(settings);
        if (time.isEmpty()) {
            return List.of();
        }
        List<Path> files = new ArrayList<>();
        try {
            if (done(settings).isEmpty()) {
                source.put().accept(DONE, last(time.get(), now).toString());
                return List.of();
            }
            for (Instant evening : due(time.get(), done(settings).get(), now)) {
                files.addAll(write(evening, settings, now));
                source.put().accept(DONE, evening.toString());
                source.put().accept(WRITTEN, evening.toString());
            }
            if (!files.isEmpty()) {
                source.put().accept(FAILED, "");
            }
        } catch (Problem problem) {
            source.put().accept(FAILED, texts.of(problem));
        }
        return files;
    }

    private List<Path> write(Instant evening, Map<String, String> settings, Instant now) {
        Path folder = folder(settings);
        Instant before = evening.atZone(zone).minusDays(1).toInstant();
        Stretch stretch = Stretch.of(new Between(before, evening), zone, now, settings);
        After after = After.of(source.facts().apply(stretch.sofar(), stretch.before()), stretch);
        Set<AfterForm> forms = AfterForm.decode(settings.getOrDefault(FORMS, ""));
        return (forms.isEmpty() ? Set.of(AfterForm.PDF) : forms).stream()
                .map(form -> form.write(after, texts, folder, "detente-" + NAME.format(evening.atZone(zone)))).toList();
    }

    /** The folder that was chosen; empty where none was, or what is kept is no name of one. */
    public static Optional<Path> chosen(Map<String, String> settings) {
        try {
            return Optional.of(settings.getOrDefault(FOLDER, "")).filter(kept -> !kept.isEmpty()).map(Path::of);
        } catch (InvalidPathException damaged) {
            return Optional.empty();
        }
    }

    /** @throws Problem where there is none, or it is gone: a folder that was on a stick or a share is not made anew in its place */
    static Path folder(Map<String, String> settings) {
        Path folder = chosen(settings).orElseThrow(() -> new Problem("export.no_folder"));
        if (!Files.isDirectory(folder)) {
            throw new Problem("export.folder_gone", folder);
        }
        return folder;
    }

    private List<Instant> due(LocalTime time, Instant done, Instant now) {
        List<Instant> due = new ArrayList<>();
        LocalDate day = last(time, now).atZone(zone).toLocalDate();
        for (int i = 0; i < MOST_MISSED; i++) {
            Instant evening = day.minusDays(i).atTime(time).atZone(zone).toInstant();
            if (!evening.isAfter(done)) {
                break;
            }
            due.addFirst(evening);
        }
        return due;
    }

    /** The last evening that is over. */
    private Instant last(LocalTime time, Instant now) {
        LocalDate today = now.atZone(zone).toLocalDate();
        Instant evening = today.atTime(time).atZone(zone).toInstant();
        return evening.isAfter(now) ? today.minusDays(1).atTime(time).atZone(zone).toInstant() : evening;
    }

    private static Optional<LocalTime> time(Map<String, String> settings) {
        return parsed(settings.getOrDefault(TIME, ""), LocalTime::parse);
    }

    private static Optional<Instant> done(Map<String, String> settings) {
        return parsed(settings.getOrDefault(DONE, ""), Instant::parse);
    }

    private interface Parsing<T> {
        T of(String text);
    }

    private static <T> Optional<T> parsed(String text, Parsing<T> parsing) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(parsing.of(text));
        } catch (DateTimeException damaged) {
            return Optional.empty();
        }
    }
}
