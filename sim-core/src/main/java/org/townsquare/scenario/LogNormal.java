package org.townsquare.scenario;

import java.util.Optional;
import org.apache.commons.math3.util.FastMath;

/**
 * A log-normal distribution, cut off at the ends that are given: exp of a {@link Distribution.Normal} one of mean ln(median) with
 * ends ln(low) and ln(high).
 */
public record LogNormal(
        @Parameter(value = "The median before the ends are cut off.", min = 0, above = true, max = 1e15)
        double median,

        @Parameter(
                value = "The standard deviation of the natural logarithm before the ends are cut off.",
                min = 0,
                above = true,
                max = 100)
        double sd,

        @Parameter(value = "The smallest value.", optional = true, min = 0, above = true, max = 1e15)
        Double low,

        @Parameter(value = "The largest value.", optional = true, min = 0, above = true, max = 1e15)
        Double high)
        implements Distribution {

    @Override
    public String at(double u) {
        if (u == 0 && low != null) {
            return Decimal.text(low);
        }
        if (u == 1 && high != null) {
            return Decimal.text(high);
        }
        double value = FastMath.exp(logarithm().number(u));
        double notBelow = low == null ? value : Math.max(low, value);
        return Decimal.text(high == null ? notBelow : Math.min(high, notBelow));
    }

    private Distribution.Normal logarithm() {
        return new Distribution.Normal(FastMath.log(median), sd, log(low), log(high));
    }

    private static Double log(Double end) {
        return end == null ? null : (Double) FastMath.log(end);
    }

    @Override
    public boolean bounded() {
        return low != null && high != null;
    }

    @Override
    public Optional<String> contradiction() {
        if (!(median > 0 && Double.isFinite(median))) {
            return Optional.of("median is " + median + "; allowed: above 0");
        }
        return bounded() && Ends.ordered(low, high).isPresent()
                ? Ends.ordered(low, high)
                : logarithm().contradiction();
    }
}
