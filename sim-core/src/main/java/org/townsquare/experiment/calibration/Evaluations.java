package org.townsquare.experiment.calibration;

import java.io.IOException;
import java.util.List;
import org.townsquare.statistics.Posterior;

/** Makes runs of a model, or knows how near they came. Equal calls give equal numbers. */
public interface Evaluations {

    /** How far each run of each evaluation is from what was observed; 0 is best. */
    List<double[]> distances(List<Evaluation> asked) throws IOException, InterruptedException;

    /** Is told of the posterior after every generation. */
    default void told(Posterior soFar) {}
}
