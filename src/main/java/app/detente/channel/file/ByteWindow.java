package app.detente.channel.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A file seen from one place on: looks ahead as far as asked, moves only forward. Holds a small multiple of the farthest look ahead, whatever
 * the size of the file.
 */
final class ByteWindow implements Closeable {
    /** What {@link #at} says behind the end of the file. */
    static final int END = -1;
    private static final int FIRST_CAPACITY = 1 << 16;
    private final SeekableByteChannel file;
    private byte[] buffer = new byte[FIRST_CAPACITY];
    private int start;
    private int filled;
    private long offset;

    ByteWindow(Path path, long from) throws IOException {
        this.file = Files.newByteChannel(path);
        this.offset = from;
        file.position(from);
    }

    /** The offset in the file of the byte at distance 0. */
    long offset() {
        return offset;
    }

    /** The byte (0–255) so far ahead, or {@link #END}. */
    int at(int distance) throws IOException {
        int index = start + distance;
        if (index < filled) {
            return buffer[index] & 0xFF;
        }
        return fill(distance) ? buffer[start + distance] & 0xFF : END;
    }

    /** Moves over so many bytes, which must have been looked at, and gives them. */
    byte[] take(int length) {
        byte[] taken = Arrays.copyOfRange(buffer, start, start + length);
        skip(length);
        return taken;
    }

    /** Moves over so many bytes, which must have been looked at. */
    void skip(int length) {
        start += length;
        offset += length;
    }

    private boolean fill(int distance) throws IOException {
        while (start + distance >= filled) {
            if (filled == buffer.length) {
                makeRoom();
            }
            int read = file.read(ByteBuffer.wrap(buffer, filled, buffer.length - filled));
            if (read < 0) {
                return false;
            }
            filled += read;
        }
        return true;
    }

    /** Moves the live bytes to the front only when they are less than half, so that moving costs each byte a bounded number of copies. */
    private void makeRoom() {
        int live = filled - start;
        byte[] target = live > buffer.length / 2 ? new byte[buffer.length * 2] : buffer;
        System.arraycopy(buffer, start, target, 0, live);
        buffer = target;
        start = 0;
        filled = live;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
