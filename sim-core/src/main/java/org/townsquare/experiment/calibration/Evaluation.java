package org.townsquare.experiment.calibration;

/**
 * Runs that are asked for.
 *
 * @param number of the particle in its generation
 * @param u quantiles of the parameters
 * @param seeds of its runs, one each
 */
public record Evaluation(int generation, int number, double[] u, long[] seeds) {}
