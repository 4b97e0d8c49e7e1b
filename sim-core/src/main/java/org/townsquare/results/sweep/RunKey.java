package org.townsquare.results.sweep;

import java.util.List;

/**
 * Which run of a sweep it is.
 *
 * @param number the same however the sweep is run
 * @param point its design point
 * @param replicate its number among the point's runs
 * @param seed by which it can be repeated
 * @param values of all varied parameters, in their order
 */
public record RunKey(long number, long point, int replicate, long seed, List<String> values) {}
