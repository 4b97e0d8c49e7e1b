package org.townsquare.scenario;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;

/**
 * How a parameter varies, as a quantile function: u in [0, 1] gives a value, in the words of a scenario file. Uniform u
 * give the distribution; evenly spaced u give levels.
 */
public sealed interface Distribution extends Serializable
        permits Distribution.Values,
                Distribution.Uniform,
                Distribution.LogUniform,
                Distribution.Normal,
                LogNormal,
                Beta,
                Distribution.WholeNumbers {

    /**
     * The value at a quantile; numbers are written such that reading them gives the same bits.
     *
     * @param u in [0, 1]; in (0, 1) if this is not {@link #bounded}
     */
    String at(double u);

    /** The value for whoever wants no draws: the median. */
    default String middle() {
        return at(0.5);
    }

    /** Why this cannot be; empty if it can. */
    default Optional<String> contradiction() {
        return Optional.empty();
    }

    /** Whether there is a smallest and a largest value. */
    default boolean bounded() {
        return true;
    }

    /** Values that every draw lies between, or all that there are; of a side without an end a quantile of a millionth. */
    default List<String> extremes() {
        double beyond = bounded() ? 0 : 1e-6;
        return List.of(at(beyond), at(1 - beyond));
    }

    /** How many different levels there are, if so many are wanted. */
    default int levels(int wanted) {
        return wanted;
    }

    /**
     * One of some levels: evenly spaced quantiles from 0 to 1.
     *
     * @param k in [0, levels)
     * @param levels from 2 on, as {@link #levels} gives them
     */
    default String level(int k, int levels) {
        return at(k / (levels - 1.0));
    }

    /**
     * Some given values, each with the same probability or by weights: value k where the weights up to it, as a share of
     * all, first exceed u. Their order is that of the levels.
     */
    record Values(
            @Parameter(value = "The values, written as in a scenario.", verbatim = true, min = 1, max = 100_000)
            List<String> values,

            @Parameter(
                    value = "How often each of them comes up, in any unit; all alike if absent.",
                    optional = true,
                    min = 0,
                    max = 100_000)
            List<Double> weights)
            implements Distribution {

        /** Keeps the values as they are now. */
        public Values {
            values = List.copyOf(values);
            weights = weights == null ? null : List.copyOf(weights);
        }

        /** Values that are equally probable. */
        public Values(List<String> values) {
            this(values, null);
        }

        @Override
        public String at(double u) {
            if (weights == null) {
                return values.get((int) Math.min(values.size() - 1, u * values.size()));
            }
            double all = weights.stream().mapToDouble(weight -> weight).sum();
            double upTo = 0;
            int last = 0;
            for (int k = 0; k < values.size(); k++) {
                last = weights.get(k) > 0 ? k : last;
                upTo += weights.get(k);
                if (u * all < upTo) {
                    return values.get(k);
                }
            }
            return values.get(last);
        }

        /** The most frequent one; of several the first, for the values need have no order. */
        @Override
        public String middle() {
            int most = 0;
            for (int k = 1; weights != null && k < values.size(); k++) {
                most = weights.get(k) > weights.get(most) ? k : most;
            }
            return values.get(most);
        }

        @Override
        public List<String> extremes() {
            return values;
        }

        @Override
        public Optional<String> contradiction() {
            if (values.isEmpty()) {
                return Optional.of("has no values; allowed: one or more");
            }
            if (weights == null) {
                return Optional.empty();
            }
            if (weights.size() != values.size()) {
                return Optional.of(
                        "has " + weights.size() + " weights for " + values.size() + " values; allowed: one for each");
            }
            return weights.stream().allMatch(weight -> weight >= 0)
                            && weights.stream().anyMatch(weight -> weight > 0)
                    ? Optional.empty()
                    : Optional.of("has weights " + weights + "; allowed: from 0 on, not all 0");
        }

        @Override
        public int levels(int wanted) {
            return values.size();
        }

        @Override
        public String level(int k, int levels) {
            return values.get(k);
        }
    }

    /** Any number of a range with the same density: low + u·(high − low). */
    record Uniform(
            @Parameter(value = "The lower end.", min = -1e15, max = 1e15)
            double low,

            @Parameter(value = "The upper end, above the lower one.", min = -1e15, max = 1e15)
            double high)
            implements Distribution {
        @Override
        public String at(double u) {
            return Decimal.text(low * (1 - u) + high * u);
        }

        @Override
        public Optional<String> contradiction() {
            return Ends.ordered(low, high);
        }
    }

    /** Any number of a range, its logarithm with the same density: low·(high / low)^u. */
    record LogUniform(
            @Parameter(value = "The lower end.", min = 0, above = true, max = 1e15)
            double low,

            @Parameter(value = "The upper end, above the lower one.", min = 0, above = true, max = 1e15)
            double high)
            implements Distribution {
        @Override
        public String at(double u) {
            double value = low * FastMath.pow(high / low, u);
            // The ends themselves, whatever rounding makes of the power.
            return Decimal.text(u == 0 ? low : u == 1 ? high : Math.min(high, Math.max(low, value)));
        }

        @Override
        public Optional<String> contradiction() {
            return low > 0 ? Ends.ordered(low, high) : Optional.of("low is " + low + "; allowed: above 0");
        }
    }

    /**
     * A normal distribution, cut off at the ends that are given: mean + sd·Φ⁻¹(Φ(a) + u·(Φ(b) − Φ(a))) with a = (low −
     * mean) / sd and b = (high − mean) / sd.
     */
    record Normal(
            @Parameter(value = "The mean before the ends are cut off.", min = -1e15, max = 1e15)
            double mean,

            @Parameter(value = "The standard deviation before the ends are cut off.", min = 0, above = true, max = 1e15)
            double sd,

            @Parameter(value = "The smallest value.", optional = true, min = -1e15, max = 1e15)
            Double low,

            @Parameter(value = "The largest value.", optional = true, min = -1e15, max = 1e15)
            Double high)
            implements Distribution {

        private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

        @Override
        public String at(double u) {
            return Decimal.text(number(u));
        }

        double number(double u) {
            // The ends themselves, whatever rounding makes of their quantiles.
            if (u == 0 && low != null) {
                return low;
            }
            if (u == 1 && high != null) {
                return high;
            }
            double value = mean + sd * STANDARD.inverseCumulativeProbability(below() * (1 - u) + above() * u);
            double notBelow = low == null ? value : Math.max(low, value);
            return high == null ? notBelow : Math.min(high, notBelow);
        }

        private double below() {
            return low == null ? 0 : STANDARD.cumulativeProbability((low - mean) / sd);
        }

        private double above() {
            return high == null ? 1 : STANDARD.cumulativeProbability((high - mean) / sd);
        }

        @Override
        public boolean bounded() {
            return low != null && high != null;
        }

        @Override
        public Optional<String> contradiction() {
            if (!Double.isFinite(mean)) {
                return Optional.of("mean is " + mean + "; allowed: any number");
            }
            if (!(sd > 0 && Double.isFinite(sd))) {
                return Optional.of("sd is " + sd + "; allowed: above 0");
            }
            if (bounded() && Ends.ordered(low, high).isPresent()) {
                return Ends.ordered(low, high);
            }
            return above() - below() > 1e-6
                    ? Optional.empty()
                    : Optional.of("low and high leave less than a millionth of the distribution; allowed: more");
        }
    }

    /** Whole numbers, both ends among them, each with the same probability. */
    record WholeNumbers(
            @Parameter(value = "The smallest one.", min = -1e9, max = 1e9)
            int low,

            @Parameter(value = "The largest one, above the smallest.", min = -1e9, max = 1e9)
            int high)
            implements Distribution {
        @Override
        public String at(double u) {
            return Long.toString(low + (long) Math.min(count() - 1, u * count()));
        }

        private double count() {
            return (double) high - low + 1;
        }

        @Override
        public Optional<String> contradiction() {
            return Ends.ordered(low, high);
        }

        @Override
        public int levels(int wanted) {
            return (int) Math.min(wanted, count());
        }

        @Override
        public String level(int k, int levels) {
            return Long.toString(low + Math.round(k * (count() - 1) / (levels - 1)));
        }
    }
}
