package org.townsquare.population;

import org.townsquare.scenario.Choice;
import org.townsquare.scenario.Rule;

/** Who joins because enough contacts are there stays: see {@link Rule.Threshold}. */
final class Threshold implements ChoiceRule {

    private final Appraisal appraisal;
    private final DecisionDraws draws;
    private final Rule.Threshold rule;
    /** By user. */
    private final double[] thresholds;

    private final boolean single;
    private final int step;

    Threshold(
            Appraisal appraisal,
            DecisionDraws draws,
            Rule.Threshold rule,
            double[] thresholds,
            Choice.Homing homing,
            int step) {
        this.appraisal = appraisal;
        this.draws = draws;
        this.rule = rule;
        this.thresholds = thresholds;
        single = homing == Choice.Homing.SINGLE;
        this.step = step;
    }

    @Override
    public void reconsider(Lane lane, int user, int news) {
        for (int rest = appraisal.options(lane.homes()) & ~lane.homes(); rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            if ((!single || lane.homes() == 0)
                    && isReached(user, platform)
                    && appraisal.admits(platform, draws.admission())) {
                lane.join(user, platform, step);
            }
        }
        lane.attendEvenly(user);
    }

    private boolean isReached(int user, int platform) {
        double there = rule.measure() == Choice.Measure.SHARE
                ? appraisal.contactShare(platform)
                : appraisal.contacts(platform);
        return there >= thresholds[user];
    }

    @Override
    public double[] chances(Lane lane, int user, int news, int platforms) {
        double[] chances = ChoiceRule.super.chances(lane, user, news, platforms);
        int open = single && lane.homes() != 0 ? 0 : appraisal.options(lane.homes()) & ~lane.homes();
        for (int rest = open; rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            chances[platform] = isReached(user, platform) ? 1 : 0;
        }
        return chances;
    }
}
