package org.townsquare.population;

import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.scenario.Choice;
import org.townsquare.scenario.Content;
import org.townsquare.scenario.Scenario;

/**
 * What platforms are worth to users at one step, by the state at the end of the step before.
 *
 * <p>U_ik = q_k + news_k − fee_k − effort + a_L·f_ik + a_G·x_k + w·C_ik − δ_i·T_ik − λ_i·R_ik − γ_i·ads_k + pay_k·[creator] + taste_ik
 * + habit·(1 − e^(−tenure/τ))·[home] − (c_switch + c_wait·expected_i)·[new] − c_multi·[another home] − lost·[unlisted].
 */
final class Appraisal {

    private final Choice choice;
    private final Content content;
    private final Offer[] offers;
    private final Traits traits;
    private final Roster roster;
    private final Exposure exposure;
    private final float[] habit;
    private final double outlet;
    private final int step;
    /** a_G·x_k + q_k − fee_k − effort: what does not differ among users. */
    private final double[] common;
    /** What users see of the platform at large, in the units of {@link Emission}. */
    private final double discovery;

    private final double[] toxicAtLarge;
    private final Installs installs;
    /** A bit for each platform whose launch is expected. */
    private int awaited;

    Appraisal(
            Scenario scenario,
            Offer[] offers,
            Traits traits,
            Roster roster,
            Exposure exposure,
            Tally tally,
            float[] habit,
            int step) {
        choice = scenario.choice();
        content = scenario.content();
        outlet = scenario.users().outlet();
        this.offers = offers;
        this.traits = traits;
        this.roster = roster;
        this.exposure = exposure;
        this.habit = habit;
        this.step = step;
        installs = new Installs(scenario.gatekeepers().stores(), offers, traits);
        common = new double[offers.length];
        toxicAtLarge = new double[offers.length];
        discovery = content.discovery() * Emission.POST;
        double theta = choice.interoperability();
        for (int k = 0; k < offers.length; k++) {
            long active = tally.get(Count.ACTIVE, k);
            double x = (active + theta * (tally.somewhere() - active)) / roster.users();
            common[k] = offers[k].quality() - offers[k].fee() - choice.effort() + choice.population() * x;
            toxicAtLarge[k] = tally.toxicShare(k) * discovery;
            awaited |= offers[k].expectation() > 0 ? 1 << k : 0;
        }
    }

    /** Whether the user can be active on the platform now. */
    boolean reachable(int user, int platform) {
        Offer offer = offers[platform];
        return offer.open() && (offer.darkNations() == 0 || (offer.darkNations() >>> traits.nation(user) & 1) == 0);
    }

    /**
     * Utility of being active on the platform, lasting taste included, fresh taste not.
     *
     * @param others the user's other homes, a bit for each
     */
    double worth(int user, int platform, int others) {
        Offer offer = offers[platform];
        double worth = common[platform] + traits.taste(user, platform);
        int degree = exposure.degree(user);
        if (degree > 0) {
            double contacts = exposure.contacts(user, platform);
            if (choice.interoperability() > 0) {
                contacts += choice.interoperability() * (exposure.contactsAnywhere(user) - contacts);
            }
            worth += choice.contacts() * contacts / degree;
        }
        long creators = exposure.creatorsFollowed(user);
        if (creators > 0) {
            worth += choice.creators() * exposure.creators(user, platform) / creators;
        }
        worth -= traits.aversion[user] * toxicitySeen(user, platform);
        worth += traits.removalSensitivity(user) * voice(user, platform, others);
        if (offer.adLoad() > 0) {
            worth -= traits.adSensitivity(user) * offer.adLoad();
        }
        worth -= installs.lostUtility(user, platform);
        if (offer.creatorPay() > 0 && traits.creator[user] > 0) {
            worth += offer.creatorPay();
        }
        if (roster.isHome(user, platform)) {
            worth += habit[Math.min(habit.length - 1, roster.tenure(user, platform, step))];
        } else {
            worth -= choice.switching() + waiting(user);
        }
        return others != 0 ? worth - choice.multiHoming() : worth;
    }

    /**
     * −R_ik + o·max(0, max_j R_ij − R_ik): own posts that are removed there, and those that are not although they are
     * on another home, or were where the user is banned.
     */
    private double voice(int user, int platform, int others) {
        double removed = removed(user, platform);
        double elsewhere = removed;
        for (int j = (others | roster.banned.ofUser(user)) & ~(1 << platform); j != 0; j &= j - 1) {
            elsewhere = Math.max(elsewhere, removed(user, Integer.numberOfTrailingZeros(j)));
        }
        return outlet * (elsewhere - removed) - removed;
    }

    /** c_wait·max_j e_j: what it costs to join now instead of waiting for the most expected platform j that one knows of. */
    private double waiting(int user) {
        if (awaited == 0) {
            return 0;
        }
        double most = 0;
        for (int known = awaited & roster.aware.ofUser(user); known != 0; known &= known - 1) {
            most = Math.max(most, offers[Integer.numberOfTrailingZeros(known)].expectation());
        }
        return choice.waiting() * most;
    }

    /** T_ik: toxic share of what the user sees there after moderation: contacts' posts and the platform at large. */
    double toxicitySeen(int user, int platform) {
        double posts = exposure.posts(user, platform) + discovery;
        if (posts == 0) {
            return 0;
        }
        double toxic = exposure.toxic(user, platform) * Emission.TOXIC_SHARE + toxicAtLarge[platform];
        return offers[platform].toxicAfter(toxic / posts);
    }

    /** R_ik: share of the user's own posts that are removed there. */
    double removed(int user, int platform) {
        double toxic = roster.toxicity(user) * (1.0 / Emission.TOXICITY);
        return offers[platform].removed(content.borderline(), toxic, traits.ideology[user]);
    }

    /** The user's homes and the platforms that the user could join, a bit for each. */
    int options(int user, int homes) {
        int options = homes;
        int candidates = roster.aware.ofUser(user) & ~roster.banned.ofUser(user) & ~options;
        for (; candidates != 0; candidates &= candidates - 1) {
            int k = Integer.numberOfTrailingZeros(candidates);
            if ((reachable(user, k) && installs.possible(user, k)) || roster.isAway(user, k)) {
                options |= 1 << k;
            }
        }
        return options;
    }

    /**
     * Whether the user may join: always, or, while invitations are needed, if the platform itself or one of the contacts
     * there has one to spare.
     */
    boolean admits(int user, int platform, Draws admission) {
        Offer offer = offers[platform];
        if (!offer.byInvitation()) {
            return true;
        }
        double refused = (1 - offer.ownInvites())
                * FastMath.pow(1 - offer.inviteRate(), (double) exposure.contacts(user, platform));
        return admission.uniform(user) >= refused;
    }

    /** habit·(1 − e^(−tenure/τ)) for every tenure up to the longest that makes a difference. */
    static float[] habitByTenure(double habit, double days) {
        float[] table = new float[(int) (20 * days) + 2];
        for (int t = 0; t < table.length; t++) {
            table[t] = (float) (habit * (1 - FastMath.exp(-t / days)));
        }
        return table;
    }
}
