package org.townsquare.population;

import org.townsquare.scenario.Choice;
import org.townsquare.scenario.Rule;

/** Who joins by innovation and imitation stays: see {@link Rule.Bass}. */
final class Adoption implements ChoiceRule {

    private final Appraisal appraisal;
    private final DecisionDraws draws;
    private final Rule.Bass rule;
    private final boolean single;
    private final int step;

    Adoption(Appraisal appraisal, DecisionDraws draws, Rule.Bass rule, Choice.Homing homing, int step) {
        this.appraisal = appraisal;
        this.draws = draws;
        this.rule = rule;
        single = homing == Choice.Homing.SINGLE;
        this.step = step;
    }

    @Override
    public void reconsider(Lane lane, int user, int news) {
        if (single && lane.homes() != 0) {
            return;
        }
        double draw = draws.choose().uniform(user);
        double sum = 0;
        for (int rest = appraisal.options(lane.homes()) & ~lane.homes(); rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            sum += chance(platform);
            if (draw < sum) {
                if (appraisal.admits(platform, draws.admission())) {
                    lane.join(user, platform, step);
                    lane.attendEvenly(user);
                }
                return;
            }
        }
    }

    @Override
    public double[] chances(Lane lane, int user, int news, int platforms) {
        double[] chances = ChoiceRule.super.chances(lane, user, news, platforms);
        int open = single && lane.homes() != 0 ? 0 : appraisal.options(lane.homes()) & ~lane.homes();
        for (int rest = open; rest != 0; rest &= rest - 1) {
            int platform = Integer.numberOfTrailingZeros(rest);
            chances[platform] = Math.min(1, chance(platform));
        }
        return chances;
    }

    private double chance(int platform) {
        return rule.innovation() + rule.imitation() * appraisal.contactShare(platform);
    }
}
