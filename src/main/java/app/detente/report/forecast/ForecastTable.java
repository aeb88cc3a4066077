package app.detente.report.forecast;

import app.detente.model.Texts;
import app.detente.report.Table;
import app.detente.report.Table.Cell;
import app.detente.report.Table.Column;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;

/** Lays a look ahead out as a table: its sentences, then a row for each hour until closing. */
public final class ForecastTable {
    private static final List<String> COLUMNS = List.of("until", "people", "arrivals", "done", "waiting_p10", "waiting", "waiting_p90");
    private final Texts texts;
    private final ZoneId zone;
    private final Sentences sentences;

    public ForecastTable(Texts texts, ZoneId zone) {
        this.texts = texts;
        this.zone = zone;
        this.sentences = new Sentences(texts, zone);
    }

    /** What is foreseen, and what it takes. */
    public Table of(Forecast forecast, Needed needed) {
        List<String> notes = List.of(sentences.headline(forecast) + ". " + sentences.below(forecast), sentences.basis(forecast),
                texts.get("forecast.by.answer", sentences.moment(needed.by(), forecast.now()), sentences.needed(needed, forecast.now())),
                texts.get("forecast.method"));
        return table(notes, forecast.until(forecast.closing()).stream().map(this::cells).toList());
    }

    /** Why nothing is. */
    public Table of(Outlook.None none) {
        return table(List.of(sentences.reason(none)), List.of());
    }

    private Table table(List<String> notes, List<List<Cell>> rows) {
        return new Table(texts.get("forecast.title"), notes,
                COLUMNS.stream().map(name -> new Column(name, texts.get("forecast.table." + name), true)).toList(), rows);
    }

    private List<Cell> cells(Forecast.Step step) {
        return Stream.concat(Stream.of((Cell) new Cell.Word(hour(step.end()))),
                Stream.of(Math.round(step.people()), step.arrivals().p50(), step.done().p50(), step.waiting().p10(), step.waiting().p50(),
                        step.waiting().p90()).map(Cell.Count::new)).toList();
    }

    private String hour(Instant at) {
        return at.atZone(zone).toLocalDateTime().truncatedTo(ChronoUnit.MINUTES).toString();
    }
}
