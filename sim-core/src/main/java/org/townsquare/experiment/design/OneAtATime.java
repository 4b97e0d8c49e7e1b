package org.townsquare.experiment.design;

import java.util.List;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Alias;
import org.townsquare.scenario.Parameter;

/** The base scenario as it is, then every level of each parameter, one after the other, with all else as it is. */
@Alias({"oat", "ofat"})
public record OneAtATime(
        @Parameter(
                value = "Levels of a range, evenly spaced quantiles from end to end; given values are all tried.",
                byDefault = "5",
                min = 2,
                max = 100_000)
        int levels)
        implements Design {

    @Override
    public boolean needsEnds() {
        return true;
    }

    @Override
    public Points expand(List<Varied> parameters, Streams streams) {
        long size =
                1 + parameters.stream().mapToLong(p -> p.by().levels(levels)).sum();
        return new Points(size, index -> {
            long rest = index - 1;
            for (Varied parameter : parameters) {
                int count = parameter.by().levels(levels);
                if (rest >= 0 && rest < count) {
                    return List.of(parameter.level((int) rest, count));
                }
                rest -= count;
            }
            return List.of();
        });
    }
}
