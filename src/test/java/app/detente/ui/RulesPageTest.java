package app.detente.ui;

import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Priority;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.rules.Clause;
import app.detente.rules.Condition;
import app.detente.rules.Conditions;
import app.detente.rules.Contained;
import app.detente.rules.Effect;
import app.detente.rules.Rule;
import app.detente.rules.WordList;
import app.detente.storage.AdviserStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.RuleRunStore;
import app.detente.storage.RuleStore;
import app.detente.storage.TagStore;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import app.detente.ui.common.keys.Commands;
import app.detente.ui.rules.RuleStores;
import app.detente.ui.rules.RulesView;
import app.detente.ui.rules.RulesViewModel;
import java.io.IOException;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.control.ToggleButton;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;

/** Draws the page of the rules, empty and full, and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class RulesPageTest {
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    @TempDir
    private Path folder;
    private QueueFixture queue;
    private RuleStore store;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        store = new RuleStore(queue.database, queue.changes);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private RulesViewModel model(Texts texts) {
        Desk desk = new Desk(texts, PARIS, Duration.ofMinutes(30), Optional.of(queue.me), new SimpleObjectProperty<>(queue.clock.instant()),
                new Commands(texts));
        Session session = new Session(queue.me, desk, Picture.background(Platform::runLater), Later.on(Platform::runLater), new Notices(texts), queue.clock);
        return new RulesViewModel(session, new RuleStores(store, new RuleRunStore(queue.database, queue.changes, queue.clock),
                new TagStore(queue.database, queue.changes), new AdviserStore(queue.database), queue.templates));
    }

    private Desk desk(Texts texts) {
        return new Desk(texts, PARIS, Duration.ofMinutes(30), Optional.of(queue.me), new SimpleObjectProperty<>(queue.clock.instant()),
                new Commands(texts));
    }

    private void fill() {
        long tag = new TagStore(queue.database, queue.changes).named("Résiliation", TagColour.RED).id();
        store.save(Rule.of("Veut partir", Conditions.all(Clause.that(new Condition.Says(List.of("résili*", "changer d’opérateur", "code RIO"))),
                Clause.not(new Condition.FirstContact())), new Effect.Tag(tag), new Effect.Prioritize(Priority.HIGH)));
        store.save(Rule.of("Données personnelles", Conditions.any(Clause.that(new Condition.Contains(Contained.PHONE)),
                Clause.that(new Condition.Contains(Contained.EMAIL))), new Effect.Review()));
        Rule slow = store.save(Rule.of("Une règle au nom beaucoup trop long pour tenir sur une seule ligne de la liste",
                Conditions.all(Clause.that(new Condition.Fits("(fact?ure|prélèvement).*deux fois")),
                        Clause.that(new Condition.Written(EnumSet.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), LocalTime.of(22, 0), LocalTime.of(6, 0), PARIS))),
                new Effect.Assign(queue.me.id()), new Effect.Snooze(Duration.ofHours(8))));
        queue.execute("UPDATE rule SET slow = 3, enabled = 0 WHERE id = " + slow.id());
        store.saveWords(WordList.BLOCKED, List.of("sale type", "voleurs", "escroc*"));
        store.saveWords(WordList.SUSPECT, List.of("nul*", "honte", "🖕"));
        List<app.detente.model.IncomingMessage> messages = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            messages.add(from("Client " + i % 9, "m" + i, null, i, switch (i % 6) {
                case 0 -> "Bonjour, je veux RÉSILIER ma ligne, c’est la troisième fois que je vous écris et personne ne répond. Numéro " + i;
                case 1 -> "Bande de voleurs ! " + "très ".repeat(60) + " déçu, je vais changer   d’opérateur";
                case 2 -> "\u202eServ\u0000ice nul, " + "a\u0301".repeat(30) + " code-RIO svp";
                default -> "Ma box clignote depuis hier soir, que faire ? " + i;
            }));
        }
        queue.ingest.ingest(messages);
    }

    private static String name(String what, Theme theme, String language, int width) {
        return "rules-" + what + "-" + theme.key() + "-" + language + "-" + width;
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 948"})
    void theEmptyPageExplainsItself(Theme theme, String language, int width) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        RulesViewModel model = model(texts);
        Picture picture = Picture.of(name("empty", theme, language, width), theme, width, 800, () -> new RulesView(model, desk(texts)), scene -> model.read());
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(texts.get("rules.empty.never"), texts.get("rules.example.leaving"), texts.get("rules.example.personal"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1388", "DARK, en, 1388", "LIGHT, en, 948", "DARK, fr, 948"})
    void aRuleIsSeenWithWhatItWouldDo(Theme theme, String language, int width) throws Exception {
        Texts texts = Texts.in(Locale.of(language));
        fill();
        RulesViewModel model = model(texts);
        Picture picture = drawn("full", theme, language, width, model, () -> {
            model.select(model.rules().getFirst().id());
            model.tryOut();
        });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(texts.get("rules.slow", 3)).anyMatch(word -> word.startsWith("24") || word.contains(" 60 "));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1388", "DARK, en, 948"})
    void theMistakeOfAPatternIsShownWhereItIs(Theme theme, String language, int width) throws Exception {
        Texts texts = Texts.in(Locale.of(language));
        fill();
        RulesViewModel model = model(texts);
        Rule wrong = Rule.of("Prélevé deux fois", Conditions.all(Clause.that(new Condition.Fits("prélev(é|ée deux (fois|x2)")),
                Clause.not(new Condition.On(java.util.Set.of(app.detente.model.Network.X))),
                Clause.that(new Condition.Written(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(19, 0), LocalTime.of(8, 0), PARIS))),
                new Effect.Propose(""), new Effect.Snooze(Duration.ofHours(2)));
        Picture picture = drawn("mistake", theme, language, width, model, () -> model.begin(wrong));
        assertThat(picture.words()).contains(texts.get("rules.mistake", texts.get("rules.mistake.open_group"), 7));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 948", "DARK, en, 1388"})
    void theWordListsAreSeen(Theme theme, String language, int width) throws Exception {
        Texts texts = Texts.in(Locale.of(language));
        fill();
        RulesViewModel model = model(texts);
        drawn("words", theme, language, width, model, () -> model.words().tryOut(WordList.BLOCKED));
        Picture picture = Picture.of(name("words", theme, language, width), theme, width, 800, () -> {
            RulesView view = new RulesView(model, desk(texts));
            new Scene(view).getRoot().applyCss();
            ((ToggleButton) view.lookupAll(".leaf").stream().skip(1).findFirst().orElseThrow()).fire();
            view.getScene().setRoot(new javafx.scene.layout.Pane());
            return view;
        }, scene -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(texts.get("rules.list.blocked.hint"), texts.get("rules.list.suspect.hint"));
        assertThat(model.words().textProperty(WordList.BLOCKED).get()).isEqualTo("escroc*\nsale type\nvoleurs");
    }

    private Picture drawn(String what, Theme theme, String language, int width, RulesViewModel model, Runnable then) throws Exception {
        Texts texts = Texts.in(Locale.of(language));
        Picture.of(name(what, theme, language, width), theme, width, 900, () -> new RulesView(model, desk(texts)), scene -> model.read());
        return Picture.of(name(what, theme, language, width), theme, width, 900, () -> {
            RulesView view = new RulesView(model, desk(texts));
            then.run();
            return view;
        }, scene -> { });
    }
}
