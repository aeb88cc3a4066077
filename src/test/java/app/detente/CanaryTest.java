package app.detente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.channel.RemoteStage;
import app.detente.channel.RemoteStage.Cut;
import app.detente.channel.email.EmailStage;
import app.detente.cli.Cli;
import app.detente.cli.Screens;
import app.detente.cli.Terminal;
import app.detente.keychain.Keychain;
import app.detente.model.AccountTrouble;
import app.detente.model.Adviser;
import app.detente.model.Conversation;
import app.detente.model.Network;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.storage.Queue;
import app.detente.storage.ReplyStore;
import app.detente.sync.Accounts;
import app.detente.sync.Networks;
import app.detente.sync.SyncEngine;
import app.detente.sync.SyncStores;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accounts are connected with secrets that would be known anywhere, everything goes wrong, and no file that is written holds one of them. */
class CanaryTest {
    private static final List<AccountTrouble> TROUBLES = List.of(AccountTrouble.SIGN_IN, AccountTrouble.PERMISSION, AccountTrouble.BUSY,
            AccountTrouble.UNREACHABLE, AccountTrouble.GARBLED);
    /** The networks are in this process too, and say what they are told. */
    private static final List<String> SERVERS = List.of("com.icegreen", "com.sun.net.httpserver", "sun.net.httpserver");
    @TempDir
    Path folder;

    private final Logger root = Logger.getLogger("");
    private final List<Handler> handlers = Arrays.asList(root.getHandlers());
    private final Level level = root.getLevel();
    private final InstantSource clock = InstantSource.system();

    /** As the console logs, and everything that anybody could want to know besides. */
    @BeforeEach
    void log() throws IOException {
        Logs.quieten();
        Logs.keepBeside(folder.resolve("queue.db"));
        Handler all = new FileHandler(folder.resolve("finest.log").toString());
        all.setFormatter(new SimpleFormatter());
        all.setLevel(Level.ALL);
        all.setFilter(said -> SERVERS.stream().noneMatch(String.valueOf(said.getLoggerName())::startsWith));
        root.addHandler(all);
        root.setLevel(Level.ALL);
    }

    @AfterEach
    void quieten() {
        for (Handler handler : root.getHandlers()) {
            handler.close();
        }
        Logs.quieten();
        handlers.forEach(root::addHandler);
        root.setLevel(level);
    }

    @Test
    void isKnownWhereverItStands() throws IOException {
        Files.writeString(folder.resolve("plain"), "token=" + RemoteStage.SECRET);
        for (String before : List.of("", "a", "ab", "abc")) {
            Files.write(folder.resolve("coded" + before),
                    Base64.getEncoder().encode((before + RemoteStage.SECRET + "!").getBytes(StandardCharsets.UTF_8)));
        }
        assertThat(Canary.in(folder)).hasSize(5);
    }

    @Test
    void isInNoFileWhateverGoesWrong() throws Exception {
        try (Queue queue = Queue.open(folder.resolve("queue.db"), clock); EmailStage mail = new EmailStage().withSent();
                app.detente.channel.mastodon.FakeStage mastodon = new app.detente.channel.mastodon.FakeStage(false);
                app.detente.channel.bluesky.FakeStage bluesky = new app.detente.channel.bluesky.FakeStage()) {
            Map<Network, Map<String, String>> typed = Map.of(
                    Network.MASTODON, typed(mastodon.access().fields(), "token", mastodon.access().secret("token")),
                    Network.BLUESKY, typed(bluesky.access().fields(), "password", bluesky.access().secret("password")),
                    Network.EMAIL, typed(mail.access().fields(), "password", mail.access().secret("password")));
            List<RemoteStage> stages = List.of(mastodon, bluesky, mail);
            Networks networks = new Networks(folder.resolve("outbox"), () -> Keychain.sealed(folder), clock);
            Accounts accounts = new Accounts(queue.accounts(), networks);
            Adviser me = queue.advisers().named("Sonia");
            mistype(accounts, typed);
            for (RemoteStage stage : stages) {
                for (int i = 0; i < 12; i++) {
                    stage.arrives("Nadia", "Allô ? " + i);
                }
                accounts.connect(stage.network(), typed.get(stage.network()), me);
            }
            try (SyncEngine engine = engine(queue, networks)) {
                engine.start();
                until(() -> waiting(queue, me).size() == 36);
                for (AccountTrouble trouble : TROUBLES) {
                    befall(queue, stages, trouble, me);
                }
                cutOff(queue, stages, me);
            }
            everythingWritten(queue);
            assertThat(folder.resolve("finest.log")).isNotEmptyFile();
            assertThat(folder.resolve("secrets.sealed")).isNotEmptyFile();
            assertThat(Canary.in(folder)).isEmpty();
        }
        assertThat(Canary.in(folder)).isEmpty();
    }

    private static SyncEngine engine(Queue queue, Networks networks) {
        return new SyncEngine(new SyncStores(queue.accounts(), queue.facts(), queue.intake(), queue.outbox(), queue.remoteActions(), queue.conversations()),
                networks, queue.changes(), InstantSource.system());
    }

    private static Map<String, String> typed(Map<String, String> fields, String key, Optional<String> secret) {
        Map<String, String> typed = new HashMap<>(fields);
        typed.put(key, secret.orElseThrow());
        return typed;
    }

    /** Secrets that no network takes, and some that no header takes; what is thrown is logged with all that it holds. */
    private void mistype(Accounts accounts, Map<Network, Map<String, String>> typed) {
        typed.forEach((network, right) -> {
            for (String odd : List.of("\u0000", "\r\nX: y", "é", " ")) {
                Map<String, String> wrong = new HashMap<>(right);
                wrong.replaceAll((key, value) -> value.contains(RemoteStage.SECRET) ? value + odd + value : value);
                Throwable thrown = catchThrowable(() -> accounts.connect(network, wrong, new Adviser(0, "")));
                assertThat(thrown).as(network + " " + odd).isNotNull();
                root.log(Level.SEVERE, "it did not work", thrown);
            }
        });
    }

    /** Everywhere at once, while replies go out and messages come in. */
    private void befall(Queue queue, List<RemoteStage> stages, AccountTrouble trouble, Adviser me) throws Exception {
        for (RemoteStage stage : stages) {
            stage.trouble(trouble);
            answerOne(queue, stage.network(), me);
            reconnect(queue, stage.network(), me);
        }
        until(() -> queue.accounts().all().stream().filter(one -> one.account().network() != Network.EMAIL || trouble != AccountTrouble.PERMISSION)
                .allMatch(one -> one.trouble().isPresent()));
        for (RemoteStage stage : stages) {
            stage.well();
        }
    }

    private void cutOff(Queue queue, List<RemoteStage> stages, Adviser me) throws Exception {
        for (Cut cut : Cut.values()) {
            List<Integer> before = stages.stream().map(stage -> publishedBy(stage).size()).toList();
            for (RemoteStage stage : stages) {
                stage.cut(cut);
                reconnect(queue, stage.network(), me);
                answerOne(queue, stage.network(), me);
            }
            until(() -> IntStream.range(0, before.size()).allMatch(i -> publishedBy(stages.get(i)).size() > before.get(i)));
        }
    }

    private static List<String> publishedBy(RemoteStage stage) {
        try {
            return stage.published();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void reconnect(Queue queue, Network network, Adviser me) {
        queue.accounts().all().stream().filter(one -> one.account().network() == network)
                .forEach(one -> queue.accounts().connect(one.id(), one.fields(), me));
    }

    private static void answerOne(Queue queue, Network network, Adviser me) {
        Conversation row = waiting(queue, me).stream().filter(one -> one.account().network() == network).findFirst().orElseThrow();
        queue.replies().send(new ReplyStore.Sending(row.id(), Optional.empty(), "On regarde. Sonia", List.of(), "Maison", row.version(),
                Duration.ZERO), me);
    }

    private static List<Conversation> waiting(Queue queue, Adviser me) {
        return queue.conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), 100);
    }

    /** Whatever the console writes for people and other programs. */
    private void everythingWritten(Queue queue) throws IOException {
        Path said = folder.resolve("said.txt");
        try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(said))) {
            Terminal terminal = new Terminal(out, out, Texts.in(Locale.UK), clock, ZoneOffset.UTC, false,
                    Map.of("DETENTE_QUEUE", queue.database().file().toString()));
            Cli cli = new Cli(terminal, new Screens((place, orTour) -> 0, pictures -> 0, (pictures, theme, language) -> 0), place -> { });
            cli.run(new String[] {"doctor"}); // which tells of replies that need a person
            assertThat(List.of(cli.run(new String[] {"list", "--format", "json"}),
                    cli.run(new String[] {"report", "volume", "--format", "csv"}), cli.run(new String[] {"search", "Allô", "--format", "json"}),
                    cli.run(new String[] {"register", "--format", "html", "--out", folder.resolve("register.html").toString()}),
                    cli.run(new String[] {"templates", "export", folder.resolve("templates.json").toString()}),
                    cli.run(new String[] {"backup", folder.resolve("backup.db").toString()}))).containsOnly(0);
            queue.accounts().all().forEach(out::println);
        }
        assertThat(said).content().contains("Nadia").contains("ok ");
    }

    private static void until(Callable<Boolean> condition) throws Exception {
        for (int tries = 0; tries < 1_200; tries++) {
            if (condition.call()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("it never came");
    }
}
