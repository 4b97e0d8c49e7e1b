package org.townsquare.experiment.design;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Parameter;

/** A parameter of the base scenario that an experiment varies. */
public record Varied(
        @Parameter("The parameter's path in the scenario, as for --set.")
        String path,

        @Parameter("How it varies.") Distribution by) {

    Point.Setting at(double u) {
        return new Point.Setting(path, by.at(u));
    }

    Point.Setting level(int k, int levels) {
        return new Point.Setting(path, by.level(k, levels));
    }

    /** The parameters, if a design can have them. */
    static List<Varied> checked(Design design, List<Varied> parameters) {
        List<Contradiction> found = design.contradictions(parameters);
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(found.stream()
                    .map(contradiction -> contradiction.path() + ": " + contradiction.message())
                    .collect(Collectors.joining("; ")));
        }
        return List.copyOf(parameters);
    }

    /** Every parameter at its quantile. */
    static List<Point.Setting> at(List<Varied> parameters, double[] u) {
        List<Point.Setting> settings = new ArrayList<>();
        for (int j = 0; j < u.length; j++) {
            settings.add(parameters.get(j).at(u[j]));
        }
        return settings;
    }
}
