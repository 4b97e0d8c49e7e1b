package org.townsquare.experiment.design;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Alias;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Parameter;

/** Every combination of the parameters' levels; the last parameter changes fastest. */
@Alias({"factorial", "full-factorial"})
public record Grid(
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
    public Optional<Contradiction> contradiction(List<Varied> parameters) {
        double points = 1;
        for (Varied parameter : parameters) {
            points *= parameter.by().levels(levels);
        }
        return points > MOST
                ? Optional.of(new Contradiction("design", "has more points than 2^40; allowed: fewer levels"))
                : Design.super.contradiction(parameters);
    }

    @Override
    public Points expand(List<Varied> parameters, Streams streams) {
        int[] counts = parameters.stream()
                .mapToInt(parameter -> parameter.by().levels(levels))
                .toArray();
        long size = Arrays.stream(counts).asLongStream().reduce(1, (a, b) -> a * b);
        return new Points(size, index -> {
            Point.Setting[] settings = new Point.Setting[counts.length];
            long rest = index;
            for (int j = counts.length - 1; j >= 0; j--) {
                settings[j] = parameters.get(j).level((int) (rest % counts[j]), counts[j]);
                rest /= counts[j];
            }
            return List.of(settings);
        });
    }
}
