package org.townsquare.experiment.history;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.scenario.LaunchOutcome;

/**
 * What other launches say of people, for one that is left out. Each draw has one kind of people for all launches; those draws are kept
 * whose runs were right about most of the others: a tenth of all, and who is as good as the last of these. That is the
 * simplest form of approximate Bayesian computation (Pritchard and others 1999), with hits for a distance.
 */
final class OtherLaunches {

    private static final int KEPT = 10;

    private OtherLaunches() {}

    /**
     * The draws that are kept.
     *
     * @param runs of the other launches: what each draw said
     * @param came of each of them
     * @param draws how many there are
     */
    static List<Integer> draws(List<List<LaunchOutcome>> runs, List<LaunchOutcome> came, int draws) {
        int[] hits = new int[draws];
        for (int launch = 0; launch < runs.size(); launch++) {
            for (int draw = 0; draw < draws; draw++) {
                hits[draw] += runs.get(launch).get(draw) == came.get(launch) ? 1 : 0;
            }
        }
        int[] sorted = hits.clone();
        Arrays.sort(sorted);
        int enough = sorted[draws - 1 - (draws - 1) / KEPT];
        return IntStream.range(0, draws)
                .filter(draw -> hits[draw] >= enough)
                .boxed()
                .toList();
    }
}
