package org.townsquare.population;

import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import sim.engine.SimState;
import sim.engine.Steppable;

/** A user of a {@link PlainTown}. The formulas are those of Hearing, Appraisal, SeveralHomes, Lane and Discipline. */
final class PlainUser implements Steppable {

    static final int REVIEW_PERIOD = 30;

    private static final long serialVersionUID = 1;

    final int id;
    transient PlainUser[] contacts = {};
    int homes;
    /** What others see: the state at the end of the step before. */
    int shownHomes;

    final int[] shownPosts;
    final int[] shownToxic;

    private final float ideology;
    private final int activity;
    private final int activityOnceBanned;
    private final int ownToxicity;
    private final double aversion;
    private final int creator;
    private final int creatorsFollowed;
    private final double removalSensitivity;
    private final double adSensitivity;
    private final double[] taste;

    private int aware;
    private int banned;
    private int toxicity;
    private final int[] attention;
    private final int[] strikes;
    private final int[] joinedAt;

    private final int[] contactsThere;
    private final int[] creatorsThere;
    private final int[] postsSeen;
    private final int[] toxicSeen;

    PlainUser(int id, Population population, double bannedActivity) {
        this.id = id;
        Traits traits = population.traits();
        Roster roster = population.roster();
        int platforms = population.platforms();
        ideology = traits.ideology[id];
        activity = traits.activity[id];
        activityOnceBanned = (int) (activity * bannedActivity + 0.5);
        ownToxicity = traits.toxicity[id] & 0xFF;
        aversion = traits.aversion[id];
        creator = traits.creator[id];
        creatorsFollowed = traits.creatorsFollowed[id];
        removalSensitivity = traits.removalSensitivity(id);
        adSensitivity = traits.adSensitivity(id);
        homes = roster.homes.ofUser(id);
        aware = roster.aware.ofUser(id);
        banned = roster.banned.ofUser(id);
        toxicity = roster.toxicity(id);
        taste = new double[platforms];
        attention = new int[platforms];
        strikes = new int[platforms];
        joinedAt = new int[platforms];
        for (int k = 0; k < platforms; k++) {
            taste[k] = traits.taste(id, k);
            attention[k] = roster.attention(id, k);
            strikes[k] = roster.strikes(id, k);
            joinedAt[k] = roster.joinedAt(id, k);
        }
        shownPosts = new int[platforms];
        shownToxic = new int[platforms];
        contactsThere = new int[platforms];
        creatorsThere = new int[platforms];
        postsSeen = new int[platforms];
        toxicSeen = new int[platforms];
    }

    @Override
    public void step(SimState state) {
        PlainTown town = (PlainTown) state;
        PlainDay day = town.day();
        boolean everybody = town.looking == PlainTown.Looking.EVERYBODY;
        if (everybody) {
            look(day);
        }
        int heard = day.listens(id) ? listen(day, everybody) : 0;
        boolean reconsiders = day.reconsiders(id);
        if (heard != 0 || reconsiders) {
            if (!everybody) {
                look(day);
            }
            for (; heard != 0; heard &= heard - 1) {
                int platform = Integer.numberOfTrailingZeros(heard);
                reconsider(platform, day, day.chooseAtNews[platform]);
            }
            if (reconsiders) {
                reconsider(pick(day), day, day.choose);
            }
            town.noteAct(this);
        }
        if (day.isReviewed(id) && review(day)) {
            town.noteAct(this);
        }
    }

    /** Asks all contacts where they are and what they post there. */
    private void look(PlainDay day) {
        double distanceWeight = day.content.distanceWeight();
        for (int k = 0; k < taste.length; k++) {
            contactsThere[k] = 0;
            creatorsThere[k] = 0;
            postsSeen[k] = 0;
            toxicSeen[k] = 0;
        }
        for (PlainUser contact : contacts) {
            double distance = Math.abs(ideology - contact.ideology) / 2;
            int weight = (int) (Emission.WEIGHT * (1 + distanceWeight * distance) + 0.5);
            for (int k = 0; k < taste.length; k++) {
                if ((contact.shownHomes >>> k & 1) != 0) {
                    contactsThere[k]++;
                    creatorsThere[k] += contact.creator;
                    postsSeen[k] += contact.shownPosts[k];
                    toxicSeen[k] += contact.shownToxic[k] * weight;
                }
            }
        }
    }

    /** Asks all contacts where they are. */
    private void askWhere() {
        for (int k = 0; k < taste.length; k++) {
            contactsThere[k] = 0;
        }
        for (PlainUser contact : contacts) {
            for (int k = 0; k < taste.length; k++) {
                contactsThere[k] += contact.shownHomes >>> k & 1;
            }
        }
    }

    /** Hears of platforms and forgets others; returns a bit for each platform heard of. */
    private int listen(PlainDay day, boolean looked) {
        int elsewhere = ~(homes | banned) & ((1 << taste.length) - 1);
        if (elsewhere != 0 && !looked) {
            askWhere();
        }
        int heard = 0;
        for (int k = 0; k < taste.length; k++) {
            if ((elsewhere >>> k & 1) == 0) {
                continue;
            }
            boolean knows = (aware >>> k & 1) != 0;
            double dose = day.awareness.contagion() * contactsThere[k] + day.offers[k].hazard();
            if (!knows && dose > 0 && day.hear[k].uniform(id) < 1 - FastMath.exp(-dose)) {
                aware |= 1 << k;
                heard |= 1 << k;
            } else if (knows && day.mayForget(id, k) && day.hear[k].uniform(id) >= 1 - FastMath.exp(-dose)) {
                aware &= ~(1 << k);
            }
        }
        return heard;
    }

    /** One of the homes and of the platforms known, each equally likely; -1 if there is none. */
    private int pick(PlainDay day) {
        int options = homes | (aware & ~banned);
        if (options == 0) {
            return -1;
        }
        for (int skip = (int) (day.consider.uniform(id) * Integer.bitCount(options)); skip > 0; skip--) {
            options &= options - 1;
        }
        return Integer.numberOfTrailingZeros(options);
    }

    private void reconsider(int platform, PlainDay day, Draws choose) {
        if (platform >= 0) {
            int bit = 1 << platform;
            double worth = worth(platform, homes & ~bit, day);
            boolean wants = choose.uniform(id) * (1 + FastMath.exp(-day.freshScale * worth)) < 1;
            boolean member = (homes & bit) != 0;
            if (member && !wants) {
                leave(platform);
            } else if (!member && wants) {
                homes |= bit;
                joinedAt[platform] = day.step;
            }
            attend(day);
        }
        catchToxicity(day);
    }

    private void leave(int platform) {
        homes &= ~(1 << platform);
        attention[platform] = 0;
    }

    /** Splits attention over the homes by e^(κU). */
    private void attend(PlainDay day) {
        if (Integer.bitCount(homes) < 2) {
            attendEvenly();
            return;
        }
        double[] weight = new double[taste.length];
        int best = -1;
        for (int k = 0; k < taste.length; k++) {
            if ((homes >>> k & 1) != 0) {
                weight[k] = worth(k, homes & ~(1 << k), day);
                best = best < 0 || weight[k] > weight[best] ? k : best;
            }
        }
        double highest = weight[best];
        double sum = 0;
        for (int k = 0; k < taste.length; k++) {
            if ((homes >>> k & 1) != 0) {
                weight[k] = FastMath.exp(day.attentionFocus * (weight[k] - highest));
                sum += weight[k];
            }
        }
        int left = Emission.ATTENTION;
        for (int k = 0; k < taste.length; k++) {
            if ((homes >>> k & 1) != 0) {
                attention[k] = (int) (Emission.ATTENTION * weight[k] / sum);
                left -= attention[k];
            }
        }
        attention[best] += left;
    }

    private void attendEvenly() {
        int rest = Integer.bitCount(homes);
        int left = Emission.ATTENTION;
        for (int k = 0; k < taste.length; k++) {
            if ((homes >>> k & 1) != 0) {
                attention[k] = (left + rest - 1) / rest--;
                left -= attention[k];
            }
        }
    }

    private double worth(int k, int others, PlainDay day) {
        double worth = day.common[k] + taste[k];
        if (contacts.length > 0) {
            worth += day.choice.contacts() * contactsThere[k] / contacts.length;
        }
        if (creatorsFollowed > 0) {
            worth += day.choice.creators() * creatorsThere[k] / creatorsFollowed;
        }
        worth -= aversion * toxicitySeenOn(k, day);
        worth += removalSensitivity * voice(k, others, day);
        worth -= adSensitivity * day.offers[k].adLoad();
        if ((homes >>> k & 1) != 0) {
            int tenure = joinedAt[k] < 0 ? Integer.MAX_VALUE : day.step - joinedAt[k];
            worth += day.habit[Math.min(day.habit.length - 1, tenure)];
        } else {
            worth -= day.choice.switching();
        }
        return others != 0 ? worth - day.choice.multiHoming() : worth;
    }

    private double voice(int k, int others, PlainDay day) {
        double removed = removed(k, day);
        double elsewhere = removed;
        for (int j = 0; j < taste.length; j++) {
            if (j != k && ((others | banned) >>> j & 1) != 0) {
                elsewhere = Math.max(elsewhere, removed(j, day));
            }
        }
        return day.outlet * (elsewhere - removed) - removed;
    }

    private double removed(int k, PlainDay day) {
        return day.offers[k].removed(day.content.borderline(), toxicity * (1.0 / Emission.TOXICITY), ideology);
    }

    private double toxicitySeenOn(int k, PlainDay day) {
        double posts = postsSeen[k] + day.discovery;
        double toxic = toxicSeen[k] * Emission.TOXIC_SHARE + day.toxicAtLarge[k];
        return day.offers[k].toxicAfter(toxic / posts);
    }

    private void catchToxicity(PlainDay day) {
        if (homes == 0) {
            return;
        }
        double contagion = day.content.contagion();
        double seen = 0;
        for (int k = 0; k < taste.length; k++) {
            if (attention[k] > 0) {
                seen += attention[k] * toxicitySeenOn(k, day);
            }
        }
        double share =
                (1 - contagion) * ownToxicity + contagion * seen * ((double) Emission.TOXICITY / Emission.ATTENTION);
        toxicity = (int) (share + 0.5);
    }

    /** Moderators review the record on every home; returns whether the user was banned anywhere. */
    private boolean review(PlainDay day) {
        int before = banned;
        for (int reviewed = homes; reviewed != 0; reviewed &= reviewed - 1) {
            int k = Integer.numberOfTrailingZeros(reviewed);
            Offer offer = day.offers[k];
            if (offer.strikesToBan() == 0) {
                continue;
            }
            double posts = (double) Emission.posts(activity(), attention[k]) / Emission.POST;
            double rate = posts * removed(k, day) * day.content.strikeShare();
            if (day.find[k].uniform(id) >= 1 - FastMath.exp(-rate * REVIEW_PERIOD)) {
                strikes[k] = Math.max(0, strikes[k] - 1);
            } else if (strikes[k] + 1 < offer.strikesToBan()) {
                strikes[k]++;
            } else {
                leave(k);
                banned |= 1 << k;
                strikes[k] = 0;
                attendEvenly();
            }
        }
        return banned != before;
    }

    private int activity() {
        return banned == 0 ? activity : activityOnceBanned;
    }

    /** Shows others where the user is now and what the user posts there. */
    void reveal() {
        shownHomes = homes;
        for (int k = 0; k < taste.length; k++) {
            boolean home = (homes >>> k & 1) != 0;
            shownPosts[k] = home ? Emission.posts(activity(), attention[k]) : 0;
            shownToxic[k] = Emission.toxic(shownPosts[k], toxicity);
        }
    }
}
