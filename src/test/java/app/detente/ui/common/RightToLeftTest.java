package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;

@ExtendWith(ApplicationExtension.class)
class RightToLeftTest {
    private static final String SENTENCE = "مرحبا اريد ان اعرف متى تعود الشبكة لانه لا يوجد عندي انترنت منذ امس";
    private static final List<String> WORDS = List.of("שלום", "לכם", "אינטרנט", "مرحبا", "الشبكة", "Bonjour", "@maison", "12", "3,5", "€", "!", "?", "-", "/", ",",
            "(", ")", "😀", "👩‍👩‍👧", "«", "»", "https://x.example/a-b", "اَلْعَرَبِيَّةُ", "שׁלוֹם", "بيتنا".repeat(5), "\n", "…");

    @ParameterizedTest
    @ValueSource(strings = {"", "Bonjour à tous !", "2 €, c'est peu. 😀", "日本語"})
    void whatRunsFromLeftToRightStaysAsItIs(String text) {
        assertThat(RightToLeft.parted(text)).isEqualTo(text);
    }

    @Test
    void eachWordIsARunOfItsOwnAndNothingIsLost() {
        assertThat(RightToLeft.parted("Bonjour à tous, שלום לכם!")).isEqualTo("Bonjour à tous, \u200Eשלום\u200E \u200Eלכם!");
        assertThat(RightToLeft.parted(SENTENCE)).startsWith("مرحبا\u200E ")
                .matches(parted -> parted.replace("\u200E", "").equals(SENTENCE));
    }

    @Test
    void anyTextIsLaidOutAtAnyWidth(FxRobot robot) {
        Random random = new Random(3);
        robot.interact(() -> {
            lay(SENTENCE);
            for (int i = 0; i < 25; i++) {
                StringBuilder text = new StringBuilder();
                for (int words = 3 + random.nextInt(25); words > 0; words--) {
                    text.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextInt(4) > 0 ? " " : "");
                }
                lay(text.toString());
            }
        });
    }

    /** In a label that is too low for it, and in a flow: throws where the toolkit does. */
    private static void lay(String text) {
        for (int width = 100; width < 400; width += 20) {
            Label label = new WrappedLabel(Shown.text(text, 4_000));
            new Scene(new StackPane(label));
            label.applyCss();
            assertThat(label.prefHeight(1)).as("before it has any room").isPositive();
            label.resize(width, 38);
            label.layout();
            assertThat(label.prefHeight(width)).isPositive();
            TextFlow flow = new TextFlow(new Text(label.getText()));
            flow.resize(width, 300);
            flow.layout();
            assertThat(flow.prefHeight(width)).isPositive();
        }
    }
}
