package org.townsquare.experiment.design;

import java.util.List;
import java.util.Optional;
import java.util.function.LongToDoubleFunction;
import org.townsquare.random.Sequence;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Parameter;

/**
 * Trajectories for elementary effects (Morris 1991). Quantiles of all parameters lie on the levels 0, 1/(p−1), …, 1. A
 * trajectory begins at random levels and moves one parameter after the other, in random order, by Δ = p / (2(p−1)),
 * upwards from the lower half and downwards from the upper one: k + 1 points for k parameters.
 */
public record Morris(
        @Parameter(
                value = "Trajectories.",
                byDefault = "20",
                min = 2,
                max = 1_000_000,
                source = "Campolongo et al. 2007")
        int trajectories,

        @Parameter(
                value = "Levels of each parameter, an even number.",
                byDefault = "4",
                min = 2,
                max = 1000,
                source = "Campolongo et al. 2007")
        int levels)
        implements Design {

    @Override
    public boolean needsEnds() {
        return true;
    }

    @Override
    public Optional<Contradiction> contradiction(List<Varied> parameters) {
        return levels % 2 != 0
                ? Optional.of(new Contradiction("design.levels", levels + "; allowed: an even number from 2 on"))
                : Design.super.contradiction(parameters);
    }

    @Override
    public Points expand(List<Varied> parameters, Streams streams) {
        int k = parameters.size();
        return new Points((long) trajectories * (k + 1), index -> {
            Trajectory trajectory = trajectory(index / (k + 1), k, streams);
            return Varied.at(parameters, trajectory.after((int) (index % (k + 1)), levels));
        });
    }

    /**
     * The elementary effects of each parameter in each trajectory: the change of the outcome when the parameter moves by Δ
     * of its quantiles, divided by Δ with the sign of the move. The outcome's unit for the whole range.
     *
     * @param streams those that the design was expanded with
     * @param outcome of each design point; NaN or infinite if it failed or is missing
     */
    public double[][] effects(List<Varied> parameters, Streams streams, LongToDoubleFunction outcome) {
        int k = checked(parameters).size();
        double[][] effects = new double[k][trajectories];
        for (int t = 0; t < trajectories; t++) {
            Trajectory trajectory = trajectory(t, k, streams);
            long first = (long) t * (k + 1);
            for (int m = 0; m < k; m++) {
                int moved = trajectory.order()[m];
                double change = outcome.applyAsDouble(first + m + 1) - outcome.applyAsDouble(first + m);
                effects[moved][t] = trajectory.up(moved, levels) ? change / move() : -change / move();
            }
        }
        return effects;
    }

    /** The move Δ, in quantiles. */
    double move() {
        return levels / (2 * (levels - 1.0));
    }

    /** One of the trajectories through k parameters. */
    Trajectory trajectory(long number, int k, Streams streams) {
        Sequence draws = streams.stream("morris trajectory").at(number).sequence(0);
        int[] start = new int[k];
        int[] order = new int[k];
        for (int j = 0; j < k; j++) {
            start[j] = draws.nextInt(levels);
            int place = draws.nextInt(j + 1);
            order[j] = order[place];
            order[place] = j;
        }
        return new Trajectory(start, order);
    }

    /**
     * A trajectory.
     *
     * @param start the level of each parameter at the first point, from 0
     * @param order the parameters in the order of their moves
     */
    record Trajectory(int[] start, int[] order) {

        /** Whether a parameter moves upwards. */
        boolean up(int parameter, int levels) {
            return start[parameter] < levels / 2;
        }

        /** Quantiles after so many moves. */
        double[] after(int moves, int levels) {
            int[] level = start.clone();
            for (int m = 0; m < moves; m++) {
                level[order[m]] += up(order[m], levels) ? levels / 2 : -levels / 2;
            }
            double[] u = new double[level.length];
            for (int j = 0; j < u.length; j++) {
                u[j] = level[j] / (levels - 1.0);
            }
            return u;
        }
    }
}
