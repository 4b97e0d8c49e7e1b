package org.townsquare.chart;

import java.util.List;

/**
 * Panels that share an axis.
 *
 * @param shared the horizontal axis of panels one below the other, the vertical one of panels side by side
 */
public record Panels(Layout layout, Axis shared, List<Panel> panels) implements Plot.Body {

    private static final double ROOM = 8;

    /** How panels stand. */
    public enum Layout {
        /** One below the other. */
        BELOW,
        /** Side by side. */
        BESIDE,
        /** One below the other, each on its side: its shared axis goes up. */
        ON_SIDE
    }

    /** Panels one below the other. */
    public static Panels below(Axis x, List<Panel> panels) {
        return new Panels(Layout.BELOW, x, List.copyOf(panels));
    }

    /** A single panel. */
    public static Panels of(Axis x, Panel panel) {
        return below(x, List.of(panel));
    }

    /** How far turned words reach below the shared axis; 0 if there are none. */
    public double turned(Look look) {
        return shared.ticks().isUpright()
                ? shared.ticks().words().values().stream()
                        .mapToDouble(word -> ROOM + Numbers.wide(word, look.small()))
                        .max()
                        .orElse(0)
                : 0;
    }

    /** How many panels there are. */
    public int size() {
        return panels.size();
    }
}
