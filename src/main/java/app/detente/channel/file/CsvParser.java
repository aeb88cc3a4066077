package app.detente.channel.file;

import app.detente.model.SetAside;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.StringArrayHandler;
import java.util.List;

/** Rows of a table. A row may be shorter than the header; the values that are not there are then unknown. */
final class CsvParser implements RecordParser {
    /** A first row of more columns than this is no header. */
    private static final int MAX_COLUMNS = 1_000;
    private final Columns columns;
    private final CsvReader.CsvReaderBuilder csv;

    CsvParser(Columns columns) {
        this.columns = columns;
        this.csv = reader(columns.delimiter());
    }

    /** The names in a header; empty where the record cannot be one. */
    static List<String> header(String record, char delimiter) {
        try {
            return List.of(split(reader(delimiter), record, MAX_COLUMNS));
        } catch (CsvParseException tooMany) {
            return List.of();
        }
    }

    @Override
    public Field.Values parse(String record) throws Refusal {
        String[] values = fields(record);
        return field -> columns.place(field).filter(place -> place < values.length).map(place -> worded(field, values[place]));
    }

    private static String worded(Field field, String value) {
        return switch (field) {
            case TEXT, AUTHOR_NAME -> PlainText.unescape(value);
            case ID, AUTHOR, PARENT, THREAD, ADVISER, URL -> MessageWriter.unguarded(value);
            case DIRECTION, DATE, CHANNEL -> value;
        };
    }

    private String[] fields(String record) throws Refusal {
        try {
            return split(csv, record, columns.count());
        } catch (CsvParseException tooMany) {
            throw new Refusal(SetAside.Reason.TOO_MANY_COLUMNS, "> " + columns.count());
        }
    }

    /** The scanner lets only well-formed rows pass, so that nothing but their number of fields can be wrong with them. */
    private static String[] split(CsvReader.CsvReaderBuilder csv, String record, int most) {
        return csv.ofSingleCsvRecord(StringArrayHandler.of(handler -> handler.maxFields(most)), record);
    }

    private static CsvReader.CsvReaderBuilder reader(char delimiter) {
        return CsvReader.builder().fieldSeparator(delimiter);
    }
}
