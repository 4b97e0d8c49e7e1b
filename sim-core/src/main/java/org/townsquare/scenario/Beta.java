package org.townsquare.scenario;

import java.util.Optional;
import org.apache.commons.math3.distribution.BetaDistribution;

/** A beta distribution, stretched from [0, 1] to a range: low + (high − low)·B⁻¹(u; alpha, beta). */
public record Beta(
        @Parameter(
                value = "First shape parameter: as if this many of alpha + beta cases had been seen at the upper end.",
                min = 0.01,
                max = 1e6)
        double alpha,

        @Parameter(value = "Second shape parameter.", min = 0.01, max = 1e6)
        double beta,

        @Parameter(value = "The smallest value.", byDefault = "0", min = -1e15, max = 1e15)
        double low,

        @Parameter(value = "The largest value, above the smallest.", byDefault = "1", min = -1e15, max = 1e15)
        double high)
        implements Distribution {

    private static final double ACCURACY = 1e-12;

    @Override
    public String at(double u) {
        double share = u == 0
                ? 0
                : u == 1 ? 1 : new BetaDistribution(null, alpha, beta, ACCURACY).inverseCumulativeProbability(u);
        return Decimal.text(low * (1 - share) + high * share);
    }

    @Override
    public Optional<String> contradiction() {
        return alpha > 0 && beta > 0
                ? Ends.ordered(low, high)
                : Optional.of("alpha is " + alpha + " and beta " + beta + "; allowed: above 0");
    }
}
