package org.townsquare.experiment.calibration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.townsquare.statistics.Posterior;

/**
 * Calibration of a model that runs in this process and keeps nothing.
 *
 * @param priors quantile functions of the parameters
 * @param distance of what is seen of a run from what was observed; 0 is best
 */
public record Simulations(
        List<DoubleUnaryOperator> priors,
        Simulator simulator,
        ToDoubleFunction<double[]> distance,
        SequentialAbc method) {

    /**
     * The posterior of the parameters' values.
     *
     * @param threads how many work at once; the posterior does not depend on it
     */
    public Posterior posterior(long seed, int threads) throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            Posterior found = method.posterior(seed, asked -> distances(asked, workers));
            return new Posterior(
                    found.draws().stream().map(this::values).toList(),
                    found.weights(),
                    found.tolerance(),
                    found.runs());
        } catch (IOException e) {
            throw new UncheckedIOException("nothing is kept", e);
        } finally {
            workers.shutdownNow();
        }
    }

    private List<double[]> distances(List<Evaluation> asked, ExecutorService workers) throws InterruptedException {
        List<Future<double[]>> work = new ArrayList<>();
        for (Evaluation one : asked) {
            work.add(workers.submit(() -> distances(one)));
        }
        List<double[]> all = new ArrayList<>();
        for (Future<double[]> one : work) {
            try {
                all.add(one.get());
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }
        return all;
    }

    private double[] distances(Evaluation one) {
        double[] distances = new double[one.seeds().length];
        for (int r = 0; r < distances.length; r++) {
            distances[r] = distance.applyAsDouble(simulator.run(values(one.u()), one.seeds()[r]));
        }
        return distances;
    }

    private double[] values(double[] u) {
        return IntStream.range(0, u.length)
                .mapToDouble(j -> priors.get(j).applyAsDouble(u[j]))
                .toArray();
    }
}
