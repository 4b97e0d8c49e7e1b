package org.townsquare.experiment.history;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What other launches say of people, for one that is left out. Each draw has one kind of people for all launches; those draws are kept
 * whose runs were right about most of the others: a tenth of all, and who is as good as the last of these. That is the
 * simplest form of approximate Bayesian computation (Pritchard and others 1999), with hits for a distance.
 */
final class OtherLaunches {

    private static final int KEPT = 10;

    private OtherLaunches() {}

    /** The launch with the outcomes of the draws alone that are kept. */
    static Scorecard.Row of(Scorecard.Row left, List<Scorecard.Row> all) {
        int draws = left.outcomes().size();
        int[] hits = new int[draws];
        for (Scorecard.Row other : all) {
            if (other.launch().id().equals(left.launch().id())) {
                continue;
            }
            LaunchOutcome came = other.launch().outcome().orElseThrow();
            for (int draw = 0; draw < draws; draw++) {
                hits[draw] += other.outcomes().get(draw) == came ? 1 : 0;
            }
        }
        int[] sorted = hits.clone();
        Arrays.sort(sorted);
        int enough = sorted[draws - 1 - (draws - 1) / KEPT];
        List<LaunchOutcome> kept = new ArrayList<>();
        for (int draw = 0; draw < draws; draw++) {
            if (hits[draw] >= enough) {
                kept.add(left.outcomes().get(draw));
            }
        }
        return left.with(kept);
    }
}
