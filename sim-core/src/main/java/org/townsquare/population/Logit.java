package org.townsquare.population;

import java.util.Arrays;

/**
 * The logit of scale μ among platforms and the outside option (McFadden 1974): weights e^(μ·(U − U_max)), for all users under
 * review at once. With an infinite scale the best have weight 1 and all others 0.
 */
final class Logit {

    private final Utility utility;
    private final double scale;
    /** {@code weight[platform][j]}; 0 for what is no option. */
    final double[][] weight;
    /** Weight of being on no platform. */
    final double[] outside;
    /** The platforms that are options, a bit for each. */
    final int[] options;

    private final double[] best;

    Logit(Utility utility, double scale) {
        this.utility = utility;
        this.scale = scale;
        weight = utility.worth;
        outside = new double[utility.of.capacity];
        options = utility.options;
        best = new double[utility.of.capacity];
    }

    /** Finds the weights of all users under review; they take the place of what platforms are worth. */
    void evaluate() {
        utility.evaluate();
        int size = utility.of.size;
        for (int j = 0; j < size; j++) {
            outside[j] = utility.of.outside(j);
            best[j] = outside[j];
        }
        for (double[] of : weight) {
            for (int j = 0; j < size; j++) {
                best[j] = Math.max(best[j], of[j]);
            }
        }
        for (double[] of : weight) {
            weigh(of, size);
        }
        weigh(outside, size);
    }

    private void weigh(double[] of, int size) {
        for (int j = 0; j < size; j++) {
            double below = of[j] - best[j];
            of[j] = below == 0 ? 1 : Exponential.of(scale * below);
        }
    }

    /** Sum of all weights. */
    double sum(int j) {
        double sum = outside[j];
        for (double[] of : weight) {
            sum += of[j];
        }
        return sum;
    }

    /** Chances of all platforms; NaN for what is no option. */
    double[] chances(int j) {
        double[] chances = new double[weight.length];
        Arrays.setAll(chances, k -> (options[j] >>> k & 1) != 0 ? weight[k][j] / sum(j) : Double.NaN);
        return chances;
    }
}
