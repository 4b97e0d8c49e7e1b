package org.townsquare.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/** The font of charts for print, Liberation Sans, which comes with PDFBox: the same on every machine. */
final class PrintFont {

    private static final String FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final Font ONE = load();

    private PrintFont() {}

    private static Font load() {
        try (InputStream in = open()) {
            return Font.createFont(Font.TRUETYPE_FONT, in);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException("PDFBox comes with its font", e);
        }
    }

    static InputStream open() {
        return PDDocument.class.getResourceAsStream(FILE);
    }

    /** In a size in points. */
    static Font plain(double size) {
        return ONE.deriveFont((float) size);
    }
}
