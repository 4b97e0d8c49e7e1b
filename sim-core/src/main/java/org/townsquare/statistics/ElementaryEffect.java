package org.townsquare.statistics;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;

/**
 * What one parameter does to an outcome by itself and with others (Morris 1991), by its elementary effects in some
 * trajectories through the space of parameters.
 *
 * @param mean μ, the mean of its effects; NaN if none is known
 * @param meanAbsolute μ*, the mean of their absolute values (Campolongo et al. 2007): 0 if the parameter does nothing
 * @param deviation σ, their standard deviation (divided by n − 1): 0 if the parameter acts linearly and alone; NaN if
 *     fewer than two are known
 * @param used trajectories in which the effect is known
 * @param trajectories in all
 */
public record ElementaryEffect(double mean, Estimated meanAbsolute, double deviation, int used, int trajectories) {

    /**
     * What the effects in all trajectories say.
     *
     * @param effects NaN or infinite where they are not known
     */
    public static ElementaryEffect of(double[] effects, Bootstrap bootstrap, Draws draws) {
        double[] known = Arrays.stream(effects).filter(Double::isFinite).toArray();
        return new ElementaryEffect(
                known.length == 0 ? Double.NaN : StatUtils.mean(known),
                bootstrap.estimate(known.length, draws, rows -> meanAbsolute(known, rows)),
                known.length < 2 ? Double.NaN : FastMath.sqrt(StatUtils.variance(known)),
                known.length,
                effects.length);
    }

    private static double meanAbsolute(double[] effects, int[] rows) {
        return IntStream.of(rows).mapToDouble(row -> Math.abs(effects[row])).sum() / rows.length;
    }
}
