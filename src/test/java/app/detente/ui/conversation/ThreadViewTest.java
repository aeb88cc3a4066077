package app.detente.ui.conversation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import app.detente.model.Message;
import app.detente.model.MessageKind;
import app.detente.model.Texts;
import app.detente.model.filter.Filter;
import app.detente.model.filter.FilterText;
import app.detente.model.filter.Span;
import app.detente.ui.common.Desk;
import app.detente.ui.common.Theme;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class ThreadViewTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:06:00Z");
    private ThreadView thread;

    @Start
    void start(Stage stage) {
        thread = new ThreadView(new Desk(
                Texts.in(Locale.UK), ZoneId.of("Europe/Paris"), Duration.ofMinutes(30), Optional.empty(), new SimpleObjectProperty<>(NOW)));
        Scene scene = new Scene(thread, 480, 600);
        Theme.LIGHT.applyTo(scene);
        stage.setScene(scene);
        stage.show();
    }

    @Test
    void aLongThreadOpensAtItsEndWithItsNewestMessages(FxRobot robot) {
        robot.interact(() -> thread.show(1, many(5_000)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bubbles(robot)).hasSize(40);
        assertThat(thread.getVvalue()).isEqualTo(thread.getVmax());
        assertThat(robot.lookup(".link-button").queryButton().getText()).isEqualTo("4,960 earlier messages");
    }

    @Test
    void earlierMessagesComeInAboveWhatIsRead(FxRobot robot) {
        robot.interact(() -> thread.show(1, many(130)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> robot.lookup(".link-button").queryButton().fire());
        assertThat(bubbles(robot)).hasSize(130);
        assertThat(robot.lookup(".link-button").tryQuery()).isEmpty();
    }

    @Test
    void whatIsReadStaysWhereItIsWhenMoreComes(FxRobot robot) {
        robot.interact(() -> thread.show(1, many(60)));
        WaitForAsyncUtils.waitForFxEvents();
        robot.interact(() -> thread.setVvalue(0.5));
        WaitForAsyncUtils.waitForFxEvents();
        Node read = robot.lookup("Message 30").query();
        double before = read.localToScene(0, 0).getY();
        robot.interact(() -> thread.show(1, many(80)));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(read.localToScene(0, 0).getY()).isCloseTo(before, within(2.0));
        robot.interact(() -> robot.lookup(".thread-view").queryAs(ThreadView.class).setVvalue(0));
        robot.interact(() -> thread.show(1, many(150)));
        WaitForAsyncUtils.waitForFxEvents();
        Node first = robot.lookup("Message 60").query();
        double above = first.localToScene(0, 0).getY();
        robot.interact(() -> robot.lookup(".link-button").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(first.localToScene(0, 0).getY()).isCloseTo(above, within(2.0));
    }

    @Test
    void anUpdateDrawsAnewOnlyWhatDiffers(FxRobot robot) {
        List<Message> before = many(10);
        robot.interact(() -> thread.show(1, before));
        Set<Node> old = Set.copyOf(bubbles(robot));
        List<Message> after = Stream.concat(before.stream(), Stream.of(message(10, MessageKind.BRAND, "Bonjour", Optional.empty()))).toList();
        robot.interact(() -> thread.show(1, after));
        assertThat(bubbles(robot)).hasSize(11).containsAll(old);
    }

    @Test
    void whatStaysIsNeverTakenOutOfTheWindow(FxRobot robot) {
        robot.interact(() -> thread.show(1, many(45)));
        Node staying = robot.lookup("Message 44").query();
        AtomicInteger left = new AtomicInteger();
        staying.sceneProperty().subscribe(() -> left.incrementAndGet());
        int before = left.get();
        robot.interact(() -> thread.show(1, many(50)));
        robot.interact(() -> robot.lookup(".link-button").queryButton().fire());
        assertThat(bubbles(robot)).hasSize(50);
        assertThat(left.get()).isEqualTo(before);
    }

    @Test
    void aHiddenMessageStaysFoldedUntilAsked(FxRobot robot) {
        robot.interact(() -> thread.show(1, List.of(message(1, MessageKind.CUSTOMER, "ugly words", Optional.of("offensive")))));
        assertThat(texts(robot)).contains("Hidden: Offensive").doesNotContain("ugly words");
        robot.interact(() -> robot.lookup(".link-button").queryButton().fire());
        assertThat(texts(robot)).contains("ugly words");
    }

    @Test
    void aMegabyteIsCutAndOnRequestShownWholeWithOnlyWhatIsInSightLaidOut(FxRobot robot) {
        String megabyte = "x".repeat(1 << 20);
        robot.interact(() -> thread.show(1, List.of(message(1, MessageKind.CUSTOMER, megabyte, Optional.empty()))));
        assertThat(texts(robot)).contains("x".repeat(BodyText.FIRST)).contains("Show the whole message (1,044,576 more characters)");
        robot.interact(() -> robot.lookup(".link-button").queryButton().fire());
        WaitForAsyncUtils.waitForFxEvents();
        WholeText whole = robot.lookup(".whole-text").queryAs(WholeText.class);
        assertThat(pieces(megabyte, whole.getItems())).isEqualTo(megabyte);
        assertThat(texts(robot).stream().filter(text -> text != null).mapToInt(String::length).sum()).isLessThan(40_000);
        robot.interact(() -> whole.scrollTo(whole.getItems().size() - 1));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot)).as("its end").contains("x".repeat(whole.getItems().getLast().end() - whole.getItems().getLast().start()));
        assertThat(robot.lookup(".link-button").tryQuery()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\n", "\uD83D\uDE00", "e\u0301\u0301\u0301", "\u202Ea", "\0", "\r\n", " ", "mot ", "\uD83D", "\uDE00"})
    void slicesPutTogetherAreTheTextAndCutNoCharacter(String unit) {
        String text = unit.repeat(30_000 / unit.length());
        List<String> slices = Slices.of(text, WholeText.UNITS, WholeText.LINES).stream().map(slice -> text.substring(slice.start(), slice.end())).toList();
        assertThat(String.join("", slices)).isEqualTo(text);
        assertThat(slices).allMatch(slice -> !slice.isEmpty() && slice.length() <= WholeText.UNITS);
        for (int i = 1; i < slices.size(); i++) {
            assertThat(Character.isSurrogatePair(slices.get(i - 1).charAt(slices.get(i - 1).length() - 1), slices.get(i).charAt(0))).isFalse();
        }
    }

    @Test
    void aMessageOfLineEndsDoesNotPushTheThreadAway(FxRobot robot) {
        robot.interact(() -> thread.show(1, List.of(message(1, MessageKind.CUSTOMER, "a\n".repeat(10_000), Optional.empty()),
                message(2, MessageKind.CUSTOMER, "a" + "\n".repeat(3_000) + "b", Optional.empty()))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(bubbles(robot)).allSatisfy(bubble -> assertThat(bubble.getLayoutBounds().getHeight()).isLessThan(BodyText.FIRST_LINES * 30.0));
    }

    @Test
    void tenThousandEmojiAreCutBetweenTwoOfThem(FxRobot robot) {
        robot.interact(() -> thread.show(1, List.of(message(1, MessageKind.CUSTOMER, "a" + "\uD83D\uDE00".repeat(10_000), Optional.empty()))));
        WaitForAsyncUtils.waitForFxEvents();
        String first = texts(robot).stream().filter(text -> text.startsWith("a")).findFirst().orElseThrow();
        assertThat(first).endsWith("\uD83D\uDE00").doesNotContain("\uFFFD");
    }

    @Test
    void theWordsLookedForAreMarkedAndUnmarked(FxRobot robot) {
        robot.interact(() -> thread.show(1, List.of(message(1, MessageKind.CUSTOMER, "Ma CARTE sim, ma carte !", Optional.empty()))));
        robot.interact(() -> thread.highlight(FilterText.read("carte").filter()));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(robot.lookup(".found").queryAllAs(Text.class)).extracting(Text::getText).containsExactlyInAnyOrder("CARTE", "carte");
        assertThat(robot.lookup(".found").queryAllAs(Text.class)).allMatch(Text::isUnderline);
        robot.interact(() -> thread.highlight(Filter.EVERYTHING));
        assertThat(robot.lookup(".found").tryQuery()).isEmpty();
        assertThat(texts(robot)).contains("Ma CARTE sim, ma carte\u00A0!");
    }

    @Test
    void hostileTextsAreDrawnWithoutHarm(FxRobot robot) {
        String marks = "e" + "\u0301".repeat(20_000);
        robot.interact(() -> thread.show(1, List.of(
                message(1, MessageKind.CUSTOMER, marks, Optional.empty()),
                message(2, MessageKind.CUSTOMER, "a\0b \u202Edrow", Optional.empty()),
                message(3, MessageKind.CUSTOMER, "", Optional.empty()))));
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(texts(robot)).contains("a\uFFFDb drow");
        assertThat(bubbles(robot)).allSatisfy(bubble -> assertThat(bubble.getLayoutBounds().getHeight()).isBetween(20.0, 120.0));
    }

    @Test
    void whoSpeaksIsSaidInWords(FxRobot robot) {
        robot.interact(() -> thread.show(1, List.of(
                message(1, MessageKind.PEER, "I had that too", Optional.empty()),
                message(2, MessageKind.AUTOMATIC, "We read you", Optional.empty()),
                message(3, MessageKind.NOTE, "knows us well", Optional.empty()))));
        assertThat(texts(robot)).anyMatch(text -> text.endsWith("another customer")).anyMatch(text -> text.endsWith("automatic reply"))
                .anyMatch(text -> text.startsWith("Note by"));
    }

    private static List<Message> many(int n) {
        return LongStream.range(0, n).mapToObj(id -> message(id, MessageKind.CUSTOMER, "Message " + id, Optional.empty())).toList();
    }

    private static Message message(long id, MessageKind kind, String text, Optional<String> hidden) {
        Instant at = NOW.minus(Duration.ofHours(1)).plusMillis(id);
        return new Message(id, 1, "r" + id, Optional.empty(), kind, Optional.empty(), "Client", Optional.empty(), text, at, at, Optional.empty(),
                hidden, Optional.empty());
    }

    private static Set<Node> bubbles(FxRobot robot) {
        return robot.lookup(".message").queryAll();
    }

    private static String pieces(String text, List<Span> slices) {
        return slices.stream().map(slice -> text.substring(slice.start(), slice.end())).collect(Collectors.joining());
    }

    private static List<String> texts(FxRobot robot) {
        return labels(robot).map(Labeled::getText).toList();
    }

    private static Stream<Labeled> labels(FxRobot robot) {
        return robot.lookup((Node node) -> node instanceof Labeled).queryAll().stream().map(Labeled.class::cast);
    }
}
