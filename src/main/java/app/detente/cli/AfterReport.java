package app.detente.cli;

import app.detente.model.Problem;
import app.detente.report.Period;
import app.detente.report.after.After;
import app.detente.report.after.AfterForm;
import app.detente.report.after.Stretch;
import app.detente.report.themes.Between;
import app.detente.storage.AfterStore;
import app.detente.storage.Queue;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** `report after`: the files of a day or a crisis, into a folder. */
final class AfterReport {
    private final Terminal terminal;
    private final QueueAt queue;

    AfterReport(Terminal terminal, QueueAt queue) {
        this.terminal = terminal;
        this.queue = queue;
    }

    /**
     * Writes them and names each on stdout.
     *
     * @param period today where it has no ends; until now, or the day before its end, where it has one
     * @param format `pdf`, `xlsx`, `csv`, or some of them with commas between; the usual `table` means `pdf`
     */
    int write(Period period, Optional<Path> out, String format) {
        Optional<Set<AfterForm>> forms = forms(format);
        if (out.isEmpty() || forms.isEmpty()) {
            terminal.say(out.isEmpty() ? "cli.wrong.missing" : "cli.wrong.value", out.isEmpty() ? "--out" : "--format", format);
            return Cli.WRONG_USAGE;
        }
        if (!Files.isDirectory(out.get())) {
            throw new Problem("export.folder_gone", out.get());
        }
        try (Queue open = queue.openToRead()) {
            Stretch stretch = Stretch.of(span(period), terminal.zone(), terminal.clock().instant(), open.settings().all());
            Between during = stretch.sofar();
            Between before = stretch.before();
            After after = After.of(new AfterStore(open.database()).facts(new AfterStore.Stretch(during.from(), during.until()),
                    new AfterStore.Stretch(before.from(), before.until())), stretch);
            for (AfterForm form : forms.get()) {
                terminal.out().println("wrote " + form.write(after, terminal.texts(), out.get(), stretch.name()));
            }
            return Cli.DONE;
        }
    }

    private static Optional<Set<AfterForm>> forms(String format) {
        if (format.equals("table")) {
            return Optional.of(EnumSet.of(AfterForm.PDF));
        }
        boolean known = Arrays.stream(format.split(",", -1)).allMatch(word -> AfterForm.of(word).isPresent());
        return known ? Optional.of(AfterForm.decode(format)) : Optional.empty();
    }

    private Between span(Period period) {
        ZoneId zone = terminal.zone();
        Instant now = terminal.clock().instant();
        LocalDate today = now.atZone(zone).toLocalDate();
        if (period.from().isEmpty() && period.to().isEmpty()) {
            return Between.days(today, today, zone);
        }
        Instant until = period.to().orElse(period.from().filter(now::isBefore).map(from -> from.atZone(zone).plusDays(1).toInstant()).orElse(now));
        return new Between(period.from().orElse(until.atZone(zone).minusDays(1).toInstant()), until);
    }
}
