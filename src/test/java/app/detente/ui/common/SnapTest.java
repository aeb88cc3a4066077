package app.detente.ui.common;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class SnapTest {

    @Test
    void anotherReaderSeesTheSamePixels(@TempDir Path folder) throws IOException {
        int[] argb = {0xFF102030, 0x80FF0000, 0x00000000, 0xFFFFFFFF, 0x01020304, 0xFF00FF00};
        WritableImage image = new WritableImage(3, 2);
        for (int i = 0; i < argb.length; i++) {
            image.getPixelWriter().setArgb(i % 3, i / 3, argb[i]);
        }
        Path file = folder.resolve("p.png");
        Snap.png(image, file);
        BufferedImage read = ImageIO.read(file.toFile());
        assertThat(read.getWidth()).isEqualTo(3);
        for (int i = 0; i < argb.length; i++) {
            int pixel = image.getPixelReader().getArgb(i % 3, i / 3);
            assertThat(read.getRGB(i % 3, i / 3)).isEqualTo(pixel);
        }
    }

    @Test
    void theMarkIsAPictureWithRoundCorners() {
        Image mark = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> AppMark.image(64));
        assertThat(mark.getWidth()).isEqualTo(64);
        assertThat(mark.getPixelReader().getColor(0, 0).getOpacity()).isZero();
        assertThat(mark.getPixelReader().getColor(32, 3).getOpacity()).isEqualTo(1);
        assertThat(mark.getPixelReader().getColor(32, 3)).isNotEqualTo(mark.getPixelReader().getColor(37, 24));
    }
}
