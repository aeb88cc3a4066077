package app.detente.channel.file;

import app.detente.channel.file.MessageFile.Position;
import app.detente.model.Problem;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How one file is written.
 *
 * @param format  never {@link Format#AUTO}
 * @param columns what the header says, for a table
 * @param first   where the records begin
 */
record Layout(Format format, Optional<Columns> columns, Position first) {
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t');

    /** A table's header, or what stands in its place, under one delimiter. */
    private record Header(Columns columns, Position after) {}

    /** Looks at the first record that is not blank. Throws {@link Problem} where the file is not of the wanted format or of none. */
    static Layout find(Path file, Format wanted) throws IOException {
        boolean object = firstLine(file).startsWith("{");
        return switch (wanted) {
            case AUTO -> object ? lines() : table(file, Format.AUTO);
            case JSONL -> lines();
            case CSV, TWCS -> table(file, wanted);
        };
    }

    private static Layout lines() {
        return new Layout(Format.JSONL, Optional.empty(), Position.START);
    }

    private static String firstLine(Path file) throws IOException {
        try (RecordScanner lines = RecordScanner.lines(file, Position.START)) {
            RawRecord first = lines.next().orElseThrow(() -> new Problem("file_empty", file.toString()));
            return PlainText.decode(first.bytes()).orElse("").strip();
        }
    }

    private static Layout table(Path file, Format wanted) throws IOException {
        Header header = header(file);
        Columns columns = header.columns();
        List<String> missing = columns.missing(wanted);
        if (!missing.isEmpty()) {
            throw new Problem(wanted == Format.AUTO ? "file_format_unknown" : "file_columns_missing", file.toString(), String.join(", ", missing));
        }
        boolean twcs = wanted == Format.TWCS || wanted == Format.AUTO && columns.isTwcs();
        return new Layout(twcs ? Format.TWCS : Format.CSV, Optional.of(columns), header.after());
    }

    /** The header under the delimiter that makes most of it. */
    private static Header header(Path file) throws IOException {
        Header best = header(file, DELIMITERS.getFirst());
        for (char delimiter : DELIMITERS.subList(1, DELIMITERS.size())) {
            Header other = header(file, delimiter);
            best = Comparator.<Header>comparingInt(h -> h.columns().places().size()).compare(other, best) > 0 ? other : best;
        }
        return best;
    }

    private static Header header(Path file, char delimiter) throws IOException {
        try (RecordScanner rows = RecordScanner.rows(file, Position.START, delimiter)) {
            Optional<RawRecord> first = rows.next().filter(record -> record.flaw().isEmpty());
            List<String> names = first.flatMap(record -> PlainText.decode(record.bytes()))
                    .map(record -> CsvParser.header(record, delimiter)).orElse(List.of());
            return new Header(Columns.of(names, delimiter), first.map(RawRecord::after).orElse(Position.START));
        }
    }
}
