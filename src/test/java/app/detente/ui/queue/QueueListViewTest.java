package app.detente.ui.queue;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Conversation;
import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.ui.common.Background;
import app.detente.ui.common.Desk;
import app.detente.ui.common.EmptyState;
import app.detente.ui.common.Pill;
import app.detente.ui.common.Selection;
import app.detente.ui.common.Theme;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class QueueListViewTest {
    private final FakePages pages = new FakePages(400);
    private final Desk desk = new Desk(
            Texts.in(Locale.FRANCE), ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), Optional.of(Demo.ME), new SimpleObjectProperty<>(Demo.NOW));
    private final Selection selection = new Selection();
    private QueueViewModel model;

    @Start
    void start(Stage stage) {
        model = new QueueViewModel(pages, Background.sameThread());
        Scene scene = new Scene(new QueueListView(model, desk, new Picking(model, selection), () -> { }), 360, 700);
        Theme.LIGHT.applyTo(scene);
        model.show(QueueFilter.of(QueueView.WAITING));
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void onlyTheRowsInSightAreBuilt(FxRobot robot) {
        assertThat(model.rows()).hasSize(50);
        assertThat(cells(robot)).hasSizeBetween(7, 12);
    }

    @Test
    void scrollingToTheEndReadsTheNextPage(FxRobot robot) {
        robot.interact(() -> list(robot).scrollTo(45));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.rows().size()).isGreaterThanOrEqualTo(100);
        assertThat(cells(robot)).hasSizeBetween(7, 12);
    }

    @Test
    void aClickChoosesAConversation(FxRobot robot) {
        robot.clickOn("Client 2");
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(2L);
    }

    /** A press on a row as the mouse makes it while a key is held: the headless robot holds keys, and does not tell its mouse. */
    private void press(FxRobot robot, String customer, KeyCode held) {
        robot.interact(() -> {
            Node row = robot.lookup(customer).query();
            Event.fireEvent(row, new MouseEvent(MouseEvent.MOUSE_PRESSED, 0, 0, 0, 0, MouseButton.PRIMARY, 1, held == KeyCode.SHIFT,
                    held == KeyCode.CONTROL, false, false, true, false, false, false, false, false, null));
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @Test
    void ctrlAndAClickTakeRowsInAndOutAndOpenNothing(FxRobot robot) {
        press(robot, "Client 2", KeyCode.CONTROL);
        press(robot, "Client 4", KeyCode.CONTROL);
        press(robot, "Client 2", KeyCode.CONTROL);
        assertThat(selection.idsProperty().get()).containsExactly(4L);
        assertThat(model.selectedProperty().get()).isEmpty();
    }

    @Test
    void shiftAndAClickTakeInEverythingFromTheLastOne(FxRobot robot) {
        press(robot, "Client 1", KeyCode.CONTROL);
        press(robot, "Client 4", KeyCode.SHIFT);
        assertThat(selection.idsProperty().get()).containsExactlyInAnyOrder(1L, 2L, 3L, 4L);
    }

    @Test
    void ctrlATakesInWhatTheListShowsAndEscapeLetsGo(FxRobot robot) {
        robot.clickOn("Client 2").push(KeyCode.CONTROL, KeyCode.A);
        assertThat(selection.count()).isEqualTo(model.rows().size());
        robot.push(KeyCode.ESCAPE);
        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void theChosenStayChosenWhateverComesInAndAnotherViewLetsThemGo(FxRobot robot) {
        robot.interact(() -> {
            selection.toggle(3);
            model.refresh();
            model.more();
        });
        assertThat(selection.idsProperty().get()).containsExactly(3L);
        robot.interact(() -> model.show(QueueFilter.of(QueueView.CLOSED)));
        assertThat(selection.isEmpty()).isTrue();
    }

    @Test
    void theArrowsChooseTheNeighbours(FxRobot robot) {
        robot.clickOn("Client 2").type(KeyCode.DOWN).type(KeyCode.DOWN).type(KeyCode.UP);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(3L);
    }

    @Test
    void theSelectionStaysOnItsRowWhenOthersComeIn(FxRobot robot) {
        robot.interact(() -> model.select(2));
        double top = list(robot).localToScene(0, 0).getY();
        pages.all.addFirst(Demo.row(900));
        robot.interact(() -> model.refresh());
        WaitForAsyncUtils.waitForFxEvents();
        Pill pill = robot.lookup(".pill").queryAs(Pill.class);
        assertThat(pill.isVisible()).isTrue();
        assertThat(list(robot).localToScene(0, 0).getY()).as("nothing moves under the pointer").isEqualTo(top);
        assertThat(pill.getText()).isEqualTo("1 nouvelle");
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(2);
        robot.clickOn(pill);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(pill.isVisible()).isFalse();
        assertThat(list(robot).getSelectionModel().getSelectedIndex()).isEqualTo(3);
        assertThat(model.selectedProperty().get()).map(Conversation::id).contains(2L);
    }

    @Test
    void anEmptyQueueSaysSoKindly(FxRobot robot) {
        pages.all.clear();
        robot.interact(() -> model.show(QueueFilter.of(QueueView.WAITING)));
        assertThat(sentences(robot)).singleElement().asString().contains("souffler");
    }

    @Test
    void aQueueThatNeverHeldAnythingSaysWhereMessagesComeFrom(FxRobot robot) {
        pages.all.clear();
        pages.done = 0;
        robot.interact(() -> model.show(QueueFilter.of(QueueView.WAITING)));
        assertThat(sentences(robot)).singleElement().asString().contains("encore vide");
    }

    @Test
    void aSearchWithoutHitsIsNoEmptyQueue(FxRobot robot) {
        pages.all.clear();
        robot.interact(() -> model.show(QueueFilter.of(QueueView.ALL).withWords("xyz")));
        assertThat(sentences(robot)).singleElement().asString().contains("recherche");
    }

    private static List<String> sentences(FxRobot robot) {
        return robot.lookup(".empty-state").queryAllAs(EmptyState.class).stream().filter(Node::isVisible)
                .map(state -> ((Label) state.lookup(".empty-sentence")).getText()).toList();
    }

    @Test
    void aRowTellsAScreenReaderEverythingItShows(FxRobot robot) {
        String spoken = cells(robot).stream().map(Node::getAccessibleText).filter(text -> text != null && text.contains("message 0"))
                .findFirst().orElseThrow();
        assertThat(spoken).contains("Client 0", "Facebook", "1 h 30".replace(' ', '\u00a0'));
    }

    private static ListView<Conversation> list(FxRobot robot) {
        return robot.lookup(".conversations").queryListView();
    }

    private static Set<Node> cells(FxRobot robot) {
        return robot.lookup(".conversation-cell").lookup((Node cell) -> ((ConversationCell) cell).getItem() != null).queryAll();
    }
}
