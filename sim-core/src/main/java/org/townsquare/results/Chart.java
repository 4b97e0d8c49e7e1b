package org.townsquare.results;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.plot.Plot;

/**
 * A chart and what the report says about it.
 *
 * @param name of its files
 * @param alt what it shows, for those who cannot see it
 * @param reading how to read it
 * @param height in pixels; all charts have the same width
 */
public record Chart(String name, String alt, String reading, JFreeChart chart, int height) {

    private static final int WIDTH = 960;
    private static final int PNG_SCALE = 2;

    static {
        ImageIO.setUseCache(
                false); // otherwise images in memory go by a temporary file, and a full disk is told of as a bad image
    }

    /**
     * A chart that has its words together in the list of words.
     *
     * @param words beginning of their keys, {@code chart.NAME.}: title, alt and reading
     * @param reading what the words about reading it are about
     */
    public static Chart of(String words, String subtitle, Plot plot, int height, Object... reading) {
        return new Chart(
                words.substring(words.indexOf('.') + 1, words.length() - 1),
                Words.say(words + "alt"),
                Words.say(words + "reading", reading),
                Theme.chart(Words.say(words + "title"), subtitle, plot),
                height);
    }

    private byte[] svg() {
        return Svg.of(chart, WIDTH, height);
    }

    /** What a page needs to show it. */
    public Map<String, Object> figure() {
        return Map.of(
                "name",
                name,
                "alt",
                alt,
                "reading",
                reading,
                "svg",
                Base64.getEncoder().encodeToString(svg()));
    }

    /** Writes the chart as SVG and as PNG of twice the size. */
    void write(Path folder) throws IOException {
        Durable.write(folder.resolve(name + ".svg"), svg());
        writePng(folder);
    }

    void writePng(Path folder) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ChartUtils.writeScaledChartAsPNG(png, chart, WIDTH, height, PNG_SCALE, PNG_SCALE);
        Durable.write(folder.resolve(name + ".png"), png.toByteArray());
    }
}
