package org.townsquare.results;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.geom.Line2D;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.ValueAxis;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.jfree.data.RangeType;
import org.townsquare.measure.Outcome;

/**
 * What all charts have in common. Colours are six of Okabe and Ito (2008), which people with any kind of colour vision tell
 * apart, and two more that are as far from them and stand out on a light and on a dark ground, as Okabe and Ito's black and
 * yellow do not; each platform has its own dashes besides.
 */
public final class Theme {

    public static final Color INK = new Color(0x222222);
    static final Color FAINT = new Color(0xDDDDDD);
    /** Of what goes to no platform. */
    static final Color NOWHERE = new Color(0x595959);

    public static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 13);
    private static final Color GREY = new Color(0x595959);
    private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 17);

    private static final Color[] COLOURS = {
        new Color(0x0072B2),
        new Color(0xD55E00),
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x6633FF),
        new Color(0xBB2233),
    };
    private static final float[][] DASHES = {null, {9, 4}, {2, 3}, {10, 3, 2, 3}};
    /** Of lines that mark a date. */
    public static final Stroke MARK =
            new BasicStroke(1.2f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, new float[] {4, 3}, 0);

    static final Line2D SAMPLE = new Line2D.Double(-16, 0, 16, 0);

    private Theme() {}

    /** The colour of the platform at this position. */
    public static Color colour(int platform) {
        return COLOURS[platform % COLOURS.length];
    }

    /** The colour of an outcome. */
    public static Color colour(Outcome outcome) {
        int rgb = switch (outcome) {
            case CRITICAL_MASS -> 0x009E73;
            case NICHE -> 0x56B4E9;
            case FAILED -> 0xD55E00;
            case INSOLVENT -> 0xCC79A7;
            case CLOSED -> 0x8C8C8C;
            case NOT_LAUNCHED -> 0xD9D9D9;
            case UNDECIDED -> 0xF0E442;
        };
        return new Color(rgb);
    }

    /** The line of the platform at this position. */
    public static Stroke stroke(int platform) {
        return stroke(platform, 2.2f);
    }

    /** A thinner line with the same dashes. */
    public static Stroke thin(int platform) {
        return stroke(platform, 1);
    }

    private static Stroke stroke(int platform, float width) {
        // Where colours begin again, dashes are others.
        float[] dash = DASHES[(platform + platform / COLOURS.length) % DASHES.length];
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, dash, 0);
    }

    /** Gives a series of a chart the look of a platform. */
    public static void paint(XYLineAndShapeRenderer renderer, int series, int platform) {
        renderer.setSeriesPaint(series, colour(platform));
        renderer.setSeriesFillPaint(series, colour(platform));
        renderer.setSeriesStroke(series, stroke(platform));
        renderer.setLegendLine(SAMPLE);
        renderer.setDrawSeriesLineAsPath(true);
    }

    /** An axis of shares, from 0 to 100 % at most. */
    public static NumberAxis shares(String label) {
        NumberAxis axis = new ShareAxis(label);
        axis.setRangeType(RangeType.POSITIVE);
        axis.setAutoRangeIncludesZero(true);
        axis.setAutoRangeMinimumSize(1e-3);
        axis.setNumberFormatOverride(Words.numbers("0.### %"));
        return style(axis);
    }

    /** An axis of numbers, which stand there as English has them or as the language has. */
    public static NumberAxis numbers(String label) {
        NumberAxis axis = style(new NumberAxis(label));
        if (Edition.current().language() != Language.ENGLISH) {
            axis.setNumberFormatOverride(Words.numbers("#,##0.######"));
        }
        return axis;
    }

    /** An axis of money, from 0 on. */
    public static NumberAxis dollars(String label) {
        NumberAxis axis = new NumberAxis(label);
        axis.setRangeType(RangeType.POSITIVE);
        axis.setAutoRangeIncludesZero(true);
        axis.setNumberFormatOverride(new Dollars());
        return style(axis);
    }

    /** Fonts and colours of an axis. */
    public static <A extends org.jfree.chart.axis.Axis> A style(A axis) {
        axis.setLabelFont(PLAIN);
        axis.setTickLabelFont(PLAIN);
        axis.setLabelPaint(INK);
        axis.setTickLabelPaint(INK);
        axis.setAxisLinePaint(GREY);
        axis.setTickMarkPaint(GREY);
        return axis;
    }

    /** A panel of a chart. */
    public static XYPlot plot(ValueAxis domain, ValueAxis range) {
        XYPlot plot = new XYPlot(null, domain, range, null);
        plot.setDomainGridlinePaint(FAINT);
        plot.setRangeGridlinePaint(FAINT);
        plot.setDomainGridlineStroke(new BasicStroke(1));
        plot.setRangeGridlineStroke(new BasicStroke(1));
        return style(plot);
    }

    /** Background and frame of a panel. */
    public static <P extends Plot> P style(P plot) {
        plot.setBackgroundPaint(Color.WHITE);
        plot.setOutlinePaint(FAINT);
        return plot;
    }

    /** A chart with title and legend. */
    public static JFreeChart chart(String title, String subtitle, Plot plot) {
        JFreeChart chart = new JFreeChart(null, PLAIN, plot, false);
        chart.setBackgroundPaint(Color.WHITE);
        chart.setPadding(new RectangleInsets(12, 12, 10, 24));
        chart.setTitle(text(title, BOLD, INK));
        chart.addSubtitle(text(subtitle, PLAIN, GREY));
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(PLAIN);
        legend.setItemPaint(INK);
        legend.setItemLabelPadding(new RectangleInsets(2, 4, 2, 14));
        legend.setFrame(BlockBorder.NONE);
        chart.addLegend(legend);
        return chart;
    }

    /** A title that has room in a line. */
    public static String shortened(String title) {
        return shortened(title, 70);
    }

    /** A text of so many characters at most. */
    public static String shortened(String text, int most) {
        return text.length() <= most ? text : text.substring(0, most - 1) + "…";
    }

    private static TextTitle text(String words, Font font, Color colour) {
        TextTitle text = new TextTitle(words, font);
        text.setPaint(colour);
        text.setHorizontalAlignment(HorizontalAlignment.LEFT);
        text.setMargin(0, 0, 6, 0);
        return text;
    }

    /** Ends at 100 % even where the margin above the data would lead further, and has no marks above it. */
    private static final class ShareAxis extends NumberAxis {
        private static final long serialVersionUID = 1;

        ShareAxis(String label) {
            super(label);
        }

        @Override
        protected void autoAdjustRange() {
            super.autoAdjustRange();
            if (getUpperBound() > 1) {
                setRange(new Range(getLowerBound(), 1), false, false);
            }
        }

        @Override
        protected int calculateVisibleTickCount() {
            double size = getTickUnit().getSize();
            int above = (int) (Math.floor(getUpperBound() / size) - Math.floor(Math.min(getUpperBound(), 1) / size));
            return super.calculateVisibleTickCount() - above;
        }
    }
}
