package org.townsquare.chart;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;

/** The legend of a chart: each name once. */
final class Legend {

    private static final double SAMPLE = 32;
    private static final double SHORTEST = 18;

    private final Look look;

    Legend(Look look) {
        this.look = look;
    }

    LegendItemCollection of(Plot.Body body) {
        LegendItemCollection items = new LegendItemCollection();
        if (body instanceof Bars bars) {
            bars.parts().forEach(part -> items.add(part(part)));
            bars.interval()
                    .ifPresent(interval ->
                            items.add(sample(interval.name(), look.colour(Tone.INK), BarsDrawing.INTERVAL, Dot.NONE)));
        } else {
            Set<String> names = new HashSet<>(Set.of(""));
            for (Panel panel : ((Panels) body).panels()) {
                panel.series().stream()
                        .filter(series -> !series.points().isEmpty() && names.add(series.name()))
                        .forEach(series -> items.add(series(series)));
                panel.cells().stream().map(Cells::lines).flatMap(List::stream).forEach(line -> items.add(series(line)));
            }
        }
        return items;
    }

    private LegendItem series(Series series) {
        if (!series.isDrawn()) {
            Color colour = look.colour(series.tone());
            // A patch so small would hardly be seen in the colour of a band.
            int alpha = series.extent() == Series.Extent.AREA ? 255 : Math.round(255 * 2 * PanelDrawing.LONE_ALPHA);
            return patch(series.name(), Tone.faint(colour, alpha));
        }
        return sample(series.name(), look.colour(series.tone()), series.line(), series.dot());
    }

    private LegendItem sample(String name, Color colour, Line line, Dot dot) {
        double half = line.isDrawn() ? Math.max(SHORTEST, SAMPLE * look.scale()) / 2 : 0;
        return new LegendItem(
                name,
                null,
                null,
                null,
                dot.isDrawn(),
                dot.shape(look.scale()),
                true,
                dot.isHollow() ? look.ground() : colour,
                dot.isDrawn(),
                colour,
                look.stroke(SeriesDrawing.OUTLINE),
                line.isDrawn(),
                new Line2D.Double(-half, 0, half, 0),
                line.stroke(look.scale()),
                colour);
    }

    private LegendItem part(Bars.Part part) {
        LegendItem item = patch(part.name(), look.colour(part.tone()));
        if (look.isPrint()) {
            part.hatch().show(item, look.colour(part.tone()), Hatch.ink(part.tone(), look));
        }
        return item;
    }

    private LegendItem patch(String name, Color colour) {
        double half = SAMPLE * Math.max(0.55, look.scale()) * 0.4;
        Shape patch = new Rectangle2D.Double(-half, -half * 0.4, 2 * half, 0.8 * half);
        return new LegendItem(name, null, null, null, patch, colour);
    }
}
