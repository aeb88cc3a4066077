package app.detente.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WindowPlaceTest {
    private static final WindowPlace PLACE = new WindowPlace(-1200, 40, 1440, 900, true, new Panes(200, 340, 300));

    @Test
    void comesBackAsItWasStored() {
        assertThat(WindowPlace.parse(PLACE.stored())).contains(PLACE);
    }

    @Test
    void fractionsOfAPixelAreRounded() {
        WindowPlace torn = new WindowPlace(10.4, 20.6, 1440, 900, false, new Panes(187.5, 330, 280));
        assertThat(WindowPlace.parse(torn.stored())).contains(new WindowPlace(10, 21, 1440, 900, false, new Panes(188, 330, 280)));
    }

    @Test
    void halfAPlaceIsNone() {
        Map<String, String> half = new HashMap<>(PLACE.stored());
        half.remove("window.height");
        assertThat(WindowPlace.parse(half)).isEmpty();
    }

    @Test
    void rubbishIsNone() {
        Map<String, String> rubbish = new HashMap<>(PLACE.stored());
        rubbish.put("window.x", "left");
        assertThat(WindowPlace.parse(rubbish)).isEmpty();
        assertThat(WindowPlace.parse(Map.of())).isEmpty();
    }
}
