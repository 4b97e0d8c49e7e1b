package org.townsquare.experiment.design;

import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import java.util.stream.LongStream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Parameter;

/**
 * The design for Sobol indices (Saltelli et al. 2010): two independent samples A and B of the k parameters, and for each
 * parameter A with the column of that parameter taken from B. Row by row: A, B, A with the first column from B, …, A with
 * the last; rows·(k + 2) points in all. Both samples come from one Sobol sequence in 2k dimensions with a digital shift.
 * More rows may be added later: those there are stay the same.
 */
public record Saltelli(
        @Parameter(
                value = "Rows of each sample; best a power of 2.",
                byDefault = "1024",
                min = 2,
                max = 10_000_000,
                source = "Saltelli et al. 2010")
        int rows)
        implements Design {

    @Override
    public boolean needsEnds() {
        return false;
    }

    @Override
    public Optional<Contradiction> contradiction(List<Varied> parameters) {
        int most = SobolNumbers.MOST_DIMENSIONS / 2;
        return parameters.size() > most
                ? Optional.of(new Contradiction("parameters", "are " + parameters.size() + "; allowed: up to " + most))
                : Design.super.contradiction(parameters);
    }

    @Override
    public Points expand(List<Varied> parameters, Streams streams) {
        int k = parameters.size();
        SobolNumbers numbers =
                new SobolNumbers(2 * k, streams.stream("saltelli shift").at(0));
        return new Points((long) rows * (k + 2), index -> {
            double[] both = numbers.at(index / (k + 2));
            int member = (int) (index % (k + 2));
            double[] u = new double[k];
            for (int j = 0; j < k; j++) {
                u[j] = member == 1 || member == j + 2 ? both[k + j] : both[j];
            }
            return Varied.at(parameters, u);
        });
    }

    /**
     * The outcomes that tell of one of the parameters, for each row: those of A, of B, and of A with its column from B.
     *
     * @param outcome of each design point; NaN or infinite if it failed or is missing
     */
    public double[][] outcomes(List<Varied> parameters, int parameter, LongToDoubleFunction outcome) {
        int block = checked(parameters).size() + 2;
        return LongStream.range(0, rows)
                .map(row -> row * block)
                .mapToObj(a -> LongStream.of(a, a + 1, a + 2 + parameter)
                        .mapToDouble(outcome)
                        .toArray())
                .toArray(double[][]::new);
    }
}
