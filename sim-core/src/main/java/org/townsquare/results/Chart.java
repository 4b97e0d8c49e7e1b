package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.townsquare.chart.Look;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Png;
import org.townsquare.chart.Svg;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.words.Words;

/**
 * A chart and what the report says about it.
 *
 * @param name of its files
 * @param alt what it shows, for those who cannot see it
 * @param reading how to read it
 * @param plot what it shows
 * @param height in pixels, but for words that are turned; all charts have the same width
 */
public record Chart(String name, String alt, String reading, Plot plot, int height) {

    private static final int WIDTH = 960;

    /**
     * A chart that has its words together in the list of words.
     *
     * @param words beginning of their keys, {@code chart.NAME.}: title, alt and reading
     * @param reading what the words about reading it are about
     */
    public static Chart of(String words, String subtitle, Plot.Body body, int height, Object... reading) {
        return new Chart(
                words.substring(words.indexOf('.') + 1, words.length() - 1),
                Words.say(words + "alt"),
                Words.say(words + "reading", reading),
                new Plot(Words.say(words + "title"), subtitle, body),
                height);
    }

    private byte[] svg() {
        return Svg.of(plot, Look.SCREEN, WIDTH, whole());
    }

    private int whole() {
        return height + (plot.body() instanceof Panels panels ? (int) panels.turned(Look.SCREEN) : 0);
    }

    /** What a page needs to show it. */
    Map<String, Object> figure() {
        return figure(svg());
    }

    /** What a page needs to show it as its file in a folder has it. */
    Map<String, Object> figure(Path folder) throws IOException {
        return figure(Files.readAllBytes(file(folder, ".svg")));
    }

    private Map<String, Object> figure(byte[] svg) {
        return Map.of(
                "name",
                name,
                "alt",
                alt,
                "reading",
                reading,
                "svg",
                Base64.getEncoder().encodeToString(svg));
    }

    /** Writes the chart as SVG and as PNG of twice the size. */
    void write(Path folder) throws IOException {
        Durable.write(file(folder, ".svg"), svg());
        Durable.write(file(folder, ".png"), Png.of(plot, Look.SCREEN, WIDTH, whole()));
    }

    private Path file(Path folder, String ending) {
        return folder.resolve(name + ending);
    }
}
