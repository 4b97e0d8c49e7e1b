package org.townsquare.experiment.design;

import java.util.List;
import java.util.Optional;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Alias;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Parameter;

/**
 * The first points of Sobol's (1967) sequence, which fills the space of the parameters evenly; most so if their number is
 * a power of 2. More points may be added later: those there are stay the same.
 */
@Alias("sobol")
public record SobolSequence(
        @Parameter(value = "Design points; best a power of 2.", min = 1, max = 1e9)
        int points,

        @Parameter(
                value = "Whether the sequence is moved at random by a digital shift; without it, it begins at the lower"
                        + " end of all ranges.",
                byDefault = "true",
                source = "Owen 2020")
        boolean shift)
        implements Design {

    @Override
    public boolean needsEnds() {
        return !shift;
    }

    @Override
    public Optional<Contradiction> contradiction(List<Varied> parameters) {
        return parameters.size() > SobolNumbers.MOST_DIMENSIONS
                ? Optional.of(new Contradiction(
                        "parameters", "are " + parameters.size() + "; allowed: up to " + SobolNumbers.MOST_DIMENSIONS))
                : Design.super.contradiction(parameters);
    }

    @Override
    public Points expand(List<Varied> parameters, Streams streams) {
        int dimensions = parameters.size();
        SobolNumbers numbers = shift
                ? new SobolNumbers(
                        dimensions, streams.stream("sobol-sequence shift").at(0))
                : new SobolNumbers(dimensions);
        return new Points(points, index -> Varied.at(parameters, numbers.at(index)));
    }
}
