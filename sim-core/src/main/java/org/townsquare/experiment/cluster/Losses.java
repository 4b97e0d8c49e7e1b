package org.townsquare.experiment.cluster;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Chunks that a cluster has given back undone, and how often each has been tried. */
final class Losses {

    private final int attempts;
    private final Map<Integer, Integer> repeated = new HashMap<>();
    private BitSet suspected = new BitSet();

    /** @param attempts how often a chunk is tried in all */
    Losses(int attempts) {
        this.attempts = attempts;
    }

    /**
     * Chunks that are lost and may be tried once more. A chunk is lost when nothing does it and its file is missing twice
     * in a row, because the files of another machine may show up late.
     *
     * @param idle chunks that are missing and not under way
     */
    BitSet toRepeat(BitSet idle) {
        BitSet lost = (BitSet) idle.clone();
        lost.and(suspected);
        suspected = (BitSet) idle.clone();
        for (int chunk : lost.stream().toArray()) {
            lost.set(chunk, tries(chunk) < attempts);
        }
        return lost;
    }

    /** Notes that chunks are tried once more. */
    void repeat(BitSet chunks) {
        chunks.stream().forEach(chunk -> repeated.merge(chunk, 1, Integer::sum));
        suspected.andNot(chunks);
    }

    /** Whether nothing is left to try: all that is missing is idle, and has been tried often enough. */
    boolean isHopeless(BitSet missing, BitSet idle) {
        return idle.equals(missing)
                && suspected.equals(missing)
                && missing.stream().allMatch(chunk -> tries(chunk) >= attempts);
    }

    private int tries(int chunk) {
        return 1 + repeated.getOrDefault(chunk, 0);
    }
}
