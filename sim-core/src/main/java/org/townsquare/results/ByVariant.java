package org.townsquare.results;

import java.awt.BasicStroke;
import java.awt.geom.Ellipse2D;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.XYErrorRenderer;
import org.jfree.data.Range;
import org.jfree.data.RangeType;
import org.jfree.data.general.DatasetUtils;
import org.jfree.data.xy.XYIntervalSeries;
import org.jfree.data.xy.XYIntervalSeriesCollection;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/**
 * Chart of what came of each variant of a fork: outcome, users, revenue, toxicity, a panel each. Variants stand in the
 * order of their policies' strictness if they differ by that, otherwise in their own.
 */
final class ByVariant {

    private static final double HALF = 0.5;
    /** Platforms of one panel stand so far apart, in parts of the axis, that their bars do not hide each other. */
    private static final double APART = 0.008;

    private static final int SHORT_NAMES = 80;
    private static final double DOT = 8;
    private static final BasicStroke BAR = new BasicStroke(1.6f);
    /** Room for dots at either end of an axis, in parts of it. */
    private static final double MARGIN = 0.06;

    private final Scenario scenario;
    private final Fork fork;
    private final List<Measurements> variants;
    private final double[] positions;
    private final boolean byStrictness;

    ByVariant(Scenario scenario, Fork fork, List<Measurements> variants) {
        this.scenario = scenario;
        this.fork = fork;
        this.variants = variants;
        Optional<double[]> strictness = strictness();
        byStrictness = strictness.isPresent();
        positions = strictness.orElseGet(
                () -> IntStream.range(0, variants.size()).asDoubleStream().toArray());
    }

    /** Strictness in each variant of the platforms whose policies differ, if these are one number that differs. */
    private Optional<double[]> strictness() {
        Set<List<Double>> patterns = IntStream.range(0, scenario.platforms().size())
                .mapToObj(this::strictness)
                .filter(pattern -> new HashSet<>(pattern).size() > 1)
                .collect(Collectors.toSet());
        return patterns.size() == 1 && new TreeSet<>(patterns.iterator().next()).size() == variants.size()
                ? patterns.stream()
                        .map(pattern -> pattern.stream()
                                .mapToDouble(Double::doubleValue)
                                .toArray())
                        .findFirst()
                : Optional.empty();
    }

    private List<Double> strictness(int platform) {
        return fork.scenarios(scenario).stream()
                .map(variant -> variant.lastPolicy(platform).strictness())
                .toList();
    }

    boolean isByStrictness() {
        return byStrictness;
    }

    /** Alternatives, and the incumbents whose policies differ; all if that is nobody. */
    private List<Integer> shown(Role role) {
        boolean anything = scenario.hasAlternative();
        return IntStream.range(0, scenario.platforms().size())
                .filter(k -> scenario.platforms().get(k).role() == role)
                .filter(k -> role == Role.ALTERNATIVE || !anything || new HashSet<>(strictness(k)).size() > 1)
                .boxed()
                .toList();
    }

    /** The panels one below the other. */
    CombinedDomainXYPlot plot() {
        CombinedDomainXYPlot plot = Theme.style(new CombinedDomainXYPlot(axis()));
        plot.setGap(16);
        Set<Integer> inLegend = new HashSet<>();
        for (Measure measure : List.of(
                Measure.CRITICAL_MASS, Measure.ECONOMIC, Measure.FINAL_SHARE, Measure.REVENUE, Measure.TOXICITY_SEEN)) {
            for (Role role : List.of(Role.ALTERNATIVE, Role.INCUMBENT)) {
                List<Integer> platforms = shown(role).stream()
                        .filter(k -> variants.stream().anyMatch(v -> v.has(measure, k)))
                        .toList();
                if (!platforms.isEmpty()) {
                    plot.add(panel(measure, role, platforms, inLegend));
                }
            }
        }
        return plot;
    }

    private NumberAxis axis() {
        if (byStrictness) {
            String words = IntStream.range(0, positions.length)
                    .boxed()
                    .sorted((a, b) -> Double.compare(positions[a], positions[b]))
                    .map(i -> fork.names().get(i) + " " + Percent.plain(positions[i]))
                    .collect(Collectors.joining(", "));
            NumberAxis axis = Theme.numbers(Words.say("chart.by-strictness.axis", words));
            axis.setRange(-0.05, 1.05);
            return axis;
        }
        SymbolAxis axis = Theme.style(
                new SymbolAxis(Words.say("chart.by-variant.axis"), fork.names().toArray(String[]::new)));
        axis.setGridBandsVisible(false);
        axis.setRange(-HALF, positions.length - HALF);
        axis.setVerticalTickLabels(String.join("    ", fork.names()).length() > SHORT_NAMES);
        return axis;
    }

    private XYPlot panel(Measure measure, Role role, List<Integer> platforms, Set<Integer> inLegend) {
        XYErrorRenderer renderer = new XYErrorRenderer();
        renderer.setDefaultLinesVisible(byStrictness);
        renderer.setDrawXError(false);
        renderer.setCapLength(6);
        renderer.setErrorStroke(BAR);
        XYIntervalSeriesCollection data = new XYIntervalSeriesCollection();
        double width = byStrictness ? 1.1 : positions.length;
        for (int k : platforms) {
            XYIntervalSeries series =
                    new XYIntervalSeries(scenario.platforms().get(k).name());
            double shift = (data.getSeriesCount() - (platforms.size() - 1) / 2.0) * APART * width;
            for (int i = 0; i < positions.length; i++) {
                add(series, positions[i] + shift, measure, variants.get(i).of(measure, k));
            }
            int index = data.getSeriesCount();
            Theme.paint(renderer, index, k);
            renderer.setSeriesShape(index, new Ellipse2D.Double(-DOT / 2, -DOT / 2, DOT, DOT));
            renderer.setSeriesVisibleInLegend(index, inLegend.add(k));
            data.addSeries(series);
        }
        XYPlot panel = Theme.plot(null, range(measure, label(measure, role), data));
        panel.setDataset(data);
        panel.setRenderer(renderer);
        return panel;
    }

    /** From 0 on, with room for dots at either end. */
    private static NumberAxis range(Measure measure, String label, XYIntervalSeriesCollection data) {
        NumberAxis range = measure.unit == Measure.Unit.DOLLARS ? Theme.numbers(label) : Theme.shares(label);
        Range bounds = measure.unit == Measure.Unit.RUNS
                ? new Range(0, 1)
                : Range.expandToInclude(DatasetUtils.findRangeBounds(data, true), 0);
        range.setRangeType(RangeType.FULL);
        range.setRange(bounds.getLength() > 0 ? Range.expand(bounds, MARGIN, MARGIN) : new Range(0, 1));
        return range;
    }

    private static String label(Measure measure, Role role) {
        boolean incumbents = role == Role.INCUMBENT;
        boolean isShorter = incumbents && (measure == Measure.FINAL_SHARE || measure == Measure.TOXICITY_SEEN);
        String label = Words.say("chart.by-variant." + measure.word() + (isShorter ? ".incumbent" : ""));
        return incumbents ? Words.say("chart.by-variant.incumbents", label) : label;
    }

    private static void add(XYIntervalSeries series, double x, Measure measure, double[] runs) {
        double[] known = DoubleStream.of(runs).filter(run -> !Double.isNaN(run)).toArray();
        if (known.length == 0) {
            return;
        }
        if (measure.unit == Measure.Unit.RUNS) {
            Probability p = Probability.of((int) DoubleStream.of(known).sum(), known.length);
            series.add(x, x, x, p.probability(), p.low(), p.high());
            return;
        }
        Sample sample = new Sample();
        DoubleStream.of(known).forEach(sample::add);
        Spread spread = sample.spread();
        series.add(x, x, x, spread.median(), spread.p5(), spread.p95());
    }
}
