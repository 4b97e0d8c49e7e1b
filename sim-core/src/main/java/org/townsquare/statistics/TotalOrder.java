package org.townsquare.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * Total sensitivity indices T = E[Var(E[Y|X] | all parameters but one)] / Var(Y), what a parameter does alone and together with
 * others, from any sample of independent parameters: by a sparse polynomial chaos expansion (Blatman and Sudret 2011) with
 * cross-fitting. Draws are put into groups. For each of these a {@link SparseFit} to the others says what a parameter adds; how
 * that goes with the outcomes of the group, of which the fit knows nothing, estimates T: neither the choice of terms nor chance
 * in their coefficients makes it too large. The number of terms is that of the least error in all groups.
 *
 * <p>What no term catches is missing. So the upper end of an interval has on top of it all that differs between draws and is not
 * explained. Otherwise an interval is by how groups differ, with Student's t; twice as far, since fits are made of the same draws as
 * the groups are. Y comes in clusters, the runs of a draw; Var(Y) is that of a single run, as in {@link FirstOrder}.
 */
public final class TotalOrder {

    /** An index is about the square of a coefficient, of which the group is one factor and the fit, by as much chance, the other. */
    private static final double SAME_DRAWS = 2;

    private static final int GROUPS = 20;
    private static final int FEWEST_DRAWS = 20;
    /** More make no difference to people, but take long. */
    private static final int MOST_DRAWS = 2000;

    private static final int MOST_CANDIDATES = 500;
    private static final int MOST_TERMS = 40;
    private static final int DRAWS_OF_A_TERM = 5;

    private final double[] means;
    private final int[][] groups;
    private final SparseFit[] fits;
    private final int terms;
    private final double variance;
    private final double between;

    private TotalOrder(List<double[]> parameters, List<double[]> outcomes) {
        Clusters clusters = new Clusters(outcomes);
        variance = clusters.variance();
        between = Math.max(0, clusters.varianceBetween());
        means = outcomes.stream().mapToDouble(Clusters::mean).toArray();
        int draws = means.length;
        boolean tells = draws >= FEWEST_DRAWS && variance > 0;
        int count = tells ? Math.min(GROUPS, draws / 2) : 0;
        groups = IntStream.range(0, count)
                .mapToObj(g -> positions(draws, count, g, true))
                .toArray(int[][]::new);
        List<Expansion.Term> candidates =
                tells ? Expansion.terms(parameters, Math.min(2 * draws, MOST_CANDIDATES)) : List.of();
        int most = Math.min(MOST_TERMS, draws / DRAWS_OF_A_TERM);
        fits = IntStream.range(0, count)
                .mapToObj(g -> new SparseFit(candidates, positions(draws, count, g, false), means, most))
                .toArray(SparseFit[]::new);
        terms = tells ? best(most) : 0;
    }

    /**
     * Of a sample.
     *
     * @param parameters values of each over the draws; numbers that stand for words may be any
     * @param outcomes of each draw; draws without one do not count
     */
    public static TotalOrder of(List<double[]> parameters, List<double[]> outcomes) {
        int[] known = IntStream.range(0, outcomes.size())
                .filter(i -> outcomes.get(i).length > 0)
                .limit(MOST_DRAWS)
                .toArray();
        return new TotalOrder(
                parameters.stream()
                        .map(values ->
                                Arrays.stream(known).mapToDouble(i -> values[i]).toArray())
                        .toList(),
                Arrays.stream(known).mapToObj(outcomes::get).toList());
    }

    private static int[] positions(int draws, int count, int group, boolean inside) {
        return IntStream.range(0, draws)
                .filter(i -> (i % count == group) == inside)
                .toArray();
    }

    /** The number of terms with the least error. */
    private int best(int most) {
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int count = 0; count <= most; count++) {
            double error = 0;
            for (int g = 0; g < groups.length; g++) {
                error += squares(g, count);
            }
            if (error < least) {
                least = error;
                best = count;
            }
        }
        return best;
    }

    /** Of what a fit with so many terms leaves of its group. */
    private double squares(int group, int count) {
        double sum = 0;
        for (int point : groups[group]) {
            double off = means[point] - fits[group].mean() - sum(fits[group].parts(count, point));
            sum += off * off;
        }
        return sum;
    }

    private static double sum(double[] numbers) {
        return Arrays.stream(numbers).sum();
    }

    /**
     * Share of the variance of a run that the fits explain of draws that they have not seen.
     *
     * @param level how often the interval shall cover the truth
     */
    public Estimated explained(double level) {
        return estimate(
                IntStream.range(0, groups.length)
                        .mapToDouble(g -> (squares(g, 0) - squares(g, terms)) / groups[g].length / variance)
                        .toArray(),
                level,
                1,
                0);
    }

    /**
     * The index of a parameter and its interval.
     *
     * @param level how often the interval shall cover the truth at least
     */
    public Estimated index(int parameter, double level) {
        return estimate(
                IntStream.range(0, groups.length)
                        .mapToDouble(g -> ofGroup(g, parameter) / variance)
                        .toArray(),
                level,
                SAME_DRAWS,
                Math.max(0, between / variance - explained(level).value()));
    }

    /** The mean of what a parameter adds times what the others leave over. */
    private double ofGroup(int group, int parameter) {
        SparseFit fit = fits[group];
        List<Expansion.Term> of = fit.terms(terms);
        double sum = 0;
        for (int point : groups[group]) {
            double[] parts = fit.parts(terms, point);
            double own = 0;
            for (int k = 0; k < parts.length; k++) {
                own += of.get(k).has(parameter) ? parts[k] : 0;
            }
            sum += own * (means[point] - fit.mean() - (sum(parts) - own));
        }
        return sum / groups[group].length;
    }

    private static Estimated estimate(double[] byGroup, double level, double wider, double above) {
        if (byGroup.length == 0) {
            return Estimated.UNKNOWN;
        }
        double mean = Clusters.mean(byGroup);
        double squares = 0;
        for (double each : byGroup) {
            squares += (each - mean) * (each - mean);
        }
        double error = FastMath.sqrt(squares / (byGroup.length - 1.0) / byGroup.length);
        double t = new TDistribution(null, byGroup.length - 1.0).inverseCumulativeProbability((1 + level) / 2);
        double reach = wider * t * error;
        return new Estimated(mean, mean - reach, mean + reach + above).within(0, 1);
    }
}
