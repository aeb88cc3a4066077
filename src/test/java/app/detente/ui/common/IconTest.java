package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import app.detente.model.Network;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class IconTest {

    @Test
    void everyDrawingHasItsNameAndEveryNameItsDrawing() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("icons"))) {
            List<String> drawn = files.map(file -> file.getFileName().toString()).toList();
            assertThat(Arrays.stream(Icon.values()).map(Icon::file)).containsExactlyInAnyOrderElementsOf(drawn);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aDrawingIsAPathInsideItsGround(Icon icon) {
        SVGPath path = new SVGPath();
        path.setContent(icon.path());
        Bounds drawn = path.getLayoutBounds();
        assertThat(Math.max(drawn.getWidth(), drawn.getHeight())).isGreaterThan(8);
        assertThat(drawn.getMinX()).isGreaterThanOrEqualTo(1);
        assertThat(drawn.getMinY()).isGreaterThanOrEqualTo(1);
        assertThat(drawn.getMaxX()).isLessThanOrEqualTo(Icon.GROUND - 1);
        assertThat(drawn.getMaxY()).isLessThanOrEqualTo(Icon.GROUND - 1);
    }

    @ParameterizedTest
    @EnumSource
    void everyNetworkHasAMarkNamedLikeIt(Network network) {
        assertThat(Icon.of(network).file()).isEqualTo(network.key() + ".svg");
    }
}
