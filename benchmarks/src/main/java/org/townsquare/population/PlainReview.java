package org.townsquare.population;

import org.apache.commons.math3.util.FastMath;

/** One {@link PlainUser} reviews where attention goes: the rules of Logit, AttentionRule and toxicity contagion. */
final class PlainReview {

    private final PlainUser user;
    private final PlainDay day;
    private final PlainUtility utility;
    private final boolean[] possible;
    /** e^(μ·(U − U_max)) for each platform; 0 for what is not possible. */
    private final double[] weight;

    private double outside;

    PlainReview(PlainUser user, PlainDay day) {
        this.user = user;
        this.day = day;
        utility = new PlainUtility(user, day);
        possible = new boolean[day.offers.length];
        weight = new double[day.offers.length];
    }

    void run() {
        weigh();
        int unchanged = user.formHabits(day);
        tryOut();
        attend(unchanged);
        catchToxicity();
    }

    private void weigh() {
        double best = user.outside;
        for (int k = 0; k < weight.length; k++) {
            possible[k] = isPossible(k);
            weight[k] = possible[k] ? utility.worth(k) : Double.NEGATIVE_INFINITY;
            best = Math.max(best, weight[k]);
        }
        for (int k = 0; k < weight.length; k++) {
            weight[k] = weigh(weight[k] - best);
        }
        outside = weigh(user.outside - best);
    }

    private double weigh(double below) {
        return below == 0 ? 1 : Exponential.of(day.choice.scale() * below);
    }

    /** Whether the user can give attention to the platform: as a member, or by joining. */
    private boolean isPossible(int k) {
        boolean known = user.isAware(k) || user.isMember(k);
        return known && !user.isBanned(k) && day.offers[k].open() && (user.isMember(k) || mayInstall(k));
    }

    private boolean mayInstall(int k) {
        return user.community < day.offers[k].openCommunities() && day.installs.possible(user.id, k);
    }

    /** Joins each new platform to which at least one of the day's sessions goes. */
    private void tryOut() {
        double sum = outside;
        for (double of : weight) {
            sum += of;
        }
        for (int k = 0; k < weight.length; k++) {
            if (possible[k] && !user.isMember(k)) {
                double share = weight[k] / sum;
                double chance = share >= 1 ? 1 : 1 - FastMath.exp(user.sessions * FastMath.log1p(-share));
                if (day.tries[k].uniform(user.id) < chance && isAdmitted(k)) {
                    user.join(k, day.step);
                }
            }
        }
    }

    private boolean isAdmitted(int k) {
        Offer offer = day.offers[k];
        if (!offer.byInvitation()) {
            return true;
        }
        double contacts = user.sight.contacts[k] / (double) Emission.ATTENTION;
        double refused = (1 - offer.ownInvites()) * FastMath.pow(1 - offer.inviteRate(), contacts);
        return day.admission.uniform(user.id) >= refused;
    }

    /**
     * Divides attention among memberships that get at least a 64th of it, as new ones always do; who has been dormant on one
     * of them may leave it for good.
     */
    private void attend(int unchanged) {
        double all = sum(0);
        double least = all / Emission.ATTENTION;
        int tried = 0;
        for (int k = 0; k < weight.length; k++) {
            tried += isNew(k) ? 1 : 0;
        }
        for (int k = 0; k < weight.length; k++) {
            weight[k] = isNew(k) ? Math.max(weight[k], (1 + 1e-9) * all / (Emission.ATTENTION - tried)) : weight[k];
        }
        double scale = Emission.ATTENTION / sum(least);
        double mark = user.rounding;
        int given = 0;
        for (int k = 0; k < weight.length; k++) {
            if (!user.isMember(k)) {
                continue;
            }
            mark += weight[k] < least ? 0 : weight[k] * scale;
            int upTo = Math.min(Emission.ATTENTION, (int) mark);
            boolean wasDormant = user.attention[k] == 0;
            user.attention[k] = upTo - given;
            given = upTo;
            if (wasDormant && user.attention[k] == 0 && leaves(k, unchanged)) {
                user.leave(k);
            }
        }
    }

    private boolean isNew(int k) {
        return user.isMember(k) && user.joinedAt[k] == day.step;
    }

    /** Sum of the weights of being nowhere and of the memberships that have at least this one. */
    private double sum(double least) {
        double sum = outside;
        for (int k = 0; k < weight.length; k++) {
            sum += user.isMember(k) && weight[k] >= least ? weight[k] : 0;
        }
        return sum;
    }

    private boolean leaves(int k, int unchanged) {
        return day.leave[k].uniform(user.id) < 1 - FastMath.exp(-unchanged / day.users.dormantDays());
    }

    private void catchToxicity() {
        double contagion = day.content.contagion();
        int attention = 0;
        double seen = 0;
        for (int k = 0; k < weight.length; k++) {
            attention += user.attention[k];
            seen += user.attention[k] == 0 ? 0 : user.attention[k] * utility.toxicitySeen(k);
        }
        if (contagion > 0 && attention > 0) {
            double share =
                    (1 - contagion) * user.ownToxicity + contagion * seen * ((double) Emission.TOXICITY / attention);
            user.toxicity = (int) (share + 0.5);
        }
    }
}
