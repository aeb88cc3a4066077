package app.detente.cli;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.Main;
import app.detente.channel.RemoteStage;
import app.detente.model.Ability;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.ReplyState;
import app.detente.model.Texts;
import app.detente.storage.AccountFactStore;
import app.detente.storage.Queue;
import app.detente.storage.ReplyStore;
import app.detente.sync.Child;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts on a computer without a window. */
class AccountVerbTest {
    @TempDir
    Path folder;

    private Path queue;
    private Path in;
    private Path out;
    private final StringWriter said = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final Map<String, String> environment = new HashMap<>();
    private final List<String> asked = new ArrayList<>();
    private Optional<String> answer = Optional.empty();

    @BeforeEach
    void folders() throws IOException {
        queue = Files.createDirectory(folder.resolve("desk")).resolve("queue.db");
        in = Files.createDirectory(folder.resolve("in"));
        out = Files.createDirectory(folder.resolve("out"));
        environment.put("DETENTE_QUEUE", queue.toString());
    }

    private int run(Locale locale, String... arguments) {
        said.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Terminal terminal = new Terminal(new PrintWriter(said), new PrintWriter(err), Texts.in(locale), InstantSource.system(), ZoneOffset.UTC, false,
                environment, prompt -> {
                    asked.add(prompt);
                    return answer;
                });
        return new Cli(terminal, new Screens((place, orTour) -> 0, pictures -> 0, (pictures, theme, language) -> 0), place -> { }).run(arguments);
    }

    private int run(String... arguments) {
        return run(Locale.UK, arguments);
    }

    private int connect() {
        return run("account", "connect", "file", "in=" + in, "out=" + out);
    }

    @Test
    void anAccountIsTriedConnectedStoppedAndCutOff() {
        assertThat(run("account", "test", "file", "in=" + in, "out=" + out)).isZero();
        assertThat(said).hasToString("works file " + in + "\ncan read reply attach\n");
        assertThat(run("account", "list", "--format", "csv")).isZero();
        assertThat(said).hasToString("network,account,state,trouble,next_try,looked_at,to_send,can,cannot\n");

        assertThat(connect()).isZero();
        assertThat(said).hasToString("connected file " + in + "\ncan read reply attach\n");
        assertThat(err.toString()).isEmpty();
        run("account", "list", "--format", "csv");
        assertThat(said.toString().lines().toList()).last().isEqualTo("file," + in + ",connected,,,,0,read reply attach,");

        assertThat(run("account", "pause", in.toString())).isZero();
        assertThat(err.toString()).contains(in.toString()).hasLineCount(1);
        assertThat(run("account", "pause", in.toString())).isOne();
        assertThat(err.toString()).doesNotContain("Exception").hasLineCount(1);
        assertThat(run("account", "resume", "file:" + in)).isZero();
        assertThat(run("account", "disconnect", in.toString())).isZero();
        for (String form : List.of("table", "json")) {
            assertThat(run("account", "list", "--format", form)).isZero();
            assertThat(said.toString()).contains("files", in.toString());
        }
    }

    @Test
    void whatItCanIsKeptAndWhoDidItIsSaid() {
        connect();
        try (Queue open = Queue.openToRead(queue, InstantSource.system(), ZoneOffset.UTC)) {
            assertThat(new AccountFactStore(open.database()).all().values()).singleElement().satisfies(facts -> {
                assertThat(facts.abilities()).containsExactlyInAnyOrder(Ability.READ, Ability.REPLY, Ability.ATTACH);
                assertThat(facts.since().orElseThrow().adviser()).isEqualTo(System.getProperty("user.name"));
            });
        }
    }

    @ParameterizedTest(name = "{index}") // a name stands in the reports
    @ValueSource(strings = {"account", "account sing", "account test", "account connect", "account pause", "account pause a b", "account list x",
            "account test nowhere", "account connect file", "account connect file in", "account connect file in=/a",
            "account connect file in=/a out=/b token=" + RemoteStage.SECRET, "account connect mastodon token=" + RemoteStage.SECRET,
            "account test mastodon server=http://localhost:1 token=" + RemoteStage.SECRET, "account list --format xml"})
    void wrongUsageIsSaidInOneClearPlaceAndEndsWithTwo(String line) {
        for (Locale locale : List.of(Locale.UK, Locale.FRANCE)) {
            assertThat(run(locale, line.split(" "))).as(line).isEqualTo(Cli.WRONG_USAGE);
            assertThat(said.toString()).isEmpty();
            assertThat(err.toString().lines().count()).isBetween(1L, 2L);
            assertThat(err.toString()).doesNotContain("Exception", RemoteStage.SECRET);
        }
        assertThat(queue).doesNotExist();
    }

    @Test
    void whatDoesNotWorkIsASentenceAndNothingIsKept() {
        assertThat(run(Locale.FRANCE, "account", "connect", "file", "in=" + folder.resolve("none"), "out=" + out)).isOne();
        assertThat(err.toString()).contains("n’existe pas").hasLineCount(1);
        assertThat(run(Locale.FRANCE, "account", "connect", "file", "in=" + in, "out=" + in)).isOne();
        assertThat(err.toString()).contains("deux dossiers différents").hasLineCount(1);
        assertThat(run("account", "pause", "nobody")).isOne();
        assertThat(err.toString()).contains("nobody").hasLineCount(1);
        run("account", "list", "--format", "csv");
        assertThat(said.toString()).hasLineCount(1);
    }

    /** A server that takes no token, and remembers which it was shown. */
    @Test
    void secretsComeFromTheEnvironmentOrAreAskedForAndStayOutOfEverything() throws IOException {
        List<String> shown = new ArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            shown.add(String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")));
            exchange.sendResponseHeaders(401, -1);
            exchange.close();
        });
        server.start();
        String[] test = {"account", "connect", "mastodon", "server=http://localhost:" + server.getAddress().getPort()};
        assertThat(run(test)).isEqualTo(Cli.WRONG_USAGE);
        assertThat(err.toString()).contains("DETENTE_SECRET_TOKEN");
        assertThat(asked).hasSize(1);
        answer = Optional.of(RemoteStage.SECRET + "-asked");
        assertThat(run(test)).isOne();
        assertThat(err.toString()).contains("not accepted").doesNotContain(RemoteStage.SECRET);
        environment.put("DETENTE_SECRET_TOKEN", RemoteStage.SECRET + "-set");
        assertThat(run(test)).isOne();
        server.stop(0);
        assertThat(asked).hasSize(2);
        assertThat(shown).contains("Bearer " + RemoteStage.SECRET + "-asked", "Bearer " + RemoteStage.SECRET + "-set");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1)).as(file.toString()).doesNotContain(RemoteStage.SECRET);
            }
        }
    }

    /** As on a server: `run` takes in what is dropped, and sends what is queued. */
    @Test
    void runWorksWithTheAccountsThatAreConnected() throws Exception {
        connect();
        Files.writeString(in.resolve("day.csv"), "id;author;direction;date;text\nm-1;nadia;in;2026-03-02T09:00:00Z;Ma box clignote\n");
        running(() -> Files.exists(in.resolve("done/day.csv")));
        long conversation;
        try (Queue open = Queue.open(queue, InstantSource.system())) {
            Adviser sonia = open.advisers().named("Sonia");
            Conversation row = open.conversations().page(QueueFilter.of(QueueView.WAITING), sonia, Optional.empty(), 5).getFirst();
            conversation = row.id();
            assertThat(row.preview()).isEqualTo("Ma box clignote");
            open.replies().send(new ReplyStore.Sending(conversation, Optional.empty(), "On regarde.", List.of(), "Maison", row.version(),
                    Duration.ZERO), sonia);
        }
        running(() -> sent(conversation));
        try (Stream<Path> files = Files.list(out)) {
            assertThat(files.toList()).singleElement().satisfies(file ->
                    assertThat(file).content().contains("\"channel\":\"file\"", "\"in_reply_to\":\"m-1\"", "On regarde."));
        }
    }

    private boolean sent(long conversation) {
        try (Queue open = Queue.openToRead(queue, InstantSource.system(), ZoneOffset.UTC)) {
            return open.conversations().thread(conversation, Optional.empty(), 10).getLast().delivery().orElseThrow().state() == ReplyState.SENT;
        }
    }

    private void running(Callable<Boolean> until) throws Exception {
        Process child = Child.start(Main.class, "run", "--queue", queue.toString());
        try {
            for (int tries = 0; !until.call(); tries++) {
                assertThat(child.isAlive() && tries < 600).isTrue();
                Thread.sleep(100);
            }
            child.destroy();
            Child.await(child);
        } finally {
            Child.kill(child);
        }
    }
}
