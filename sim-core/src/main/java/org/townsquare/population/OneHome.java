package org.townsquare.population;

import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/** Single-homing: multinomial logit among all platforms that the user is aware of, and none. */
final class OneHome implements ChoiceRule {

    private final Appraisal appraisal;
    private final Roster roster;
    private final DecisionDraws draws;
    private final double scale;
    private final int step;

    OneHome(Appraisal appraisal, Roster roster, DecisionDraws draws, double scale, int step) {
        this.appraisal = appraisal;
        this.roster = roster;
        this.draws = draws;
        this.scale = scale;
        this.step = step;
    }

    @Override
    public void reconsider(Lane lane, int user, int news) {
        int platforms = roster.platforms();
        double[] weight = weights(appraisal.options(lane.homes()));
        double none = weight[platforms];
        double sum = sum(weight);
        double pick = draws.choose().uniform(user) * sum - none;
        int chosen = -1;
        for (int k = 0; k < platforms && pick >= 0; k++) {
            if (weight[k] > 0) {
                chosen = k;
                pick -= weight[k];
            }
        }
        move(lane, user, chosen);
    }

    @Override
    public double[] chances(Lane lane, int user, int news, int platforms) {
        int options = appraisal.options(lane.homes());
        double[] weight = weights(options);
        double sum = sum(weight);
        return IntStream.range(0, platforms)
                .mapToDouble(k -> (options >>> k & 1) != 0 ? weight[k] / sum : Double.NaN)
                .toArray();
    }

    /** Of every platform, 0 for those that are no option, and at the end of none. */
    private double[] weights(int options) {
        int platforms = roster.platforms();
        double[] weight = new double[platforms + 1];
        double best = 0;
        for (int k = 0; k < platforms; k++) {
            weight[k] = (options >>> k & 1) != 0 ? appraisal.worth(k, 0) : Double.NEGATIVE_INFINITY;
            best = Math.max(best, weight[k]);
        }
        for (int k = 0; k <= platforms; k++) {
            weight[k] = weight[k] == Double.NEGATIVE_INFINITY ? 0 : weight(weight[k], best);
        }
        return weight;
    }

    /** None comes first. */
    private static double sum(double[] weight) {
        int platforms = weight.length - 1;
        double sum = weight[platforms];
        for (int k = 0; k < platforms; k++) {
            sum += weight[k];
        }
        return sum;
    }

    /** Of the best 1, also where the scale is infinite: then all others have 0. */
    private double weight(double worth, double best) {
        return worth == best ? 1 : FastMath.exp(scale * (worth - best));
    }

    private void move(Lane lane, int user, int chosen) {
        boolean stays = chosen >= 0 && roster.belongs(user, chosen);
        if (stays || (chosen >= 0 && !appraisal.admits(chosen, draws.admission()))) {
            return;
        }
        lane.leaveAll(user);
        if (chosen >= 0) {
            lane.join(user, chosen, step);
            roster.setAttention(user, chosen, Emission.ATTENTION);
        }
    }
}
