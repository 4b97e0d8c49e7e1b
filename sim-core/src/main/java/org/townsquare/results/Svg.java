package org.townsquare.results;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts as SVG. */
public final class Svg {

    private Svg() {}

    /** A chart as SVG, with the same bytes each time. */
    public static byte[] of(JFreeChart chart, int width, int height) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
            SVGGraphics2D graphics = new SVGGraphics2D(document);
            graphics.setSVGCanvasSize(new Dimension(width, height));
            chart.draw(graphics, new Rectangle(width, height));
            Element root = graphics.getRoot();
            root.setAttribute("viewBox", "0 0 " + width + " " + height);
            // Batik's own writer would name a document type that readers fetch from outside.
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(svg));
            return svg.toByteArray();
        } catch (ParserConfigurationException | TransformerException e) {
            throw new IllegalStateException("a chart could not be drawn as SVG", e);
        }
    }
}
