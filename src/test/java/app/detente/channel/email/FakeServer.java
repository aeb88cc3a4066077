package app.detente.channel.email;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;

/** A server of lines: greets, and answers each line as it is told to, "" being nothing. */
final class FakeServer implements AutoCloseable {
    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();

    FakeServer(String greeting, UnaryOperator<String> answers) throws IOException {
        this((in, out) -> {
            out.write(greeting.getBytes(StandardCharsets.UTF_8));
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                out.write(answers.apply(line).getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        });
    }

    /** What a server does with a connection. */
    @FunctionalInterface
    interface Manners {
        void serve(BufferedReader in, OutputStream out) throws IOException, InterruptedException;
    }

    FakeServer(Manners manners) throws IOException {
        Thread.ofVirtual().start(() -> {
            while (!server.isClosed()) {
                try {
                    Socket client = server.accept();
                    open.add(client);
                    Thread.ofVirtual().start(() -> serve(client, manners));
                } catch (IOException e) {
                    return;
                }
            }
        });
    }

    private static void serve(Socket client, Manners manners) {
        try (client; BufferedReader in = new BufferedReader(new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
                OutputStream out = client.getOutputStream()) {
            manners.serve(in, out);
        } catch (IOException | InterruptedException e) {
            // the other side has gone
        }
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (Socket socket : open) {
            socket.close();
        }
    }
}
