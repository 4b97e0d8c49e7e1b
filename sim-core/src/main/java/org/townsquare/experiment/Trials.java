package org.townsquare.experiment;

import java.io.IOException;
import java.util.List;
import org.townsquare.measure.Outcome;

/** What a search for a tipping point tries out: the model, or anything else that has outcomes at values. */
public interface Trials {

    /** A run at a value of the parameter; equal trials have equal outcomes. */
    record Trial(double value, int replicate) {}

    /** The outcomes of some trials, in their order. */
    List<Outcome> run(List<Trial> trials) throws IOException, InterruptedException;

    /** The value nearest to this one that can be run: not every share of users is a whole number of them. */
    default double nearest(double value) {
        return value;
    }
}
