package app.detente.ui;

import static app.detente.storage.QueueFixture.brand;
import static app.detente.storage.QueueFixture.from;
import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Look;
import app.detente.model.Member;
import app.detente.model.Role;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.report.Behind;
import app.detente.report.Grouping;
import app.detente.report.View;
import app.detente.storage.PeopleStore;
import app.detente.storage.QueueFixture;
import app.detente.storage.ReportStore;
import app.detente.storage.SettingStore;
import app.detente.storage.TagStore;
import app.detente.storage.TeamStore;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Later;
import app.detente.ui.common.Notices;
import app.detente.ui.common.Session;
import app.detente.ui.common.Theme;
import app.detente.ui.people.PeopleView;
import app.detente.ui.people.PeopleViewModel;
import app.detente.ui.period.Choice;
import app.detente.ui.period.PeriodStores;
import app.detente.ui.period.PeriodView;
import app.detente.ui.period.PeriodViewModel;
import app.detente.ui.period.Reach;
import app.detente.ui.period.Ways;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/** Draws the response times of a period and leaves the pictures in `target/look`, to be looked at. */
@ExtendWith(ApplicationExtension.class)
class PeriodLookTest {
    private static final String LONG = "anticonstitutionnellementincompréhensible".repeat(3);
    private static final int DAY = 24 * 60;
    @TempDir
    Path folder;
    private QueueFixture queue;
    private PeopleStore people;
    private Session session;

    @BeforeEach
    void open() {
        queue = new QueueFixture(folder);
        people = new PeopleStore(queue.database, queue.clock, QueueFixture.ZONE);
    }

    @AfterEach
    void close() {
        queue.close();
    }

    private PeriodViewModel model(String language) {
        Texts texts = Texts.in(Locale.of(language));
        Desk desk = new Desk(texts, QueueFixture.ZONE, Duration.ofMinutes(30), Optional.of(queue.me), new SimpleObjectProperty<>(queue.clock.instant()));
        session = new Session(queue.me, desk, Picture.background(Platform::runLater), Later.on(Platform::runLater), new Notices(texts), queue.clock);
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new PeriodViewModel(session, new PeriodStores(new ReportStore(queue.database), people,
                queue.conversations, new SettingStore(queue.database)), new SimpleObjectProperty<>(Duration.ofMinutes(30))));
    }

    /** Two weeks of messages, a Sunday without any, some still waiting. */
    private void tell() {
        Random random = new Random(4);
        TagStore tags = new TagStore(queue.database, queue.changes);
        long[] tag = {tags.named("facture", TagColour.BLUE).id(), tags.named(LONG.substring(0, 40), TagColour.RED).id()};
        for (int i = 0; i < 260; i++) {
            int day = i % 14;
            if (day == 1) {
                continue;
            }
            int minute = random.nextInt(180) - day * DAY;
            queue.take(from(i == 7 ? LONG : "Client " + i, "q" + i, null, minute, i == 9 ? LONG : "Bonjour, ma facture est en double"));
            if (random.nextInt(6) > 0) {
                queue.take(brand("r" + i, "q" + i, minute + 1 + (int) Math.exp(random.nextDouble() * 6.5), "Bonjour, nous regardons"));
            }
            if (i % 3 == 0) {
                queue.execute("INSERT INTO conversation_tag VALUES (" + tag[i / 3 % 2] + ", " + queue.holding("q" + i).id() + ")");
            }
        }
        queue.execute("UPDATE message SET adviser = CASE id % 3 WHEN 0 THEN 'Karim' WHEN 1 THEN 'Sonia' ELSE 'Lou' END WHERE kind = 'brand'");
    }

    private Picture draw(String name, Theme theme, PeriodViewModel model, int width, int height, Consumer<PeriodViewModel> asked) throws IOException {
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> asked.accept(model));
        WaitForAsyncUtils.waitForFxEvents();
        return Picture.of("period-" + name, theme, width, height, () -> new PeriodView(model, session.desk(), new Ways(id -> { }, text -> { }, () -> { })), scene -> { });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, 1280, 900", "DARK, en, 1280, 900", "DARK, fr, 1000, 1000", "LIGHT, en, 1000, 1000"})
    void aWeekIsDrawn(Theme theme, String language, int width, int height) throws IOException {
        tell();
        PeriodViewModel model = model(language);
        Picture picture = draw(String.join("-", theme.key(), language, Integer.toString(width)), theme, model, width, height,
                one -> one.ask(one.choiceProperty().get().by(Grouping.TAG)));
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).noneMatch(word -> word.contains("NaN")).anyMatch(word -> word.contains("facture"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr", "DARK, en"})
    void theConversationsBehindAFigureStandAtTheSide(Theme theme, String language) throws IOException {
        tell();
        PeriodViewModel model = model(language);
        WaitForAsyncUtils.waitForAsyncFx(30_000, () -> model.ask(model.choiceProperty().get().to(Reach.TODAY)));
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = draw("behind-" + theme.key() + "-" + language, theme, model, 1_280, 900, one -> one.open(new Behind.Answered(), Behind.Order.LONGEST));
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(Texts.in(Locale.of(language)).get("period.behind.answered"));
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, empty", "DARK, en, empty", "LIGHT, en, waiting", "DARK, fr, refused", "LIGHT, fr, people", "DARK, en, shut"})
    void whereThereIsNothingItSaysWhy(Theme theme, String language, String what) throws IOException {
        Texts texts = Texts.in(Locale.of(language));
        switch (what) {
            case "waiting" -> queue.take(from("Ana", "1", null, 0, "Bonjour"));
            case "people", "shut" -> tell();
            default -> { }
        }
        if (what.equals("people")) {
            new TeamStore(queue.database, queue.changes, queue.clock).change(new Member(queue.me, Role.LEAD, 0), queue.me);
            people.open("équilibrer les horaires de nuit", queue.me);
        }
        PeriodViewModel model = model(language);
        Picture picture = draw(String.join("-", what, theme.key(), language), theme, model, 1_000, 1_000, one -> one.ask(switch (what) {
            case "refused" -> one.choiceProperty().get().to(Reach.WEEK).counted(new Choice.Clocks(View.TEAM, true, false));
            case "people", "shut" -> one.choiceProperty().get().by(Grouping.ADVISER);
            default -> one.choiceProperty().get();
        }));
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).noneMatch(word -> word.contains("NaN")).contains(switch (what) {
            case "empty" -> texts.get("period.nothing");
            case "waiting" -> texts.get("period.none.answered", 1);
            case "refused" -> texts.get("problem.hours_not_set");
            case "people" -> "Karim";
            default -> texts.get("problem.people_off");
        });
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr, lead", "DARK, en, adviser"})
    void onesOwnFiguresAndWhoLookedAreDrawn(Theme theme, String language, String who) throws IOException {
        tell();
        model(language);
        if (who.equals("lead")) {
            new TeamStore(queue.database, queue.changes, queue.clock).change(new Member(queue.me, Role.LEAD, 0), queue.me);
            people.open("équilibrer les horaires de nuit", queue.me);
            people.look(new PeopleStore.Asked(new Look.Days(LocalDate.parse("2026-02-20"), LocalDate.parse("2026-03-01")),
                    true, false), queue.me);
        }
        PeopleViewModel model = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> new PeopleViewModel(session, people, new SimpleObjectProperty<>(Duration.ofMinutes(30))));
        WaitForAsyncUtils.waitForAsyncFx(20_000, model::refresh);
        WaitForAsyncUtils.waitForFxEvents();
        Picture picture = Picture.of("people-" + theme.key() + "-" + language, theme, 760, 460, () -> {
            StackPane page = new StackPane(new PeopleView(model, session.desk()));
            page.getStyleClass().addAll("settings", "pane-ground");
            return page;
        }, scene -> { });
        assertThat(picture.untranslated()).isEmpty();
        assertThat(picture.words()).contains(Texts.in(Locale.of(language)).get("people.mine"));
    }
}
