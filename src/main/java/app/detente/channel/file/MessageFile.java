package app.detente.channel.file;

import app.detente.model.IncomingMessage;
import app.detente.model.Network;
import app.detente.model.Problem;
import app.detente.model.SetAside;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A file of messages, read record by record from wherever the last reading stood. Memory does not grow with the file. Every record that is not
 * blank comes out exactly once, as a message or set aside whole; a broken record never stops the reading. For one thread.
 */
public final class MessageFile implements AutoCloseable {
    private final String name;
    private final long size;
    private final Format format;
    private final RecordScanner records;
    private final RecordParser parser;
    private final Interpreter interpreter;

    /**
     * Where reading stands; enough to go on later, in the same file.
     *
     * @param offset bytes from the beginning of the file
     * @param line   the line there, counted from 1
     */
    public record Position(long offset, long line) {
        public static final Position START = new Position(0, 1);
    }

    /** What became of one record. */
    public sealed interface Entry {
        /** Right behind the record. */
        Position after();

        record Taken(IncomingMessage message, Position after) implements Entry {}

        record Aside(SetAside record, Position after) implements Entry {}
    }

    private MessageFile(Path file, long size, Layout layout, Optional<Network> network, Position from) throws IOException {
        this.name = file.toString();
        this.size = size;
        this.format = layout.format();
        Position begin = from.offset() < layout.first().offset() ? layout.first() : from;
        Optional<Columns> columns = layout.columns();
        this.records = columns.isPresent() ? RecordScanner.rows(file, begin, columns.get().delimiter()) : RecordScanner.lines(file, begin);
        this.parser = columns.<RecordParser>map(CsvParser::new).orElseGet(JsonParser::new);
        this.interpreter = new Interpreter(network, usual(layout.format()));
    }

    /**
     * Opens a file at a position that an earlier reading gave, or at {@link Position#START}. A header is read again wherever reading begins.
     *
     * @param network where all its messages come from; without it each record's own channel counts, then X for {@link Format#TWCS} and the file
     *                itself for {@link Format#CSV}
     * @throws Problem `file_missing`, `file_is_folder`, `file_not_regular`, `file_unreadable`, `file_empty`, `file_utf16`, `file_binary`,
     *                 `file_shorter`, `file_format_unknown` or `file_columns_missing`; the first argument is always the file
     */
    public static MessageFile open(Path file, Format format, Optional<Network> network, Position from) {
        try {
            long size = FileCheck.size(file);
            if (from.offset() > size) {
                throw new Problem("file_shorter", file.toString());
            }
            return new MessageFile(file, size, Layout.find(file, format), network, from);
        } catch (IOException e) {
            throw new Problem(e, "file_unreadable", file.toString());
        }
    }

    private static Optional<Network> usual(Format format) {
        return switch (format) {
            case TWCS -> Optional.of(Network.X);
            case CSV -> Optional.of(Network.FILE);
            case AUTO, JSONL -> Optional.empty();
        };
    }

    /** How its records are written; never {@link Format#AUTO}. */
    public Format format() {
        return format;
    }

    /** Bytes of the whole file when it was opened; beside {@link Position#offset} it tells how far reading is. */
    public long size() {
        return size;
    }

    /** The next record; empty at the end. Throws {@link Problem} `file_unreadable` where the disk fails. */
    public Optional<Entry> next() {
        try {
            return records.next().map(this::entry);
        } catch (IOException e) {
            throw new Problem(e, "file_unreadable", name);
        }
    }

    private Entry entry(RawRecord raw) {
        try {
            return new Entry.Taken(message(raw), raw.after());
        } catch (Refusal refusal) {
            return new Entry.Aside(new SetAside(name, raw.line(), refusal.reason(), refusal.getMessage(), raw.bytes()), raw.after());
        }
    }

    private IncomingMessage message(RawRecord raw) throws Refusal {
        if (raw.flaw().isPresent()) {
            throw new Refusal(raw.flaw().get(), raw.skipped() == 0 ? "" : raw.bytes().length + " / " + (raw.bytes().length + raw.skipped()));
        }
        String record = PlainText.decode(raw.bytes()).orElseThrow(() -> new Refusal(SetAside.Reason.NOT_TEXT, ""));
        return interpreter.message(parser.parse(record));
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
