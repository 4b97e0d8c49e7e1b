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

    /** A platform that is off by so many parts of attention is noticed at once. */
    private static final double NOTED = 0.75;
    /** Share of the reviews at which the last part counts, too: nothing stays rounded the wrong way for long. */
    private static final double EXACTLY = 0.125;

    private final Utility utility;
    private final Logit logit;
    private final Roster roster;
    private final Traits traits;
    private final Sessions sessions;
    private final ReviewDraws draws;
    private final double dormantDays;

    AttentionRule(Utility utility, double scale, Sessions sessions, double dormantDays, ReviewDraws draws) {
        this.utility = utility;
        this.sessions = sessions;
        this.dormantDays = dormantDays;
        this.draws = draws;
        logit = new Logit(utility, scale);
        roster = utility.roster;
        traits = utility.traits;
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
        int user = utility.user[j];
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
                    && utility.admits(j, k, draws.admission())) {
                shard.join(user, k, utility.step);
                tried |= 1 << k;
            }
        }
        return tried;
    }

    /**
     * Divides the user's 64 parts of attention, unless it is divided well enough. Who has been dormant on a platform may leave
     * it.
     */
    private void attend(Shard shard, int j, int user, int members, int tried) {
        double all = sum(j, members, 0);
        double least = all / Emission.ATTENTION;
        double looked = all / (Emission.ATTENTION - 1 - Integer.bitCount(tried));
        for (int rest = tried; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            logit.weight[k][j] = Math.max(logit.weight[k][j], looked);
        }
        double scale = Emission.ATTENTION / sum(j, members, least);
        if (isOff(j, user, members, least, scale) || draws.choose().uniform(user) < EXACTLY) {
            divide(shard, j, user, members, least, scale);
        }
        for (int dormant = members & ~roster.attended.ofUser(user); dormant != 0; dormant &= dormant - 1) {
            int k = Integer.numberOfTrailingZeros(dormant);
            if (shard.attentionBefore(k) == 0) {
                mayLeave(shard, user, k);
            }
        }
    }

    /** Whether any platform has {@value #NOTED} parts more or fewer than it should. */
    private boolean isOff(int j, int user, int members, double least, double scale) {
        for (int rest = members; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            double weight = logit.weight[k][j];
            double parts = weight < least ? 0 : weight * scale;
            if (Math.abs(parts - roster.attention(user, k)) >= NOTED) {
                return true;
            }
        }
        return false;
    }

    /**
     * Shares are rounded one after the other so that what is rounded off one is added to the next, and each user begins at
     * another place: so no more than all is given, and rounding is right on average (systematic sampling, Madow and Madow 1944).
     */
    private void divide(Shard shard, int j, int user, int members, double least, double scale) {
        double mark = traits.rounding(user);
        int given = 0;
        for (int rest = members; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            double weight = logit.weight[k][j];
            mark += weight < least ? 0 : weight * scale;
            int upTo = Math.min(Emission.ATTENTION, (int) mark);
            shard.attend(user, k, upTo - given);
            given = upTo;
        }
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
