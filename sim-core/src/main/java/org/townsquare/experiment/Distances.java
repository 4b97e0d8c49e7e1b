package org.townsquare.experiment;

import java.util.Arrays;
import java.util.List;
import org.townsquare.measure.Distance;
import org.townsquare.measure.Evidence;

/** How far evaluations are from what is published. Those that are asked about first are draws of the priors, by which all are measured. */
final class Distances {

    private final Evidence published;
    private Distance distance;

    Distances(Evidence published) {
        this.published = published;
    }

    /** Of the runs of some evaluations. */
    List<double[]> of(List<double[][]> evaluations) {
        if (distance == null) {
            distance = Distance.of(published, evaluations);
        }
        return evaluations.stream()
                .map(runs -> Arrays.stream(runs).mapToDouble(distance::of).toArray())
                .toList();
    }

    /** How it is measured, once evaluations have been asked about. */
    Distance measure() {
        return distance;
    }
}
