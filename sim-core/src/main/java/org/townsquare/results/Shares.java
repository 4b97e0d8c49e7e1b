package org.townsquare.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.townsquare.scenario.file.PairDraws;
import org.townsquare.statistics.Clusters;

/**
 * In how many runs something is so. Where runs share draws of what is uncertain, they count for as many as would tell as much
 * without sharing, so that the interval holds both chance and ignorance.
 */
final class Shares {

    private final Map<Integer, List<Double>> byDraw = new TreeMap<>();
    private final boolean shared;

    /** @param shared whether replicates share draws by pairs */
    Shares(boolean shared) {
        this.shared = shared;
    }

    void add(int replicate, boolean isSo) {
        byDraw.computeIfAbsent(shared ? PairDraws.pair(replicate) : replicate, none -> new ArrayList<>())
                .add(isSo ? 1.0 : 0.0);
    }

    Probability probability() {
        List<double[]> outcomes = byDraw.values().stream()
                .map(own -> own.stream().mapToDouble(one -> one).toArray())
                .toList();
        if (!shared || outcomes.isEmpty()) {
            int successes = (int) outcomes.stream().filter(own -> own[0] == 1).count();
            return Probability.of(successes, outcomes.size());
        }
        Clusters clusters = new Clusters(outcomes);
        return Probability.ofShare(clusters.mean(), clusters.effectiveSize());
    }
}
