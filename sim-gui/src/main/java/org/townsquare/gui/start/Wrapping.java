package org.townsquare.gui.start;

import java.awt.Component;
import java.awt.Container;
import java.awt.Dimension;
import java.awt.LayoutManager;

/** Cards of one width in rows, as many in a row as there is room for, filling the row. */
final class Wrapping implements LayoutManager {

    private static final int GAP = 12;
    private static final int SIDE = 20;
    private static final int NARROWEST = 290;

    @Override
    public Dimension preferredLayoutSize(Container parent) {
        int width = parent.getParent() == null ? 0 : parent.getParent().getWidth();
        int columns = columns(width);
        int rows = (parent.getComponentCount() + columns - 1) / columns;
        return new Dimension(width, rows * (rowHeight(parent) + GAP) + GAP);
    }

    private static int columns(int width) {
        return Math.max(1, (width - 2 * SIDE + GAP) / (NARROWEST + GAP));
    }

    private static int rowHeight(Container parent) {
        int height = 0;
        for (Component card : parent.getComponents()) {
            height = Math.max(height, card.getPreferredSize().height);
        }
        return height;
    }

    @Override
    public void layoutContainer(Container parent) {
        int columns = columns(parent.getWidth());
        int width = (parent.getWidth() - 2 * SIDE + GAP) / columns - GAP;
        int height = rowHeight(parent);
        for (int i = 0; i < parent.getComponentCount(); i++) {
            parent.getComponent(i)
                    .setBounds(SIDE + i % columns * (width + GAP), GAP + i / columns * (height + GAP), width, height);
        }
    }

    @Override
    public Dimension minimumLayoutSize(Container parent) {
        return new Dimension(NARROWEST, GAP);
    }

    @Override
    public void addLayoutComponent(String name, Component component) {}

    @Override
    public void removeLayoutComponent(Component component) {}
}
