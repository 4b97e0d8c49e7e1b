package org.townsquare.experiment.sweep;

import org.townsquare.random.Streams;

/**
 * The random seeds of a sweep's runs.
 *
 * @param seed the base scenario's
 * @param common whether a replicate has the same seed at all design points
 */
record Seeds(long seed, boolean common) {

    /** The number of a design point is never this. */
    private static final long ALL = -1;

    /** That of a run. */
    long of(long point, int replicate) {
        return new Streams(seed, replicate)
                .stream("sweep").at(common ? ALL : point).bits(0);
    }
}
