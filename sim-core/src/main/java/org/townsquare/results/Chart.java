package org.townsquare.results;

import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.svg.SVGGraphics2D;
import org.jfree.svg.ViewBox;

/**
 * A chart and what the report says about it.
 *
 * @param name of its files
 * @param alt what it shows, for those who cannot see it
 * @param reading how to read it
 * @param height in pixels; all charts have the same width
 */
record Chart(String name, String alt, String reading, JFreeChart chart, int height) {

    private static final int WIDTH = 960;
    private static final int PNG_SCALE = 2;

    /** The chart as SVG, with the same bytes each time. */
    byte[] svg() {
        SVGGraphics2D graphics = new SVGGraphics2D(WIDTH, height);
        graphics.setDefsKeyPrefix(name + "-"); // it would be the time otherwise
        chart.draw(graphics, new Rectangle(WIDTH, height));
        String svg = graphics.getSVGElement(null, true, new ViewBox(0, 0, WIDTH, height), null, null);
        return ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the chart as SVG and as PNG of twice the size. */
    void write(Path folder) throws IOException {
        Durable.write(folder.resolve(name + ".svg"), svg());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ChartUtils.writeScaledChartAsPNG(png, chart, WIDTH, height, PNG_SCALE, PNG_SCALE);
        Durable.write(folder.resolve(name + ".png"), png.toByteArray());
    }
}
