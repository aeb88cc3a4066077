package app.detente.channel.mastodon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.detente.channel.Channel;
import app.detente.channel.Http;
import app.detente.channel.Outcome;
import app.detente.channel.Outgoing;
import app.detente.channel.RemoteStage;
import app.detente.channel.Trouble;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/** Servers that mean harm, or stand in the way of one that does not: each is a state of the account, and no question goes on for ever. */
class AbuseTest {
    private static final String HEAD = "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n";

    /** Says something to whoever connects, as long as they listen. */
    private interface Script {
        void say(OutputStream out) throws Exception;
    }

    private static void against(Script script) throws Exception {
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
                Http http = new Http(new Http.Limits(Duration.ofSeconds(2), 100_000));
                Channel channel = new MastodonChannel(new FakeAccess("http://127.0.0.1:" + server.getLocalPort(), FakeMastodon.TOKEN), http,
                        InstantSource.system())) {
            Thread.ofVirtual().start(() -> serve(server, script));
            assertThatThrownBy(channel::test).isInstanceOf(Trouble.class).message().doesNotContain(RemoteStage.SECRET);
            assertThatThrownBy(() -> channel.fetch("")).isInstanceOf(Trouble.class);
            Outgoing reply = new Outgoing("key", "mastodon", Optional.of("1"), "Maison", "Sonia", "Bonjour", Instant.now());
            assertThat(channel.publish(reply)).isInstanceOf(Outcome.Retry.class);
            assertThat(channel.lookUp(reply)).isInstanceOf(Outcome.Unknown.class);
            assertThat(channel.delete("1")).isNotInstanceOf(Outcome.Sent.class);
        }
    }

    private static void serve(ServerSocket server, Script script) {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                Thread.ofVirtual().start(() -> {
                    try (client) {
                        client.getInputStream().read(new byte[8_192]);
                        script.say(client.getOutputStream());
                    } catch (Exception e) {
                        // they stopped listening
                    }
                });
            } catch (IOException e) {
                return;
            }
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void answers(String body) throws Exception {
        against(out -> out.write(bytes(HEAD + "Content-Length: "
                + bytes(body).length + "\r\n\r\n" + body)));
    }

    @Test
    void jsonWithoutBottomIsNoAnswer() throws Exception {
        answers("[".repeat(65) + "]".repeat(65));
        answers("{\"id\":".repeat(10_000));
    }

    @Test
    void aBodyWithoutEndIsGivenUp() throws Exception {
        against(out -> {
            out.write(bytes(HEAD + "\r\n["));
            while (true) {
                out.write(bytes("{\"id\":\"1\"},".repeat(1_000)));
            }
        });
    }

    @Test
    void oneByteAtATimeIsGivenUp() throws Exception {
        against(out -> {
            out.write(bytes(HEAD + "Content-Length: 5000\r\n\r\n"));
            while (true) {
                out.write(' ');
                out.flush();
                Thread.sleep(100);
            }
        });
    }

    @Test
    void whatIsCompressedUnaskedIsNotUnpacked() throws Exception {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(new byte[10 << 20]);
        }
        against(out -> {
            out.write(bytes(HEAD + "Content-Encoding: gzip\r\nContent-Length: " + packed.size() + "\r\n\r\n"));
            out.write(packed.toByteArray());
        });
    }

    @Test
    void theTokenFollowsNoRedirect() throws Exception {
        try (FakeMastodon elsewhere = new FakeMastodon()) {
            against(out -> out.write(bytes("HTTP/1.1 302 Found\r\nConnection: close\r\nContent-Length: 0\r\nLocation: " + elsewhere.address() + "/\r\n\r\n")));
            assertThat(elsewhere.asked()).isEmpty();
        }
    }
}
