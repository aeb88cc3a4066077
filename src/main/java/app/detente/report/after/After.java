package app.detente.report.after;

import app.detente.model.AfterFacts;
import app.detente.model.Fold;
import app.detente.model.Said;
import app.detente.model.WaitFact;
import app.detente.report.Figures;
import app.detente.report.Grouping;
import app.detente.report.Register;
import app.detente.report.Period;
import app.detente.report.ResponseTimes;
import app.detente.report.themes.Between;
import app.detente.report.themes.Frame;
import app.detente.report.themes.Heard;
import app.detente.report.themes.Judgement;
import app.detente.report.themes.Naming;
import app.detente.report.themes.Rising;
import app.detente.report.themes.Themes;
import app.detente.report.themes.Watch;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A day or a crisis afterwards. Figures are those of response-times.md: they count the waits that opened in the stretch, whenever they were answered,
 * with those still open at their age now. Nowhere does it tell who of the team did what: a report that leaves the house is on the team's work.
 *
 * @param figures  of all waits that opened in the stretch, `before` those of the same hours before
 * @param flow     what came and went, `flowBefore` the same before; empty where the queue does not reach back so far
 * @param rising   what is said more than before, the steepest first
 * @param hidings  what was hidden in the stretch, by reason; the last line is all of them
 * @param hidden   messages of the stretch that are hidden now
 * @param ahead    messages that bear a time still to come, and are not counted
 * @param newest   when the newest message of the queue was written
 * @param rows     every wait of the figures, oldest first
 */
public record After(
        Stretch stretch, Figures figures, Figures before, Flow flow, Optional<Flow> flowBefore, Course course, Spread spread, List<Figures> channels,
        List<Figures> tags, List<Heard> rising, List<Naming> brands, List<Register.Total> hidings, long hidden, long ahead, Left left,
        Optional<Instant> newest, List<WaitFact> rows) {
    private static final int MOST_RISING = 5;
    /** Less is chance. */
    private static final int LEAST_RISE = 3;

    /** Customers' messages and humans' replies. */
    public record Flow(long arrivals, long replies) {}

    /**
     * Who waits when the stretch ends, or now where it has not ended.
     *
     * @param oldest how long the one who waits longest has waited by then; empty where nobody waits
     */
    public record Left(Instant at, long waiting, Optional<Duration> oldest) {}

    /** Works it out. */
    public static After of(AfterFacts facts, Stretch stretch) {
        Between during = stretch.sofar();
        Between before = stretch.before();
        Happened happened = Happened.until(stretch.now(), facts);
        boolean comparable = facts.oldest().filter(oldest -> oldest.isBefore(before.until())).isPresent();
        Themes themes = Themes.of(nameless(facts.said(), facts.team()), nameless(facts.saidBefore(), facts.team()),
                new Frame(during, stretch.zone(), facts.each(), comparable), new Watch(stretch.brands()), new NoJudgement());
        List<WaitFact> rows = facts.waits().stream().filter(row -> during.contains(row.openedAt())).toList();
        return new After(stretch,
                ResponseTimes.of(happened.waits().stream(), stretch.question(during)).getFirst(),
                ResponseTimes.of(happened.waits().stream(), stretch.question(before)).getFirst(),
                new Flow(happened.arrivals(during), happened.replies(during)),
                comparable ? Optional.of(new Flow(happened.arrivals(before), happened.replies(before))) : Optional.empty(),
                Course.of(happened, stretch),
                Spread.of(rows.stream().filter(wait -> wait.closedAt().isPresent()).toList()),
                by(Grouping.CHANNEL, happened, stretch), by(Grouping.TAG, happened, stretch), rising(themes), themes.brands(),
                new Register(facts.hidings(), Period.ALWAYS, stretch.zone()).totals(), happened.hidden(during), happened.ahead(),
                left(happened.waits(), during.until()), facts.newest(), rows);
    }

    /** Customers thank people by name; a name is no subject, and this is no report on people. */
    private static List<Said> nameless(List<Said> said, List<String> team) {
        if (team.isEmpty()) {
            return said;
        }
        Pattern names = Pattern.compile(team.stream().flatMap(name -> Stream.of(name.strip().split("\\s+")))
                .filter(word -> !word.isEmpty()).distinct()
                .map(Pattern::quote).collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")),
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
        return said.stream().map(one -> new Said(one.id(), one.customer(), one.at(), names.matcher(one.text()).replaceAll(""), one.tags())).toList();
    }

    private static List<Figures> by(Grouping grouping, Happened happened, Stretch stretch) {
        return ResponseTimes.of(happened.waits().stream(), stretch.question(stretch.sofar()).by(grouping)).stream()
                .sorted(Comparator.comparingLong(After::waits).reversed().thenComparing(Figures::key)).toList();
    }

    /** How many waits a row counts. */
    static long waits(Figures row) {
        return row.n() + row.waiting() + row.dismissed() + row.outsideHours();
    }

    /** A word that is also a tag is said once. */
    private static List<Heard> rising(Themes themes) {
        Set<List<String>> seen = new HashSet<>();
        return themes.rising().stream().filter(heard -> heard.growth().filter(growth -> growth >= LEAST_RISE).isPresent())
                .sorted(Rising.BY_GROWTH).filter(heard -> seen.add(Fold.words(heard.name()))).limit(MOST_RISING).toList();
    }

    private static Left left(List<WaitFact> waits, Instant at) {
        List<WaitFact> open = waits.stream().filter(Course.openAt(at)).toList();
        return new Left(at, open.size(), open.stream().map(wait -> Duration.between(wait.openedAt(), at)).max(Comparator.naturalOrder()));
    }

    /** The part of the stretch in which most messages came; empty where none did. */
    public Optional<Course.Part> busiest() {
        return course.parts().stream().filter(part -> part.arrivals() > 0).max(Comparator.comparingLong(Course.Part::arrivals)
                .thenComparing(part -> part.span().from(), Comparator.reverseOrder()));
    }

    /** Praise and complaint are not asked for: a paper that goes out says what is spoken of, not who is angry. */
    private static final class NoJudgement implements Judgement {
        @Override
        public boolean praises(String text) {
            return false;
        }

        @Override
        public boolean complains(String text) {
            return false;
        }
    }
}
