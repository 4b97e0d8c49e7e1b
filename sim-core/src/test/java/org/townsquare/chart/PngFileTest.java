package org.townsquare.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PngFileTest {

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_ARGB, BufferedImage.TYPE_INT_RGB})
    void isReadAsItWasDrawn(int type) throws Exception {
        BufferedImage drawn = new BufferedImage(31, 17, type);
        int[] pixels = new Random(1).ints(31 * 17).toArray();
        drawn.setRGB(0, 0, 31, 17, pixels, 0, 31);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(PngFile.of(drawn)));
        assertThat(read.getColorModel().hasAlpha())
                .isEqualTo(drawn.getColorModel().hasAlpha());
        assertThat(read.getRGB(0, 0, 31, 17, null, 0, 31)).isEqualTo(drawn.getRGB(0, 0, 31, 17, null, 0, 31));
    }
}
