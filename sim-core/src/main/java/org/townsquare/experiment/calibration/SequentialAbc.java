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
 * Sequential approximate Bayesian computation with adaptive tolerances (Lenormand, Jabot and Deffuant 2013). The first generation is
 * drawn from the priors. Each next one keeps the half of all particles that came nearest to what was observed and proposes as many
 * new ones as left, from these by {@link Kernel}. It ends when the budget is spent, when a whole generation is as near as is asked,
 * or when hardly a new particle comes nearer than the old ones.
 *
 * <p>A particle's weight is the prior's density over that of all proposals so far, whichever made it: Σ n_g·q_g(u) with n_g
 * particles proposed in generation g from the density q_g (Owen and Zhou 2000; Cornuet et al. 2012). By its own generation's density
 * alone, the few of the first that are near enough would outweigh all later ones.
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

    /** Particles that are proposed together, from the priors where there is no kernel. */
    private record Generation(int count, Kernel kernel) {

        double density(double[] u) {
            return count * (kernel == null ? 1 : kernel.density(u));
        }
    }

    /** A point of the unit cube, how near its runs came, and the density of the proposals of some generations there. */
    private record Particle(double[] u, double[] distances, double proposed) {

        Particle proposedBy(List<Generation> more) {
            return new Particle(
                    u,
                    distances,
                    proposed + more.stream().mapToDouble(one -> one.density(u)).sum());
        }

        double nearest() {
            return Arrays.stream(distances).min().orElseThrow();
        }

        double weight(double tolerance) {
            return Arrays.stream(distances).filter(d -> d <= tolerance).count() / proposed;
        }
    }

    /** The posterior of the parameters' quantiles. */
    public Posterior posterior(long seed, Evaluations evaluations) throws IOException, InterruptedException {
        List<Generation> generations = new ArrayList<>();
        List<Particle> kept = List.of();
        double tolerance = Double.POSITIVE_INFINITY;
        int runs = 0;
        for (int generation = 0; ; generation++) {
            Generation newest = new Generation(
                    particles - kept.size(),
                    kept.isEmpty()
                            ? null
                            : new Kernel(kept.stream().map(Particle::u).toList(), weights(kept, tolerance)));
            generations.add(newest);
            List<Particle> made = made(newest, new Streams(seed, generation), generation, evaluations);
            runs += newest.count() * replicates;
            double before = tolerance;
            long nearer = made.stream()
                    .filter(particle -> particle.nearest() <= before)
                    .count();
            double next = Math.max(enough, next(kept, made, before));
            // Densities cost the square of the particles: only those that are left have one.
            kept = Stream.concat(
                            kept.stream()
                                    .filter(old -> old.nearest() <= next)
                                    .map(old -> old.proposedBy(List.of(newest))),
                            made.stream().filter(one -> one.nearest() <= next).map(one -> one.proposedBy(generations)))
                    .toList();
            tolerance = next;
            evaluations.told(posterior(kept, tolerance, runs));
            boolean spent = runs + (particles - kept.size()) * replicates > budget;
            boolean stuck = nearer < HARDLY * newest.count() || (next == before && next > enough);
            if (spent || stuck || kept.size() == particles) {
                return posterior(kept, tolerance, runs);
            }
        }
    }

    /** The distance that half of all particles keep with some run; where that is no progress, the largest that is. It never grows. */
    private static double next(List<Particle> kept, List<Particle> made, double before) {
        double[] distances = Stream.concat(kept.stream(), made.stream())
                .mapToDouble(Particle::nearest)
                .sorted()
                .toArray();
        double median = distances[(int) ((distances.length - 1) * KEPT)];
        if (median < before && median < distances[distances.length - 1]) {
            return median;
        }
        double most = Math.min(median, before);
        return Arrays.stream(distances).filter(d -> d < most).max().orElse(most);
    }

    private List<Particle> made(Generation newest, Streams streams, int generation, Evaluations evaluations)
            throws IOException, InterruptedException {
        List<Evaluation> asked = IntStream.range(0, newest.count())
                .mapToObj(number -> proposal(streams, generation, number, newest.kernel()))
                .toList();
        List<double[]> distances = evaluations.distances(asked);
        return IntStream.range(0, asked.size())
                .mapToObj(i -> new Particle(asked.get(i).u(), distances.get(i), 0))
                .toList();
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
                .mapToDouble(particle -> particle.weight(tolerance))
                .toArray();
        double all = Arrays.stream(weights).sum();
        return Arrays.stream(weights).map(weight -> weight / all).toArray();
    }

    private Posterior posterior(List<Particle> kept, double tolerance, int runs) {
        return new Posterior(kept.stream().map(Particle::u).toList(), weights(kept, tolerance), tolerance, runs);
    }
}
