package org.townsquare.population;

import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Rule;

/**
 * Sessions go where they are best: see {@link Rule.Attention}. A platform k of which the user is no member is tried with
 * chance 1 − (1 − P_ik)^n, n being sessions a day and P_ik the share of them that would go there. Attention is then the logit
 * among the platforms of which the user is a member, in 64ths; a share below one of them is none and goes to the others, and
 * the member is dormant. What was tried just now was looked at: it gets a 64th at least. Whoever is dormant leaves for good at
 * a rate of 1/dormantDays.
 */
final class AttentionRule implements ChoiceRule {

    /** Keeps a 64th from being rounded away. */
    private static final double ENOUGH = 1 + 1e-9;

    private final Reviewers reviewers;
    private final Logit logit;
    private final Roster roster;
    private final Traits traits;
    private final Sessions sessions;
    private final ReviewDraws draws;
    private final double dormantDays;

    AttentionRule(Utility utility, double scale, Sessions sessions, double dormantDays, ReviewDraws draws) {
        reviewers = utility.of;
        this.sessions = sessions;
        this.dormantDays = dormantDays;
        this.draws = draws;
        logit = new Logit(utility, scale);
        roster = reviewers.roster;
        traits = reviewers.traits;
    }

    @Override
    public void prepare() {
        logit.evaluate();
    }

    @Override
    public double[] chances(int j, int platforms) {
        return logit.chances(j);
    }

    @Override
    public void review(Shard shard, int j) {
        int user = reviewers.user[j];
        int members = roster.members.ofUser(user);
        int strange = logit.options[j] & ~members;
        int tried = strange == 0 ? 0 : tried(shard, j, user, strange);
        attend(shard, j, user, members | tried, tried);
    }

    /** The platforms that the user tries and joins. */
    private int tried(Shard shard, int j, int user, int strange) {
        double sum = logit.sum(j);
        int tried = 0;
        for (int rest = strange; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            double share = logit.weight[k][j] / sum;
            if (sessions.isBelowChance(draws.tries()[k].uniform(user), share, traits.sessions[user])
                    && reviewers.admits(j, k, draws.admission())) {
                shard.join(user, k, reviewers.step);
                tried |= 1 << k;
            }
        }
        return tried;
    }

    /**
     * Divides the user's 64 parts of attention. Shares are rounded one after the other so that what is rounded off one is added
     * to the next, and each user begins at another place: so no more than all is given, and rounding is right on average
     * (systematic sampling, Madow and Madow 1944).
     */
    private void attend(Shard shard, int j, int user, int members, int tried) {
        double least = least(j, members, tried);
        double scale = Emission.ATTENTION / sum(j, members, least);
        double mark = traits.rounding(user);
        int given = 0;
        for (int rest = members; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            double weight = logit.weight[k][j];
            mark += weight < least ? 0 : weight * scale;
            int upTo = Math.min(Emission.ATTENTION, (int) mark);
            shard.attend(user, k, upTo - given);
            if (upTo == given && shard.attentionBefore(k) == 0) {
                mayLeave(shard, user, k);
            }
            given = upTo;
        }
    }

    /** The weight of a 64th; what was tried gets that much. */
    private double least(int j, int members, int tried) {
        double sum = sum(j, members, 0);
        double looked = ENOUGH * sum / (Emission.ATTENTION - Integer.bitCount(tried));
        for (int rest = tried; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            logit.weight[k][j] = Math.max(logit.weight[k][j], looked);
        }
        return sum / Emission.ATTENTION;
    }

    /** Sum of the weights of being on no platform and of those platforms that have at least this one. */
    private double sum(int j, int members, double least) {
        double sum = logit.outside[j];
        for (int rest = members; rest != 0; rest &= rest - 1) {
            double weight = logit.weight[Integer.numberOfTrailingZeros(rest)][j];
            sum += weight < least ? 0 : weight;
        }
        return sum;
    }

    private void mayLeave(Shard shard, int user, int platform) {
        double days = shard.unchanged() / dormantDays;
        double draw = draws.leaves()[platform].uniform(user);
        // 1 − e^(−x) is below x, which spares most exponentials.
        if (draw < days && draw < 1 - FastMath.exp(-days)) {
            shard.leave(user, platform);
        }
    }
}
