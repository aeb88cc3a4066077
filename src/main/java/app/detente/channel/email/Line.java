package app.detente.channel.email;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import javax.net.SocketFactory;

/** The sockets to one server. Once cut, none goes on and none is made. For any thread. */
final class Line extends SocketFactory {
    /** Bytes that one call may bring, encrypted or not. */
    static final long MOST = 64L << 20;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong left = new AtomicLong(MOST);
    private final AtomicBoolean cut = new AtomicBoolean();
    private final Consumer<Line> whenCut;

    Line(Consumer<Line> whenCut) {
        this.whenCut = whenCut;
    }

    void refill() {
        left.set(MOST);
    }

    boolean isCut() {
        return cut.get();
    }

    /** Ends it at once, in whatever state; again changes nothing. */
    void cut() {
        cut.set(true);
        for (Socket socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                // it is gone either way
            }
        }
        whenCut.accept(this);
    }

    @Override
    public Socket createSocket() throws IOException {
        Socket socket = new Counted();
        socket.setTcpNoDelay(true); // a command goes out in pieces, and each would wait for the server to have heard of the last
        sockets.add(socket);
        if (cut.get()) {
            socket.close();
            throw new SocketException("cut");
        }
        return socket;
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
        throw new UnsupportedOperationException();
    }

    /** Lets through as many bytes as the call may bring. */
    private final class Counted extends Socket {
        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    return count(super.read(), 1);
                }

                @Override
                public int read(byte[] bytes, int from, int most) throws IOException {
                    int read = super.read(bytes, from, most);
                    return count(read, read);
                }
            };
        }

        private int count(int read, int bytes) throws IOException {
            if (read >= 0 && left.addAndGet(-bytes) < 0) {
                cut();
                throw new IOException("an answer without end");
            }
            return read;
        }

        @Override
        public synchronized void close() throws IOException {
            sockets.remove(this);
            super.close();
        }
    }
}
