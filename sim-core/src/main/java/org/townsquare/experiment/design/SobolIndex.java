package org.townsquare.experiment.design;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;

/**
 * The share of an outcome's variance that one parameter is behind (Sobol 1993), estimated from a {@link Saltelli} design.
 * With outcomes a, b of the samples A and B, and c of A with the parameter's column from B, over n rows:
 *
 * <ul>
 *   <li>first = Σ (b − m)·(c − a) / (n·V), by itself (Saltelli et al. 2010, table 2 b, outcomes centred),
 *   <li>total = Σ (a − c)² / (2·n·V), with all that it does together with others (Jansen 1999),
 * </ul>
 *
 * where m and V are mean and variance of all a and b. Estimates may lie somewhat outside [0, 1].
 *
 * <p>Intervals are cautious: resampling takes rows for independent, but those of a Sobol sequence are more even than that.
 * With 256 rows of Ishigami's function, 95 % intervals covered all six indices for each of 200 seeds.
 *
 * <p>Rows in which one of the three runs failed are left out. If runs fail for some values rather than for others, the
 * indices are those of the remaining part of the parameters' space.
 *
 * @param path of the parameter
 * @param first NaN if the outcome does not vary or no row is complete
 * @param total likewise
 * @param used rows of which the outcomes a, b and c are all known
 * @param rows in all
 */
public record SobolIndex(String path, Estimate first, Estimate total, int used, int rows) {

    /**
     * The indices of all parameters.
     *
     * @param streams those that the design was expanded with
     * @param outcome of each design point; NaN or infinite if it failed or is missing
     */
    public static List<SobolIndex> of(
            Saltelli design,
            List<Varied> parameters,
            Streams streams,
            Bootstrap bootstrap,
            LongToDoubleFunction outcome) {
        Varied.checked(design, parameters);
        Stream resampling = streams.stream("saltelli bootstrap");
        int block = parameters.size() + 2;
        List<SobolIndex> all = new ArrayList<>();
        for (int j = 0; j < parameters.size(); j++) {
            int member = j + 2;
            double[][] known = IntStream.range(0, design.rows())
                    .mapToLong(row -> (long) row * block)
                    .mapToObj(at -> new double[] {
                        outcome.applyAsDouble(at), outcome.applyAsDouble(at + 1), outcome.applyAsDouble(at + member)
                    })
                    .filter(row -> Double.isFinite(row[0]) && Double.isFinite(row[1]) && Double.isFinite(row[2]))
                    .toArray(double[][]::new);
            Draws draws = resampling.at(j);
            all.add(new SobolIndex(
                    parameters.get(j).path(),
                    bootstrap.estimate(known.length, draws, rows -> first(known, rows)),
                    bootstrap.estimate(known.length, draws, rows -> total(known, rows)),
                    known.length,
                    design.rows()));
        }
        return all;
    }

    private static double first(double[][] known, int[] rows) {
        double mean = mean(known, rows);
        double sum = 0;
        for (int row : rows) {
            double[] abc = known[row];
            sum += (abc[1] - mean) * (abc[2] - abc[0]);
        }
        return share(sum / rows.length, variance(known, rows, mean));
    }

    private static double total(double[][] known, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            double[] abc = known[row];
            sum += (abc[0] - abc[2]) * (abc[0] - abc[2]);
        }
        return share(sum / (2.0 * rows.length), variance(known, rows, mean(known, rows)));
    }

    private static double share(double part, double variance) {
        return variance > 0 ? part / variance : Double.NaN;
    }

    private static double mean(double[][] known, int[] rows) {
        double sum = 0;
        for (int row : rows) {
            sum += known[row][0] + known[row][1];
        }
        return sum / (2.0 * rows.length);
    }

    private static double variance(double[][] known, int[] rows, double mean) {
        double sum = 0;
        for (int row : rows) {
            double a = known[row][0] - mean;
            double b = known[row][1] - mean;
            sum += a * a + b * b;
        }
        return sum / (2.0 * rows.length);
    }
}
