package org.townsquare.experiment.calibration;

import java.util.List;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.statistics.Posterior;

/**
 * How new particles are proposed: from old ones by their weights, moved by a normal step whose variance is twice that of the old
 * ones (Beaumont et al. 2009), in the unit cube of the priors' quantiles, at whose sides steps are reflected. So every
 * proposal can be run, and the density of proposals is known.
 */
final class Kernel {

    /** Steps are at most √(2/4) long or so; images further away have no density to speak of. */
    private static final int IMAGES = 3;

    /** Nine standard deviations off, a density is less than can be added to that of what is near. */
    private static final double BEYOND = 81;

    private static final double ROOT = FastMath.sqrt(2 * FastMath.PI);
    private static final double LEAST = 1e-6;
    private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

    private final List<double[]> centres;
    private final double[] weights;
    private final double[] sd;

    /** @param weights adding up to 1 */
    Kernel(List<double[]> centres, double[] weights) {
        this.centres = centres;
        this.weights = weights;
        Posterior old = new Posterior(centres, weights, 0, 0);
        sd = new double[centres.get(0).length];
        for (int j = 0; j < sd.length; j++) {
            sd[j] = FastMath.max(LEAST, FastMath.sqrt(2) * old.sd(j));
        }
    }

    /** A proposal. */
    double[] propose(Draws draws) {
        double[] from = centres.get(Posterior.position(weights, draws.uniform(0)));
        double[] to = new double[from.length];
        for (int j = 0; j < to.length; j++) {
            to[j] = reflected(from[j] + sd[j] * STANDARD.inverseCumulativeProbability(draws.uniform(j + 1L)));
        }
        return to;
    }

    private static double reflected(double place) {
        double within = place - 2 * FastMath.floor(place / 2);
        return within > 1 ? 2 - within : within;
    }

    /** The density with which this is proposed: the sum over old ones of weight times the product over parameters. */
    double density(double[] u) {
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            double product = weights[i];
            for (int j = 0; j < u.length && product > 0; j++) {
                product *= density(u[j], centres.get(i)[j], sd[j]);
            }
            sum += product;
        }
        return sum;
    }

    private static double density(double u, double centre, double sd) {
        double sum = 0;
        for (int k = -IMAGES; k <= IMAGES; k++) {
            sum += normal((u - centre + 2 * k) / sd) + normal((-u - centre + 2 * k) / sd);
        }
        return sum / sd;
    }

    private static double normal(double z) {
        return z * z > BEYOND ? 0 : FastMath.exp(-z * z / 2) / ROOT;
    }
}
