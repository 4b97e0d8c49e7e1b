package org.townsquare.measure;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.engine.Simulation;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Published;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.FigureFiles;
import org.townsquare.statistics.Quantiles;

/** A scenario's published figures, in the units of the model and in the order of their dates. */
public record Figures(List<Figure> all) {

    /** Half a user is added, so that an empty platform is far from any published figure, but not infinitely far. */
    private static final double HALF = 0.5;

    /**
     * One published figure.
     *
     * @param platform its position
     * @param step at whose end it stands beside the simulation
     * @param value people, or a share
     * @param weight how much it counts in a distance
     */
    public record Figure(
            int platform, LocalDate date, int step, FigureUnit unit, double value, double weight, FigureUse use) {}

    /** Those of a scenario that has been read. */
    public static Figures of(Scenario scenario) {
        List<Figure> all = new ArrayList<>();
        for (int i = 0; i < scenario.figures().size(); i++) {
            Published published = scenario.figures().get(i);
            int platform = scenario.platformIndex(published.platform());
            for (FigureFiles.Figure figure : FigureFiles.read(scenario, i)) {
                all.add(new Figure(
                        platform,
                        figure.date(),
                        (int) ChronoUnit.DAYS.between(scenario.start(), figure.date()),
                        published.unit(),
                        figure.value() / published.perUnit(),
                        published.weight(),
                        published.use()));
            }
        }
        all.sort(Comparator.comparing(Figure::date).thenComparing(Figure::platform));
        return new Figures(List.copyOf(all));
    }

    /** Those of one use. */
    public Figures of(FigureUse use) {
        return new Figures(all.stream().filter(figure -> figure.use == use).toList());
    }

    /** Those of one platform and unit. */
    public Figures of(int platform, FigureUnit unit) {
        return new Figures(all.stream()
                .filter(figure -> figure.platform == platform && figure.unit == unit)
                .toList());
    }

    /** The same figures with other numbers. */
    public Figures with(double[] values) {
        List<Figure> other = new ArrayList<>();
        for (int i = 0; i < values.length; i++) {
            Figure one = all.get(i);
            other.add(new Figure(one.platform, one.date, one.step, one.unit, values[i], one.weight, one.use));
        }
        return new Figures(List.copyOf(other));
    }

    /** The last step at which there is a figure; 0 if there is none. */
    public int lastStep() {
        return all.stream().mapToInt(Figure::step).max().orElse(0);
    }

    /** The published numbers. */
    public double[] values() {
        return all.stream().mapToDouble(Figure::value).toArray();
    }

    /** What the model has where a figure of some unit would stand. */
    static double read(Simulation s, int platform, FigureUnit unit) {
        double metric = s.readings().of(unit.metric(), platform);
        return modelled(
                unit,
                metric,
                s.population().represents(),
                s.population().tally().present());
    }

    /**
     * The same from what tables have.
     *
     * @param metric of the unit
     * @param users of the simulation
     */
    public static double modelled(FigureUnit unit, double metric, double represents, double users) {
        return unit.isShare() ? metric + HALF / users : (metric + HALF) * represents;
    }

    /** What a run would have of the unit's metric if it had just this figure; never below 0. */
    public static double metric(FigureUnit unit, double figure, double represents, double users) {
        double metric = unit.isShare() ? figure - HALF / users : figure / represents - HALF;
        return Math.max(0, metric);
    }

    /**
     * How far simulated numbers are off: the root of the weighted mean of ln²(simulated / published). 0.1 is about 10 % on
     * either side, ln 2 = 0.69 a factor of two.
     *
     * @param simulated in the order of the figures, above 0
     */
    public double error(double[] simulated) {
        return FastMath.sqrt(squares(simulated) / weights());
    }

    /** The weighted sum of ln²(simulated / published), of the first numbers of a row. */
    double squares(double[] simulated) {
        double sum = 0;
        for (int i = 0; i < all.size(); i++) {
            double off = FastMath.log(simulated[i] / all.get(i).value);
            sum += all.get(i).weight * off * off;
        }
        return sum;
    }

    /** The sum of the weights. */
    double weights() {
        double sum = 0;
        for (Figure figure : all) {
            sum += figure.weight;
        }
        return sum;
    }

    /** Whether there are any. */
    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** The medians of several rows of simulated numbers. */
    public static double[] medians(double[][] rows) {
        double[] medians = new double[rows[0].length];
        for (int i = 0; i < medians.length; i++) {
            int column = i;
            medians[i] = Quantiles.median(
                    Arrays.stream(rows).mapToDouble(row -> row[column]).toArray());
        }
        return medians;
    }
}
