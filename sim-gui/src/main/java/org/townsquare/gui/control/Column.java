package org.townsquare.gui.control;

import java.awt.Dimension;
import java.awt.LayoutManager;
import java.awt.Rectangle;
import javax.swing.JPanel;
import javax.swing.Scrollable;

/**
 * As wide as the room there is, as high as needed: what is in it wraps instead of running out of sight. Only what cannot be
 * narrower than the room, such as a table, is scrolled sideways.
 */
public final class Column extends JPanel implements Scrollable {

    private static final long serialVersionUID = 1;

    private static final int LINE = 24;

    /** Empty. */
    public Column() {}

    /** With a layout. */
    public Column(LayoutManager layout) {
        super(layout);
    }

    @Override
    public Dimension getPreferredSize() {
        Dimension preferred = super.getPreferredSize();
        return getScrollableTracksViewportWidth() ? preferred : new Dimension(getMinimumSize().width, preferred.height);
    }

    @Override
    public Dimension getPreferredScrollableViewportSize() {
        return getPreferredSize();
    }

    @Override
    public int getScrollableUnitIncrement(Rectangle visible, int orientation, int direction) {
        return LINE;
    }

    @Override
    public int getScrollableBlockIncrement(Rectangle visible, int orientation, int direction) {
        return visible.height - LINE;
    }

    @Override
    public boolean getScrollableTracksViewportWidth() {
        return getParent() == null || getMinimumSize().width <= getParent().getWidth();
    }

    @Override
    public boolean getScrollableTracksViewportHeight() {
        return false;
    }
}
