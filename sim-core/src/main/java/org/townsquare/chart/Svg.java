package org.townsquare.chart;

import java.awt.Dimension;
import java.awt.Rectangle;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.jfree.chart.JFreeChart;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Charts as SVG. */
public final class Svg {

    private Svg() {}

    /** A chart as SVG, with the same bytes each time. */
    public static byte[] of(Plot plot, Look look, int width, int height) {
        JFreeChart chart = Renderer.draw(plot, look);
        return write(drawn(graphics -> chart.draw(graphics, new Rectangle(width, height)), width, height, false));
    }

    /** A drawing as SVG of a size in points, with its text as outlines, with or without colours. */
    static byte[] forPrint(Drawing drawing, double width, double height, boolean grey) {
        Element root = drawn(drawing, width, height, true);
        root.setAttribute("width", width + "pt");
        root.setAttribute("height", height + "pt");
        byte[] svg = write(root);
        return grey ? Greys.of(new String(svg, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8) : svg;
    }

    private static Element drawn(Drawing drawing, double width, double height, boolean outlines) {
        try {
            Document document = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument("http://www.w3.org/2000/svg", "svg", null);
            SVGGraphics2D graphics = outlines
                    ? new SVGGraphics2D(SVGGeneratorContext.createDefault(document), true)
                    : new SVGGraphics2D(document);
            graphics.setSVGCanvasSize(new Dimension((int) width, (int) height));
            drawing.on(graphics);
            Element root = graphics.getRoot();
            root.setAttribute("viewBox", "0 0 " + size(width) + " " + size(height));
            return root;
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("a chart could not be drawn as SVG", e);
        }
    }

    /** A whole number without a point. */
    private static String size(double points) {
        return points == Math.rint(points) ? Long.toString(Math.round(points)) : Double.toString(points);
    }

    private static byte[] write(Element root) {
        ByteArrayOutputStream svg = new ByteArrayOutputStream();
        try {
            // Batik's own writer would name a document type that readers fetch from outside.
            TransformerFactory.newInstance().newTransformer().transform(new DOMSource(root), new StreamResult(svg));
            return svg.toByteArray();
        } catch (TransformerException e) {
            throw new IllegalStateException("a chart could not be written as SVG", e);
        }
    }
}
