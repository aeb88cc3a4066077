package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class WrappedLabelTest {
    /** As in a bubble, which is as narrow as what it holds. */
    @ParameterizedTest
    @ValueSource(strings = {"Merci !", "ok", "Une phrase qui tient sur une ligne de plus de cent dix pixels"})
    void howeverShortItIsDrawn(String text) throws Exception {
        String drawn = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            WrappedLabel label = new WrappedLabel(text);
            VBox bubble = new VBox(label);
            bubble.setFillWidth(false);
            new Scene(bubble, 600, 100);
            bubble.applyCss();
            bubble.layout();
            return ((Text) label.lookup(".text")).getText();
        });
        assertThat(drawn).isEqualTo(text);
    }
}
