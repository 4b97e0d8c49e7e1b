package org.townsquare.gui.network;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.awt.event.MouseAdapter;
import java.awt.event.MouseEvent;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;
import java.util.function.IntFunction;
import javax.swing.JPanel;
import javax.swing.JScrollPane;
import javax.swing.SwingUtilities;
import sim.display.Display2D;
import sim.display.GUIState;
import sim.portrayal.Inspector;

/** MASON's display of the network, as large as there is room. */
public final class NetworkView extends JPanel {

    private static final long serialVersionUID = 1;

    private final transient NetworkPortrayal portrayal;
    private final transient GUIState gui;
    private final Display2D display;

    /**
     * A view.
     *
     * @param influencers names of the last users
     * @param inspectors makes the inspector of a user
     * @param descriptions says who a user is
     */
    public NetworkView(
            GUIState gui,
            Picture picture,
            List<String> influencers,
            IntFunction<Inspector> inspectors,
            Descriptions descriptions) {
        super(new BorderLayout());
        this.gui = gui;
        portrayal = new NetworkPortrayal(picture, influencers, inspectors, descriptions);
        display = new Display2D(600, 600, gui);
        display.setSelectionMode(Display2D.SELECTION_MODE_SINGLE);
        display.display.setVerticalScrollBarPolicy(JScrollPane.VERTICAL_SCROLLBAR_NEVER);
        display.display.setHorizontalScrollBarPolicy(JScrollPane.HORIZONTAL_SCROLLBAR_NEVER);
        display.remove(display.header);
        setName("network");
        display.insideDisplay.setName("network display");
        add(display);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                fit();
            }
        });
        display.insideDisplay.addMouseListener(new MouseAdapter() {
            @Override
            public void mouseClicked(MouseEvent e) {
                if (SwingUtilities.isLeftMouseButton(e) && e.getClickCount() == 1) {
                    display.createInspectors(new Rectangle2D.Double(e.getX(), e.getY(), 1, 1), gui);
                }
            }
        });
        fit();
    }

    /** Gives the picture the room there is. */
    private void fit() {
        display.insideDisplay.width = Math.max(1, getWidth());
        display.insideDisplay.height = Math.max(1, getHeight());
        display.detatchAll();
        display.attach(portrayal, "network");
        display.insideDisplay.revalidate();
        display.repaint();
    }

    /** Shows where the sessions of users go now. */
    public void show(Scene scene) {
        portrayal.show(scene);
        display.insideDisplay.repaint();
        display.insideDisplay.updateToolTips();
    }

    /** Light or dark. */
    public void setDark(boolean dark) {
        portrayal.setDark(dark);
        display.setBackdrop(NetworkPortrayal.ground(dark));
        display.insideDisplay.setBackground(NetworkPortrayal.ground(dark));
        repaint();
    }

    /** The view as a picture of its present size, in pixels times a factor. */
    public BufferedImage image(int factor) {
        Dimension size = display.insideDisplay.getSize();
        BufferedImage image = new BufferedImage(
                Math.max(1, size.width * factor), Math.max(1, size.height * factor), BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(factor, factor);
        display.insideDisplay.paint(graphics);
        graphics.dispose();
        return image;
    }

    /** No more is drawn. */
    public void close() {
        display.quit();
        display.skipFrame.dispose();
        display.optionPane.dispose();
        gui.finish();
    }
}
