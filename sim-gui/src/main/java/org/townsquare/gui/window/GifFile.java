package org.townsquare.gui.window;

import java.awt.image.BufferedImage;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOInvalidTreeException;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;

/** An animated GIF that is written picture by picture and plays for ever. */
final class GifFile implements Closeable {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";

    private final ImageWriter writer =
            ImageIO.getImageWritersByFormatName("gif").next();
    private final ImageOutputStream out;
    private final int hundredths;
    private boolean begun;

    /**
     * An empty file.
     *
     * @param hundredths how long each picture stands, in hundredths of a second
     */
    GifFile(Path file, int hundredths) throws IOException {
        this.hundredths = hundredths;
        java.nio.file.Files.deleteIfExists(file);
        out = ImageIO.createImageOutputStream(file.toFile());
        if (out == null) {
            throw new IOException(file + " cannot be written");
        }
        writer.setOutput(out);
        writer.prepareWriteSequence(null);
    }

    /** Adds a picture, all of one size. */
    void add(BufferedImage picture) throws IOException {
        ImageWriteParam usual = writer.getDefaultWriteParam();
        IIOMetadata about = writer.getDefaultImageMetadata(ImageTypeSpecifier.createFromRenderedImage(picture), usual);
        describe(about, !begun);
        begun = true;
        writer.writeToSequence(new IIOImage(picture, null, about), usual);
    }

    private void describe(IIOMetadata about, boolean first) throws IIOInvalidTreeException {
        IIOMetadataNode root = new IIOMetadataNode(FORMAT);
        IIOMetadataNode control = new IIOMetadataNode("GraphicControlExtension");
        control.setAttribute("disposalMethod", "none");
        control.setAttribute("userInputFlag", "FALSE");
        control.setAttribute("transparentColorFlag", "FALSE");
        control.setAttribute("transparentColorIndex", "0");
        control.setAttribute("delayTime", Integer.toString(hundredths));
        root.appendChild(control);
        if (first) {
            IIOMetadataNode loop = new IIOMetadataNode("ApplicationExtension");
            loop.setAttribute("applicationID", "NETSCAPE");
            loop.setAttribute("authenticationCode", "2.0");
            loop.setUserObject(new byte[] {1, 0, 0});
            IIOMetadataNode extensions = new IIOMetadataNode("ApplicationExtensions");
            extensions.appendChild(loop);
            root.appendChild(extensions);
        }
        about.mergeTree(FORMAT, root);
    }

    @Override
    public void close() throws IOException {
        if (begun) {
            writer.endWriteSequence();
        }
        out.close();
        writer.dispose();
    }
}
