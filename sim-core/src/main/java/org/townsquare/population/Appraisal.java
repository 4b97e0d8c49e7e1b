package org.townsquare.population;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.scenario.Choice;
import org.townsquare.scenario.Content;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/**
 * What platforms are worth to one user after the other at one step, by the state at the end of the step before. Each lane
 * has its own: what several terms need of a user is found once, at {@link #of}.
 *
 * <p>U_ik = q_k + news_k − fee_k − effort + a_L·f_ik (or a_L times the number of contacts there) + a_G·x_k + w·C_ik − δ_i·T_ik − λ_i·R_ik − γ_i·ads_k + pay_k·[creator] + taste_ik + leaning_k·ideology_i
 * + habit·(1 − e^(−tenure/τ))·[home] − (c_switch + c_wait·expected_i)·[new] − c_multi·[another home] − lost·[unlisted]
 * + ς·missed_i.
 */
final class Appraisal {

    private final Choice choice;
    private final Content content;
    private final Offer[] offers;
    private final Traits traits;
    private final Roster roster;
    private final Exposure exposure;
    private final Tally tally;
    private final float[] habit;
    private final double outlet;
    private final int step;
    /** a_G·x_k + q_k − fee_k − effort: what does not differ among users. */
    private final double[] common;
    /** What users see of the platform at large, in the units of {@link Emission}. */
    private final double discovery;

    private final double[] toxicAtLarge;
    private final double[] leaning;
    private final Installs installs;
    /** A bit for each platform whose launch is expected. */
    private int awaited;
    /** For each platform a bit for each one that is out of reach somewhere and for which it is a substitute. */
    private final int[] replaces;

    /** A bit for each platform that everybody can join: open, not dark in any nation, listed by all stores. */
    private int free;

    private final double substitution;

    private int user;
    private int degree;
    private long creatorsFollowed;
    private int banned;
    private double removalSensitivity;
    private double adSensitivity;
    /** T_ik and R_ik of the user, and a bit for each platform for which they are known. */
    private final double[] toxicitySeen;

    private final double[] removed;
    private int toxicityKnown;
    private int removedKnown;

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
        substitution = scenario.users().substitution();
        this.offers = offers;
        this.traits = traits;
        this.roster = roster;
        this.exposure = exposure;
        this.habit = habit;
        this.step = step;
        installs = new Installs(scenario.gatekeepers().stores(), offers, traits);
        common = new double[offers.length];
        toxicAtLarge = new double[offers.length];
        replaces = new int[offers.length];
        toxicitySeen = new double[offers.length];
        removed = new double[offers.length];
        discovery = content.discovery() * Emission.POST;
        leaning =
                scenario.platforms().stream().mapToDouble(PlatformSpec::leaning).toArray();
        this.tally = tally;
        for (int k = 0; k < offers.length; k++) {
            boolean everywhere = offers[k].darkNations() == 0 && offers[k].closedStores() == 0;
            free |= offers[k].open() && everywhere ? 1 << k : 0;
            awaited |= offers[k].expectation() > 0 ? 1 << k : 0;
            for (int j = 0; j < offers.length; j++) {
                replaces[k] |= offers[j].darkNations() != 0 && isSubstitute(scenario, k, j) ? 1 << j : 0;
            }
        }
        lookAround();
    }

    /** Reads the state of the platforms at large: at the beginning and whenever it has changed within a step. */
    void lookAround() {
        for (int k = 0; k < offers.length; k++) {
            common[k] = offers[k].quality() - offers[k].fee() - choice.effort() + ofPopulation(k);
            toxicAtLarge[k] = tally.toxicShare(k) * discovery;
        }
    }

    /** Turns to a user. */
    void of(int next) {
        user = next;
        degree = exposure.degree(next);
        creatorsFollowed = exposure.creatorsFollowed(next);
        banned = roster.banned.ofUser(next);
        removalSensitivity = traits.removalSensitivity(next);
        adSensitivity = traits.adSensitivity(next);
        toxicityKnown = 0;
        removedKnown = 0;
    }

    /** The step at which things are worth what they are. */
    int step() {
        return step;
    }

    /** Contacts of the user who are active there. */
    long contacts(int platform) {
        return exposure.contacts(user, platform);
    }

    /** f_ik: share of the user's contacts who are active there; 0 if there are no contacts. */
    double contactShare(int platform) {
        return degree == 0 ? 0 : (double) contacts(platform) / degree;
    }

    /** Whether the user can be active on the platform now. */
    private boolean reachable(int platform) {
        Offer offer = offers[platform];
        return offer.open() && (offer.darkNations() == 0 || (offer.darkNations() >>> traits.nation(user) & 1) == 0);
    }

    /**
     * Utility of being active on the platform, lasting taste included, fresh taste not: the sum of all {@link Term}s.
     *
     * @param others the user's other homes, a bit for each
     */
    double worth(int platform, int others) {
        double worth = common[platform] + traits.taste(user, platform) + ofLeaning(platform);
        worth += ofContacts(platform);
        worth += ofCreators(platform);
        worth += ofToxicity(platform);
        worth += removalSensitivity * voice(platform, others);
        worth += ofAds(platform);
        worth -= installs.lostUtility(user, platform);
        worth += ofSubstitution(platform);
        worth += ofPay(platform);
        if (roster.isHome(user, platform)) {
            worth += ofHabit(platform);
        } else {
            worth -= choice.switching() + waiting();
        }
        return others != 0 ? worth - choice.multiHoming() : worth;
    }

    /** What all platforms are worth, part by part, to the user with these homes. */
    List<Worth> explained(int homes) {
        boolean single = choice.homing() == Choice.Homing.SINGLE;
        return IntStream.range(0, offers.length)
                .mapToObj(k -> explained(k, single ? 0 : homes & ~(1 << k)))
                .toList();
    }

    private Worth explained(int platform, int others) {
        Map<Term, Double> terms = new EnumMap<>(Term.class);
        for (Term term : Term.values()) {
            terms.put(term, value(term, platform, others));
        }
        return new Worth(platform, terms, contactShare(platform));
    }

    private double value(Term term, int platform, int others) {
        boolean home = roster.isHome(user, platform);
        return switch (term) {
            case QUALITY -> offers[platform].quality();
            case FEE -> -offers[platform].fee();
            case EFFORT -> -choice.effort();
            case POPULATION -> ofPopulation(platform);
            case TASTE -> traits.taste(user, platform);
            case LEANING -> ofLeaning(platform);
            case CONTACTS -> ofContacts(platform);
            case CREATORS -> ofCreators(platform);
            case TOXICITY -> ofToxicity(platform);
            case REMOVALS -> removalSensitivity * voice(platform, others);
            case ADS -> ofAds(platform);
            case UNLISTED -> -installs.lostUtility(user, platform);
            case SUBSTITUTE -> ofSubstitution(platform);
            case PAY -> ofPay(platform);
            case HABIT -> home ? ofHabit(platform) : 0;
            case SWITCHING -> home ? 0 : -choice.switching();
            case WAITING -> home ? 0 : -waiting();
            case MULTI_HOMING -> others != 0 ? -choice.multiHoming() : 0;
        };
    }

    private double ofPopulation(int platform) {
        long active = tally.get(Count.ACTIVE, platform);
        double x = (active + choice.interoperability() * (tally.somewhere() - active)) / roster.users();
        return choice.population() * x;
    }

    private double ofLeaning(int platform) {
        return leaning[platform] * traits.ideology[user];
    }

    private double ofContacts(int platform) {
        if (degree == 0) {
            return 0;
        }
        double contacts = exposure.contacts(user, platform);
        if (choice.interoperability() > 0) {
            contacts += choice.interoperability() * (exposure.contactsAnywhere(user) - contacts);
        }
        return choice.contacts() * contacts / (choice.contactsBy() == Choice.Measure.SHARE ? degree : 1);
    }

    private double ofCreators(int platform) {
        return creatorsFollowed > 0 ? choice.creators() * exposure.creators(user, platform) / creatorsFollowed : 0;
    }

    private double ofToxicity(int platform) {
        return -(traits.aversion[user] * toxicitySeen(platform));
    }

    private double ofAds(int platform) {
        return offers[platform].adLoad() > 0 ? -(adSensitivity * offers[platform].adLoad()) : 0;
    }

    private double ofSubstitution(int platform) {
        return replaces[platform] != 0 ? substitution * missed(replaces[platform]) : 0;
    }

    private double ofPay(int platform) {
        return offers[platform].creatorPay() > 0 && traits.creator[user] > 0 ? offers[platform].creatorPay() : 0;
    }

    private double ofHabit(int platform) {
        return habit[Math.min(habit.length - 1, roster.tenure(user, platform, step))];
    }

    /**
     * −R_ik + o·max(0, max_j R_ij − R_ik): own posts that are removed there, and those that are not although they are
     * on another home, or were where the user is banned.
     */
    private double voice(int platform, int others) {
        double here = removed(platform);
        double most = here;
        for (int j = (others | banned) & ~(1 << platform); j != 0; j &= j - 1) {
            most = Math.max(most, removed(Integer.numberOfTrailingZeros(j)));
        }
        return outlet * (most - here) - here;
    }

    /** Whether a platform can replace another one: who is on an alternative knows the incumbents and wants something else. */
    private static boolean isSubstitute(Scenario scenario, int platform, int missed) {
        return platform != missed
                && (scenario.platforms().get(platform).role() == Role.ALTERNATIVE
                        || scenario.platforms().get(missed).role() == Role.INCUMBENT);
    }

    /** max_j habit·(1 − e^(−tenure_j/τ)) over those of these platforms that are homes out of reach: what is missed there. */
    private double missed(int dark) {
        double most = 0;
        for (int j = dark; j != 0; j &= j - 1) {
            int k = Integer.numberOfTrailingZeros(j);
            if (roster.isAway(user, k)) {
                most = Math.max(most, ofHabit(k));
            }
        }
        return most;
    }

    /** c_wait·max_j e_j: what it costs to join now instead of waiting for the most expected platform j that one knows of. */
    private double waiting() {
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
    double toxicitySeen(int platform) {
        if ((toxicityKnown >>> platform & 1) == 0) {
            toxicityKnown |= 1 << platform;
            double posts = exposure.posts(user, platform) + discovery;
            double toxic = exposure.toxic(user, platform) * Emission.TOXIC_SHARE + toxicAtLarge[platform];
            toxicitySeen[platform] = posts == 0 ? 0 : offers[platform].toxicAfter(toxic / posts);
        }
        return toxicitySeen[platform];
    }

    /** R_ik: share of the user's own posts that are removed there. */
    private double removed(int platform) {
        if ((removedKnown >>> platform & 1) == 0) {
            removedKnown |= 1 << platform;
            double toxic = roster.toxicity(user) * (1.0 / Emission.TOXICITY);
            removed[platform] = offers[platform].removed(content.borderline(), toxic, traits.ideology[user]);
        }
        return removed[platform];
    }

    /** The user's homes and the platforms that the user could join, a bit for each. */
    int options(int homes) {
        int candidates = roster.aware.ofUser(user) & ~banned & ~homes;
        int options = homes | (candidates & free);
        for (candidates &= ~free; candidates != 0; candidates &= candidates - 1) {
            int k = Integer.numberOfTrailingZeros(candidates);
            if ((reachable(k) && installs.possible(user, k)) || roster.isAway(user, k)) {
                options |= 1 << k;
            }
        }
        return options;
    }

    /**
     * Whether the user may join: always, or, while invitations are needed, if the platform itself or one of the contacts
     * there has one to spare.
     */
    boolean admits(int platform, Draws admission) {
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
