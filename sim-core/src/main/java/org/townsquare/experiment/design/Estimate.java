package org.townsquare.experiment.design;

/**
 * A number estimated from a sample, with its interval. All three are NaN where the sample does not tell.
 *
 * @param low the lower end of the interval
 * @param high the upper end
 */
public record Estimate(double value, double low, double high) {}
