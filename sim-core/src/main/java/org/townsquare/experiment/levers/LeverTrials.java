package org.townsquare.experiment.levers;

import java.io.IOException;
import java.util.List;
import org.townsquare.results.levers.LeverRun;
import org.townsquare.results.levers.RunAnswer;

/** Says what runs come to. */
public interface LeverTrials {

    /** What some runs come to, in their order. */
    List<RunAnswer> of(List<LeverRun> runs) throws IOException, InterruptedException;

    /** Who is told how far the search has come. */
    default LeverWatcher watcher() {
        return LeverWatcher.NOBODY;
    }
}
