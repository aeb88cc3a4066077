package app.detente.report.after;

import app.detente.model.AfterFacts;
import app.detente.model.HideReason;
import app.detente.model.MessageFact;
import app.detente.model.MessageKind;
import app.detente.model.Network;
import app.detente.model.PublishedHiding;
import app.detente.model.Said;
import app.detente.model.WaitFact;
import app.detente.report.themes.Between;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Facts of days for tests: as many customers, answers and hidings as a test says. */
public final class Days {
    public static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    public static final LocalDate DAY = LocalDate.parse("2026-03-10");
    /** Ten in the evening of that day. */
    public static final Instant NOW = at("22:00");
    private final List<WaitFact> waits = new ArrayList<>();
    private final List<MessageFact> messages = new ArrayList<>();
    private final List<Said> said = new ArrayList<>();
    private final List<PublishedHiding> hidings = new ArrayList<>();
    private final List<String> team = new ArrayList<>();

    /** A time of the day in Paris. */
    public static Instant at(String time) {
        return DAY.atTime(LocalTime.parse(time)).atZone(PARIS).toInstant();
    }

    /** The whole day. */
    public static Stretch day() {
        return Stretch.of(Between.days(DAY, DAY, PARIS), PARIS, NOW, Map.of());
    }

    private long next() {
        return messages.size() + 1;
    }

    public Days wait(Instant from, Optional<Duration> answered, Network network, String brand, String... tags) {
        Optional<Instant> end = answered.map(from::plus);
        waits.add(new WaitFact(network, from, from, end, false, true, false, brand, "Sonia", List.of(tags), WaitFact.Source.in(waits.size() + 1)));
        message(from, MessageKind.CUSTOMER, false);
        end.ifPresent(at -> message(at, MessageKind.BRAND, false));
        return this;
    }

    public Days dismissed(Instant from) {
        waits.add(new WaitFact(Network.X, from, from, Optional.empty(), true, true, false, "", "", List.of(),
                WaitFact.Source.in(waits.size() + 1)));
        return message(from, MessageKind.CUSTOMER, true);
    }

    public Days message(Instant at, MessageKind kind, boolean hidden) {
        messages.add(new MessageFact(next(), "r" + next(), 1, Network.X, kind, Optional.empty(), false, "", "Sonia", at, at, hidden, List.of()));
        return this;
    }

    public Days said(Instant at, String text, String... tags) {
        said.add(new Said(said.size() + 1, said.size() + 1, at, text, List.of(tags)));
        return this;
    }

    public Days hidden(Instant at, HideReason reason) {
        hidings.add(new PublishedHiding(hidings.size() + 1, at, Network.X, reason, "", false, Optional.empty()));
        return this;
    }

    public Days team(String name) {
        team.add(name);
        return this;
    }

    /** A day of some hundred customers and the day before, always the same. */
    public static Days full() {
        Days days = new Days();
        Random random = new Random(2012);
        List<String> tags = List.of("Facture", "Réseau", "Résiliation très longue pour voir ce qui se passe dans le tableau", "=HYPERLINK(\"x\")");
        for (int i = 0; i < 260; i++) {
            Instant from = at("08:00").plusSeconds((long) (Math.abs(random.nextGaussian()) * 14_000)).minus(Duration.ofDays(i % 3 == 0 ? 1 : 0));
            if (from.isAfter(NOW)) {
                continue;
            }
            Optional<Duration> answer = random.nextInt(5) == 0 ? Optional.empty() : Optional.of(Duration.ofSeconds((long) Math.exp(4 + random.nextGaussian() * 1.6 + 2)));
            days.wait(from, answer.filter(length -> !from.plus(length).isAfter(NOW)), Network.values()[i % Network.values().length], "Maison", tags.get(i % tags.size()));
            if (i % 3 != 0) {
                days.said(from, i % 2 == 0 ? "Une panne de réseau à Lyon, je passe chez Free Mobile" : "Ma facture est fausse, bonjour", tags.get(i % tags.size()));
            }
        }
        days.hidden(at("10:00"), HideReason.SPAM).hidden(at("11:00"), HideReason.OFFENSIVE).hidden(at("12:00"), HideReason.OFFENSIVE);
        return days;
    }

    public AfterFacts facts() {
        return new AfterFacts(List.copyOf(waits), List.copyOf(messages), List.copyOf(said), List.of(), 1, List.copyOf(hidings), List.copyOf(team),
                messages.stream().map(MessageFact::authored).min(Instant::compareTo), messages.stream().map(MessageFact::authored).max(Instant::compareTo));
    }

    public After after() {
        return After.of(facts(), day());
    }
}
