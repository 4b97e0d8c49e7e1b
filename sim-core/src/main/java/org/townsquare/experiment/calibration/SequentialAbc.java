package org.townsquare.experiment.calibration;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;
import org.townsquare.statistics.Posterior;

/**
 * Sequential approximate Bayesian computation with adaptive tolerances and weights (Lenormand, Jabot and Deffuant 2013). The
 * first generation is drawn from the priors. Each next one keeps the half of all particles that came nearest to what was
 * observed and proposes as many new ones as left, from these by {@link Kernel}; a particle's weight is the prior's density over
 * that of its proposal. It ends when the budget is spent, when a whole generation is as near as is asked, or when hardly a new particle
 * comes nearer than the old ones.
 *
 * <p>Each particle has several runs. Its weight is times the share of them that are near enough, which leaves the posterior what
 * it is and takes some of the luck out of the weights.
 *
 * <p>Parameters are quantiles of their priors here, uniform from 0 to 1 and independent of one another.
 *
 * @param parameters how many there are
 * @param particles in a generation
 * @param replicates runs of each particle
 * @param budget runs in all; the first generation is always made
 * @param enough the tolerance at which it may end
 */
public record SequentialAbc(int parameters, int particles, int replicates, int budget, double enough) {

    private static final double KEPT = 0.5;
    private static final double HARDLY = 0.03;

    /** A point of the unit cube, the prior's density over that of its proposal, and how near its runs came. */
    private record Particle(double[] u, double weight, double[] distances) {

        double nearest() {
            return Arrays.stream(distances).min().orElseThrow();
        }

        boolean isNear(double tolerance) {
            return Arrays.stream(distances).anyMatch(d -> d <= tolerance);
        }

        /** The same with its weight, if a kernel proposed it. */
        Particle of(Kernel kernel) {
            return kernel == null ? this : new Particle(u, 1 / kernel.density(u), distances);
        }

        double near(double tolerance) {
            return weight * Arrays.stream(distances).filter(d -> d <= tolerance).count() / distances.length;
        }
    }

    /** The posterior of the parameters' quantiles. */
    public Posterior posterior(long seed, Evaluations evaluations) throws IOException, InterruptedException {
        List<Particle> kept = List.of();
        double tolerance = Double.POSITIVE_INFINITY;
        int runs = 0;
        for (int generation = 0; ; generation++) {
            int wanted = particles - kept.size();
            Kernel kernel = kept.isEmpty()
                    ? null
                    : new Kernel(kept.stream().map(Particle::u).toList(), weights(kept, tolerance));
            List<Particle> made = generation(seed, generation, wanted, kernel, evaluations);
            runs += wanted * replicates;
            double before = tolerance;
            long nearer =
                    made.stream().filter(particle -> particle.isNear(before)).count();
            List<Particle> all = new ArrayList<>(kept);
            all.addAll(made);
            double next = Math.max(enough, next(all, before));
            kept = Stream.concat(
                            kept.stream().filter(particle -> particle.isNear(next)),
                            // Weights cost the square of the particles, so only those that are left get one.
                            made.stream()
                                    .filter(particle -> particle.isNear(next))
                                    .map(particle -> particle.of(kernel)))
                    .toList();
            tolerance = next;
            evaluations.told(posterior(kept, tolerance, runs));
            boolean spent = runs + (particles - kept.size()) * replicates > budget;
            boolean stuck = nearer < HARDLY * wanted || (next == before && next > enough);
            if (spent || stuck || kept.size() == particles) {
                return posterior(kept, tolerance, runs);
            }
        }
    }

    /** The distance that half of all particles keep with some run; where that is no progress, the largest that is. It never grows. */
    private static double next(List<Particle> all, double before) {
        double[] distances =
                all.stream().mapToDouble(Particle::nearest).sorted().toArray();
        double median = distances[(int) ((distances.length - 1) * KEPT)];
        if (median < before && median < distances[distances.length - 1]) {
            return median;
        }
        double most = Math.min(median, before);
        return Arrays.stream(distances).filter(d -> d < most).max().orElse(most);
    }

    /** @param kernel proposes them; null for draws of the priors */
    private List<Particle> generation(long seed, int generation, int count, Kernel kernel, Evaluations evaluations)
            throws IOException, InterruptedException {
        Streams streams = new Streams(seed, generation);
        List<Evaluation> asked = IntStream.range(0, count)
                .mapToObj(number -> proposal(streams, generation, number, kernel))
                .toList();
        List<double[]> distances = evaluations.distances(asked);
        List<Particle> made = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            made.add(new Particle(asked.get(i).u(), 1, distances.get(i)));
        }
        return made;
    }

    private Evaluation proposal(Streams streams, int generation, int number, Kernel kernel) {
        Draws draws = streams.stream("proposal").at(number);
        double[] u = kernel == null
                ? IntStream.range(0, parameters).mapToDouble(draws::uniform).toArray()
                : kernel.propose(draws);
        Draws seeds = streams.stream("runs").at(number);
        return new Evaluation(
                generation,
                number,
                u,
                IntStream.range(0, replicates).mapToLong(seeds::bits).toArray());
    }

    private static double[] weights(List<Particle> particles, double tolerance) {
        double[] weights = particles.stream()
                .mapToDouble(particle -> particle.near(tolerance))
                .toArray();
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / all).toArray();
    }

    private Posterior posterior(List<Particle> kept, double tolerance, int runs) {
        return new Posterior(kept.stream().map(Particle::u).toList(), weights(kept, tolerance), tolerance, runs);
    }
}
