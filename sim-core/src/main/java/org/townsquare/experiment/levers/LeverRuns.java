package org.townsquare.experiment.levers;

import java.io.IOException;
import java.util.List;
import org.townsquare.results.levers.Answer;
import org.townsquare.results.levers.LeverRun;

/** Says what runs come to. */
public interface LeverRuns {

    /** What some runs come to, in their order. */
    List<Answer> of(List<LeverRun> runs) throws IOException, InterruptedException;

    /** Is told what is done next. */
    default void begins(String stage) {}
}
