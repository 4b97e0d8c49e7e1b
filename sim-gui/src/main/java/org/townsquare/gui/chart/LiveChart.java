package org.townsquare.gui.chart;

import java.awt.BasicStroke;
import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.Stroke;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.block.BlockBorder;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.title.LegendTitle;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.Range;
import org.townsquare.results.Dates;
import org.townsquare.results.Theme;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/**
 * One metric over time in a panel, or in two where incumbents and alternatives are too far apart for one scale. The run
 * beside, if there is one, is drawn with thin lines.
 */
public final class LiveChart extends JPanel {

    private static final long serialVersionUID = 1;

    private static final Font PLAIN = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
    private static final Font BOLD = new Font(Font.SANS_SERIF, Font.BOLD, 13);
    private static final int SHORTEST = 40;
    /** Pixels for title, axes and legend. */
    private static final int BESIDES = 100;

    private static final Stroke THIN = new BasicStroke(1.1f);
    static final String BESIDE = " (what if)";

    private final Curve curve;
    private final transient Scenario scenario;
    private final transient List<Lines> lines = new ArrayList<>();
    private final transient List<Lines> beside = new ArrayList<>();
    private final transient List<XYPlot> panels = new ArrayList<>();
    private final DateAxis dates;
    private final CombinedDomainXYPlot plot;
    private final JFreeChart chart;
    private transient Course course;
    private transient List<Happening> marked = List.of();
    private transient Ink ink = Ink.of(false);
    private int shownSteps;
    /** By platform, as shares of all users. */
    private transient Map<Integer, Double> tippings = Map.of();

    /** An empty chart of a scenario. */
    public LiveChart(Curve curve, Scenario scenario) {
        super(new BorderLayout());
        this.curve = curve;
        this.scenario = scenario;
        setName("chart " + curve.tab());
        dates = Dates.axis();
        dates.setLabelFont(PLAIN);
        dates.setTickLabelFont(PLAIN);
        dates.setTickLabelInsets(new RectangleInsets(2, 10, 2, 10));
        plot = new CombinedDomainXYPlot(dates);
        plot.setGap(14);
        chart = new JFreeChart(null, PLAIN, plot, false);
        chart.setPadding(new RectangleInsets(4, 4, 2, 28));
        addPanels();
        chart.setTitle(title(curve.meaning() + " (" + curve.unit() + ")"));
        LegendTitle legend = new LegendTitle(plot);
        legend.setPosition(RectangleEdge.BOTTOM);
        legend.setItemFont(PLAIN);
        legend.setFrame(BlockBorder.NONE);
        chart.addLegend(legend);
        ChartPanel panel = new ChartPanel(chart, 400, 250, 80, 60, 4000, 3000, true, false, false, false, false, true);
        panel.setDomainZoomable(false);
        panel.setRangeZoomable(false);
        panel.setInheritsPopupMenu(true);
        add(panel);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                mark();
            }
        });
        setDark(false);
    }

    private void addPanels() {
        int[] incumbents = platforms(Role.INCUMBENT);
        int[] alternatives = platforms(Role.ALTERNATIVE);
        boolean apart = curve != Curve.MEAN_IDEOLOGY && curve != Curve.TOXICITY_SEEN;
        if (apart && incumbents.length > 0 && alternatives.length > 0) {
            addPanel(incumbents, "incumbents");
            addPanel(alternatives, "alternatives");
        } else {
            addPanel(IntStream.range(0, scenario.platforms().size()).toArray(), null);
        }
    }

    private int[] platforms(Role role) {
        return IntStream.range(0, scenario.platforms().size())
                .filter(k -> scenario.platforms().get(k).role() == role)
                .toArray();
    }

    private void addPanel(int[] platforms, String who) {
        NumberAxis axis = curve.axis();
        axis.setAutoRangeMinimumSize(curve.leastRange());
        axis.setDefaultAutoRange(new Range(0, curve.leastRange()));
        axis.setLabel(who);
        axis.setLabelFont(PLAIN);
        axis.setTickLabelFont(PLAIN);
        XYPlot panel = Theme.plot(null, axis);
        panel.setDataset(0, add(lines, new Lines(scenario, curve.metric(), platforms, "")));
        panel.setDataset(1, add(beside, new Lines(scenario, curve.metric(), platforms, BESIDE)));
        for (int which = 0; which < 2; which++) {
            XYLineAndShapeRenderer renderer = new XYLineAndShapeRenderer(true, false);
            for (int s = 0; s < platforms.length; s++) {
                renderer.setSeriesPaint(s, Theme.colour(platforms[s]));
                renderer.setSeriesStroke(s, which == 0 ? Theme.stroke(platforms[s]) : THIN);
            }
            renderer.setDrawSeriesLineAsPath(true);
            renderer.setDefaultSeriesVisibleInLegend(which == 0);
            panel.setRenderer(which, renderer);
        }
        panels.add(panel);
        // The story is about the alternatives.
        plot.add(panel, "incumbents".equals(who) ? 2 : 3);
    }

    private static Lines add(List<Lines> list, Lines lines) {
        list.add(lines);
        return lines;
    }

    private static TextTitle title(String words) {
        TextTitle title = new TextTitle(words, BOLD);
        title.setHorizontalAlignment(HorizontalAlignment.LEFT);
        return title;
    }

    /** Shows how far a run has come, and what has happened in it. */
    public void show(Course newCourse, List<Happening> happened) {
        course = newCourse;
        chart.setNotify(false);
        lines.forEach(l -> l.show(course));
        beside.forEach(l -> l.show(course.branch().orElse(null)));
        panels.forEach(panel -> ((XYLineAndShapeRenderer) panel.getRenderer(1))
                .setDefaultSeriesVisibleInLegend(course.branch().isPresent()));
        int reached =
                Math.max(course.steps(), course.branch().map(Course::steps).orElse(0));
        setSteps(reached);
        setRanges();
        if (!happened.equals(marked)) {
            marked = List.copyOf(happened);
            mark();
        }
        chart.setNotify(true);
    }

    /** Where all is zero there is nothing to measure by: the axis has that one tick. */
    private void setRanges() {
        for (int i = 0; i < panels.size(); i++) {
            NumberAxis axis = (NumberAxis) panels.get(i).getRangeAxis();
            boolean flat = lines.get(i).isZero() && beside.get(i).isZero();
            if (flat) {
                axis.setTickUnit(new NumberTickUnit(curve.leastRange()), false, true);
                axis.setRange(new Range(0, 0.9 * curve.leastRange()), true, false);
            } else if (!axis.isAutoRange()) {
                axis.setAutoTickUnitSelection(true, false);
                axis.setAutoRange(true);
            }
        }
    }

    /** The axis grows by half whenever the run comes to its end, so that it stands still most of the time. */
    private void setSteps(int reached) {
        int steps = SHORTEST;
        while (steps < reached) {
            steps += steps / 2;
        }
        steps = Math.max(1, Math.min(steps, scenario.steps()));
        if (steps != shownSteps) {
            shownSteps = steps;
            Dates.show(dates, scenario, steps);
            mark();
        }
    }

    private void mark() {
        for (int i = 0; i < panels.size(); i++) {
            Marks.events(panels.get(i), scenario, marked, shownSteps, room(i), ink);
            panels.get(i).clearRangeMarkers();
        }
        if (curve == Curve.ATTENTION_SHARE) {
            for (int i = 0; i < panels.size(); i++) {
                for (int platform : platforms(lines.get(i))) {
                    if (tippings.containsKey(platform)) {
                        String name = scenario.platforms().get(platform).name();
                        Marks.tipping(panels.get(i), tippings.get(platform), name, ink);
                    }
                }
            }
        }
    }

    /** About the room that a panel has for its lines; only the lowest has words. */
    private Dimension room(int panel) {
        return panel < panels.size() - 1
                ? new Dimension()
                : new Dimension(
                        Math.max(0, getWidth() - BESIDES),
                        Math.max(0, (getHeight() - BESIDES) * 3 / (panels.size() == 1 ? 3 : 5)));
    }

    private static int[] platforms(Lines lines) {
        return IntStream.range(0, lines.getSeriesCount()).map(lines::platform).toArray();
    }

    /** Draws tipping points, shares of all users above which a platform grows by itself, by the platform's position. */
    public void setTippings(Map<Integer, Double> known) {
        tippings = known;
        mark();
    }

    /** Light or dark. */
    public void setDark(boolean dark) {
        ink = Ink.of(dark);
        chart.setBackgroundPaint(ink.ground());
        chart.getTitle().setPaint(ink.words());
        chart.getLegend().setItemPaint(ink.words());
        chart.getLegend().setBackgroundPaint(ink.ground());
        plot.setBackgroundPaint(ink.ground());
        ink.paint(dates);
        for (XYPlot panel : panels) {
            panel.setBackgroundPaint(ink.ground());
            panel.setOutlinePaint(ink.grid());
            panel.setDomainGridlinePaint(ink.grid());
            panel.setRangeGridlinePaint(ink.grid());
            ink.paint(panel.getRangeAxis());
        }
        mark();
    }

    /** Draws it where nobody sees it. */
    public void draw() {
        chart.createBufferedImage(400, 250);
    }

    XYPlot panel(int position) {
        return panels.get(position);
    }

    JFreeChart chart() {
        return chart;
    }

    Curve curve() {
        return curve;
    }

    Scenario scenario() {
        return scenario;
    }

    Course course() {
        return course;
    }

    /** Whether there is anything to draw: money may not be followed. */
    public static boolean isMeaningful(Curve curve, Scenario scenario) {
        boolean money =
                Arrays.asList(Curve.AD_REVENUE, Curve.CASH, Curve.RUNWAY).contains(curve);
        return !money
                || scenario.platforms().stream().anyMatch(p -> p.business().hasMoney());
    }

    static String name(Scenario scenario) {
        return scenario.title()
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
