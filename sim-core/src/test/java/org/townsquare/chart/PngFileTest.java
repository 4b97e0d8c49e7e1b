package org.townsquare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PngFileTest {

    /** Noise, which does not get smaller: of many chunks, of one, of one pixel. */
    @ParameterizedTest
    @CsvSource({"211, 307", "40, 3", "1, 1"})
    void hasThePixelsAndTheBytesOfJavasOwn(int width, int height) throws IOException {
        for (int type : new int[] {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_RGB}) {
            BufferedImage image = new BufferedImage(width, height, type);
            int[] noise = new Random(7).ints((long) width * height).toArray();
            image.setRGB(0, 0, width, height, noise, 0, width);
            byte[] file = PngFile.of(image);
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(file));
            assertThat(read.getRGB(0, 0, width, height, null, 0, width))
                    .isEqualTo(image.getRGB(0, 0, width, height, null, 0, width));
            ByteArrayOutputStream own = new ByteArrayOutputStream();
            ImageIO.write(image, "png", own);
            assertThat(file).isEqualTo(own.toByteArray());
        }
    }
}
