package app.detente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Ability;
import app.detente.model.AccountField;
import app.detente.model.AccountTrouble;
import app.detente.model.Network;
import app.detente.model.Texts;
import app.detente.storage.AccountFactStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReplyStore;
import app.detente.ui.accounts.AccountDoor;
import app.detente.ui.accounts.AccountFormViewModel;
import app.detente.ui.accounts.AccountsView;
import app.detente.ui.accounts.AccountsViewModel;
import app.detente.ui.accounts.FakeDoor;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws the page of the accounts and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class AccountsPageTest {
    private static final String LONG = "Service clients de la Maison Télécom – Île-de-France, Hauts-de-France et Grand Est (page officielle, 7 jours sur 7)";
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private AccountFactStore facts;
    private FakeDoor door;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        facts = new AccountFactStore(queue.database);
        door = new FakeDoor(queue.accounts);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private void fill() {
        queue.take(QueueFixture.from("nadia", "1", null, 0, "Allô ?"), QueueFixture.from("karim", "2", null, 1, "Allô ?"));
        for (String message : List.of("1", "2")) {
            queue.replies.send(new ReplyStore.Sending(queue.holding(message).id(), Optional.empty(), "Présent !", List.of(), "Maison",
                    queue.holding(message).version(), Duration.ZERO), queue.me);
        }
        queue.accounts.connect(QueueFixture.ACCOUNT, Map.of(), queue.me);
        queue.accounts.trouble(QueueFixture.ACCOUNT, AccountTrouble.CREDIT, Duration.ZERO);
        long mastodon = connected(Network.MASTODON, "@maison@piaille.example");
        facts.keep(mastodon, Set.of(Ability.READ, Ability.REPLY, Ability.DELETE, Ability.STREAM), Set.of());
        queue.intake.take(mastodon, List.of(), List.of(), "1", true);
        long page = connected(Network.FACEBOOK, LONG);
        facts.keep(page, Set.of(Ability.READ, Ability.REPLY, Ability.HIDE, Ability.DELETE, Ability.ATTACH), Set.of(Ability.PRIVATE_REPLY));
        queue.accounts.trouble(page, AccountTrouble.BUSY, Duration.ofMinutes(65));
        queue.accounts.trouble(connected(Network.BLUESKY, "maison.bsky.social"), AccountTrouble.SIGN_IN, Duration.ZERO);
        queue.accounts.pause(connected(Network.EMAIL, "bonjour@maison.example"), queue.adviser("Marie-Élisabeth de la Tour-Saint-Germain"));
        queue.accounts.enter(Network.FILE, "réponses");
    }

    private long connected(Network network, String name) {
        return queue.accounts.connect(queue.accounts.enter(network, name), Map.of(), queue.me).id();
    }

    private Picture draw(String what, Theme theme, String language, int width, Consumer<AccountsViewModel> then) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        Desk desk = new Desk(texts, ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), Optional.of(queue.me), new SimpleObjectProperty<>(queue.clock.instant()));
        Session session = new Session(queue.me, desk, Picture.background(Platform::runLater), Later.on(Platform::runLater), new Notices(texts), queue.clock);
        AccountsViewModel model = new AccountsViewModel(session, queue.accounts, facts, door);
        Picture picture = Picture.of("accounts-" + what + "-" + theme.key() + "-" + language + "-" + width, theme, width, 1000,
                () -> new AccountsView(model, desk), scene -> {
                    model.refresh();
                    Platform.runLater(() -> then.accept(model));
                });
        assertThat(picture.untranslated().stream().filter(word -> !word.endsWith(".social"))).isEmpty();
        return picture;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 1000", "LIGHT, en, 720"})
    void theEmptyPageSaysWhatAccountsAreForAndOffersTheNetworks(Theme theme, String language, int width) throws IOException {
        Picture picture = draw("empty", theme, language, width, model -> { });
        Texts texts = Texts.in(Locale.of(language));
        assertThat(picture.words()).contains(texts.get("accounts.empty"));
        List<String> offered = Arrays.stream(Network.values()).map(network -> texts.get("account." + network.key() + ".need"))
                .filter(picture.words()::contains).toList();
        assertThat(offered).containsExactlyInAnyOrderElementsOf(AccountField.connectable().stream()
                .map(network -> texts.get("account." + network.key() + ".need")).toList());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 948", "DARK, fr, 1000", "LIGHT, en, 720"})
    void everyStateHasItsWordsAndWhatHelps(Theme theme, String language, int width) throws IOException {
        fill();
        Picture picture = draw("full", theme, language, width, model -> { });
        Texts texts = Texts.in(Locale.of(language));
        assertThat(picture.words()).contains(texts.get("accounts.state.connected"), texts.get("accounts.trouble.busy"), texts.get("accounts.trouble.sign_in"),
                texts.get("accounts.trouble.credit"), texts.get("accounts.state.paused"), texts.get("accounts.state.files"),
                texts.get("accounts.sign-in"), texts.get("accounts.resume"), texts.get("accounts.waiting", 2), LONG);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr", "DARK, en"})
    void cuttingOffAsksFirstAndSaysWhatHappensToRepliesThatWait(Theme theme, String language) throws IOException {
        fill();
        Picture picture = draw("asked", theme, language, 948, model -> model.askDisconnect(model.lines().getFirst()));
        Texts texts = Texts.in(Locale.of(language));
        assertThat(picture.words()).contains(texts.get("accounts.disconnect.then", 2), texts.get("accounts.disconnect.keep"));
    }

    @ParameterizedTest
    @EnumSource
    void everyFieldSaysWhereItIsFound(Network network) throws IOException {
        Picture picture = draw("form-" + network.key(), Theme.LIGHT, "fr", 948, model -> model.choose(network));
        AccountField.of(network).stream().filter(field -> !field.optional()).forEach(field ->
                assertThat(picture.words()).contains(Texts.in(Locale.FRANCE).get("account." + network.key() + "." + field.key() + ".where")));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 720"})
    void theTestEndsInPlainWords(Theme theme, String language, int width) throws IOException {
        fill();
        door.found = new AccountDoor.Found(LONG, Set.of(Ability.READ, Ability.REPLY, Ability.HIDE), Set.of(Ability.PRIVATE_REPLY, Ability.ATTACH));
        Picture works = draw("works", theme, language, width, model -> {
            model.signIn(model.lines().getFirst());
            tried(model, FakeDoor.SECRET);
        });
        Texts texts = Texts.in(Locale.of(language));
        assertThat(works.words()).contains(texts.get("accounts.ability.hide")).anyMatch(word -> word.contains(texts.get("accounts.missing")));
        door.problem = "account.unreachable";
        Picture failed = draw("failed", theme, language, width, model -> {
            model.signIn(model.lines().getFirst());
            tried(model, "wrong");
        });
        assertThat(failed.words()).contains(texts.get("problem.account.unreachable"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 720"})
    void foldersAreSpokenOfAsFoldersAndNotAsTokens(Theme theme, String language, int width) throws IOException {
        String name = "/srv/partage/relation-clients/2026/" + LONG + "/in";
        for (AccountTrouble trouble : List.of(AccountTrouble.UNREACHABLE, AccountTrouble.PERMISSION, AccountTrouble.INCOMPLETE)) {
            queue.accounts.trouble(connected(Network.FILE, name + trouble.key()), trouble, Duration.ofMinutes(5));
        }
        door.found = new AccountDoor.Found(name, Set.of(Ability.READ, Ability.REPLY, Ability.ATTACH), Set.of());
        Texts texts = Texts.in(Locale.of(language));
        Picture cards = draw("folders", theme, language, width, model -> { });
        for (String trouble : List.of("unreachable", "permission", "incomplete")) {
            assertThat(cards.words()).anyMatch(word -> word.startsWith(texts.get("account.file.trouble." + trouble)));
        }
        Picture works = draw("folders-work", theme, language, width, model -> {
            model.choose(Network.FILE);
            tried(model, "/srv/in");
        });
        assertThat(works.words()).anyMatch(word -> word.startsWith(texts.get("account.file.works", "").substring(0, 8)));
    }

    private static void tried(AccountsViewModel model, String secret) {
        AccountFormViewModel form = ((AccountsViewModel.Form) model.stageProperty().get()).form();
        form.fields().stream().filter(field -> !field.optional()).forEach(field -> form.typed(field.key()).set(secret));
        form.test();
    }
}
