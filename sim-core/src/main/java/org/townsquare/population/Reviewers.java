package org.townsquare.population;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.scenario.Choice;
import org.townsquare.scenario.ContactsBy;
import org.townsquare.scenario.Content;
import org.townsquare.scenario.Format;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;

/**
 * Users who review at one step, and what they know and see by the state at the end of the step before. Up to {@value Shard#BATCH}
 * are looked at together, platform by platform, in columns: memory answers many requests at once, and simple loops run in
 * vectors.
 */
final class Reviewers {

    /** How many users it has room for. */
    final int capacity;

    final Choice choice;
    final Content content;
    final List<PlatformSpec> platforms;
    final Offer[] offers;
    final Traits traits;
    final Roster roster;
    final Exposure exposure;
    final Tally tally;
    final Installs installs;
    final double habit;
    final double removalSensitivity;
    final int step;
    /** A bit for each platform whose launch is expected. */
    final int awaited;

    /** Users under review. */
    final int[] user;
    /** Number of them. */
    int size;
    /** Places of those whom the platform concerns that is looked at: members, and who could join; otherwise of all. */
    int[] asking;

    private final int[] everybody;
    private final double outlet;
    /** A bit for each platform that everybody can join. */
    private final int open;
    /** 1/(64·d_i), or 1/64 where contacts count by number; 0 for who has none. */
    private final double[] perContact;
    /** Share of ties found after so many steps, without any that were imported. */
    private final float[] found;

    /** The platforms of which a user is a member, that a user knows of, and where posts of a user may be removed. */
    private final int[] members;

    private final int[] aware;
    private final int[] banned;
    private final int[] elsewhere;
    private final double[] toxic;
    private final double[] ideology;
    private final Columns toxicitySeen;
    private final Columns removed;
    private final Columns formatTaste;
    private final Columns removalSensitivities;
    private final Columns adSensitivities;

    Reviewers(PopulationState state, Offer[] offers, float[] found, int step, int capacity) {
        Scenario scenario = state.scenario();
        this.capacity = capacity;
        user = new int[capacity];
        perContact = new double[capacity];
        choice = scenario.choice();
        content = scenario.content();
        platforms = scenario.platforms();
        habit = scenario.users().habit();
        removalSensitivity = scenario.users().removalSensitivity();
        outlet = scenario.users().outlet();
        this.offers = offers;
        traits = state.traits;
        roster = state.roster;
        exposure = state.exposure;
        tally = state.tally;
        this.found = found;
        this.step = step;
        installs = new Installs(scenario.gatekeepers().stores(), offers, traits);
        everybody = IntStream.range(0, capacity).toArray();
        members = new int[capacity];
        aware = new int[capacity];
        banned = new int[capacity];
        elsewhere = new int[capacity];
        toxic = new double[capacity];
        ideology = new double[capacity];
        toxicitySeen = new Columns(offers.length, capacity);
        removed = new Columns(offers.length, capacity);
        formatTaste = new Columns(Format.values().length, capacity);
        removalSensitivities = new Columns(1, capacity);
        adSensitivities = new Columns(1, capacity);
        int expected = 0;
        int free = 0;
        for (int k = 0; k < offers.length; k++) {
            expected |= offers[k].expectation() > 0 ? 1 << k : 0;
            free |= offers[k].isOpenToAll() ? 1 << k : 0;
        }
        awaited = expected;
        open = free;
    }

    /** 1 − e^(−t/τ) for every tenure t up to the longest that makes a difference: the share of ties found again. */
    static float[] tiesFound(double days) {
        if (days == 0) {
            return new float[0];
        }
        float[] table = new float[(int) (20 * days) + 2];
        for (int t = 0; t < table.length; t++) {
            table[t] = (float) (1 - FastMath.exp(-t / days));
        }
        return table;
    }

    /** Turns to other users. */
    void turnTo(int[] users, int count) {
        System.arraycopy(users, 0, user, 0, count);
        size = count;
        askAll();
        toxicitySeen.forget();
        removed.forget();
        formatTaste.forget();
        removalSensitivities.forget();
        adSensitivities.forget();
        for (int j = 0; j < count; j++) {
            members[j] = roster.members.ofUser(user[j]);
            aware[j] = roster.aware.ofUser(user[j]);
            banned[j] = roster.banned.ofUser(user[j]);
            elsewhere[j] = members[j] | banned[j];
            toxic[j] = roster.toxicity(user[j]) * (1.0 / Emission.TOXICITY);
            ideology[j] = traits.ideology[user[j]];
            int degree = exposure.degree(user[j]);
            double counted = choice.contactsBy() == ContactsBy.SHARE ? degree : 1;
            perContact[j] = degree == 0 ? 0 : 1 / (Emission.ATTENTION * counted);
        }
    }

    /** From now on looks at those whom a platform concerns: who has it as an option, or is a member. */
    void askAbout(int platform, int[] options) {
        int[] places = new int[size];
        int count = 0;
        for (int j = 0; j < size; j++) {
            places[count] = j;
            count += (options[j] | members[j]) >>> platform & 1;
        }
        asking = Arrays.copyOf(places, count);
    }

    /** From now on looks at all. */
    void askAll() {
        asking = Arrays.copyOf(everybody, size);
    }

    /** U_i0: utility of being on no platform. */
    double outside(int j) {
        return traits.outside(user[j]);
    }

    /** f_ik: share of the attention of the user's contacts that is there; 0 if there are no contacts. */
    double contactShare(int j, int platform) {
        int degree = exposure.degree(user[j]);
        return degree == 0 ? 0 : contacts(j, platform) / degree;
    }

    /** Contacts there, each counted by attention. */
    double contacts(int j, int platform) {
        return exposure.contacts(user[j], platform) / (double) Emission.ATTENTION;
    }

    /** f_ik, or its equivalent by number, with the attention that counts although it is elsewhere. */
    double contactsSeen(int j, int platform) {
        double here = exposure.contacts(user[j], platform);
        double theta = choice.interoperability();
        if (theta > 0) {
            double anywhere = 0;
            for (int k = 0; k < offers.length; k++) {
                anywhere += exposure.contacts(user[j], k);
            }
            here += theta * (anywhere - here);
        }
        return perContact[j] * here;
    }

    /** κ_ik: share of the user's ties that are found there, ι + (1 − ι)·(1 − e^(−tenure/τ)); for who is no member, what is expected. */
    double tiesFound(int j, int platform) {
        double imported = platforms.get(platform).importedTies();
        if (!isMember(j, platform)) {
            return Math.max(imported, choice.expectedTies());
        }
        int tenure = roster.tenure(user[j], platform, step);
        return tenure >= found.length ? 1 : imported + (1 - imported) * found[tenure];
    }

    /** T_ik of the users under review: toxic share of what they see after moderation, by contacts and at large. */
    double[] toxicitySeen(int platform) {
        return toxicitySeen.of(platform, seen -> {
            double discovery = content.discovery() * Emission.POST;
            double atLarge = tally.toxicShare(platform) * discovery;
            Offer offer = offers[platform];
            for (int j : asking) {
                double posts = exposure.posts(user[j], platform) + discovery;
                double toxic = exposure.toxic(user[j], platform) * Emission.TOXIC_SHARE + atLarge;
                seen[j] = posts == 0 ? 0 : offer.toxicAfter(toxic / posts);
            }
        });
    }

    /** R_ik of the users under review: share of their own posts that are removed there. */
    private double[] removed(int platform) {
        return removed.of(platform, share -> {
            Offer offer = offers[platform];
            double borderline = content.borderline();
            for (int j = 0; j < size; j++) {
                share[j] = offer.removed(borderline, toxic[j], ideology[j]);
            }
        });
    }

    /**
     * −R_ik + o·max(0, max_j R_ij − R_ik) of the users under review: own posts that are removed there, and those that are not
     * although they are where the user is a member, or were where the user is banned.
     */
    double[] voice(int platform) {
        double[] here = removed(platform);
        double[] most = Arrays.copyOf(here, size);
        for (int k = 0; k < offers.length; k++) {
            double[] there = removed(k);
            for (int j = 0; j < size; j++) {
                most[j] = (elsewhere[j] >>> k & 1) != 0 ? Math.max(most[j], there[j]) : most[j];
            }
        }
        for (int j = 0; j < size; j++) {
            most[j] = outlet * (most[j] - here[j]) - here[j];
        }
        return most;
    }

    /** λ_i of the users under review. */
    double[] removalSensitivities() {
        return removalSensitivities.of(0, of -> {
            for (int j = 0; j < size; j++) {
                of[j] = traits.removalSensitivity(user[j]);
            }
        });
    }

    /** γ_i of the users under review. */
    double[] adSensitivities() {
        return adSensitivities.of(0, of -> {
            for (int j = 0; j < size; j++) {
                of[j] = traits.adSensitivity(user[j]);
            }
        });
    }

    /**
     * Tastes of the users under review for the format of a platform: η_i,own + max over what it has copied of c·max(0, η_i,copied −
     * η_i,own), c being the share of the pull.
     */
    double[] formatTastes(int platform) {
        double[] own = tastes(platforms.get(platform).format());
        if (offers[platform].copies().isEmpty()) {
            return own;
        }
        double[] both = own.clone();
        for (CopiedFormat copy : offers[platform].copies()) {
            double[] copied = tastes(copy.format());
            for (int j = 0; j < size; j++) {
                both[j] = Math.max(both[j], own[j] + copy.share() * (copied[j] - own[j]));
            }
        }
        return both;
    }

    private double[] tastes(Format format) {
        return formatTaste.of(format.ordinal(), of -> {
            for (int j = 0; j < size; j++) {
                of[j] = traits.formatTaste(user[j], format);
            }
        });
    }

    /** Whether a user is a member. */
    boolean isMember(int j, int platform) {
        return (members[j] >>> platform & 1) != 0;
    }

    /** c_wait·max_j e_j: what it costs to join now instead of waiting for the most expected platform j that one knows of. */
    double waiting(int j) {
        double most = 0;
        for (int known = awaited & aware[j]; known != 0; known &= known - 1) {
            most = Math.max(most, offers[Integer.numberOfTrailingZeros(known)].expectation());
        }
        return choice.waiting() * most;
    }

    /** The platforms to which the user can give attention now: as a member or by joining; a bit for each. */
    int options(int j) {
        int candidates = (aware[j] | members[j]) & ~banned[j];
        int options = candidates & open;
        for (candidates &= ~open; candidates != 0; candidates &= candidates - 1) {
            int k = Integer.numberOfTrailingZeros(candidates);
            if (isReachable(user[j], k) && (isMember(j, k) || mayInstall(user[j], k))) {
                options |= 1 << k;
            }
        }
        return options;
    }

    private boolean isReachable(int who, int platform) {
        Offer offer = offers[platform];
        return offer.open() && (offer.darkNations() == 0 || (offer.darkNations() >>> traits.nation(who) & 1) == 0);
    }

    private boolean mayInstall(int who, int platform) {
        return traits.community(who) < offers[platform].openCommunities() && installs.possible(who, platform);
    }

    /**
     * Whether the user may join: always, or, while invitations are needed, if the platform itself or one of the contacts
     * there has one to spare.
     */
    boolean admits(int j, int platform, Draws admission) {
        Offer offer = offers[platform];
        if (!offer.byInvitation()) {
            return true;
        }
        double refused = (1 - offer.ownInvites()) * FastMath.pow(1 - offer.inviteRate(), contacts(j, platform));
        return admission.uniform(user[j]) >= refused;
    }
}
