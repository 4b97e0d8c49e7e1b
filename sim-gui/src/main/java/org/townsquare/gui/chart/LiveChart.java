package org.townsquare.gui.chart;

import java.awt.BorderLayout;
import java.awt.Dimension;
import java.awt.event.ComponentAdapter;
import java.awt.event.ComponentEvent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.swing.JPanel;
import org.jfree.chart.ChartPanel;
import org.jfree.chart.JFreeChart;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Line;
import org.townsquare.chart.Look;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Plot;
import org.townsquare.chart.Point;
import org.townsquare.chart.Renderer;
import org.townsquare.chart.Series;
import org.townsquare.chart.Text;
import org.townsquare.chart.Tone;
import org.townsquare.results.words.Dates;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/**
 * One metric over time in a panel, or in two where incumbents and alternatives are too far apart for one scale. The run
 * beside, if there is one, is drawn with thin lines, and what is published as marks.
 */
public final class LiveChart extends JPanel {

    private static final long serialVersionUID = 1;

    private static final int SHORTEST = 40;
    private static final Line THIN = new Line(1.1, Line.Dash.SOLID);
    private static final Line TIPPING = new Line(1.4, Line.Dash.LONG);
    static final String BESIDE = "what if";

    private final Curve curve;
    private final transient Scenario scenario;
    private final transient PublishedMarks published;
    private final ChartPanel panel;
    private transient Course course;
    private transient List<Happening> happened = List.of();
    private transient Look look = Inks.of(false);
    private int shownSteps;
    /** By platform, as shares of all users. */
    private transient Map<Integer, Double> tippings = Map.of();

    /** An empty chart of a scenario. */
    public LiveChart(Curve curve, Scenario scenario) {
        super(new BorderLayout());
        this.curve = curve;
        this.scenario = scenario;
        this.published = new PublishedMarks(scenario);
        setName("chart " + curve.tab());
        shownSteps = shown(0);
        panel = new ChartPanel(
                Renderer.draw(plot(), look), 400, 250, 80, 60, 4000, 3000, true, false, false, false, false, true);
        panel.setDomainZoomable(false);
        panel.setRangeZoomable(false);
        panel.setInheritsPopupMenu(true);
        add(panel);
        addComponentListener(new ComponentAdapter() {
            @Override
            public void componentResized(ComponentEvent e) {
                redraw();
            }
        });
    }

    private void redraw() {
        JFreeChart chart = Renderer.draw(plot(), look);
        if (chart.getLegend() != null) {
            chart.getLegend().setVisible(surroundings().hasLegend());
        }
        panel.setChart(chart);
    }

    private Surroundings surroundings() {
        Stream<String> names = IntStream.range(0, scenario.platforms().size())
                .boxed()
                .flatMap(k -> Stream.concat(
                        Stream.of(scenario.platforms().get(k).name()),
                        published.of(curve, k, shownSteps).stream().map(Series::name)));
        boolean two = course != null && course.branch().isPresent();
        return new Surroundings(
                title(),
                Stream.concat(names, two ? Stream.of(BESIDE) : Stream.empty()).toList(),
                look,
                getWidth(),
                getHeight());
    }

    /** The chart as it stands. */
    Plot plot() {
        int[] incumbents = platforms(Role.INCUMBENT);
        int[] alternatives = platforms(Role.ALTERNATIVE);
        boolean apart = curve != Curve.MEAN_IDEOLOGY && curve != Curve.TOXICITY_SEEN;
        // The story is about the alternatives.
        List<Panel> panels = apart && incumbents.length > 0 && alternatives.length > 0
                ? List.of(
                        panel(incumbents, "incumbents", 0).weighing(2),
                        panel(alternatives, "alternatives", 3.0 / 5).weighing(3))
                : List.of(panel(IntStream.range(0, scenario.platforms().size()).toArray(), "", 1));
        return new Plot(title(), "", Panels.below(Dates.axis(scenario, shownSteps), panels));
    }

    private String title() {
        return curve.meaning() + " (" + curve.unit() + ")";
    }

    private int[] platforms(Role role) {
        return IntStream.range(0, scenario.platforms().size())
                .filter(k -> scenario.platforms().get(k).role() == role)
                .toArray();
    }

    /**
     * Platforms in a panel.
     *
     * @param part of the height that it has for its lines and the words above them; 0 if events have no words
     */
    private Panel panel(int[] platforms, String who, double part) {
        List<Series> series = new ArrayList<>();
        for (int k : course == null ? new int[0] : platforms) {
            String name = scenario.platforms().get(k).name();
            series.add(Series.line(name, k, course.points(scenario, curve.metric(), k)));
            course.branch()
                    .ifPresent(branch ->
                            series.add(Series.line("", Tone.of(k), THIN, branch.points(scenario, curve.metric(), k))));
            series.addAll(published.of(curve, k, shownSteps));
        }
        if (part > 0 && course != null && course.branch().isPresent()) {
            series.add(beside());
        }
        double[] values = series.stream()
                .flatMap(each -> each.points().stream())
                .mapToDouble(Point::y)
                .filter(value -> !Double.isNaN(value))
                .toArray();
        List<Text> words = new ArrayList<>();
        if (curve == Curve.ATTENTION_SHARE) {
            double top = DoubleStream.of(values).max().orElse(0);
            for (int k : platforms) {
                // Where the run has not come near, it would only make lines flat.
                if (tippings.getOrDefault(k, Double.NaN) <= top) {
                    series.add(tipping(tippings.get(k)));
                    words.add(new Text(
                            "tipping point of " + scenario.platforms().get(k).name(),
                            Dates.millis(scenario, shownSteps),
                            tippings.get(k),
                            Text.Place.ABOVE_LEFT));
                }
            }
        }
        Marks marks = new Marks(happened, shownSteps, room(part), look);
        return new Panel(axis(who, values), series).saying(words).marked(marks.of(scenario), marks.headroom());
    }

    /** Stands in the legend once for all thin lines, for which it would have no room. */
    private Series beside() {
        return Series.line(BESIDE, ink(), THIN, List.of(new Point(Dates.millis(scenario, 0), Double.NaN)));
    }

    private Tone ink() {
        return new Tone(look.words(), look.words());
    }

    private Series tipping(double share) {
        return Series.line(
                "",
                ink(),
                TIPPING,
                List.of(
                        new Point(Dates.millis(scenario, 0), share),
                        new Point(Dates.millis(scenario, shownSteps), share)));
    }

    /** Where all is zero there is nothing to measure by: the axis has that one tick. */
    private Axis axis(String who, double... values) {
        Axis axis = curve.axis(who).atLeast(curve.leastRange());
        boolean flat = DoubleStream.of(values).allMatch(value -> value == 0);
        return flat ? axis.from(0, 0.9 * curve.leastRange()).step(curve.leastRange()) : axis;
    }

    /** About the room that a panel has, in pixels. */
    private Dimension room(double part) {
        return part == 0
                ? new Dimension()
                : new Dimension(
                        surroundings().lines(), (int) (part * surroundings().panels()));
    }

    /** Shows how far a run has come, and what has happened in it. */
    public void show(Course newCourse, List<Happening> newHappened) {
        course = newCourse;
        happened = List.copyOf(newHappened);
        shownSteps = shown(
                Math.max(course.steps(), course.branch().map(Course::steps).orElse(0)));
        redraw();
    }

    /** The axis grows by half whenever the run comes to its end, so that it stands still most of the time. */
    private int shown(int reached) {
        int steps = SHORTEST;
        while (steps < reached) {
            steps += steps / 2;
        }
        return Math.max(1, Math.min(steps, scenario.steps()));
    }

    /** Draws tipping points, shares of all users above which a platform grows by itself, by the platform's position. */
    public void setTippings(Map<Integer, Double> known) {
        tippings = known;
        redraw();
    }

    /** Light or dark. */
    public void setDark(boolean dark) {
        look = Inks.of(dark);
        redraw();
    }

    /** Draws it where nobody sees it. */
    public void draw() {
        chart().createBufferedImage(400, 250);
    }

    JFreeChart chart() {
        return panel.getChart();
    }

    Look look() {
        return look;
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
