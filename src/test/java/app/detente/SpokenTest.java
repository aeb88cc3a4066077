package app.detente;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.QueueFilter;
import app.detente.model.QueueView;
import app.detente.model.Texts;
import app.detente.ui.MainWindow;
import app.detente.ui.common.Theme;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Control;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;

/** What a screen reader needs: every control that shows no words has words of its own, on every page and in the open conversation. */
@ExtendWith(ApplicationExtension.class)
class SpokenTest {
    private static final InstantSource DAY = InstantSource.fixed(Instant.parse("2026-03-05T15:42:00Z"));

    @Test
    void everyControlWithoutWordsHasItsName() {
        try (Studio studio = new Studio(DAY, ZoneId.of("Europe/Paris"))) {
            studio.rehearse(Locale.FRENCH);
            Studio.Open open = studio.open(Theme.LIGHT, Texts.in(Locale.FRENCH));
            long first = studio.queue().conversations()
                    .page(QueueFilter.of(QueueView.WAITING), open.parts().session().me(), Optional.empty(), 1).getFirst().id();
            Toolkit.onFx(() -> {
                open.parts().queue().select(first);
                open.window().toggleSide();
                return true;
            });
            studio.settle();
            for (MainWindow.Place place : MainWindow.Place.values()) {
                Toolkit.onFx(() -> {
                    open.window().go(place);
                    return true;
                });
                studio.settle();
                List<Control> controls = new ArrayList<>();
                Toolkit.onFx(() -> controls.addAll(controls(open.window())));
                assertThat(controls).as(place.name()).isNotEmpty();
                assertThat(controls.stream().filter(SpokenTest::mute)).as(place.name()).isEmpty();
            }
            Toolkit.onFx(() -> {
                open.window().leave();
                return true;
            });
        }
    }

    /** The buttons and fields to be seen below a node; what a spinner or a date picker is made of is its own affair. */
    private static List<Control> controls(Node node) {
        List<Control> found = new ArrayList<>();
        if (!node.isVisible()) {
            return found;
        }
        if (node instanceof ButtonBase || node instanceof TextInputControl || node instanceof ComboBoxBase<?> || node instanceof Spinner<?>) {
            found.add((Control) node);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> found.addAll(controls(child)));
        }
        return found;
    }

    private static boolean mute(Control control) {
        boolean worded = control instanceof ButtonBase button && button.getText() != null && !button.getText().isBlank();
        boolean named = control.getAccessibleText() != null && !control.getAccessibleText().isBlank();
        return !worded && !named;
    }
}
