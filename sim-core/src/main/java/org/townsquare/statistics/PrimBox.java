package org.townsquare.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.BinomialDistribution;

/** A box: limits of some dimensions, all of which hold. */
public record PrimBox(List<Limit> limits) {

    /** Both ends of a dimension are within; an end may be infinite. */
    public record Limit(int dimension, double low, double high) {

        boolean holds(double[] x) {
            return low <= x[dimension] && x[dimension] <= high;
        }
    }

    /**
     * What a box is worth over some cases.
     *
     * @param size cases in it
     * @param hits those of them that are looked for
     * @param wanted cases looked for in all
     */
    public record Worth(int size, int hits, int wanted) {

        /** Share of what is in it that is looked for; 0 where nothing is in it. */
        public double density() {
            return size == 0 ? 0 : (double) hits / size;
        }

        /** Share of what is looked for that is in it. */
        public double coverage() {
            return wanted == 0 ? 0 : (double) hits / wanted;
        }

        /** Harmonic mean of both. */
        double mean() {
            return hits == 0 ? 0 : 2 * density() * coverage() / (density() + coverage());
        }
    }

    /** A copy whose list cannot change. */
    public PrimBox {
        limits = List.copyOf(limits);
    }

    /** Whether a case is in it. */
    public boolean holds(double[] x) {
        for (Limit limit : limits) {
            if (!limit.holds(x)) {
                return false;
            }
        }
        return true;
    }

    /** What it is worth over some cases. */
    public Worth over(double[][] x, boolean[] y) {
        int size = 0;
        int hits = 0;
        int wanted = 0;
        for (int i = 0; i < y.length; i++) {
            boolean in = holds(x[i]);
            size += in ? 1 : 0;
            hits += in && y[i] ? 1 : 0;
            wanted += y[i] ? 1 : 0;
        }
        return new Worth(size, hits, wanted);
    }

    /**
     * Quasi-p-values, one for each limit: the chance that the box would be as dense as it is if the limit meant nothing, so that each
     * case in it were a hit with the density that the box has without that limit.
     */
    public double[] chances(double[][] x, boolean[] y) {
        Worth own = over(x, y);
        return limits.stream()
                .mapToDouble(limit -> {
                    double without = without(limit).over(x, y).density();
                    return own.hits() == 0
                            ? 1
                            : 1
                                    - new BinomialDistribution(null, own.size(), without)
                                            .cumulativeProbability(own.hits() - 1);
                })
                .toArray();
    }

    PrimBox from(int dimension, double low) {
        Optional<Limit> old = of(dimension);
        return with(new Limit(dimension, low, old.map(Limit::high).orElse(Double.POSITIVE_INFINITY)));
    }

    PrimBox to(int dimension, double high) {
        Optional<Limit> old = of(dimension);
        return with(new Limit(dimension, old.map(Limit::low).orElse(Double.NEGATIVE_INFINITY), high));
    }

    private Optional<Limit> of(int dimension) {
        return limits.stream().filter(limit -> limit.dimension() == dimension).findFirst();
    }

    PrimBox without(Limit limit) {
        return new PrimBox(limits.stream().filter(other -> !other.equals(limit)).toList());
    }

    /** With this limit of its dimension; without any where both ends are infinite. */
    PrimBox with(Limit limit) {
        List<Limit> changed = new ArrayList<>(limits);
        changed.removeIf(other -> other.dimension() == limit.dimension());
        if (Double.isFinite(limit.low()) || Double.isFinite(limit.high())) {
            changed.add(limit);
        }
        changed.sort((a, b) -> Integer.compare(a.dimension(), b.dimension()));
        return new PrimBox(changed);
    }
}
