package org.townsquare.results;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

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
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
            SVGGraphics2D graphics = new SVGGraphics2D(document);
            graphics.setSVGCanvasSize(new Dimension(WIDTH, height));
            chart.draw(graphics, new Rectangle(WIDTH, height));
            Element root = graphics.getRoot();
            root.setAttribute("viewBox", "0 0 " + WIDTH + " " + height);
            // Batik's own writer would name a document type that readers fetch from outside.
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(svg));
            return svg.toByteArray();
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("the chart " + name + " could not be drawn as SVG", e);
        }
    }

    /** What a page needs to show it. */
    Map<String, Object> figure() {
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
