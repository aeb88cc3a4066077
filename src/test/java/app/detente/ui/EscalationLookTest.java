package app.detente.ui;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Executive;
import app.detente.model.Texts;
import app.detente.storage.EscalationStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.common.Background;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import app.detente.ui.escalation.ChainView;
import app.detente.ui.escalation.ChainViewModel;
import app.detente.ui.escalation.Courier;
import app.detente.ui.escalation.DossierView;
import app.detente.ui.escalation.DossierViewModel;
import app.detente.ui.escalation.Way;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** The form of a dossier and the chain as they are drawn and filled in again; leaves pictures in `target/look`. */
@ExtendWith(ApplicationExtension.class)
class EscalationLookTest {
    private static final Executive CAMILLE = new Executive("Camille Roy", "camille@example.com", Duration.ofMinutes(30));

    @TempDir
    Path folder;
    private QueueFixture queue;
    private EscalationStore store;
    private Session session;
    private ChainViewModel chain;
    private DossierViewModel model;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new EscalationStore(queue.database, queue.changes, queue.clock, queue.triage, queue.replies);
        queue.take(from("Ana", "1", null, 0, "Plus de réseau"), from("Ben", "2", null, 5, "Idem"));
        store.chain(List.of(CAMILLE), queue.me);
        Texts texts = Texts.in(Locale.FRENCH);
        Desk desk = new Desk(texts, QueueFixture.ZONE, Duration.ofMinutes(30), Optional.of(queue.me), new SimpleObjectProperty<>(queue.clock.instant()));
        session = new Session(queue.me, desk, new Background(work -> Thread.ofVirtual().start(work), Platform::runLater), Later.on(Platform::runLater),
                new Notices(texts), queue.clock);
        chain = new ChainViewModel(session, store);
        model = new DossierViewModel(session, queue.triage, new Courier(session, store, letter -> { }), chain);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void begin(String message) {
        long conversation = queue.holding(message).id();
        onFx(() -> model.open(List.of(conversation), Optional.empty(), ""));
    }

    private static void onFx(Runnable work) {
        WaitForAsyncUtils.waitForAsyncFx(10_000, work);
        WaitForAsyncUtils.waitForFxEvents();
    }

    /** Whoever the form shows is whom it goes to, the second time as well. */
    @Test
    void theFormNamesWhomItGoesToEachTimeItIsOpened() throws Exception {
        AtomicReference<DossierView> drawn = new AtomicReference<>();
        Picture.of("escalation-form", Theme.LIGHT, 1_000, 800, () -> {
            drawn.set(new DossierView(model, session.desk()));
            return drawn.get();
        }, scene -> { });
        for (String message : List.of("1", "2")) {
            begin(message);
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> CAMILLE.equals(model.toProperty().get()));
            WaitForAsyncUtils.waitForFxEvents();
            assertThat(drawn.get().lookupAll(".combo-box")).anyMatch(box -> CAMILLE.equals(((ComboBox<?>) box).getValue()));
            onFx(() -> model.questionProperty().set("Offre-t-on le mois ?"));
            onFx(() -> model.hand(new Way.Copy(), text -> { }));
            WaitForAsyncUtils.waitFor(10, TimeUnit.SECONDS, () -> model.aboutProperty().get().isEmpty());
        }
        assertThat(store.open()).hasSize(2);
    }

    @Test
    void aNameTypedIntoTheChainIsTaken() throws IOException {
        AtomicReference<ChainView> drawn = new AtomicReference<>();
        Picture.of("escalation-chain", Theme.LIGHT, 760, 300, () -> {
            drawn.set(new ChainView(chain, session.desk()));
            return drawn.get();
        }, scene -> { });
        WaitForAsyncUtils.waitForFxEvents();
        TextField name = (TextField) drawn.get().lookup(".text-field");
        onFx(() -> {
            name.requestFocus();
            name.setText("Camille R.");
            name.getOnAction().handle(null);
        });
        assertThat(chain.executives()).extracting(Executive::name).containsExactly("Camille R.");
    }
}
