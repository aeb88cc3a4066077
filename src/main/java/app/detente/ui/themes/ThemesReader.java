package app.detente.ui.themes;

import app.detente.model.Adviser;
import app.detente.model.Fold;
import app.detente.model.Said;
import app.detente.report.themes.Asked;
import app.detente.report.themes.Baseline;
import app.detente.report.themes.Between;
import app.detente.report.themes.Brand;
import app.detente.report.themes.BrandText;
import app.detente.report.themes.Burst;
import app.detente.report.themes.Frame;
import app.detente.report.themes.Heard;
import app.detente.report.themes.Listened;
import app.detente.report.themes.Themes;
import app.detente.report.themes.Watch;
import app.detente.storage.ThemeStore;
import app.detente.ui.themes.Absence.Reason;
import app.detente.voice.Suggestions;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Reads the page's figures. Not on the FX thread; one reading at a time. */
final class ThemesReader {
    /** Where the house keeps its brands; without it the shipped example is watched. */
    static final String BRANDS = "themes.brands";
    /** Messages of a long stretch that are read at most: enough for shares to within two points, and quick at any size of the queue. */
    static final int MOST = 2_500;
    /** The same for a day or less, whose counts are to be exact also in a flood. */
    static final int MOST_OF_A_DAY = 20_000;
    /** How long what is usual stays what it is. */
    private static final Duration USUAL = Duration.ofHours(1);

    private final ThemeStores stores;
    private final ZoneId zone;
    private final Adviser me;
    private final String language;
    private Optional<Usual> usual = Optional.empty();

    private record Usual(Instant until, Baseline baseline) {}

    /** @param language of the window */
    ThemesReader(ThemeStores stores, ZoneId zone, Adviser me, String language) {
        this.stores = stores;
        this.zone = zone;
        this.me = me;
        this.language = language;
    }

    /** The brands that are watched. */
    List<Brand> brands() {
        return stores.settings().get(BRANDS).map(BrandText::read).orElseGet(BrandText::shipped);
    }

    private static int most(Between span) {
        return span.length().compareTo(Duration.ofHours(25)) <= 0 ? MOST_OF_A_DAY : MOST;
    }

    /** Reads it all; breaks off with what it has once nobody wants it any more. */
    Findings read(Between span, Instant now, BooleanSupplier wanted) {
        Between before = span.before(zone);
        Optional<ThemeStore.Edges> edges = stores.themes().edges();
        Optional<Absence> nothing = edges.isEmpty() ? Optional.of(new Absence(Reason.NOTHING_YET, Optional.empty()))
                : edges.filter(edge -> edge.oldest().isAfter(now)).map(edge -> new Absence(Reason.AHEAD, Optional.of(edge.oldest())));
        if (nothing.isPresent()) {
            return new Findings(span, before, nothing, Optional.empty(), 0, List.of());
        }
        List<Findings.Alarm> alarms = alarms(now, wanted);
        ThemeStore.Heard heard = stores.themes().said(span.from(), span.until(), most(span), wanted);
        if (heard.said().isEmpty()) {
            Absence absence = heard.hidden() > 0 ? new Absence(Reason.HIDDEN, Optional.empty())
                    : new Absence(Reason.SILENCE, edges.map(ThemeStore.Edges::newest).filter(newest -> !newest.isAfter(now)));
            return new Findings(span, before, Optional.of(absence), Optional.empty(), heard.hidden(), alarms);
        }
        List<Said> then = stores.themes().saidOneIn(heard.each(), before.from(), before.until(), wanted).said();
        Frame frame = new Frame(span, zone, heard.each(), edges.get().oldest().isBefore(before.until()));
        if (!wanted.getAsBoolean()) {
            return new Findings(span, before, Optional.empty(), Optional.empty(), 0, List.of());
        }
        Themes themes = Themes.of(heard.said(), then, frame, new Watch(brands()), new Ears());
        return new Findings(span, before, Optional.empty(), Optional.of(themes), heard.hidden() * heard.each(), alarms);
    }

    /** What is asked in the stretch for which no template would be suggested. */
    List<Heard> questions(Between span, BooleanSupplier wanted) {
        ThemeStore.Heard heard = stores.themes().said(span.from(), span.until(), most(span), wanted);
        if (heard.said().isEmpty() || !wanted.getAsBoolean()) {
            return List.of();
        }
        Suggestions suggestions = Suggestions.of(stores.templates().usableBy(me), stores.suggestions().since(0).chosen());
        return Asked.without(heard.said(), one -> !wanted.getAsBoolean() || Ears.isAnswered(one, suggestions, me, language),
                new Frame(span, zone, heard.each(), false));
    }

    private List<Findings.Alarm> alarms(Instant now, BooleanSupplier wanted) {
        Instant hour = now.minus(Burst.PRESENT);
        List<Listened> present = stores.themes().saidOneIn(1, hour, now, wanted).said().stream().map(Listened::to).toList();
        if (present.isEmpty()) {
            return List.of();
        }
        return Burst.of(present, usual(hour, wanted)).stream().map(burst -> {
            boolean never = stores.themes().first(Fold.words(burst.heard().name())).filter(ever -> ever.authoredAt().isBefore(hour)).isEmpty();
            return new Findings.Alarm(burst, never, stores.themes().quotes(List.of(burst.heard().first().id())).stream().findFirst());
        }).toList();
    }

    private synchronized Baseline usual(Instant hour, BooleanSupplier wanted) {
        Optional<Usual> known = usual.filter(one -> Duration.between(one.until(), hour).abs().compareTo(USUAL) < 0);
        if (known.isPresent()) {
            return known.get().baseline();
        }
        Between past = new Between(hour.minus(Burst.PAST), hour);
        ThemeStore.Heard heard = stores.themes().said(past.from(), past.until(), MOST, wanted);
        Baseline baseline = new Baseline(heard.said().stream().map(Listened::to).toList(), past, heard.each());
        usual = wanted.getAsBoolean() ? Optional.of(new Usual(hour, baseline)) : Optional.empty();
        return baseline;
    }

    /** The messages of a row. */
    Opening open(Heard heard) {
        return new Opening(heard, stores.themes().quotes(heard.newest()));
    }

    /** What a brand would have found in the last days. */
    Opening trial(Brand brand, Between span) {
        ThemeStore.Heard heard = stores.themes().said(span.from(), span.until(), MOST_OF_A_DAY, () -> true);
        Watch watch = new Watch(List.of(brand));
        List<Said> found = heard.said().stream().filter(said -> !watch.in(said.text()).isEmpty()).toList();
        return found.isEmpty() ? new Opening(new Heard(Heard.Kind.BRAND, brand.name(), 0, Optional.empty(), new Heard.First(0, span.from()), List.of(), heard.each() > 1), List.of())
                : open(new Heard(Heard.Kind.BRAND, brand.name(), found.size() * heard.each(), Optional.empty(),
                        new Heard.First(found.getFirst().id(), found.getFirst().at()), found.reversed().stream().limit(Heard.SHOWN).map(Said::id).toList(), heard.each() > 1));
    }
}
