package org.townsquare.experiment;

import java.io.IOException;
import java.util.Set;
import org.townsquare.results.Origin;
import org.townsquare.results.RunLog;
import org.townsquare.scenario.Scenario;

/** Numbered runs of a results folder, each made by itself from what the folder says, on this machine or another. */
public interface Work {

    /** How many runs there are. */
    int size();

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
     * @param step is told of each step
     */
    void make(int number, RunLog log, int threads, Runnable step) throws IOException;
}
