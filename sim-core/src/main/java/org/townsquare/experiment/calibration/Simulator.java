package org.townsquare.experiment.calibration;

/** A model that can be run but has no likelihood. Equal calls give equal numbers, on any thread. */
@FunctionalInterface
public interface Simulator {

    /** What is seen of a run with these parameters: the numbers that are compared with those observed. */
    double[] run(double[] parameters, long seed);
}
