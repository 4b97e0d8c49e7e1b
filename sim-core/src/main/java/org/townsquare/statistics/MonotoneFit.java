package org.townsquare.statistics;

/**
 * What runs say of where the probability of critical mass passes ½ if all that is known of it is that it does not fall: the likeliest
 * probabilities (pool adjacent violators; Ayer et al. 1955), without and with the condition that they pass ½ in a certain gap between
 * two places. Twice the difference of the log-likelihoods says how well a gap is refuted (Banerjee and Wellner 2001).
 */
final class MonotoneFit {

    /**
     * From here on a gap is refuted. The 95 % quantile of Banerjee and Wellner's distribution, 2.27, would do for runs at values that do
     * not depend on one another; with values that go by the runs before, and an end when the interval happens to be short, it takes more
     * (docs/theory.md has what this one covers).
     */
    private static final double REFUTED = 4.5;

    private final Tries tries;
    private final double free;

    MonotoneFit(Tries tries) {
        this.tries = tries;
        this.free = likelihood(0, tries.size(), 0, 1);
    }

    /** Number of the first place that may be above ½. */
    int first() {
        int first = 0;
        while (refutation(first) > REFUTED) {
            first++;
        }
        return first;
    }

    /** Number of the last place below which all may be below ½; the number of places if that is all of them. */
    int last() {
        int last = tries.size();
        while (refutation(last) > REFUTED) {
            last--;
        }
        return last;
    }

    /** Twice what the log-likelihood loses if places are at most ½ before this one and at least ½ from it on. */
    private double refutation(int from) {
        return 2 * (free - likelihood(0, from, 0, 0.5) - likelihood(from, tries.size(), 0.5, 1));
    }

    /** The log-likelihood of neighbouring places with the likeliest probabilities that do not fall and keep within limits. */
    private double likelihood(int from, int to, double least, double most) {
        int[] reached = new int[to - from];
        int[] decided = new int[to - from];
        int blocks = 0;
        for (int i = from; i < to; i++) {
            reached[blocks] = tries.reached()[i];
            decided[blocks] = tries.decided()[i];
            blocks++;
            while (blocks > 1 && falls(reached, decided, blocks)) {
                blocks--;
                reached[blocks - 1] += reached[blocks];
                decided[blocks - 1] += decided[blocks];
            }
        }
        double sum = 0;
        for (int b = 0; b < blocks; b++) {
            double p = Math.max(least, Math.min(most, (double) reached[b] / decided[b]));
            sum += Tries.likelihood(reached[b], decided[b], p);
        }
        return sum;
    }

    /** Whether the share in the last block is not above that in the one before. */
    private static boolean falls(int[] reached, int[] decided, int blocks) {
        return (long) reached[blocks - 1] * decided[blocks - 2] <= (long) reached[blocks - 2] * decided[blocks - 1];
    }
}
