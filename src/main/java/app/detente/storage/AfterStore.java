package app.detente.storage;

import app.detente.model.Adviser;
import app.detente.model.AfterFacts;
import app.detente.model.MessageFact;
import app.detente.model.WaitFact;
import app.detente.storage.ReportStore.Part;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts of a report on a stretch of time. Waits and messages are read from one state of the queue; what customers said, and what was hidden,
 * right after.
 */
public final class AfterStore {
    /** Messages whose words are read at most; a flood of more is drawn from, and the counts say so. */
    private static final int MOST_READ = 20_000;
    private static final Comparator<WaitFact> OLDEST_FIRST =
            Comparator.comparing(WaitFact::openedAt).thenComparing(wait -> wait.source().conversation());
    private final Database database;
    private final ThemeStore themes;
    private final RegisterStore register;

    public AfterStore(Database database) {
        this.database = database;
        this.themes = new ThemeStore(database);
        this.register = new RegisterStore(database);
    }

    /** A stretch of time, its start in it and its end not. */
    public record Stretch(Instant from, Instant until) {}

    /** @param before what it is compared with; begins no later than `during` */
    public AfterFacts facts(Stretch during, Stretch before) {
        record Counted(List<WaitFact> waits, List<MessageFact> messages) {}
        Counted counted = database.read(handle -> {
            long start = before.from().toEpochMilli();
            long end = during.until().toEpochMilli();
            List<WaitFact> waits = WaitFacts.read(handle, Set.of(Part.BRANDS, Part.TAGS), () -> true, WhichWaits.touchedIn(start, end)).stream()
                    .sorted(OLDEST_FIRST).toList();
            return new Counted(waits, MessageFacts.writtenIn(handle, start, end));
        });
        ThemeStore.Heard said = themes.said(during.from(), during.until(), MOST_READ, () -> true);
        Optional<ThemeStore.Edges> edges = themes.edges();
        return new AfterFacts(counted.waits(), counted.messages(), said.said(),
                themes.saidOneIn(said.each(), before.from(), before.until(), () -> true).said(), said.each(),
                register.published(Optional.of(during.from()), Optional.of(during.until())),
                new AdviserStore(database).all().stream().map(Adviser::name).toList(),
                edges.map(ThemeStore.Edges::oldest), edges.map(ThemeStore.Edges::newest));
    }
}
