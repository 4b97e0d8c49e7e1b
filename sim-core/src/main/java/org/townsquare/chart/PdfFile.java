package org.townsquare.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;

/** A drawing as PDF: a page of its size, with the characters that it needs of its font. */
final class PdfFile {

    private PdfFile() {}

    /** The same bytes each time. */
    static byte[] of(Drawing drawing, double width, double height, boolean grey) throws IOException {
        try (PDDocument document = new PDDocument()) {
            document.setDocumentId(0L);
            PDPage page = new PDPage(new PDRectangle((float) width, (float) height));
            document.addPage(page);
            PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, (float) width, (float) height);
            try (InputStream font = PrintFont.open();
                    PdfBoxGraphics2DFontTextDrawer text = new PdfBoxGraphics2DFontTextDrawer()) {
                text.registerFont(PrintFont.plain(1).getFontName(), PDType0Font.load(document, font, true));
                graphics.setFontTextDrawer(text);
                if (grey) {
                    graphics.setColorMapper((colour, where) ->
                            new PDColor(new float[] {Greys.lightness(colour) / 255f}, PDDeviceGray.INSTANCE));
                }
                drawing.on(graphics);
            }
            graphics.dispose();
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.drawForm(graphics.getXFormObject());
            }
            ByteArrayOutputStream pdf = new ByteArrayOutputStream();
            document.save(pdf, CompressParameters.DEFAULT_COMPRESSION);
            return pdf.toByteArray();
        }
    }
}
