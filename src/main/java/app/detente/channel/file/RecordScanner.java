package app.detente.channel.file;

import app.detente.channel.file.MessageFile.Position;
import app.detente.model.SetAside.Reason;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Cuts a file into records. A record ends at CR, LF or CRLF; with a delimiter, a line end inside quotes belongs to its field (RFC 4180).
 * Blank records, and rows of nothing but delimiters, are passed over.
 *
 * <p>A quote that is never closed, or is closed in the middle of a field, gives up its first line alone, and reading goes on right behind that
 * line: one stray quote must not swallow the file. What comes next depends on the position alone, never on what was read before.
 */
final class RecordScanner implements Closeable {
    /** The bytes one record may have; of a longer line the rest is passed over. */
    static final int LIMIT = 4 << 20;

    private enum State { FIELD_START, PLAIN, QUOTED, CLOSING, BROKEN }

    private record End(int distance, Optional<Reason> flaw) {}

    /**
     * A stretch that a scan went through in vain, every line end of it inside quotes. A later scan that stands inside quotes at one of those
     * line ends would take the same way, so it goes straight to the far end; without this a hostile file costs the square of its size.
     */
    private record Dead(long from, long to, State state) {
        boolean holds(long offset) {
            return offset >= from && offset < to;
        }
    }

    private final ByteWindow window;
    private final Optional<Character> delimiter;
    private long line;
    private Dead dead = new Dead(0, 0, State.BROKEN);

    private RecordScanner(Path file, Position from, Optional<Character> delimiter) throws IOException {
        this.window = new ByteWindow(file, from.offset());
        this.line = from.line();
        this.delimiter = delimiter;
    }

    /** Every line is a record; quotes mean nothing. */
    static RecordScanner lines(Path file, Position from) throws IOException {
        return new RecordScanner(file, from, Optional.empty());
    }

    /** Rows of fields. */
    static RecordScanner rows(Path file, Position from, char delimiter) throws IOException {
        return new RecordScanner(file, from, Optional.of(delimiter));
    }

    /** The next record that is not blank; empty at the end of the file. */
    Optional<RawRecord> next() throws IOException {
        while (window.at(0) != ByteWindow.END) {
            RawRecord record = take();
            if (record.flaw().isPresent() || !isBlank(record.bytes())) {
                return Optional.of(record);
            }
        }
        return Optional.empty();
    }

    private RawRecord take() throws IOException {
        long begin = line;
        End end = delimiter.isPresent() ? rowEnd(delimiter.get()) : new End(lineEnd(), Optional.empty());
        byte[] bytes = window.take(end.flaw().isPresent() ? lineEnd() : end.distance());
        long skipped = skipRestOfLine();
        line += lineEndsIn(bytes) + skipLineEnd();
        Optional<Reason> flaw = skipped > 0 ? Optional.of(end.flaw().orElse(Reason.TOO_LONG)) : end.flaw();
        return new RawRecord(bytes, begin, new Position(window.offset(), line), flaw, skipped);
    }

    private int lineEnd() throws IOException {
        int at = 0;
        while (at < LIMIT && !endsLine(window.at(at))) {
            at++;
        }
        return at;
    }

    private End rowEnd(char separator) throws IOException {
        State state = State.FIELD_START;
        int at = markLength();
        long firstBreak = Long.MAX_VALUE;
        while (at <= LIMIT && state != State.BROKEN) {
            int b = window.at(at);
            if (b == ByteWindow.END && state == State.QUOTED) {
                break;
            }
            if (endsLine(b) && state != State.QUOTED) {
                return new End(at, Optional.empty());
            }
            state = step(state, b, separator);
            at++;
            if (state == State.QUOTED && endsLine(b)) {
                long here = window.offset() + at;
                boolean known = dead.holds(here);
                firstBreak = Math.min(firstBreak, known ? dead.from() : here);
                at = known ? (int) (dead.to() - window.offset()) : at;
                state = known ? dead.state() : state;
            }
        }
        if (firstBreak < Long.MAX_VALUE) {
            dead = new Dead(firstBreak, window.offset() + at, state);
        }
        boolean quoted = state == State.QUOTED || state == State.BROKEN;
        return new End(at, Optional.of(quoted ? Reason.UNCLOSED_QUOTE : Reason.TOO_LONG));
    }

    private static State step(State state, int b, char separator) {
        return switch (state) {
            case FIELD_START -> b == '"' ? State.QUOTED : b == separator ? State.FIELD_START : State.PLAIN;
            case PLAIN -> b == separator ? State.FIELD_START : State.PLAIN;
            case QUOTED -> b == '"' ? State.CLOSING : State.QUOTED;
            case CLOSING -> b == '"' ? State.QUOTED : b == separator ? State.FIELD_START : State.BROKEN;
            case BROKEN -> State.BROKEN;
        };
    }

    private long skipRestOfLine() throws IOException {
        long skipped = 0;
        while (!endsLine(window.at(0))) {
            window.skip(1);
            skipped++;
        }
        return skipped;
    }

    /** How many line ends it went over: 1, or 0 at the end of the file. */
    private int skipLineEnd() throws IOException {
        int b = window.at(0);
        if (b == ByteWindow.END) {
            return 0;
        }
        window.skip(b == '\r' && window.at(1) == '\n' ? 2 : 1);
        return 1;
    }

    private static boolean endsLine(int b) {
        return b == '\n' || b == '\r' || b == ByteWindow.END;
    }

    private static long lineEndsIn(byte[] bytes) {
        long count = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\r' || bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r')) {
                count++;
            }
        }
        return count;
    }

    private int markLength() throws IOException {
        return window.at(2) == ByteWindow.END ? 0
                : ByteOrderMark.length(new byte[] {(byte) window.at(0), (byte) window.at(1), (byte) window.at(2)});
    }

    private boolean isBlank(byte[] record) {
        for (int i = ByteOrderMark.length(record); i < record.length; i++) {
            char c = (char) record[i];
            if (c != ' ' && c != '\t' && !delimiter.equals(Optional.of(c))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        window.close();
    }
}
