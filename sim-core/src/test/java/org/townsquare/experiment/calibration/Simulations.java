package org.townsquare.experiment.calibration;

import java.io.IOException;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.townsquare.statistics.Posterior;

/**
 * Calibration of a model that is a function.
 *
 * @param priors quantile functions of the parameters
 * @param distance of a run with these parameters and this seed from what was observed
 */
record Simulations(
        List<DoubleUnaryOperator> priors, ToDoubleBiFunction<double[], Long> distance, SequentialAbc method) {

    /** The posterior of the parameters' values. */
    Posterior posterior(long seed) throws IOException, InterruptedException {
        Posterior found = method.posterior(
                seed, asked -> asked.stream().map(this::distances).toList());
        return new Posterior(
                found.draws().stream().map(this::values).toList(), found.weights(), found.tolerance(), found.runs());
    }

    private double[] distances(Evaluation one) {
        double[] parameters = values(one.u());
        return LongStream.of(one.seeds())
                .mapToDouble(seed -> distance.applyAsDouble(parameters, seed))
                .toArray();
    }

    private double[] values(double[] u) {
        return IntStream.range(0, u.length)
                .mapToDouble(j -> priors.get(j).applyAsDouble(u[j]))
                .toArray();
    }
}
