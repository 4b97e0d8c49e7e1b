package org.townsquare.experiment.design;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Contradiction;

/**
 * Which values of its parameters an experiment tries. A design is expanded in the same way every time: point i is a pure
 * function of the design, the parameters, the seed and i.
 */
public sealed interface Design permits Grid, LatinHypercube, Listed, Morris, OneAtATime, Saltelli, SobolSequence {

    /** The most points a design may have. */
    long MOST = 1L << 40;

    /**
     * The points.
     *
     * @param parameters whose order is that of the settings
     * @param streams of the experiment, not of a run
     * @throws IllegalArgumentException if there are {@link #contradictions}
     */
    default Points over(List<Varied> parameters, Streams streams) {
        return expand(checked(parameters), streams);
    }

    /** The parameters, if it can have them. */
    default List<Varied> checked(List<Varied> parameters) {
        List<Contradiction> found = contradictions(parameters);
        if (!found.isEmpty()) {
            throw new IllegalArgumentException(found.stream()
                    .map(contradiction -> contradiction.path() + ": " + contradiction.message())
                    .collect(Collectors.joining("; ")));
        }
        return List.copyOf(parameters);
    }

    /** Everything in which the design and its parameters contradict one another; paths are those of a sweep file. */
    default List<Contradiction> contradictions(List<Varied> parameters) {
        List<Contradiction> found = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (Varied parameter : parameters) {
            if (!paths.add(parameter.path())) {
                found.add(new Contradiction("parameters." + parameter.path(), "is given twice; allowed: once"));
            }
            Optional<String> wrong = parameter.contradiction();
            wrong.ifPresent(why -> found.add(new Contradiction("parameters." + parameter.path(), why)));
            if (wrong.isEmpty() && needsEnds() && !parameter.by().bounded()) {
                found.add(new Contradiction(
                        "parameters." + parameter.path(),
                        "has no smallest or no largest value, which this design tries; allowed: with low and high"));
            }
        }
        if (found.isEmpty()) {
            contradiction(parameters).ifPresent(found::add);
        }
        return found;
    }

    /** Paths of all parameters that some point sets, in the order of the settings. */
    default List<String> paths(List<Varied> parameters) {
        return parameters.stream().map(Varied::path).toList();
    }

    /** Whether the ends of ranges are among the values tried. */
    boolean needsEnds();

    /** Why the design cannot have these parameters, each of them right by itself; empty if it can. */
    default Optional<Contradiction> contradiction(List<Varied> parameters) {
        return parameters.isEmpty()
                ? Optional.of(new Contradiction("parameters", "are none; allowed: one or more"))
                : Optional.empty();
    }

    /** The points, of parameters that do not contradict the design. */
    Points expand(List<Varied> parameters, Streams streams);
}
