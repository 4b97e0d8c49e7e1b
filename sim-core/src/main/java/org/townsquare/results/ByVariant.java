package org.townsquare.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.chart.Axis;
import org.townsquare.chart.Dot;
import org.townsquare.chart.Line;
import org.townsquare.chart.Panel;
import org.townsquare.chart.Panels;
import org.townsquare.chart.Point;
import org.townsquare.chart.Series;
import org.townsquare.chart.Tone;
import org.townsquare.results.words.Percent;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/**
 * Chart of what came of each variant of a fork: outcome, users, revenue, toxicity, a panel each. Variants stand in the
 * order of their policies' strictness if they differ by that, otherwise in their own.
 */
final class ByVariant {

    /** Platforms of one panel stand so far apart, in parts of the axis, that their bars do not hide each other. */
    private static final double APART = 0.008;

    private static final int SHORT_NAMES = 80;
    private static final Dot DOT = Dot.of(Dot.Form.DISC, 7);
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
    Panels plot() {
        List<Panel> panels = new ArrayList<>();
        for (Measure measure : List.of(
                Measure.CRITICAL_MASS, Measure.ECONOMIC, Measure.FINAL_SHARE, Measure.REVENUE, Measure.TOXICITY_SEEN)) {
            for (Role role : List.of(Role.ALTERNATIVE, Role.INCUMBENT)) {
                List<Integer> platforms = shown(role).stream()
                        .filter(k -> variants.stream().anyMatch(v -> v.has(measure, k)))
                        .toList();
                if (!platforms.isEmpty()) {
                    panels.add(panel(measure, role, platforms));
                }
            }
        }
        return Panels.below(axis(), panels);
    }

    private Axis axis() {
        if (byStrictness) {
            String words = IntStream.range(0, positions.length)
                    .boxed()
                    .sorted((a, b) -> Double.compare(positions[a], positions[b]))
                    .map(i -> fork.names().get(i) + " " + Percent.plain(positions[i]))
                    .collect(Collectors.joining(", "));
            return Theme.numbers(Words.say("chart.by-strictness.axis", words)).from(-0.05, 1.05);
        }
        return Axis.of(
                Words.say("chart.by-variant.axis"),
                fork.names(),
                String.join("    ", fork.names()).length() > SHORT_NAMES);
    }

    private Panel panel(Measure measure, Role role, List<Integer> platforms) {
        double width = byStrictness ? 1.1 : positions.length;
        List<Series> series = new ArrayList<>();
        for (int k : platforms) {
            double shift = (series.size() - (platforms.size() - 1) / 2.0) * APART * width;
            List<Point> points = new ArrayList<>();
            for (int i = 0; i < positions.length; i++) {
                add(points, positions[i] + shift, measure, variants.get(i).of(measure, k));
            }
            series.add(Series.dots(scenario.platforms().get(k).name(), Tone.of(k), DOT, points)
                    .joined(byStrictness ? Line.of(k) : Line.NONE));
        }
        return new Panel(range(measure, label(measure, role), series), series);
    }

    /** From 0 on, with room for dots at either end. */
    private static Axis range(Measure measure, String label, List<Series> series) {
        Axis range = measure.unit == Measure.Unit.DOLLARS ? Theme.dollars(label) : Theme.shares(label);
        boolean runs = measure.unit == Measure.Unit.RUNS;
        double low = runs ? 0 : points(series).mapToDouble(Point::low).reduce(0, Math::min);
        double high = runs ? 1 : points(series).mapToDouble(Point::high).reduce(0, Math::max);
        double room = MARGIN * (high - low);
        return high > low ? range.from(low - room, high + room) : range.from(0, 1);
    }

    private static Stream<Point> points(List<Series> series) {
        return series.stream().flatMap(each -> each.points().stream());
    }

    private static String label(Measure measure, Role role) {
        boolean incumbents = role == Role.INCUMBENT;
        boolean isShorter = incumbents && (measure == Measure.FINAL_SHARE || measure == Measure.TOXICITY_SEEN);
        String label = Words.say("chart.by-variant." + measure.word() + (isShorter ? ".incumbent" : ""));
        return incumbents ? Words.say("chart.by-variant.incumbents", label) : label;
    }

    private static void add(List<Point> points, double x, Measure measure, double[] runs) {
        double[] known = DoubleStream.of(runs).filter(run -> !Double.isNaN(run)).toArray();
        if (known.length == 0) {
            return;
        }
        if (measure.unit == Measure.Unit.RUNS) {
            Probability p = Probability.of((int) DoubleStream.of(known).sum(), known.length);
            points.add(new Point(x, p.probability(), p.low(), p.high()));
            return;
        }
        Sample sample = new Sample();
        DoubleStream.of(known).forEach(sample::add);
        Spread spread = sample.spread();
        points.add(new Point(x, spread.median(), spread.p5(), spread.p95()));
    }
}
