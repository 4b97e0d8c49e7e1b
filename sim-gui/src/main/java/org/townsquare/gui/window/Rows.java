package org.townsquare.gui.window;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.FlowLayout;

/** From left to right in as many rows as it takes; Java's own layout asks for one row only. */
final class Rows extends FlowLayout {

    private static final long serialVersionUID = 1;

    Rows(int across, int down) {
        super(LEFT, across, down);
    }

    @Override
    public Dimension preferredLayoutSize(Container target) {
        Dimension one = super.preferredLayoutSize(target);
        int width = target.getWidth();
        if (width == 0 || one.width <= width) {
            return one;
        }
        int rows = 1;
        int x = getHgap();
        int height = 0;
        for (Component component : target.getComponents()) {
            Dimension size = component.getPreferredSize();
            height = Math.max(height, size.height);
            if (x + size.width + getHgap() > width && x > getHgap()) {
                rows++;
                x = getHgap();
            }
            x += size.width + getHgap();
        }
        return new Dimension(width, rows * (height + getVgap()) + getVgap());
    }
}
