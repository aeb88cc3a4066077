package app.detente;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import app.detente.channel.Access;
import app.detente.channel.Channel;
import app.detente.channel.RemoteStage;
import app.detente.channel.RemoteStage.Cut;
import app.detente.channel.email.EmailStage;
import app.detente.cli.Cli;
import app.detente.cli.Screens;
import app.detente.cli.Terminal;
import app.detente.keychain.Keychain;
import app.detente.model.AccountField;
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
import app.detente.sync.Relay;
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
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
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
    @HoldsSecret(because = "it is to be found here")
    void isKnownWhereverItStands() throws IOException {
        Files.writeString(folder.resolve("plain"), "token=" + RemoteStage.SECRET);
        for (String before : List.of("", "a", "ab", "abc")) {
            Files.write(folder.resolve("coded" + before),
                    Base64.getEncoder().encode((before + RemoteStage.SECRET + "!").getBytes(StandardCharsets.UTF_8)));
        }
        Files.writeString(folder.resolve("across"), "x".repeat((1 << 20) - 5) + RemoteStage.SECRET + "x".repeat(1 << 20));
        assertThat(Canary.in(folder)).hasSize(6);
    }

    @Test
    void isInNoFileWhateverGoesWrong() throws Exception {
        try (Queue queue = Queue.open(folder.resolve("queue.db"), clock); EmailStage mail = new EmailStage().withSent();
                app.detente.channel.mastodon.FakeStage mastodon = new app.detente.channel.mastodon.FakeStage(false);
                app.detente.channel.bluesky.FakeStage bluesky = new app.detente.channel.bluesky.FakeStage();
                app.detente.channel.facebook.FakeStage facebook = new app.detente.channel.facebook.FakeStage();
                app.detente.channel.x.FakeStage x = new app.detente.channel.x.FakeStage()) {
            Map<RemoteStage, Access> stages = Map.of(mastodon, mastodon.access(), bluesky, bluesky.access(), mail, mail.access(),
                    facebook, facebook.access(), x, x.refreshed());
            Networks networks = new Networks(folder.resolve("outbox"), () -> Keychain.sealed(folder), clock);
            Accounts accounts = new Accounts(queue.accounts(), networks);
            Adviser me = queue.advisers().named("Sonia");
            for (RemoteStage stage : stages.keySet()) {
                Map<String, String> typed = typed(stage.network(), stages.get(stage));
                mistype(accounts, stage.network(), typed);
                accounts.connect(stage.network(), typed, me);
            }
            try (SyncEngine engine = engine(queue, networks)) {
                engine.start();
                for (AccountTrouble trouble : TROUBLES) {
                    befall(queue, stages.keySet(), trouble, me);
                }
                cutOff(queue, stages.keySet(), me);
            }
            for (RemoteStage stage : stages.keySet()) {
                assertThat(stage.published()).as(stage.network().key()).hasSizeGreaterThanOrEqualTo(Cut.values().length);
            }
            everythingWritten(queue);
            assertThat(folder.resolve("finest.log")).isNotEmptyFile();
            assertThat(folder.resolve("secrets.sealed")).isNotEmptyFile();
            assertThat(Canary.in(folder)).isEmpty();
        }
        assertThat(Canary.in(folder)).isEmpty();
    }

    private SyncEngine engine(Queue queue, Networks networks) {
        return new SyncEngine(new SyncStores(queue.accounts(), queue.facts(), queue.intake(), queue.outbox(), queue.remoteActions(), queue.conversations()),
                account -> new Hasty(networks.open(account), account.account().network()), queue.changes(), clock);
    }

    private static Map<String, String> typed(Network network, Access access) {
        Map<String, String> typed = new HashMap<>(access.fields());
        AccountField.of(network).stream().map(AccountField::key).forEach(key -> access.secret(key).ifPresent(secret -> typed.put(key, secret)));
        assertThat(typed.values()).as(network.key()).anyMatch(value -> value.contains(RemoteStage.SECRET));
        return typed;
    }

    /** Secrets that no network takes, and some that no header takes; what is thrown is logged with all that it holds. */
    private void mistype(Accounts accounts, Network network, Map<String, String> right) {
        for (String odd : List.of("\u0000", "\r\nX: y", "é", " ")) {
            Map<String, String> wrong = new HashMap<>(right);
            wrong.replaceAll((key, value) -> value.contains(RemoteStage.SECRET) ? value + odd + value : value);
            Throwable thrown = catchThrowable(() -> accounts.connect(network, wrong, new Adviser(0, "")));
            assertThat(thrown).as(network + " " + odd).isNotNull();
            root.log(Level.SEVERE, "it did not work", thrown);
        }
    }

    /** Everywhere at once, while replies go out and messages come in. */
    private void befall(Queue queue, Set<RemoteStage> stages, AccountTrouble trouble, Adviser me) throws Exception {
        asked(queue, stages, me);
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

    private void cutOff(Queue queue, Set<RemoteStage> stages, Adviser me) throws Exception {
        for (Cut cut : Cut.values()) {
            asked(queue, stages, me);
            until(() -> underway(queue) == 0);
            for (RemoteStage stage : stages) {
                stage.cut(cut);
                answerOne(queue, stage.network(), me);
            }
            until(() -> {
                later(queue, stages, me);
                return underway(queue) == 0;
            });
        }
    }

    /** A question on every network, once all of them are read again. */
    private void asked(Queue queue, Set<RemoteStage> stages, Adviser me) throws Exception {
        Thread.sleep(1_000 - clock.millis() % 1_000); // a question must not seem older than the last answer: some networks tell whole seconds
        for (RemoteStage stage : stages) {
            stage.arrives("Nadia", "Allô ?");
        }
        later(queue, stages, me);
        until(() -> stages.stream().allMatch(stage -> waiting(queue, me).stream().anyMatch(one -> one.account().network() == stage.network())));
    }

    /** Whatever was to be tried again in a while is due, and nobody waits for an account to come round. */
    private static void later(Queue queue, Set<RemoteStage> stages, Adviser me) {
        queue.database().useWrite(handle -> handle.execute("UPDATE outbox SET not_before = 0 WHERE state = 'queued'"));
        stages.forEach(stage -> reconnect(queue, stage.network(), me));
    }

    private static long underway(Queue queue) {
        return queue.database().read(handle -> handle.createQuery("SELECT count(*) FROM outbox WHERE state NOT IN ('sent', 'failed', 'needs_person')")
                .mapTo(Long.class).one());
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

    /** Looks again soon: the others that wait for as long as their network wishes do so asleep. */
    private static final class Hasty extends Relay {
        private static final Duration SOON = Duration.ofMillis(200);
        private final boolean tells;

        Hasty(Channel real, Network network) {
            super(real);
            this.tells = network == Network.MASTODON || network == Network.EMAIL;
        }

        @Override
        public void await(Duration atMost) throws InterruptedException {
            if (tells) {
                super.await(SOON);
            } else {
                Thread.sleep(SOON);
            }
        }
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
