package org.townsquare.experiment.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;

/**
 * What one parameter does to an outcome by itself and with others (Morris 1991). Its elementary effect in a trajectory is
 * the change of the outcome when the parameter moves by Δ of its quantiles, divided by Δ with the sign of the move: the
 * outcome's unit for the whole range.
 *
 * @param path of the parameter
 * @param mean μ, the mean of its effects; NaN if none is known
 * @param meanAbsolute μ*, the mean of their absolute values (Campolongo et al. 2007): 0 if the parameter does nothing
 * @param deviation σ, their standard deviation (divided by n − 1): 0 if the parameter acts linearly and alone; NaN if
 *     fewer than two are known
 * @param used trajectories in which the effect is known: neither of the two runs failed
 * @param trajectories in all
 */
public record ElementaryEffect(
        String path, double mean, Estimate meanAbsolute, double deviation, int used, int trajectories) {

    /**
     * The effects of all parameters.
     *
     * @param streams those that the design was expanded with
     * @param outcome of each design point; NaN or infinite if it failed or is missing
     */
    public static List<ElementaryEffect> of(
            Morris design,
            List<Varied> parameters,
            Streams streams,
            Bootstrap bootstrap,
            LongToDoubleFunction outcome) {
        Varied.checked(design, parameters);
        int k = parameters.size();
        double[][] effects = new double[k][design.trajectories()];
        for (int t = 0; t < design.trajectories(); t++) {
            Morris.Trajectory trajectory = design.trajectory(t, k, streams);
            long first = (long) t * (k + 1);
            for (int m = 0; m < k; m++) {
                int moved = trajectory.order()[m];
                double change = outcome.applyAsDouble(first + m + 1) - outcome.applyAsDouble(first + m);
                effects[moved][t] =
                        trajectory.up(moved, design.levels()) ? change / design.move() : -change / design.move();
            }
        }
        Stream resampling = streams.stream("morris bootstrap");
        List<ElementaryEffect> all = new ArrayList<>();
        for (int j = 0; j < k; j++) {
            double[] known = Arrays.stream(effects[j]).filter(Double::isFinite).toArray();
            all.add(new ElementaryEffect(
                    parameters.get(j).path(),
                    known.length == 0 ? Double.NaN : StatUtils.mean(known),
                    bootstrap.estimate(known.length, resampling.at(j), rows -> meanAbsolute(known, rows)),
                    known.length < 2 ? Double.NaN : FastMath.sqrt(StatUtils.variance(known)),
                    known.length,
                    design.trajectories()));
        }
        return all;
    }

    private static double meanAbsolute(double[] effects, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> Math.abs(effects[row])).sum() / rows.length;
    }
}
