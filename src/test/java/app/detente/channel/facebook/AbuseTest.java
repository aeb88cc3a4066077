package app.detente.channel.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.Trouble;
import app.detente.model.AccountTrouble;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** Servers that are none, or mean us harm: every call ends, as a trouble that names no secret. */
class AbuseTest {
    private static final Http.Limits SMALL = new Http.Limits(Duration.ofMillis(700), 1 << 20);

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static void against(int status, List<String> header, Body body) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); Http http = new Http(SMALL)) {
            server.setExecutor(threads);
            server.createContext("/", exchange -> {
                try (exchange) {
                    exchange.getResponseHeaders().set(header.getFirst(), header.getLast());
                    exchange.sendResponseHeaders(status, 0);
                    body.write(exchange.getResponseBody());
                }
            });
            server.start();
            FacebookChannel channel = new FacebookChannel(Keys.of("http://127.0.0.1:" + server.getAddress().getPort() + "/v26.0"), http,
                    InstantSource.system());
            assertThatThrownBy(() -> channel.fetch("")).isInstanceOfSatisfying(Trouble.class,
                    trouble -> assertThat(trouble.kind()).isIn(AccountTrouble.GARBLED, AccountTrouble.UNREACHABLE));
            Outgoing reply = new Outgoing("k", "facebook", Optional.of("101_5002"), "Maison", "Sonia", "Bonjour", Instant.EPOCH);
            assertThat(channel.publish(reply)).isInstanceOf(Outcome.Retry.class);
            assertThat(channel.lookUp(reply)).isInstanceOf(Outcome.Unknown.class);
            assertThat(channel.hide("101_5002", true)).isInstanceOf(Outcome.Retry.class);
            server.stop(0);
            threads.shutdownNow();
        }
    }

    private static Body text(String text) {
        return out -> out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static final List<String> JSON = List.of("Content-Type", "application/json");

    @Test
    void aPageInsteadOfAnAnswerIsNone() throws Exception {
        against(200, List.of("Content-Type", "text/html"), text("<html><form>Mot de passe</form></html>"));
        against(404, List.of("Content-Type", "text/html"), text("<html>Not Found</html>"));
    }

    @Test
    void aRedirectIsNotFollowed() throws Exception {
        against(302, List.of("Location", "http://127.0.0.1:1/"), text(""));
    }

    @Test
    void anAnswerOfManyLevelsIsNone() throws Exception {
        against(200, JSON, text("{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000)));
        against(200, JSON, text("[]"));
        against(200, JSON, text("{\"data\":[],\"data\":[]}"));
    }

    @Test
    void anAnswerWithoutEndIsGivenUp() throws Exception {
        against(200, JSON, out -> {
            byte[] spaces = " ".repeat(65_536).getBytes(StandardCharsets.UTF_8);
            while (!Thread.currentThread().isInterrupted()) {
                out.write(spaces);
            }
        });
    }

    @Test
    void anAnswerOneByteAtATimeIsGivenUp() throws Exception {
        against(200, JSON, out -> {
            try {
                while (true) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    @Test
    void nothingCompressedIsUnpacked() throws Exception {
        against(200, List.of("Content-Encoding", "gzip"), text("{\"data\":[]}"));
    }
}
