package org.townsquare.results;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import org.townsquare.chart.Look;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Png;
import org.townsquare.chart.Svg;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.words.Words;

/** A chart and what the report says about it. */
public final class Chart {

    private static final int WIDTH = 960;

    private final String name;
    private final String alt;
    private final String reading;
    private final Plot plot;
    private final int height;
    /** Drawn once, for its file and for the page; null until then. */
    private byte[] svg;

    /**
     * A chart.
     *
     * @param name of its files
     * @param alt what it shows, for those who cannot see it
     * @param reading how to read it
     * @param height in pixels; all charts have the same width
     */
    public Chart(String name, String alt, String reading, Plot plot, int height) {
        this.name = name;
        this.alt = alt;
        this.reading = reading;
        this.plot = plot;
        this.height = height;
    }

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

    /** Name of its files. */
    String name() {
        return name;
    }

    /** How to read it. */
    String reading() {
        return reading;
    }

    /** What it shows. */
    public Plot plot() {
        return plot;
    }

    private byte[] svg() {
        if (svg == null) {
            svg = Svg.of(plot, Look.SCREEN, WIDTH, height);
        }
        return svg;
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
        Durable.write(folder.resolve(name + ".png"), Png.of(plot, Look.SCREEN, WIDTH, height));
    }
}
