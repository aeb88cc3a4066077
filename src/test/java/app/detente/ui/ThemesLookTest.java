package app.detente.ui;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Action;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.report.themes.Heard;
import app.detente.storage.QueueFixture;
import app.detente.storage.SettingStore;
import app.detente.storage.SuggestionStore;
import app.detente.storage.TagStore;
import app.detente.storage.ThemeStore;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import app.detente.ui.themes.Reach;
import app.detente.ui.themes.ThemeStores;
import app.detente.ui.themes.ThemesView;
import app.detente.ui.themes.ThemesViewModel;
import app.detente.ui.themes.Ways;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws what customers say and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class ThemesLookTest {
    private static final String LONG = "anticonstitutionnellementincompréhensible".repeat(2);
    @TempDir
    Path folder;
    private QueueFixture queue;
    private final List<String> searched = new ArrayList<>();

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private ThemesViewModel model(String language, AtomicReference<Desk> desk) {
        Texts texts = Texts.in(Locale.of(language));
        desk.set(new Desk(texts, QueueFixture.ZONE, Duration.ofMinutes(30), Optional.of(queue.me), new SimpleObjectProperty<>(queue.clock.instant())));
        Session session = new Session(queue.me, desk.get(), Picture.background(Platform::runLater), Later.on(Platform::runLater), new Notices(texts),
                queue.clock);
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new ThemesViewModel(session, new ThemeStores(new ThemeStore(queue.database), queue.templates,
                new SuggestionStore(queue.database), new SettingStore(queue.database))));
    }

    /** A morning: yesterday’s matters, today’s, and something that begins at ten to noon. */
    private void tell() {
        List<String> today = List.of("Panne de réseau à Lyon, c’est une honte", "toujours en panne, réseau mort à Lyon", "Ma facture est en double",
                "facture en double, je pars chez Free", "Chez Free le forfait est à 2 €", "je vais chez free, forfait à 2 €", "Sosh est moins cher",
                "SFR pareil, le prix augmente", "Merci Nadia, réponse rapide, vous êtes au top", "Bravo à l’équipe, réponse humaine",
                "Comment activer la eSIM ?", "la eSIM marche sur ma montre ?", "eSIM ou carte SIM, laquelle prendre ?", "Le code PUK de ma carte SIM ?",
                "carte SIM bloquée, quel est le code PUK ?", "la carte SIM ne vient pas", LONG + " " + LONG, LONG + " une autre fois");
        for (int i = 0; i < 54; i++) {
            queue.take(from("Client " + i, "t" + i, null, 1 + i * 3 % 150, today.get(i % today.size())));
        }
        for (int i = 0; i < 60; i++) {
            queue.take(from("Hier " + i, "h" + i, null, i * 3 - 24 * 60, today.get(i * 7 % 11)));
        }
        for (int i = 0; i < 9; i++) {
            queue.take(from("Témoin " + i, "n" + i, null, 160 + i, "Incendie au relais de Villeurbanne, fumée noire et plus aucun réseau dans le quartier"));
        }
        queue.execute("UPDATE message SET hidden = 'insultes' WHERE remote_id = 't5'");
        long tag = new TagStore(queue.database, queue.changes).named("panne nationale", TagColour.RED).id();
        for (int i = 0; i < 9; i++) {
            queue.triage.apply(new Action.AddTag(tag), queue.holding("n" + i).id(), queue.me);
        }
    }

    private Picture draw(String name, Theme theme, ThemesViewModel model, Desk desk, int width, java.util.function.Consumer<Scene> then) throws IOException {
        Picture.of(name, theme, width, 1_150, () -> new ThemesView(model, desk, new Ways(id -> { }, searched::add, searched::add, (subject, conversations) -> { })), scene -> {
            model.ask(Reach.TODAY);
        });
        return Picture.of(name, theme, width, 1_150, () -> new ThemesView(model, desk, new Ways(id -> { }, searched::add, searched::add, (subject, conversations) -> { })), then);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1280", "DARK, en, 1280", "DARK, fr, 900", "LIGHT, en, 900"})
    void whatCustomersSayIsDrawn(Theme theme, String language, int width) throws IOException {
        tell();
        AtomicReference<Desk> desk = new AtomicReference<>();
        ThemesViewModel model = model(language, desk);
        Picture picture = draw(String.join("-", "themes", theme.key(), language, Integer.toString(width)), theme, model, desk.get(), width, scene -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains("Free", "panne nationale").anyMatch(word -> word.contains("relais"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr", "DARK, en"})
    void theMessagesOfARowStandAtTheSideAndLeadToTheQueue(Theme theme, String language) throws IOException {
        tell();
        AtomicReference<Desk> desk = new AtomicReference<>();
        ThemesViewModel model = model(language, desk);
        AtomicReference<Scene> drawn = new AtomicReference<>();
        draw("themes-first", theme, model, desk.get(), 1_280, scene -> { });
        Heard word = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> model.findingsProperty().get().orElseThrow().themes().orElseThrow().rising().stream()
                .filter(heard -> heard.name().equals("carte SIM")).findFirst().orElseThrow());
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> model.open(word));
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = Picture.of("themes-quotes-" + theme.key() + "-" + language, theme, 1_280, 1_000,
                () -> new ThemesView(model, desk.get(), new Ways(id -> { }, searched::add, searched::add, (subject, conversations) -> { })), drawn::set);
        assertThat(picture.untranslated()).isEmpty();
        Texts texts = desk.get().texts();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> button(drawn.get().getRoot(), texts.get("themes.quotes.search")).fire());
        assertThat(searched).containsExactly("\"carte SIM\"");
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr", "DARK, en"})
    void theWatchedBrandsAreEditedAtTheSide(Theme theme, String language) throws IOException {
        tell();
        AtomicReference<Desk> desk = new AtomicReference<>();
        ThemesViewModel model = model(language, desk);
        draw("themes-first", theme, model, desk.get(), 1_280, scene -> { });
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> model.brands().show());
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForAsyncFx(20_000, () -> model.brands().tryOut());
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = Picture.of("themes-brands-" + theme.key() + "-" + language, theme, 1_280, 1_000,
                () -> new ThemesView(model, desk.get(), new Ways(id -> { }, searched::add, searched::add, (subject, conversations) -> { })), scene -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains("Bouygues", desk.get().texts().get("themes.watched.keep"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, empty", "DARK, en, empty", "DARK, fr, one", "LIGHT, en, hidden"})
    void whereThereIsNothingItSaysWhy(Theme theme, String language, String what) throws IOException {
        if (!what.equals("empty")) {
            queue.take(from("Ana", "1", null, 0, "Bonjour, panne à Lyon"));
        }
        if (what.equals("hidden")) {
            queue.execute("UPDATE message SET hidden = 'x'");
        }
        AtomicReference<Desk> desk = new AtomicReference<>();
        ThemesViewModel model = model(language, desk);
        Picture picture = draw(String.join("-", "themes", what, theme.key(), language), theme, model, desk.get(), 1_000, scene -> { });
        assertThat(picture.untranslated()).isEmpty();
        Texts texts = desk.get().texts();
        assertThat(picture.words()).contains(switch (what) {
            case "empty" -> texts.get("themes.absence.nothing-yet", "–");
            case "hidden" -> texts.get("themes.absence.hidden", "–");
            default -> texts.get("themes.rising.one", 1);
        }).noneMatch(word -> word.contains("NaN"));
    }

    private static Button button(Node root, String text) {
        return (Button) root.lookupAll(".button").stream().filter(node -> node instanceof Button button && text.equals(button.getText())).findFirst().orElseThrow();
    }
}
