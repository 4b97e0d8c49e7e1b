package org.townsquare.gui.control;

import java.awt.BasicStroke;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;

/** The window's icons, drawn so that they are sharp on any screen and as dark or light as the words beside them. */
public enum Icon implements javax.swing.Icon {
    /** A triangle. */
    PLAY("M 4 2 L 14 8 L 4 14 Z", true),
    /** Two bars. */
    PAUSE("M 3 2 L 7 2 L 7 14 L 3 14 Z M 9 2 L 13 2 L 13 14 L 9 14 Z", true),
    /** A triangle and a bar. */
    STEP("M 3 2 L 10 8 L 3 14 Z M 11 2 L 13 2 L 13 14 L 11 14 Z", true),
    /** A bar and a triangle to the left. */
    BACK("M 13 2 L 6 8 L 13 14 Z M 3 2 L 5 2 L 5 14 L 3 14 Z", true),
    /** To the beginning. */
    RESTART("M 8 2 L 2 8 L 8 14 Z M 15 2 L 9 8 L 15 14 Z", true),
    /** An arrow that turns back. */
    UNDO("M 6 3 L 2 7 L 6 11 M 2 7 L 10 7 L 13 9 L 13 12 L 11 14", false),
    /** One way becomes two. */
    FORK("M 1 8 L 6 8 L 13 3 M 6 8 L 13 13 M 10 3 L 13 3 L 13 6 M 10 13 L 13 13 L 13 10", false),
    /** Four squares. */
    SCENARIOS(
            "M 2 2 L 7 2 L 7 7 L 2 7 Z M 9 2 L 14 2 L 14 7 L 9 7 Z M 2 9 L 7 9 L 7 14 L 2 14 Z M 9 9 L 14 9 L 14 14 L 9 14 Z",
            true),
    /** Down into a tray. */
    SAVE("M 8 2 L 8 10 M 5 7 L 8 10 L 11 7 M 2 11 L 2 14 L 14 14 L 14 11", false),
    /** Half light, half dark. */
    LOOK("M 8 2 L 12 4 L 14 8 L 12 12 L 8 14 Z", true);

    private static final int SIZE = 16;

    private final String path;
    private final boolean filled;

    Icon(String path, boolean filled) {
        this.path = path;
        this.filled = filled;
    }

    @Override
    public void paintIcon(Component component, Graphics on, int x, int y) {
        Graphics2D graphics = (Graphics2D) on.create();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.transform(AffineTransform.getTranslateInstance(x, y));
        graphics.setColor(component.isEnabled() ? component.getForeground() : java.awt.Color.GRAY);
        graphics.setStroke(new BasicStroke(1.6f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        if (filled) {
            graphics.fill(shape());
        } else {
            graphics.draw(shape());
        }
        graphics.dispose();
    }

    private Path2D shape() {
        Path2D shape = new Path2D.Double();
        String[] words = path.split(" ", -1);
        for (int i = 0; i < words.length; i++) {
            switch (words[i]) {
                case "M" -> shape.moveTo(Double.parseDouble(words[++i]), Double.parseDouble(words[++i]));
                case "L" -> shape.lineTo(Double.parseDouble(words[++i]), Double.parseDouble(words[++i]));
                default -> shape.closePath();
            }
        }
        return shape;
    }

    @Override
    public int getIconWidth() {
        return SIZE;
    }

    @Override
    public int getIconHeight() {
        return SIZE;
    }
}
