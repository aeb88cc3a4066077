package app.detente.ui.period;

import app.detente.model.Adviser;
import app.detente.model.Look;
import app.detente.model.OpeningHours;
import app.detente.model.Problem;
import app.detente.model.WaitFact;
import app.detente.report.Behind;
import app.detente.report.Compared;
import app.detente.report.Definition;
import app.detente.report.Distribution;
import app.detente.report.Figures;
import app.detente.report.Grouping;
import app.detente.report.Individuals;
import app.detente.report.Pairing;
import app.detente.report.Period;
import app.detente.report.Question;
import app.detente.report.ResponseTimes;
import app.detente.report.Trend;
import app.detente.storage.PeopleStore;
import app.detente.storage.ReportStore.Part;
import app.detente.storage.ReportStore.Wanted;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/** Reads a period off the stores and works it out. Never on the FX thread. */
final class PeriodReader {
    private final PeriodStores stores;
    private final ZoneId zone;
    private final Adviser me;

    PeriodReader(PeriodStores stores, ZoneId zone, Adviser me) {
        this.stores = stores;
        this.zone = zone;
        this.me = me;
    }

    /** @param wanted asked at every row read; what is given once it says no means nothing */
    PeriodReport read(Choice choice, Instant now, Duration target, BooleanSupplier wanted) {
        Compared compared = choice.compared(now, zone);
        Question question = question(choice, now, target).during(compared.period());
        List<WaitFact> facts = facts(choice, compared.both(), wanted);
        Figures whole = whole(facts, question);
        Figures before = compared.comparable() ? whole(facts, question.during(compared.before())) : Figures.none(Grouping.ALL.key());
        return new PeriodReport(choice, question, compared, whole, before, Distribution.of(facts, question),
                Trend.of(facts, question, compared.before()), rows(choice, facts, question, wanted), facts);
    }

    private Question question(Choice choice, Instant now, Duration target) {
        Question plain = Question.at(now, zone).definedBy(choice.definition()).seenBy(choice.clocks().view()).within(target);
        Question asked = choice.firstOnly() ? plain.firstResponses() : plain;
        return choice.clocks().working() ? asked.in(hours().working(zone)) : asked;
    }

    private OpeningHours hours() {
        return stores.settings().get("settings.hours").flatMap(OpeningHours::decode).filter(set -> !set.days().isEmpty())
                .orElseThrow(() -> new Problem("hours_not_set"));
    }

    private List<WaitFact> facts(Choice choice, Period period, BooleanSupplier wanted) {
        if (choice.definition() != Definition.WAIT) {
            return Pairing.of(choice.definition(), stores.reports().messages(wanted).stream()).filter(wait -> period.contains(wait.openedAt())).toList();
        }
        return stores.reports().waits(new Wanted(period.from(), period.to(), choice.firstOnly(), parts(choice)), wanted);
    }

    private static Set<Part> parts(Choice choice) {
        Set<Part> parts = EnumSet.noneOf(Part.class);
        switch (choice.by()) {
            case BRAND -> parts.add(Part.BRANDS);
            case TAG -> parts.add(Part.TAGS);
            case TEMPLATE -> parts.add(Part.TEMPLATES);
            case ALL, ADVISER, CHANNEL, DAY, HOUR -> { }
        }
        if (choice.clocks().ownTargets()) {
            parts.add(Part.TARGETS);
        }
        return parts;
    }

    private static Figures whole(List<WaitFact> facts, Question question) {
        return ResponseTimes.of(facts.stream(), question.by(Grouping.ALL)).getFirst();
    }

    private PeriodReport.Rows rows(Choice choice, List<WaitFact> facts, Question question, BooleanSupplier wanted) {
        if (choice.by() != Grouping.ADVISER) {
            return new PeriodReport.Rows(ResponseTimes.of(facts.stream(), question.by(choice.by())), 0, Optional.empty());
        }
        if (!wanted.getAsBoolean()) { // a look that nobody takes is not written down
            return new PeriodReport.Rows(List.of(), 0, Optional.empty());
        }
        try {
            Individuals people = individuals(choice, question);
            return new PeriodReport.Rows(people.rows(), people.hidden(), Optional.empty());
        } catch (Problem refused) {
            return new PeriodReport.Rows(List.of(), 0, Optional.of(refused));
        }
    }

    /** Of the days of the period that are over. */
    private Individuals individuals(Choice choice, Question question) {
        if (choice.definition() != Definition.WAIT) {
            throw new Problem("people_report");
        }
        LocalDate yesterday = LocalDate.ofInstant(question.now(), zone).minusDays(1);
        LocalDate first = LocalDate.ofInstant(question.period().from().orElseThrow(() -> new Problem("people_old", Look.Days.KEPT)), zone);
        LocalDate end = question.period().to().map(to -> LocalDate.ofInstant(to.minusMillis(1), zone)).orElse(yesterday);
        Look.Days days = new Look.Days(first, end.isAfter(yesterday) ? yesterday : end);
        if (first.isAfter(yesterday)) {
            throw new Problem("people_today");
        }
        List<WaitFact> waits = stores.people().look(new PeopleStore.Asked(days, choice.firstOnly(), choice.clocks().ownTargets()), me);
        return Individuals.of(waits.stream(), question.during(new Period(Period.day(days.first(), zone).from(), Period.day(days.last(), zone).to())));
    }

    /** Some more of what is behind a figure, each with its conversation; one that is gone is left out. */
    List<Opened.Found> find(List<Behind.Wait> waits) {
        return waits.stream()
                .flatMap(wait -> stores.conversations().find(wait.conversation()).stream().map(row -> new Opened.Found(wait, row))).toList();
    }

    /** Whether whoever sits here may ask for figures by adviser. */
    boolean individuals() {
        return stores.people().purpose().isPresent() && stores.people().leads(me);
    }
}
