package app.detente;

import static javafx.scene.input.KeyCode.BACK_SPACE;
import static javafx.scene.input.KeyCode.ENTER;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.TAB;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Ability;
import app.detente.model.AccountField;
import app.detente.model.ConnectedAccount;
import app.detente.model.ConnectedAccount.State;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.storage.AccountFactStore;
import app.detente.storage.QueueFixture;
import app.detente.ui.Picture;
import app.detente.ui.accounts.AccountsView;
import app.detente.ui.accounts.AccountsViewModel;
import app.detente.ui.accounts.AccountsViewModel.Form;
import app.detente.ui.accounts.AccountsViewModel.Listing;
import app.detente.ui.accounts.FakeDoor;
import app.detente.ui.accounts.Trial;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** An account is set up, mistyped at first, and paused without ever touching the mouse. */
@ExtendWith(ApplicationExtension.class)
class AccountsByKeyboardTest {
    private static final Texts TEXTS = Texts.in(Locale.FRANCE);
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private AccountsViewModel model;
    private Scene scene;
    private final Keyboard keyboard = new Keyboard();

    @Start
    void start(Stage stage) {
        queue = Console.onWorker(() -> new QueueFixture(folder));
        Desk desk = new Desk(TEXTS, ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), Optional.of(queue.me), new SimpleObjectProperty<>(queue.clock.instant()));
        Session session = new Session(queue.me, desk, Picture.background(Platform::runLater), Later.on(Platform::runLater), new Notices(TEXTS), queue.clock);
        model = new AccountsViewModel(session, queue.accounts, new AccountFactStore(queue.database), new FakeDoor(queue.accounts));
        AccountsView view = new AccountsView(model, desk);
        scene = new Scene(view, 900, 800);
        Theme.LIGHT.applyTo(scene);
        stage.setX(0);
        stage.setY(0);
        stage.setScene(scene);
        stage.show();
        view.focusFirst();
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private Node focused() {
        return scene.getFocusOwner();
    }

    /** What is typed next must not overtake the key. */
    private void tab() {
        Node before = focused();
        keyboard.press(TAB);
        keyboard.until("what comes next", () -> focused() != null && focused() != before);
    }

    private boolean isOn(String key) {
        return focused() instanceof Button button && button.getText().equals(TEXTS.get(key));
    }

    private Trial trial() {
        return ((Form) model.stageProperty().get()).form().trialProperty().get();
    }

    private Optional<State> state() {
        List<ConnectedAccount> all = Console.onWorker(() -> queue.accounts.all());
        return all.stream().findFirst().map(ConnectedAccount::state);
    }

    @Test
    void chooseTypeTestConnectAndPause() {
        keyboard.until("the networks", () -> focused() != null && focused().getStyleClass().contains("network-way"));
        for (int i = AccountField.connectable().indexOf(Network.BLUESKY); i > 0; i--) {
            tab();
        }
        keyboard.press(SPACE);
        keyboard.until("the form of Bluesky", () -> focused() != null && focused().getStyleClass().contains("account-input"));
        tab();
        keyboard.write("maison.bsky.social");
        keyboard.until("the whole name", () -> focused() instanceof TextField name && name.getText().equals("maison.bsky.social"));
        tab();
        keyboard.write("faux");
        keyboard.until("the whole password", () -> focused() instanceof PasswordField password && password.getText().equals("faux"));
        keyboard.press(ENTER);
        keyboard.until("the refusal", () -> trial() instanceof Trial.Failed);
        keyboard.until("the field to mend", () -> focused() instanceof PasswordField);
        assertThat(((PasswordField) focused()).getText()).isEqualTo("faux");
        keyboard.type(BACK_SPACE, BACK_SPACE, BACK_SPACE, BACK_SPACE);
        keyboard.until("nothing in it", () -> ((PasswordField) focused()).getText().isEmpty());
        keyboard.write(FakeDoor.SECRET);
        keyboard.press(ENTER);
        keyboard.until("what works", () -> trial() instanceof Trial.Works && isOn("accounts.connect"));
        assertThat(state()).isEmpty();
        keyboard.press(SPACE);
        keyboard.until("the card", () -> model.stageProperty().get() instanceof Listing && isOn("accounts.pause"));
        assertThat(state()).contains(State.CONNECTED);
        keyboard.press(SPACE);
        keyboard.until("the pause", () -> isOn("accounts.resume"));
        assertThat(state()).contains(State.PAUSED);
        tab();
        Console.onWorker(() -> {
            queue.facts.keep(queue.accounts.all().getFirst().id(), Set.of(Ability.READ), Set.of());
            return true;
        });
        Platform.runLater(model::refresh);
        keyboard.until("the page drawn anew", () -> model.lines().getFirst().facts().abilities().equals(Set.of(Ability.READ)));
        assertThat(isOn("accounts.disconnect")).as("the keyboard stays where it was").isTrue();
        keyboard.press(SPACE);
        keyboard.until("the question", () -> isOn("accounts.disconnect.keep"));
        keyboard.press(ESCAPE);
        keyboard.until("the card as it was", () -> isOn("accounts.resume"));
        assertThat(state()).contains(State.PAUSED);
    }

    @Test
    void escapeLeavesTheForm() {
        keyboard.until("the networks", () -> focused() != null && focused().getStyleClass().contains("network-way"));
        keyboard.press(SPACE);
        keyboard.until("a form", () -> model.stageProperty().get() instanceof Form);
        keyboard.press(ESCAPE);
        keyboard.until("the choice", () -> model.stageProperty().get() instanceof Listing && focused() != null
                && focused().getStyleClass().contains("network-way"));
    }
}
