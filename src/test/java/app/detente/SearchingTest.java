package app.detente;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.model.Priority;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Action;
import app.detente.model.Adviser;
import app.detente.model.Sort;
import app.detente.model.TagColour;
import app.detente.model.Texts;
import app.detente.storage.Queue;
import app.detente.storage.ReplyStore;
import app.detente.ui.common.Theme;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

/** Searches, completes and saves a view in the window itself, with the keyboard, and leaves pictures in `target/look`. */
@ExtendWith(ApplicationExtension.class)
class SearchingTest {
    private static final InstantSource DAY = InstantSource.fixed(Instant.parse("2026-03-05T15:42:00Z"));
    private Studio studio;
    private Studio.Open open;

    @BeforeEach
    void fill() {
        studio = new Studio(DAY, ZoneId.of("Europe/Paris"));
    }

    @AfterEach
    void close(FxRobot robot) {
        robot.interact(open.window()::leave);
        studio.close();
    }

    @Test
    void escComesBackFromASearchToWhereOneWas(FxRobot robot) {
        rehearse(Locale.FRANCE, Theme.LIGHT);
        robot.interact(() -> open.parts().queue().select(open.parts().queue().rows().get(6).id()));
        long chosen = open.parts().queue().selectedProperty().get().orElseThrow().id();
        search(robot, "forfait ");
        assertThat(open.parts().queue().filterProperty().get().words()).isEqualTo("forfait ");
        assertThat(open.parts().queue().filterProperty().get().order()).isEqualTo(Sort.NEWEST);
        robot.type(KeyCode.ESCAPE);
        studio.settle();
        assertThat(open.parts().queue().filterProperty().get()).isEqualTo(QueueFilter.of(QueueView.WAITING));
        assertThat(open.parts().queue().selectedProperty().get()).map(Conversation::id).contains(chosen);
        assertThat(robot.lookup(".conversations").queryListView().isFocused()).isTrue();
    }

    @Test
    void tabTakesTheFirstOfferAndTypingIsNeverInTheWay(FxRobot robot) {
        rehearse(Locale.FRANCE, Theme.LIGHT);
        search(robot, "est:à-m");
        assertThat(robot.lookup(".search-drop").query().isVisible()).isTrue();
        robot.type(KeyCode.TAB);
        studio.settle();
        assertThat(field(robot).getText()).isEqualTo("est:à-moi ");
        assertThat(field(robot).isFocused()).isTrue();
        search(robot, "box");
        robot.type(KeyCode.ENTER);
        studio.settle();
        assertThat(field(robot).getText()).as("Enter takes nothing that was not chosen").isEqualTo("box");
        assertThat(robot.lookup(".conversations").queryListView().isFocused()).isTrue();
        assertThat(robot.lookup(".search-drop").query().isVisible()).isFalse();
    }

    @Test
    void anotherViewEndsTheSearch(FxRobot robot) {
        rehearse(Locale.FRANCE, Theme.LIGHT);
        search(robot, "forfait ");
        robot.interact(() -> open.parts().queue().show(QueueFilter.of(QueueView.UNASSIGNED)));
        studio.settle();
        assertThat(field(robot).getText()).isEmpty();
        assertThat(open.parts().queue().filterProperty().get().view()).isEqualTo(QueueView.UNASSIGNED);
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, fr", "DARK, en"})
    void whatItLooksLike(Theme theme, String language, FxRobot robot) {
        Locale locale = Locale.of(language);
        boolean french = language.equals("fr");
        rehearse(locale, theme);
        String word = french ? "forfait" : "plan";
        save(french ? "Pannes du Sud-Ouest signalées depuis hier, un nom très long" : "Outages in the South-West reported since yesterday", word, true);
        save(french ? "Mes clients fidèles" : "My faithful customers", "is:waiting", false);
        studio.settle();
        focus(robot);
        picture("help", theme, language);
        search(robot, french ? "forfait étiquette:" : "plan tag:");
        picture("completion", theme, language);
        search(robot, french ? "forfait plus-vieux:deux tag:factrue conseiller:personne-du-tout " : "plan older:two tag:bililng assignee:nobody-at-all ");
        picture("misread", theme, language);
        search(robot, word + " ");
        robot.type(KeyCode.ENTER);
        robot.interact(() -> open.parts().queue().next());
        picture("found", theme, language);
        robot.interact(() -> robot.lookup(".field-button").queryButton().fire());
        studio.settle();
        picture("save", theme, language);
        assertThat(robot.lookup(".view-form").tryQuery()).isPresent();
    }

    private void rehearse(Locale locale, Theme theme) {
        studio.rehearse(locale);
        Adviser me = studio.wiring().adviser("Tanguy");
        Queue queue = studio.queue();
        List<Conversation> waiting = queue.conversations().page(QueueFilter.of(QueueView.WAITING), me, Optional.empty(), 6);
        for (Priority priority : Priority.values()) {
            queue.triage().apply(new Action.SetPriority(priority), waiting.get(priority.ordinal()).id(), me);
        }
        queue.replies().saveDraft(waiting.get(1).id(), me, false, new ReplyStore.Draft("Bonjour", List.of()));
        for (int i = 0; i < 20; i++) {
            long tag = queue.tags().named("étiquette au nom assez long " + i, TagColour.values()[i % 8]).id();
            queue.triage().apply(new Action.AddTag(tag), waiting.get(i % 6).id(), me);
        }
        open = studio.open(theme, Texts.in(locale));
    }

    private void save(String name, String filter, boolean shared) {
        Adviser me = studio.wiring().adviser("Tanguy");
        studio.queue().views().create(name, filter, Sort.NEWEST, shared ? Optional.empty() : Optional.of(me.id()), me);
    }

    private void focus(FxRobot robot) {
        robot.interact(() -> field(robot).requestFocus());
    }

    private void search(FxRobot robot, String text) {
        focus(robot);
        robot.interact(() -> {
            field(robot).setText(text);
            field(robot).positionCaret(text.length());
        });
        studio.settle();
    }

    private void picture(String name, Theme theme, String language) {
        studio.picture(Path.of("target", "look", "search-" + name + "-" + theme.key() + "-" + language + ".png"));
    }

    private static TextField field(FxRobot robot) {
        return robot.lookup(".search-field").queryAs(TextField.class);
    }
}
