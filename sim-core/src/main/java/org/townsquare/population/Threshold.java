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
            double there = rule.measure() == Choice.Measure.SHARE
                    ? appraisal.contactShare(platform)
                    : appraisal.contacts(platform);
            if ((!single || lane.homes() == 0)
                    && there >= thresholds[user]
                    && appraisal.admits(platform, draws.admission())) {
                lane.join(user, platform, step);
            }
        }
        lane.attendEvenly(user);
    }
}
