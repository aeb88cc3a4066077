package app.detente.channel;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Stands between the channel and a server, one exchange a connection, and cuts the next attempt to change something: before the server has got it, or
 * after so many bytes of its answer.
 */
public final class CuttingProxy implements AutoCloseable {
    public static final int BEFORE = -1;
    /** In the middle of the request. */
    public static final int HALF_REQUEST = -2;
    /** In the middle of the answer. */
    public static final int HALF_ANSWER = -3;
    private static final int NEVER = Integer.MAX_VALUE;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI upstream;
    private final String path;
    private volatile int cut = NEVER;
    private volatile int answered;
    private volatile Runnable whenCut = () -> {};

    /**
     * @param upstream the server behind it
     * @param path     how the path of a request begins that changes something; others are passed on unharmed
     */
    public CuttingProxy(String upstream, String path) throws IOException {
        this.upstream = URI.create(upstream);
        this.path = path;
        Thread.ofVirtual().start(this::serve);
    }

    public String address() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** The next attempt to change something gets so many bytes of its answer, or with {@link #BEFORE} never arrives. */
    public void cut(int after) {
        cut = after;
    }

    /** Done at each cut, while what went through stands there and before either side is told that there is no more. */
    public void whenCut(Runnable then) {
        whenCut = then;
    }

    /** How long the last answer to an attempt to change something was, whole. */
    public int answered() {
        return answered;
    }

    private void serve() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> exchange(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void exchange(Socket client) {
        try (client) {
            byte[] request = request(client.getInputStream());
            boolean changes = changes(new String(request, 0, Math.min(request.length, 1_000), StandardCharsets.ISO_8859_1));
            int now = changes ? cut : NEVER;
            cut = changes ? NEVER : cut;
            if (request.length == 0) {
                return;
            }
            switch (now) {
                case BEFORE -> whenCut.run();
                case HALF_REQUEST -> half(request);
                default -> whole(request, changes, now, client.getOutputStream());
            }
        } catch (IOException e) {
            // cut by the other side: there is nobody to tell
        }
    }

    private void half(byte[] request) throws IOException {
        try (Socket there = new Socket(upstream.getHost(), upstream.getPort())) {
            there.getOutputStream().write(request, 0, request.length / 2);
            there.getOutputStream().flush();
            whenCut.run();
        }
    }

    private void whole(byte[] request, boolean changes, int now, OutputStream out) throws IOException {
        byte[] answer = ask(request);
        answered = changes ? answer.length : answered;
        out.write(answer, 0, now == HALF_ANSWER ? answer.length / 2 : Math.min(answer.length, now));
        out.flush();
        if (now != NEVER) {
            whenCut.run();
        }
    }

    private boolean changes(String request) {
        String[] words = request.split(" ", 3);
        return words.length == 3 && !words[0].equals("GET") && words[1].startsWith(path);
    }

    private byte[] ask(byte[] request) throws IOException {
        try (Socket there = new Socket(upstream.getHost(), upstream.getPort())) {
            there.getOutputStream().write(request);
            there.getOutputStream().flush();
            String answer = new String(there.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
            return answer.replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    /** One request whole, asking for the connection to end with its answer. */
    private static byte[] request(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        for (int b = in.read(); b >= 0; b = in.read()) {
            head.write(b);
            byte[] so = head.toByteArray();
            if (so.length > 3 && Arrays.equals(so, so.length - 4, so.length, new byte[] {13, 10, 13, 10}, 0, 4)) {
                return whole(head.toString(StandardCharsets.ISO_8859_1), in);
            }
        }
        return new byte[0];
    }

    private static byte[] whole(String head, InputStream in) throws IOException {
        int length = head.lines().map(line -> line.toLowerCase(Locale.ROOT)).filter(line -> line.startsWith("content-length:"))
                .mapToInt(line -> Integer.parseInt(line.substring(15).strip())).findFirst().orElse(0);
        String last = head.replaceAll("(?im)^(connection|upgrade|http2-settings):.*\r\n", "").replaceFirst("\r\n\r\n$", "\r\nConnection: close\r\n\r\n");
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(last.getBytes(StandardCharsets.ISO_8859_1));
        whole.writeBytes(in.readNBytes(length));
        return whole.toByteArray();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
