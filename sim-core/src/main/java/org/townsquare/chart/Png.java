package org.townsquare.chart;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartUtils;

/** Charts as PNG. */
public final class Png {

    private static final int SCALE = 2;

    static {
        ImageIO.setUseCache(
                false); // otherwise images in memory go by a temporary file, and a full disk is told of as a bad image
    }

    private Png() {}

    /** A chart as PNG, twice as large as asked so that it is sharp. */
    public static byte[] of(Plot plot, Look look, int width, int height) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ChartUtils.writeScaledChartAsPNG(png, Renderer.draw(plot, look), width, height, SCALE, SCALE);
        return png.toByteArray();
    }
}
