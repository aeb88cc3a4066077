package app.detente.report.after;

import app.detente.model.Texts;
import app.detente.model.WaitFact;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * The waits as a workbook: one sheet with the sentences, one with a row a wait, one that says how to read them. Times are dates, lengths are lengths,
 * and every text is a text cell, which a spreadsheet shows and never works out, whatever it begins with. Written row by row: memory does not grow
 * with it.
 */
public final class AfterWorkbook {
    private static final String TIME = "yyyy-mm-dd hh:mm:ss";
    private static final String LENGTH = "[h]:mm:ss";
    private static final double SECONDS_PER_DAY = 86_400;
    private static final int FLUSH = 500;
    /** UTF-16 units of one cell that the format allows. */
    private static final int LONGEST = 32_767;
    /** Rows of one sheet that the format allows, without the headings. */
    private static final int MOST = 1_048_575;
    private final After after;
    private final Texts texts;
    private final ZoneId zone;

    private AfterWorkbook(After after, Texts texts) {
        this.after = after;
        this.texts = texts;
        this.zone = after.stretch().zone();
    }

    /** Writes the whole workbook; the stream stays open. */
    public static void write(After after, Texts texts, OutputStream out) throws IOException {
        new AfterWorkbook(after, texts).write(out);
    }

    private void write(OutputStream out) throws IOException {
        Workbook book = new Workbook(out, "Detente", "1.0");
        book.properties().setTitle(texts.get("after.title"));
        summary(book.newWorksheet(texts.get("after.sheet.summary")));
        waits(book.newWorksheet(texts.get("after.sheet.waits")));
        reading(book.newWorksheet(texts.get("after.sheet.reading")));
        book.finish();
    }

    private void summary(Worksheet sheet) throws IOException {
        Wording words = new Wording(texts, zone);
        sheet.width(0, 110);
        text(sheet, 0, 0, texts.get("after.title"));
        sheet.style(0, 0).bold().fontSize(16).set();
        text(sheet, 1, 0, words.span(after.stretch()));
        int row = 3;
        for (String sentence : new AfterSentences(after, texts).all()) {
            text(sheet, row, 0, sentence);
            sheet.style(row++, 0).wrapText(true).set();
        }
        text(sheet, row + 1, 0, texts.get("after.foot", words.moment(after.stretch().now()), zone.getId()));
        sheet.finish();
    }

    private void waits(Worksheet sheet) throws IOException {
        for (int column = 0; column < WaitTable.COLUMNS.size(); column++) {
            text(sheet, 0, column, texts.get("after.wait." + WaitTable.COLUMNS.get(column)));
            sheet.style(0, column).bold().set();
            sheet.width(column, column >= 2 && column <= 4 ? 20 : 16);
        }
        sheet.freezePane(0, 1);
        List<WaitFact> rows = after.rows().stream().limit(MOST).toList();
        for (int i = 0; i < rows.size(); i++) {
            row(sheet, i + 1, rows.get(i));
            if (i % FLUSH == FLUSH - 1) {
                sheet.flush();
            }
        }
        if (!rows.isEmpty()) {
            sheet.setAutoFilter(0, 0, rows.size(), WaitTable.COLUMNS.size() - 1);
        }
        sheet.finish();
    }

    private void row(Worksheet sheet, int row, WaitFact wait) {
        sheet.value(row, 0, wait.source().conversation());
        text(sheet, row, 1, new Wording(texts, zone).network(wait.network()));
        time(sheet, row, 2, Optional.of(wait.openedAt()));
        time(sheet, row, 3, Optional.of(wait.openedReceived()));
        time(sheet, row, 4, wait.closedAt());
        text(sheet, row, 5, texts.get("after.state." + WaitTable.State.of(wait).key()));
        length(sheet, row, 6, WaitTable.length(wait));
        length(sheet, row, 7, WaitTable.age(wait, after.stretch().now()));
        WaitTable.within(wait, after.stretch()).ifPresent(met -> text(sheet, row, 8, word(met)));
        text(sheet, row, 9, word(wait.first()));
        text(sheet, row, 10, word(wait.viaGroup()));
        text(sheet, row, 11, wait.brand());
        text(sheet, row, 12, WaitTable.tags(wait));
    }

    private void reading(Worksheet sheet) throws IOException {
        sheet.width(0, 110);
        int row = 0;
        for (String note : WaitTable.notes(after, texts)) {
            text(sheet, row, 0, note);
            sheet.style(row++, 0).wrapText(true).set();
        }
        sheet.finish();
    }

    private String word(boolean yes) {
        return texts.get(yes ? "after.yes" : "after.no");
    }

    private static void text(Worksheet sheet, int row, int column, String text) {
        if (!text.isEmpty()) {
            sheet.inlineString(row, column, text.length() <= LONGEST ? text : text.substring(0, LONGEST));
        }
    }

    /** A date of the desk, as it stands on the clock there; a spreadsheet knows no zones. */
    private void time(Worksheet sheet, int row, int column, Optional<Instant> at) {
        at.ifPresent(moment -> {
            sheet.value(row, column, moment.atZone(zone).toLocalDateTime());
            sheet.style(row, column).format(TIME).set();
        });
    }

    private static void length(Worksheet sheet, int row, int column, Optional<Duration> length) {
        length.ifPresent(time -> {
            sheet.value(row, column, time.toSeconds() / SECONDS_PER_DAY);
            sheet.style(row, column).format(LENGTH).set();
        });
    }
}
