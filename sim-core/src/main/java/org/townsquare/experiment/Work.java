package org.townsquare.experiment;

import java.io.IOException;
import java.util.Set;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.scenario.Scenario;

/** Numbered runs of a results folder, each made by itself from what the folder says, on this machine or another. */
public interface Work {

    /** How many runs there are. */
    int size();

    /** What has one of the numbers. */
    default String unit() {
        return "run";
    }

    /** How many neighbouring numbers a task of a cluster makes at least. */
    default int chunk() {
        return 1;
    }

    /** All that they depend on. */
    Origin origin() throws IOException;

    /** The scenario that is run, or from which others are made. */
    Scenario scenario();

    /** Whether a run need not be made any more. */
    boolean isMade(int number, Set<String> keys);

    /** Number of steps that a run takes. */
    long steps(int number);

    /**
     * Makes what a log lacks of a run.
     *
     * @param threads how many threads to use; the run does not depend on it
     * @param progress is told of each step
     */
    void make(int number, RunLog log, int threads, Progress progress) throws IOException;
}
