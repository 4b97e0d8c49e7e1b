package org.townsquare.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RectangularShape;
import org.jfree.chart.LegendItem;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleEdge;
import org.townsquare.measure.Outcome;

/** Bars of outcomes in print: each outcome with a pattern beside its colour. */
final class PrintBars extends StandardBarPainter {

    private static final long serialVersionUID = 1;

    private static final Color GREY_INK = new Color(0x505050);
    private static final BasicStroke EDGE = new BasicStroke(0.4f);

    private final boolean grey;

    private PrintBars(boolean grey) {
        this.grey = grey;
    }

    static void restyle(CategoryPlot plot, StackedBarRenderer bars, boolean grey) {
        PrintBars painter = new PrintBars(grey);
        bars.setBarPainter(painter);
        bars.setDefaultItemLabelFont(PrintFont.plain(PrintLook.SMALL));
        bars.setMaximumBarWidth(0.9);
        LegendItemCollection legend = plot.getLegendItems();
        for (int i = 0; i < legend.getItemCount(); i++) {
            LegendItem item = legend.get(i);
            if (item.getDatasetIndex() == 0 && i < Outcome.values().length) {
                Outcome outcome = Outcome.values()[i];
                Hatch.of(outcome).show(item, painter.ground(outcome), painter.ink(outcome));
            }
        }
        plot.setFixedLegendItems(legend);
    }

    @Override
    public void paintBar(
            Graphics2D graphics, BarRenderer renderer, int row, int column, RectangularShape bar, RectangleEdge base) {
        Outcome outcome = Outcome.values()[row];
        Rectangle2D area = bar.getBounds2D();
        if (area.getWidth() > 0) {
            Hatch.of(outcome).fill(graphics, area, ground(outcome), ink(outcome));
            graphics.setPaint(Theme.INK);
            graphics.setStroke(EDGE);
            graphics.draw(area);
        }
    }

    private Color ink(Outcome outcome) {
        return grey ? GREY_INK : Theme.colour(outcome).darker();
    }

    private Color ground(Outcome outcome) {
        if (!grey) {
            return Theme.colour(outcome);
        }
        int lightness = switch (outcome) {
            case CRITICAL_MASS -> 0xA8;
            case NICHE, INSOLVENT, UNDECIDED -> 0xF2;
            case FAILED -> 0xD4;
            case CLOSED -> 0xC8;
            case NOT_LAUNCHED -> 0xFF;
        };
        return new Color(lightness, lightness, lightness);
    }
}
