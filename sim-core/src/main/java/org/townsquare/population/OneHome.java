package org.townsquare.population;

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
        int options = appraisal.options(lane.homes());
        double best = 0;
        double[] worth = new double[platforms];
        for (int k = 0; k < platforms; k++) {
            worth[k] = (options >>> k & 1) != 0 ? appraisal.worth(k, 0) : Double.NEGATIVE_INFINITY;
            best = Math.max(best, worth[k]);
        }
        double sum = weight(0, best);
        double none = sum;
        for (int k = 0; k < platforms; k++) {
            worth[k] = worth[k] == Double.NEGATIVE_INFINITY ? 0 : weight(worth[k], best);
            sum += worth[k];
        }
        double pick = draws.choose().uniform(user) * sum - none;
        int chosen = -1;
        for (int k = 0; k < platforms && pick >= 0; k++) {
            if (worth[k] > 0) {
                chosen = k;
                pick -= worth[k];
            }
        }
        move(lane, user, chosen);
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
