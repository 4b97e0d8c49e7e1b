package org.townsquare.chart;

import java.awt.Color;
import java.awt.Font;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.LegendItemCollection;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.CombinedRangeXYPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;

/** Draws charts. */
public final class Renderer {

    private static final double GAP = 14;
    /** Half of the last number of an axis stands beyond its end. */
    static final double RIGHT = 20;

    private final Look look;

    private Renderer(Look look) {
        this.look = look;
    }

    /** A chart in a look, as JFreeChart has it. */
    public static JFreeChart draw(Plot plot, Look look) {
        return new Renderer(look).chart(plot);
    }

    private JFreeChart chart(Plot plot) {
        org.jfree.chart.plot.Plot drawn = plot.body() instanceof Panels panels
                ? panels(panels)
                : new BarsDrawing(look, (Bars) plot.body()).plot();
        drawn.setInsets(look.insets(4, 8, 4, 8));
        JFreeChart chart = new JFreeChart(null, look.plain(), style(drawn), false);
        chart.setBackgroundPaint(look.ground());
        double margin = look.margin();
        chart.setPadding(new RectangleInsets(margin, margin, margin, margin + RIGHT));
        if (!plot.title().isEmpty()) {
            chart.setTitle(text(plot.title(), look.title(), look.words()));
        }
        if (!plot.subtitle().isEmpty()) {
            chart.addSubtitle(text(plot.subtitle(), look.plain(), look.frame()));
        }
        chart.addLegend(legend(new Legend(look).of(plot.body())));
        if (plot.body() instanceof Panels panels) {
            panels.panels().stream()
                    .flatMap(panel -> panel.cells().stream())
                    .forEach(cells -> chart.addSubtitle(CellsDrawing.bar(cells, look)));
        }
        return chart;
    }

    private LegendTitle legend(LegendItemCollection items) {
        LegendTitle legend = new LegendTitle(() -> items);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setBackgroundPaint(look.ground());
        legend.setItemFont(look.small());
        legend.setItemPaint(look.words());
        legend.setItemLabelPadding(look.insets(2, 4, 2, 14));
        legend.setFrame(BlockBorder.NONE);
        return legend;
    }

    TextTitle text(String words, Font font, Color colour) {
        TextTitle text = new TextTitle(words, font);
        text.setPaint(colour);
        text.setHorizontalAlignment(HorizontalAlignment.LEFT);
        text.setTextAlignment(HorizontalAlignment.LEFT);
        text.setMargin(look.insets(0, 0, 6, 0));
        return text;
    }

    private org.jfree.chart.plot.Plot panels(Panels panels) {
        PanelDrawing drawing = new PanelDrawing(look);
        AxisDrawing axes = new AxisDrawing(look);
        if (panels.layout() == Panels.Layout.BESIDE) {
            var shared = panels.shared().around(panels.panels().stream().flatMapToDouble(Panel::upwards), 0);
            CombinedRangeXYPlot all = new CombinedRangeXYPlot(axes.of(shared, false));
            all.setGap(GAP * look.scale());
            for (Panel panel : panels.panels()) {
                ValueAxis own = axes.of(panel.axis().around(panel.across(), 0), true);
                all.add(style(drawing.plot(panel, own, null)), panel.weight());
            }
            return all;
        }
        var shared = panels.shared().around(panels.panels().stream().flatMapToDouble(Panel::across), 0);
        boolean onSide = panels.layout() == Panels.Layout.ON_SIDE;
        CombinedDomainXYPlot all = new CombinedDomainXYPlot(axes.of(shared, !onSide));
        all.setGap(GAP * look.scale());
        for (Panel panel : panels.panels()) {
            ValueAxis own = axes.of(panel.axis().around(panel.upwards(), panel.headroom()), onSide);
            all.add(style(drawing.plot(panel, null, own)), panel.weight());
        }
        if (onSide) {
            all.setOrientation(PlotOrientation.HORIZONTAL);
        }
        return all;
    }

    private <P extends org.jfree.chart.plot.Plot> P style(P plot) {
        plot.setBackgroundPaint(look.ground());
        plot.setOutlinePaint(look.grid());
        plot.setOutlineStroke(look.stroke(0.5));
        return plot;
    }
}
