package org.townsquare.scenario;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.townsquare.random.Draws;

/** The thresholds of all users. */
public sealed interface Thresholds extends Serializable {

    /**
     * A user's threshold.
     *
     * @param draws one draw for each user
     */
    double of(int user, Draws draws);

    /** Why these are no thresholds of so many users; empty if they are. */
    default Optional<String> contradiction(int users) {
        return Optional.empty();
    }

    /** The same for all. */
    record Constant(
            @Parameter(value = "The threshold.", byDefault = "0.18", min = 0, max = 1e9, source = "Watts 2002")
            double value)
            implements Thresholds {

        @Override
        public double of(int user, Draws draws) {
            return value;
        }
    }

    /** One for each user, in the order of the users. */
    record Given(
            @Parameter(value = "The thresholds.", min = 0, max = 1_000_000)
            List<Double> values) implements Thresholds {

        @Override
        public double of(int user, Draws draws) {
            return values.get(user);
        }

        @Override
        public Optional<String> contradiction(int users) {
            return values.size() == users
                    ? Optional.empty()
                    : Optional.of(values.size() + " thresholds for " + users + " users; allowed: one for each");
        }
    }

    /** Drawn evenly from a range. */
    record Uniform(
            @Parameter(value = "Lowest threshold.", byDefault = "0", min = -1e9, max = 1e9)
            double low,

            @Parameter(value = "Highest threshold.", byDefault = "1", min = -1e9, max = 1e9)
            double high)
            implements Thresholds {

        @Override
        public double of(int user, Draws draws) {
            return low + (high - low) * draws.uniform(user);
        }

        @Override
        public Optional<String> contradiction(int users) {
            return low <= high ? Optional.empty() : Optional.of("low " + low + " is above high " + high);
        }
    }

    /** Drawn from a normal distribution; whoever gets one of at most 0 needs nobody. */
    record Normal(
            @Parameter(
                    value = "Mean threshold.",
                    byDefault = "0.25",
                    min = -1e9,
                    max = 1e9,
                    source = "Granovetter 1978")
            double mean,

            @Parameter(value = "Standard deviation of the thresholds.", byDefault = "0.1", min = 0, max = 1e9)
            double sd)
            implements Thresholds {

        private static final NormalDistribution STANDARD = new NormalDistribution(null, 0, 1);

        @Override
        public double of(int user, Draws draws) {
            return mean + sd * STANDARD.inverseCumulativeProbability(draws.uniform(user));
        }
    }
}
