package org.townsquare.scenario;

/** What is measured of platforms at the end of a step. */
public interface Measured {

    /** A metric of a platform; NaN if there is none, as before the platform has opened. */
    double of(Metric metric, String platform);
}
