package org.townsquare.experiment.design;

import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.random.Draws;
import org.townsquare.random.Shuffle;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Alias;
import org.townsquare.scenario.Parameter;

/**
 * A Latin hypercube (McKay, Beckman and Conover 1979): every parameter's distribution is cut into as many equally
 * probable strata as there are points, and each stratum has exactly one point: u = (π(i) + v) / n with a random order π
 * for each parameter and v uniform in (0, 1).
 */
@Alias({"lhs", "latin-hypercube-sampling"})
public record LatinHypercube(
        @Parameter(value = "Design points.", min = 1, max = 1e9)
        int points) implements Design {

    @Override
    public boolean needsEnds() {
        return false;
    }

    @Override
    public Points expand(List<Varied> parameters, Streams streams) {
        Stream orders = streams.stream("latin-hypercube order");
        Stream places = streams.stream("latin-hypercube place");
        List<Shuffle> order = IntStream.range(0, parameters.size())
                .mapToObj(j -> new Shuffle(points, orders.at(j)))
                .toList();
        List<Draws> place =
                IntStream.range(0, parameters.size()).mapToObj(places::at).toList();
        return new Points(points, index -> {
            double[] u = new double[order.size()];
            for (int j = 0; j < u.length; j++) {
                u[j] = (order.get(j).at(index) + place.get(j).uniform(index)) / points;
            }
            return Varied.at(parameters, u);
        });
    }
}
