package app.detente.bench;

import app.detente.channel.Channel;
import app.detente.channel.mastodon.FakeStage;
import app.detente.model.Adviser;
import app.detente.model.ConnectedAccount;
import app.detente.model.ConnectedAccount.State;
import app.detente.storage.Queue;
import app.detente.sync.Accounts;
import app.detente.sync.Networks;
import app.detente.sync.Poller;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.stage.Window;

/** A Mastodon server on this machine, in the process of the console itself, and an account there that the console has connected. */
final class Networked implements AutoCloseable {
    /** Before every message of the rehearsal, so that it stands first where who waits longest does. */
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T08:00:00Z");
    /** As many notifications as a real server gives at a time. */
    private static final int PAGE = 80;
    final FakeStage stage;
    final Adviser me;
    /** Its number in the queue. */
    final long account;
    /** The network's id of the one message there is. */
    final String first;

    private Networked(Queue queue) throws IOException {
        stage = new FakeStage(false);
        stage.pageOf(PAGE);
        first = stage.wrote("Nadia", "Bonjour, ma box clignote.", LONG_AGO);
        me = queue.advisers().named("Banc");
        Map<String, String> typed = new HashMap<>(stage.access().fields());
        typed.put("token", token(stage));
        Networks networks = new Networks(queue.outboxFolder(), queue.database().file().getParent(), InstantSource.system());
        Accounts accounts = new Accounts(queue.accounts(), networks);
        queue.accounts().all().stream().filter(one -> one.state() == State.CONNECTED).forEach(one -> accounts.disconnect(one, me)); // of an earlier row
        ConnectedAccount connected = accounts.connect(stage.network(), typed, me);
        account = connected.id();
        try (Channel channel = networks.open(connected)) {
            Poller poller = new Poller(queue.intake(), queue.accounts(), connected, channel);
            while (poller.takeNext()) {
                // the next page
            }
        }
    }

    /** Before the console opens the queue; the one message is in it afterwards. */
    static Networked connect(Path file) {
        try (Queue queue = Queue.open(file, InstantSource.system())) {
            return new Networked(queue);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static String token(FakeStage stage) {
        return stage.access().secret("token").orElseThrow();
    }

    /** Says down the stream that something has come. */
    void tell() {
        try {
            stage.tell();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The window of the console. FX thread. */
    static Scene scene() {
        if (!Platform.isFxApplicationThread()) {
            throw new IllegalStateException("not on the FX thread");
        }
        return Window.getWindows().stream().filter(Window::isShowing).map(Window::getScene).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        stage.close();
    }
}
