package app.detente.report;

import app.detente.model.HideReason;
import app.detente.model.Network;
import app.detente.model.PublishedHiding;
import app.detente.model.Texts;
import app.detente.report.Table.Cell;
import app.detente.report.Table.Column;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The transparency register of a period as it is published. Days, not hours: an hour would lead to the message. */
public record Register(List<PublishedHiding> hidings, Period period, ZoneId zone) {

    /**
     * How often there was each reason.
     *
     * @param overridden how many of them only criticised
     * @param shownAgain how many of them have been shown again
     */
    public record Total(Optional<HideReason> reason, long hidden, long overridden, long shownAgain) {}

    /** One line for each reason there was, in the order of the list; the last one is all of them. */
    public List<Total> totals() {
        List<Total> totals = new ArrayList<>();
        for (HideReason reason : HideReason.values()) {
            List<PublishedHiding> those = hidings.stream().filter(one -> one.reason() == reason).toList();
            if (!those.isEmpty()) {
                totals.add(total(Optional.of(reason), those));
            }
        }
        totals.add(total(Optional.empty(), hidings));
        return totals;
    }

    private static Total total(Optional<HideReason> reason, List<PublishedHiding> those) {
        return new Total(reason, those.size(), those.stream().filter(PublishedHiding::overridden).count(),
                those.stream().filter(one -> one.shownAgain().isPresent()).count());
    }

    /** A row a hiding, with the totals as notes. */
    public Table table(Texts texts) {
        List<String> notes = new ArrayList<>();
        notes.add(texts.get("register.definition"));
        notes.add(period(texts));
        totals().forEach(total -> notes.add(texts.get("register.note.total", name(total, texts), total.hidden(), total.overridden(), total.shownAgain())));
        List<Column> columns = Stream.of("number", "date", "network", "reason", "rule", "overridden", "shown_again")
                .map(name -> new Column(name, texts.get("register.column." + name), true)).toList();
        return new Table(texts.get("register.title"), notes, columns, hidings.stream().map(this::cells).toList());
    }

    private List<Cell> cells(PublishedHiding one) {
        return List.of(new Cell.Count(one.number()), new Cell.Word(day(one.at())), new Cell.Word(one.network().key()), new Cell.Word(one.reason().key()),
                new Cell.Word(one.rule()), new Cell.Word(one.overridden() ? "yes" : "no"),
                one.shownAgain().<Cell>map(at -> new Cell.Word(day(at))).orElse(new Cell.Missing()));
    }

    String name(Total total, Texts texts) {
        return texts.get(total.reason().map(reason -> "moderation.reason." + reason.key()).orElse("register.all"));
    }

    String period(Texts texts) {
        DateTimeFormatter written = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(texts.locale()).withZone(zone);
        Optional<String> from = period.from().map(written::format);
        Optional<String> last = period.to().map(end -> written.format(end.minusMillis(1)));
        if (from.isEmpty() && last.isEmpty()) {
            return texts.get("register.period.always");
        }
        return from.equals(last) ? texts.get("register.period.day", from.orElseThrow())
                : texts.get("register.period", from.orElse("…"), last.orElse("…"));
    }

    /** `2026-11-22`: the same for a person and a machine. */
    String day(Instant at) {
        return DateTimeFormatter.ISO_LOCAL_DATE.withZone(zone).format(at);
    }

    String network(Network network, Texts texts) {
        return switch (network) {
            case EMAIL -> texts.get("common.network.email");
            case FILE -> texts.get("common.network.file");
            case FACEBOOK, X, MASTODON, BLUESKY -> network.label();
        };
    }
}
