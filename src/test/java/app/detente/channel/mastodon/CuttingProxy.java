package app.detente.channel.mastodon;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * Stands between the channel and a server, one exchange a connection, and cuts the next attempt to change something: before the server has got it, or
 * after so many bytes of its answer.
 */
final class CuttingProxy implements AutoCloseable {
    static final int BEFORE = -1;
    private static final int NEVER = Integer.MAX_VALUE;
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final String host;
    private final int port;
    private volatile int cut = NEVER;
    private volatile int answered;

    CuttingProxy(String host, int port) throws IOException {
        this.host = host;
        this.port = port;
        Thread.ofVirtual().start(this::serve);
    }

    String address() {
        return "http://localhost:" + server.getLocalPort();
    }

    /** The next attempt to change something gets so many bytes of its answer, or with {@link #BEFORE} never arrives. */
    void cut(int after) {
        cut = after;
    }

    /** How long the last answer to an attempt to change something was, whole. */
    int answered() {
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
            boolean changes = request.length > 0 && !new String(request, 0, 3, StandardCharsets.ISO_8859_1).equals("GET");
            int now = changes ? cut : NEVER;
            cut = changes ? NEVER : cut;
            if (request.length == 0 || now == BEFORE) {
                return;
            }
            byte[] answer = ask(request);
            answered = changes ? answer.length : answered;
            OutputStream out = client.getOutputStream();
            out.write(answer, 0, Math.min(answer.length, now));
            out.flush();
        } catch (IOException e) {
            // cut by the other side: there is nobody to tell
        }
    }

    private byte[] ask(byte[] request) throws IOException {
        try (Socket upstream = new Socket(host, port)) {
            upstream.getOutputStream().write(request);
            upstream.getOutputStream().flush();
            String answer = new String(upstream.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
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
