package org.townsquare.experiment.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.townsquare.scenario.Distribution;
import org.townsquare.scenario.Parameter;

/** A parameter of the base scenario that an experiment varies: by given values, in a range, or by a distribution. */
public record Varied(
        @Parameter("The parameter's path in the scenario, as for --set.")
        String path,

        @Parameter(
                value = "The values that it takes, as they would stand in the scenario.",
                optional = true,
                verbatim = true,
                min = 1,
                max = 100_000)
        List<String> values,

        @Parameter(value = "The range from which it takes any number, all equally likely.", optional = true)
        Distribution.Uniform range,

        @Parameter(value = "How it varies otherwise.", optional = true)
        Distribution distribution) {

    /** A parameter that varies by a distribution. */
    public Varied(String path, Distribution distribution) {
        this(path, null, null, distribution);
    }

    /** How it varies. */
    public Distribution by() {
        return values != null ? new Distribution.Values(values) : range != null ? range : distribution;
    }

    /** What is wrong with it. */
    public Optional<String> contradiction() {
        long given =
                Stream.of(values, range, distribution).filter(Objects::nonNull).count();
        return given == 1
                ? by().contradiction()
                : Optional.of("has " + given + " of values, range and distribution; allowed: one of them");
    }

    Point.Setting at(double u) {
        return new Point.Setting(path, by().at(u));
    }

    Point.Setting level(int k, int levels) {
        return new Point.Setting(path, by().level(k, levels));
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
