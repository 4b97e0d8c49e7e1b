package org.townsquare.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.measure.Outcome;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;

/**
 * The two-platform logit of Brock and Durlauf (2001) among N users, of whom one at a time, by chance, chooses anew: B with
 * probability 1 / (1 + e^(−2(βh + βJ·m))), m = 2x − 1, at a share x of B. The number of B's users is a chain of births and
 * deaths, so the probability that it comes to the larger stable state before the smaller (the committor) is known exactly.
 */
final class BirthDeathChain implements Trials {

    private static final double J = 1.5;
    private static final double H = -0.1;
    /** The stable shares, roots of m = tanh(βh + βJ·m). */
    private static final double SMALL = 0.0531;

    private static final double LARGE = 0.9005;

    private final int users;
    private final int from;
    private final double[] committor;
    private final long seed;

    BirthDeathChain(int users, long seed) {
        this.users = users;
        this.seed = seed;
        from = (int) Math.round(SMALL * users);
        int to = (int) Math.round(LARGE * users);
        committor = new double[users + 1];
        double[] sums = new double[to - from + 1];
        double term = 1;
        for (int i = 1; i < sums.length; i++) {
            sums[i] = sums[i - 1] + term;
            term *= down(from + i) / up(from + i);
        }
        for (int n = from; n <= users; n++) {
            committor[n] = n >= to ? 1 : sums[n - from] / sums[to - from];
        }
    }

    private double choosesB(int n) {
        double m = 2.0 * n / users - 1;
        return 1 / (1 + Math.exp(-2 * (H + J * m)));
    }

    private double up(int n) {
        return (1 - (double) n / users) * choosesB(n);
    }

    private double down(int n) {
        return (double) n / users * (1 - choosesB(n));
    }

    /** The probability of coming to the larger stable state from so many users. */
    double committor(int n) {
        return committor[n];
    }

    /** The share at which the committor is ½, on the straight line between two numbers of users. */
    double tippingPoint() {
        int above = IntStream.rangeClosed(0, users)
                .filter(n -> committor[n] >= 0.5)
                .findFirst()
                .orElseThrow();
        double part = (0.5 - committor[above - 1]) / (committor[above] - committor[above - 1]);
        return (above - 1 + part) / users;
    }

    /** Follows the chain itself to one of the stable states. */
    boolean simulate(int n, int replicate) {
        Streams streams = new Streams(seed, replicate);
        int at = n;
        for (int step = 0; at > from && committor[at] < 1; step++) {
            double u = streams.stream("chain").at(step).uniform(0);
            at += u < up(at) ? 1 : u >= 1 - down(at) ? -1 : 0;
        }
        return committor[at] == 1;
    }

    @Override
    public double nearest(double value) {
        return (double) Math.round(value * users) / users;
    }

    /** Whether the chain gets there is a draw with the committor's probability. */
    @Override
    public List<Outcome> run(List<Trial> trials) {
        return trials.stream()
                .map(trial -> {
                    Draws draws = new Streams(seed, trial.replicate())
                            .stream("committor").at(0);
                    int n = (int) Math.round(trial.value() * users);
                    return draws.uniform(n) < committor[n] ? Outcome.CRITICAL_MASS : Outcome.FAILED;
                })
                .toList();
    }
}
