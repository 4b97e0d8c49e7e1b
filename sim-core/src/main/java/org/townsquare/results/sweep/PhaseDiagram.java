package org.townsquare.results.sweep;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.townsquare.results.Probability;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.words.Words;

/**
 * The probability of critical mass over two of a sweep's parameters, or the critical mass itself; the mean over the others.
 *
 * @param of what is shown
 * @param estimate at the crossings of the values, or smoothed over a fine grid if the points lie scattered
 * @param low lower ends of the 95 % intervals at the crossings; null if smoothed
 * @param high upper ends; null if smoothed
 * @param dots where the points lie; empty unless smoothed
 */
record PhaseDiagram(Of of, SweptAxis x, SweptAxis y, Surface estimate, Surface low, Surface high, List<Dot> dots) {

    /** What a diagram shows. */
    enum Of {
        /** The share of the runs that reached critical mass. */
        PROBABILITY("chart.phase.", "measure.critical_mass", "phase-diagram") {
            @Override
            double at(PointRow row) {
                return row.share();
            }
        },
        /** The share of users that it takes. */
        NEEDED("chart.needed.", "measure.needed", "critical-mass-map") {
            @Override
            double at(PointRow row) {
                return row.needed();
            }
        };

        /** Where its words begin. */
        final String words;
        /** The word at the bar of colours. */
        final String label;
        /** Name of the picture. */
        final String file;

        Of(String words, String label, String file) {
            this.words = words;
            this.label = label;
            this.file = file;
        }

        /** At a point; NaN if unknown. */
        abstract double at(PointRow row);
    }

    /** Where the boundary lies. */
    static final double HALF = 0.5;

    /** Scattered points are gathered in so many squares each way. */
    private static final int SQUARES = 45;
    /** Fineness of a smoothed surface. */
    private static final int FINE = 60;

    private static final int FEWEST_DOTS = 8;
    /** A grid in which more crossings than this part are empty is none. */
    private static final double FULL = 0.6;

    /**
     * What points at one place, or near to one another, say together.
     *
     * @param x place on the axis
     * @param height mean over the points of what is shown
     * @param runs of all points
     */
    record Dot(double x, double y, double height, int points, long runs) {

        private Dot with(Dot one) {
            int n = points + 1;
            return new Dot(
                    x + (one.x - x) / n, y + (one.y - y) / n, height + (one.height - height) / n, n, runs + one.runs);
        }

        /** The interval of that many runs: too wide rather than too narrow where the points differ. */
        private Probability interval() {
            return Probability.ofShare(height, (double) runs);
        }
    }

    boolean isSmoothed() {
        return low == null;
    }

    /** Why there can be no diagram of a sweep; empty if there can. */
    static String whyNot(Survey survey) {
        long varying = varying(survey);
        if (survey.alternatives().isEmpty()) {
            return Words.say("chart.phase.no-alternative");
        }
        if (varying < 2) {
            return Words.say(varying == 0 ? "chart.phase.no-parameter" : "chart.phase.one-parameter");
        }
        return switch (survey.layout()) {
            case ONE_AT_A_TIME -> Words.say("chart.phase.one-at-a-time");
            case LIST -> Words.say("chart.phase.list");
            case FACTORIAL, SAMPLE -> "";
        };
    }

    private static long varying(Survey survey) {
        return survey.axes().stream().filter(SweptAxis::varies).count();
    }

    /**
     * The diagram of two parameters for one alternative.
     *
     * @return null if the points are neither on a grid nor numerous enough for a surface, or words scatter among numbers
     * @throws ResultsFolderException if the table is damaged
     */
    static PhaseDiagram read(Of of, Path folder, Survey survey, int first, int second, String platform)
            throws IOException {
        SweptAxis x = survey.axes().get(first);
        SweptAxis y = survey.axes().get(second);
        Map<Long, Dot> crossings = new TreeMap<>();
        Map<Long, Dot> squares = new TreeMap<>();
        boolean levels = !x.levels().isEmpty() && !y.levels().isEmpty();
        PointTable.read(folder, row -> {
            if (!row.platform().equals(platform) || Double.isNaN(of.at(row))) {
                return;
            }
            String left = row.values().get(first);
            String right = row.values().get(second);
            Dot dot = new Dot(x.place(left), y.place(right), of.at(row), 1, row.decided());
            if (levels) {
                add(crossings, x.index(left), y.index(right), dot);
            }
            add(squares, square(x.part(left)), square(y.part(right)), dot);
        });
        boolean full = levels
                && crossings.size() >= FULL * x.levels().size() * y.levels().size();
        if (full) {
            // In a sample each crossing meets other values of the other parameters, and is told by these as well.
            boolean alone = survey.layout() == Survey.Layout.FACTORIAL || varying(survey) == 2;
            return alone ? ofGrid(of, x, y, crossings) : null;
        }
        boolean numbers = x.numeric() && y.numeric();
        return numbers && squares.size() >= FEWEST_DOTS ? ofScatter(of, x, y, List.copyOf(squares.values())) : null;
    }

    private static int square(double part) {
        return (int) Math.min(SQUARES - 1, part * SQUARES);
    }

    private static void add(Map<Long, Dot> dots, long i, long j, Dot dot) {
        dots.merge(i << Integer.SIZE | j, dot, Dot::with);
    }

    private static PhaseDiagram ofGrid(Of of, SweptAxis x, SweptAxis y, Map<Long, Dot> crossings) {
        double[] atX = places(x);
        double[] atY = places(y);
        double[][] estimate = unknown(atX.length, atY.length);
        double[][] low = unknown(atX.length, atY.length);
        double[][] high = unknown(atX.length, atY.length);
        crossings.forEach((key, dot) -> {
            int i = (int) (key >> Integer.SIZE);
            int j = key.intValue();
            estimate[i][j] = dot.height;
            if (of == Of.PROBABILITY) {
                low[i][j] = dot.interval().low();
                high[i][j] = dot.interval().high();
            }
        });
        return new PhaseDiagram(
                of,
                x,
                y,
                new Surface(atX, atY, estimate),
                new Surface(atX, atY, low),
                new Surface(atX, atY, high),
                List.of());
    }

    private static PhaseDiagram ofScatter(Of of, SweptAxis x, SweptAxis y, List<Dot> dots) {
        double width = x.high() - x.low();
        double height = y.high() - y.low();
        LocalLinear smooth = LocalLinear.through(dots.stream()
                .map(dot -> new LocalLinear.Point(
                        (dot.x - x.low()) / width, (dot.y - y.low()) / height, dot.height, dot.points))
                .toList());
        double[] atX = new double[FINE];
        double[] atY = new double[FINE];
        double[][] estimate = new double[FINE][FINE];
        for (int i = 0; i < FINE; i++) {
            for (int j = 0; j < FINE; j++) {
                double partX = i / (FINE - 1.0);
                double partY = j / (FINE - 1.0);
                atX[i] = x.low() + partX * width;
                atY[j] = y.low() + partY * height;
                estimate[i][j] = smooth.at(partX, partY);
            }
        }
        return new PhaseDiagram(of, x, y, new Surface(atX, atY, estimate), null, null, new ArrayList<>(dots));
    }

    private static double[] places(SweptAxis axis) {
        return axis.levels().stream().mapToDouble(axis::place).toArray();
    }

    private static double[][] unknown(int width, int height) {
        double[][] heights = new double[width][height];
        for (double[] column : heights) {
            Arrays.fill(column, Double.NaN);
        }
        return heights;
    }

    /** Whether a line at a probability of ½ can be drawn: along words there is no way from one to the next. */
    boolean hasContour() {
        return of == Of.PROBABILITY && x.numeric() && y.numeric();
    }

    /** Whether the height is known everywhere. */
    boolean isWhole() {
        return Arrays.stream(estimate.heights()).flatMapToDouble(Arrays::stream).noneMatch(Double::isNaN);
    }
}
