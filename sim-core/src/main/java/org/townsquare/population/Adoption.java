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
            sum += rule.innovation() + rule.imitation() * appraisal.contactShare(platform);
            if (draw < sum) {
                if (appraisal.admits(platform, draws.admission())) {
                    lane.join(user, platform, step);
                    lane.attendEvenly(user);
                }
                return;
            }
        }
    }
}
