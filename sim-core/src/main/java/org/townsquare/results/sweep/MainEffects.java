package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.results.Probability;
import org.townsquare.statistics.Interval;

/**
 * What one parameter of a sweep does on average over the others, for one platform: means over design points, each of which
 * counts the same however many runs it has.
 *
 * <p>In a sample of the parameters' space the points stand for all others that might have been drawn, and intervals are
 * by how the points differ. Where every value meets the same values of the others, or all others stay as they are, only
 * the runs' luck makes means uncertain, and intervals are by that.
 *
 * @param marks in the order of the axis
 */
record MainEffects(SweptAxis axis, String platform, Measure measure, List<Mark> marks) {

    /** A parameter with more values than this is cut into as many ranges, unless the design has levels. */
    private static final int RANGES = 10;

    private static final int FEW_LEVELS = 12;

    /** What is looked at. */
    enum Measure {
        /** Share of the runs that reached critical mass. */
        PROBABILITY("measure.critical_mass") {
            @Override
            double of(PointRow row) {
                return row.share();
            }

            @Override
            double variance(PointRow row) {
                double p = of(row);
                return p * (1 - p) / row.runs();
            }
        },
        /** Mean final share. */
        FINAL_SHARE("chart.by-variant.final_share") {
            @Override
            double of(PointRow row) {
                return row.finalShare();
            }

            @Override
            double variance(PointRow row) {
                return row.deviation() * row.deviation() / row.runs();
            }
        };

        final String label;

        Measure(String label) {
            this.label = label;
        }

        /** At a point; NaN if unknown. */
        abstract double of(PointRow row);

        /** Of a point's value, by the luck of its runs; NaN if unknown. */
        abstract double variance(PointRow row);
    }

    /**
     * A mean with its 95 % interval.
     *
     * @param place on the axis; the mean place of its points
     * @param low NaN if there is no telling
     * @param high NaN if there is no telling
     */
    record Mark(double place, double mean, double low, double high, int points) {}

    /** Sums over the points of a mark. */
    private static final class Sums {
        private int points;
        private long runs;
        private double places;
        private double values;
        private double squares;
        private double variances;

        void add(double place, double value, double variance, int ofRuns) {
            points++;
            runs += ofRuns;
            places += place;
            values += value;
            squares += value * value;
            variances += variance;
        }

        Mark mark(Measure measure, boolean sample) {
            double mean = values / points;
            double between = sample && points > 1
                    ? Math.max(0, squares - points * mean * mean) / (points - 1) / points
                    : variances / points / points;
            if (measure == Measure.PROBABILITY) {
                Probability wilson = wilson(mean, between, sample);
                return new Mark(places / points, mean, wilson.low(), wilson.high(), points);
            }
            double reach = Interval.Z * FastMath.sqrt(between);
            return new Mark(places / points, mean, Math.max(0, mean - reach), Math.min(1, mean + reach), points);
        }

        /**
         * Wilson's interval for as many runs as would give this variance (Kish 1965: the effective size of a sample). Points
         * that all agree are no more than one run each.
         */
        private Probability wilson(double mean, double variance, boolean sample) {
            double size = runs;
            if (sample && points > 1) {
                size = variance > 0 ? Math.min((double) runs, mean * (1 - mean) / variance) : points;
            }
            return Probability.ofShare(mean, Math.max(1, size));
        }
    }

    /** The effects of all parameters that vary; those without any known value are left out. */
    static List<MainEffects> read(Path folder, Survey survey, String platform, Measure measure) throws IOException {
        if (survey.layout() == Survey.Layout.LIST) {
            return List.of();
        }
        List<Map<Integer, Sums>> sums = new ArrayList<>();
        survey.axes().forEach(axis -> sums.add(new TreeMap<>()));
        PointTable.read(folder, row -> {
            double value = measure.of(row);
            if (!row.platform().equals(platform) || Double.isNaN(value)) {
                return;
            }
            for (int j = 0; j < sums.size(); j++) {
                SweptAxis axis = survey.axes().get(j);
                if (axis.varies() && survey.isAbout(row, j)) {
                    String at = row.values().get(j);
                    sums.get(j)
                            .computeIfAbsent(group(survey, axis, at), key -> new Sums())
                            .add(axis.place(at), value, measure.variance(row), row.runs());
                }
            }
        });
        boolean sample = survey.layout() == Survey.Layout.SAMPLE;
        List<MainEffects> effects = new ArrayList<>();
        for (int j = 0; j < sums.size(); j++) {
            List<Mark> marks = sums.get(j).values().stream()
                    .map(group -> group.mark(measure, sample))
                    .toList();
            if (!marks.isEmpty()) {
                effects.add(new MainEffects(survey.axes().get(j), platform, measure, marks));
            }
        }
        return effects;
    }

    private static int group(Survey survey, SweptAxis axis, String value) {
        boolean levels = !axis.levels().isEmpty()
                && (!axis.numeric() || axis.levels().size() <= FEW_LEVELS || survey.layout() != Survey.Layout.SAMPLE);
        return levels ? axis.index(value) : (int) Math.min(RANGES - 1, axis.part(value) * RANGES);
    }

    /** How far the means are apart. */
    double range() {
        return end(true).mean - end(false).mean;
    }

    /** The mark with the largest mean, or the smallest; the first of several. */
    Mark end(boolean largest) {
        return marks.stream()
                .reduce((a, b) -> (largest ? b.mean > a.mean : b.mean < a.mean) ? b : a)
                .orElseThrow();
    }
}
