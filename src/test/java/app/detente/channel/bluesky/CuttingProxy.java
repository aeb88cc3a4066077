package app.detente.channel.bluesky;

import app.detente.channel.RemoteStage.Cut;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Stands before a server, passes everything on, one exchange a connection, and cuts the next attempt to change a record where it is told to. */
final class CuttingProxy implements AutoCloseable {
    private static final Pattern LENGTH = Pattern.compile("(?im)^content-length: *(\\d+)");
    private final ServerSocket listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final URI server;
    private volatile Cut cut;
    private volatile int after = -1;
    /** Bytes of the last answer to an attempt to change a record. */
    volatile int length;

    CuttingProxy(String server) throws IOException {
        this.server = URI.create(server);
        Thread.ofVirtual().start(() -> {
            while (!listening.isClosed()) {
                try {
                    Socket client = listening.accept();
                    Thread.ofVirtual().start(() -> pass(client));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    String address() {
        return "http://127.0.0.1:" + listening.getLocalPort();
    }

    void cut(Cut where) {
        cut = where;
    }

    /** The next answer to an attempt to change a record ends after so many bytes. */
    void cutAnswer(int bytes) {
        after = bytes;
    }

    private void pass(Socket client) {
        try (client; Socket upstream = new Socket(server.getHost(), server.getPort())) {
            String head = head(client.getInputStream());
            Matcher length = LENGTH.matcher(head);
            byte[] body = client.getInputStream().readNBytes(length.find() ? Integer.parseInt(length.group(1)) : 0);
            boolean changes = head.startsWith("POST /xrpc/com.atproto.repo.");
            Cut now = changes ? cut : null;
            if (now != null) {
                cut = null;
            }
            if (now == Cut.BEFORE) {
                return;
            }
            String closing = head.replaceAll("(?im)^connection:[^\r\n]*\r\n", "").replaceFirst("\r\n", "\r\nConnection: close\r\n");
            upstream.getOutputStream().write(closing.getBytes(StandardCharsets.ISO_8859_1));
            upstream.getOutputStream().write(body);
            byte[] answer = new String(upstream.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .replaceFirst("\r\n", "\r\nConnection: close\r\n").getBytes(StandardCharsets.ISO_8859_1);
            if (now == Cut.AFTER) {
                return;
            }
            int most = answer.length;
            if (changes) {
                this.length = answer.length;
                most = after >= 0 ? Math.min(after, answer.length) : answer.length;
                after = -1;
            }
            client.getOutputStream().write(Arrays.copyOf(answer, most));
        } catch (IOException e) {
            // the other side has gone: so be it
        }
    }

    private static String head(InputStream in) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        while (!head.toString(StandardCharsets.ISO_8859_1).endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException(String.format(Locale.ROOT, "a head of %d bytes", head.size()));
            }
            head.write(next);
        }
        return head.toString(StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
