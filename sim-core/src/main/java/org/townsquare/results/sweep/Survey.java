package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.townsquare.results.Sample;
import org.townsquare.results.folder.ResultsFolderException;

/**
 * What a first reading of points.csv tells: the parameters' values, how the points lie among them, and who is judged.
 *
 * @param axes the parameters in their order
 * @param points number of design points
 * @param layout how they lie
 * @param base values of the first point
 * @param platforms those of the table, with their roles
 */
record Survey(List<SweptAxis> axes, long points, Layout layout, List<String> base, Map<String, String> platforms) {

    /** So many different values of a parameter are told apart; more are a range. */
    static final int MOST_LEVELS = 64;

    /** How design points lie. */
    enum Layout {
        /** Every value of each parameter with every value of the others. */
        FACTORIAL,
        /** All parameters but one are as at the first point. */
        ONE_AT_A_TIME,
        /** A sample of the parameters' space. */
        SAMPLE,
        /** A list by hand in which parameters change together: what one of them does cannot be told from the others. */
        LIST
    }

    /** Alternatives, in the table's order. */
    List<String> alternatives() {
        return platforms.entrySet().stream()
                .filter(platform -> platform.getValue().equals("alternative"))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Whether a point tells of a parameter: where one is varied at a time, only if all others are as at the first. */
    boolean isAbout(PointRow row, int parameter) {
        if (layout != Layout.ONE_AT_A_TIME) {
            return true;
        }
        for (int j = 0; j < axes.size(); j++) {
            if (j != parameter && !same(row.values().get(j), base.get(j))) {
                return false;
            }
        }
        return true;
    }

    /** Whether two values are the same word or the same number. */
    private static boolean same(String value, String other) {
        if (value.equals(other)) {
            return true;
        }
        try {
            return Double.parseDouble(value) == Double.parseDouble(other);
        } catch (NumberFormatException word) {
            return false;
        }
    }

    /** Reads a finished folder. */
    static Survey read(Path folder, UnaryOperator<String> unit) throws IOException {
        List<String> paths = PointTable.parameters(folder.resolve(PointTable.FILE), "platform");
        Reading reading = new Reading(paths, unit);
        PointTable.read(folder, reading::add);
        if (reading.points == 0) {
            throw new ResultsFolderException(folder.resolve(PointTable.FILE) + " has no rows; run the sweep again");
        }
        return reading.survey(Files.exists(folder.resolve(SweepFolder.POINTS)));
    }

    private static final class Reading {
        private final List<Values> parameters;
        private final Map<String, String> platforms = new LinkedHashMap<>();
        private List<String> base;
        private long points;
        private long last = -1;
        private boolean oneAtATime = true;

        Reading(List<String> paths, UnaryOperator<String> unit) {
            parameters = paths.stream()
                    .map(path -> new Values(path, unit.apply(path)))
                    .toList();
        }

        void add(PointRow row) {
            platforms.putIfAbsent(row.platform(), row.role());
            if (row.point() == last) {
                return;
            }
            last = row.point();
            points++;
            base = base == null ? row.values() : base;
            int different = 0;
            for (int j = 0; j < parameters.size(); j++) {
                parameters.get(j).add(row.values().get(j));
                different += same(row.values().get(j), base.get(j)) ? 0 : 1;
            }
            oneAtATime &= different <= 1;
        }

        Survey survey(boolean listed) {
            Layout layout = isFactorial()
                    ? Layout.FACTORIAL
                    : oneAtATime && parameters.size() > 1
                            ? Layout.ONE_AT_A_TIME
                            : listed && parameters.size() > 1 && !isSpread() ? Layout.LIST : Layout.SAMPLE;
            return new Survey(parameters.stream().map(Values::axis).toList(), points, layout, base, platforms);
        }

        /** Whether all parameters are numbers, with other values at most points. */
        private boolean isSpread() {
            return parameters.stream()
                    .allMatch(
                            values -> values.numeric && (values.counts == null || values.counts.size() * 2L > points));
        }

        /** As many points as there are crossings, and each value as often as any other. */
        private boolean isFactorial() {
            double crossings = 1;
            for (Values values : parameters) {
                crossings *= values.counts == null ? Double.NaN : values.counts.size();
            }
            return crossings == points
                    && parameters.stream()
                            .allMatch(values ->
                                    values.counts.values().stream().distinct().count() == 1);
        }
    }

    /** The values of a parameter. */
    private static final class Values {
        private final String path;
        private final String unit;
        private Map<String, Long> counts = new LinkedHashMap<>();
        private final Sample sample = new Sample();
        private double low = Double.POSITIVE_INFINITY;
        private double high = Double.NEGATIVE_INFINITY;
        private boolean numeric = true;

        Values(String path, String unit) {
            this.path = path;
            this.unit = unit;
        }

        void add(String value) {
            if (counts != null) {
                counts.merge(value, 1L, Long::sum);
                counts = numeric && counts.size() > MOST_LEVELS ? null : counts;
            }
            try {
                double number = Double.parseDouble(value);
                numeric &= Double.isFinite(number);
                low = Math.min(low, number);
                high = Math.max(high, number);
                sample.add(number);
            } catch (NumberFormatException word) {
                numeric = false;
            }
        }

        SweptAxis axis() {
            String label = SweptAxis.label(path, unit);
            if (!numeric) {
                List<String> words = counts == null ? List.of() : List.copyOf(counts.keySet());
                return new SweptAxis(path, label, false, words, 0, words.size() - 1.0, false);
            }
            TreeMap<Double, String> ascending = new TreeMap<>();
            (counts == null ? Set.<String>of() : counts.keySet())
                    .forEach(level -> ascending.putIfAbsent(Double.parseDouble(level), level));
            List<String> levels = List.copyOf(ascending.values());
            boolean logarithmic = SweptAxis.isLogarithmic(low, sample.spread().median(), high);
            SweptAxis linear = new SweptAxis(path, label, true, levels, low, high, false);
            if (!logarithmic) {
                return linear;
            }
            SweptAxis scaled = new SweptAxis(path, label, true, levels, low, high, true);
            return new SweptAxis(
                    path,
                    label,
                    true,
                    levels,
                    scaled.place(Double.toString(low)),
                    scaled.place(Double.toString(high)),
                    true);
        }
    }
}
