package app.detente.report;

import app.detente.report.Table.Cell;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Writes a table as CSV by RFC 4180: a header, a comma, quotes where needed, an empty cell where there is no value. Lines end in LF, which every
 * reader of the format takes and which leaves no stray CR in the last column of a shell script.
 */
public final class Csv {
    private static final String STARTS_FORMULA = "=+-@\t\r";
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");

    private Csv() {}

    /** Writes the core columns and flushes; the writer stays open. */
    public static void write(Table table, Writer out) throws IOException {
        List<Integer> core = IntStream.range(0, table.columns().size()).filter(i -> table.columns().get(i).core()).boxed().toList();
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
        csv.writeRecord(core.stream().map(i -> table.columns().get(i).name()).toList());
        for (List<Cell> row : table.rows()) {
            csv.writeRecord(core.stream().map(i -> guarded(row.get(i).plain())).toList());
        }
        csv.flush();
    }

    /**
     * The text, with a ' before it where a spreadsheet would run it as a formula: tags and names are written by strangers, and a report must not
     * carry their commands to the lead who opens it. A number is left alone.
     */
    public static String guarded(String text) {
        boolean formula = !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0 && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}
