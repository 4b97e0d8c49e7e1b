package org.townsquare.population;

import org.apache.commons.math3.util.FastMath;

/** Multi-homing: the user considers one platform at a time, given the other homes; logit of its marginal utility. */
final class SeveralHomes implements ChoiceRule {

    private final Appraisal appraisal;
    private final Roster roster;
    private final DecisionDraws draws;
    private final double scale;
    private final double focus;
    private final int step;

    SeveralHomes(Appraisal appraisal, Roster roster, DecisionDraws draws, double scale, double focus, int step) {
        this.appraisal = appraisal;
        this.roster = roster;
        this.draws = draws;
        this.scale = scale;
        this.focus = focus;
        this.step = step;
    }

    @Override
    public void reconsider(Lane lane, int user, int news) {
        int platform = considered(lane, user, news);
        if (platform < 0) {
            return;
        }
        int others = lane.homes() & ~(1 << platform);
        double worth = appraisal.worth(platform, others);
        boolean wants = isBelowLogit(draws.choose().uniform(user), worth == 0 ? 0 : scale * worth);
        boolean member = roster.belongs(user, platform);
        if (member && !wants) {
            lane.leave(user, platform);
        } else if (!member && wants && appraisal.admits(platform, draws.admission())) {
            lane.join(user, platform, step);
        }
        attend(lane, user, member && wants ? platform : -1, worth);
    }

    @Override
    public double[] chances(Lane lane, int user, int news, int platforms) {
        double[] chances = ChoiceRule.super.chances(lane, user, news, platforms);
        int platform = considered(lane, user, news);
        if (platform >= 0) {
            double worth = appraisal.worth(platform, lane.homes() & ~(1 << platform));
            chances[platform] = worth == 0 ? 0.5 : 1 / (1 + FastMath.exp(-scale * worth));
        }
        return chances;
    }

    /** The platform that the user considers: the one just heard of or any option; -1 if there is none. */
    private int considered(Lane lane, int user, int news) {
        int options = appraisal.options(lane.homes());
        if (news >= 0) {
            options &= 1 << news;
        }
        return options == 0 ? -1 : pick(user, options);
    }

    /**
     * Whether a draw is below 1/(1 + e^(−x)). That lies between ½ and 1 beyond (1 + |x|)/(2 + |x|), since e^|x| is above
     * 1 + |x|; so the exponential is seldom needed.
     */
    private static boolean isBelowLogit(double draw, double x) {
        double bound = (1 + Math.abs(x)) / (2 + Math.abs(x));
        boolean likely = x > 0;
        if (likely ? draw < bound : draw > 1 - bound) {
            return likely;
        }
        return draw * (1 + FastMath.exp(-x)) < 1;
    }

    /** One of the options, each equally likely. */
    private int pick(int user, int options) {
        int left = options;
        for (int skip = (int) (draws.consider().uniform(user) * Integer.bitCount(options)); skip > 0; skip--) {
            left &= left - 1;
        }
        return Integer.numberOfTrailingZeros(left);
    }

    /**
     * Splits the daily budget of attention over the homes by e^(κU), in sixteenths; what rounding leaves goes to the best.
     *
     * @param known the home whose utility is known already, or -1
     */
    private void attend(Lane lane, int user, int known, double utility) {
        int homes = lane.homes();
        if ((homes & (homes - 1)) == 0) {
            lane.attendEvenly(user);
            return;
        }
        double[] weight = lane.weight;
        double sum = 0;
        int best = -1;
        for (int rest = homes; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            weight[k] = k == known ? utility : appraisal.worth(k, homes & ~(1 << k));
            best = best < 0 || weight[k] > weight[best] ? k : best;
        }
        double highest = weight[best];
        for (int rest = homes; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            weight[k] = k == best ? 1 : FastMath.exp(focus * (weight[k] - highest));
            sum += weight[k];
        }
        int left = Emission.ATTENTION;
        for (int rest = homes; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            int share = (int) (Emission.ATTENTION * weight[k] / sum);
            roster.setAttention(user, k, share);
            left -= share;
        }
        roster.setAttention(user, best, roster.attention(user, best) + left);
    }
}
