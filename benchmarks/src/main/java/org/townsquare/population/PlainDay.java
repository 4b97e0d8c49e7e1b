package org.townsquare.population;

import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Awareness;
import org.townsquare.scenario.Choice;
import org.townsquare.scenario.Content;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Users;

/** What all users of a {@link PlainTown} share in one step: the offers, the draws, and what depends on totals only. */
final class PlainDay {

    final int step;
    final Offer[] offers;
    /** A bit for each platform that was not open the day before. */
    final int opened;

    final Users users;
    final Choice choice;
    final Content content;
    final Awareness awareness;
    final Installs installs;

    final Draws[] hear;
    final Draws[] tries;
    final Draws[] leave;
    final Draws[] find;
    final Draws admission;

    /** What a platform is worth to everybody alike, in the order in which it is added: before contacts, and after them. */
    final double[] qualityLessFee;

    final double[] contactWeight;
    final double[] feed;
    final double[] crowd;
    final double[] leaning;
    final double[] importedTies;
    final double[] toxicAtLarge;
    final double postsAtLarge;

    private final Habits habits;
    private final double chance;
    private final double mostLikely;
    private final Draws thin;
    private final Roster roster;
    private final long[] listening;
    private final long[][] forgetting;
    private final long[] reviewing;

    /** @param before the offers of the day before, if any */
    PlainDay(
            Scenario scenario,
            Streams streams,
            int step,
            Offer[] before,
            Offer[] offers,
            Population population,
            Habits habits) {
        this.step = step;
        this.offers = offers;
        this.habits = habits;
        opened = IntStream.range(0, before.length)
                .filter(k -> offers[k].open() && !before[k].open())
                .map(k -> 1 << k)
                .sum();
        users = scenario.users();
        choice = scenario.choice();
        content = scenario.content();
        awareness = scenario.awareness();
        roster = population.state().roster;
        installs = new Installs(scenario.gatekeepers().stores(), offers, population.traits());
        hear = ofPlatforms(streams, "hear");
        tries = ofPlatforms(streams, "try");
        leave = ofPlatforms(streams, "leave");
        find = ofPlatforms(streams, "find");
        admission = streams.stream("admission").at(step);
        chance = scenario.reconsiderInStep();
        mostLikely = isAlike() ? chance : Math.min(1, 2 * chance);
        thin = streams.stream("thin").at(step);
        listening = coins(streams.stream("listen").at(step), awareness.attention());
        reviewing = coins(streams.stream("reconsider").at(step), mostLikely);
        Draws[] forget = ofPlatforms(streams, "forget");
        forgetting = new long[offers.length][];
        qualityLessFee = new double[offers.length];
        contactWeight = new double[offers.length];
        feed = new double[offers.length];
        crowd = new double[offers.length];
        leaning = new double[offers.length];
        importedTies = new double[offers.length];
        toxicAtLarge = new double[offers.length];
        postsAtLarge = content.discovery() * Emission.POST;
        double anywhere = 0;
        for (int k = 0; k < offers.length; k++) {
            anywhere += population.tally().attentionShare(k);
        }
        for (int k = 0; k < offers.length; k++) {
            PlatformSpec platform = scenario.platforms().get(k);
            double there = population.tally().attentionShare(k);
            forgetting[k] = coins(forget[k], awareness.forgetting());
            qualityLessFee[k] = offers[k].quality() - offers[k].fee();
            contactWeight[k] = choice.contacts() * (1 - platform.discovery());
            feed[k] = choice.discovery() * platform.discovery() * there / (there + choice.discoveryHalf());
            crowd[k] = choice.population() * (there + choice.interoperability() * (anywhere - there));
            leaning[k] = platform.leaning();
            importedTies[k] = platform.importedTies();
            toxicAtLarge[k] = population.tally().toxicShare(k) * postsAtLarge;
        }
    }

    /**
     * What time does to habits and ties.
     *
     * @param fading e^(−t/τ) for habits
     * @param found 1 − e^(−t/τ) for ties
     */
    record Habits(float[] fading, float[] found) {

        static Habits of(Scenario scenario) {
            float[] fading = new float[length(scenario.users().habitDays())];
            for (int t = 0; t < fading.length; t++) {
                fading[t] = (float) FastMath.exp(-t / scenario.users().habitDays());
            }
            double days = scenario.choice().tieDays();
            float[] found = new float[days == 0 ? 0 : length(days)];
            for (int t = 0; t < found.length; t++) {
                found[t] = (float) (1 - FastMath.exp(-t / days));
            }
            return new Habits(fading, found);
        }

        /** After twenty time constants all is faded, or found. */
        private static int length(double days) {
            return (int) (20 * days) + 2;
        }
    }

    private Draws[] ofPlatforms(Streams streams, String name) {
        return IntStream.range(0, offers.length)
                .mapToObj(k -> streams.stream(name).at((long) step * Roster.PLATFORM_LIMIT + k))
                .toArray(Draws[]::new);
    }

    private long[] coins(Draws draws, double probability) {
        long[] masks = new long[(roster.users() + 63) / 64];
        for (int block = 0; block < masks.length; block++) {
            masks[block] = draws.mask(block, probability);
        }
        return masks;
    }

    private static boolean isSet(long[] masks, int user) {
        return (masks[user >>> 6] >>> user & 1) != 0;
    }

    private boolean isAlike() {
        return users.sessionSpread() == 0;
    }

    boolean isPresent(int user) {
        return roster.present.get(user, 0);
    }

    boolean listens(int user) {
        return isSet(listening, user);
    }

    /** Whether the user forgets the platform, unless a contact or news keeps it in mind. */
    boolean mayForget(int user, int platform) {
        return isSet(forgetting[platform], user);
    }

    /** Whether a user of so many sessions a day reviews by chance: the likelier the more there are. */
    boolean reviews(int user, double sessions) {
        return isSet(reviewing, user)
                && (isAlike()
                        || thin.uniform(user) * mostLikely < chance * (2 * sessions / (sessions + users.sessions())));
    }

    /** Whether moderators look at the user's record. */
    boolean isDisciplined(int user) {
        return (step + (user >>> 6)) % PlainUser.REVIEW_PERIOD == 0;
    }

    /** What is left of the difference between habit and attention after so many steps. */
    double fading(int steps) {
        return steps < habits.fading.length ? habits.fading[steps] : 0;
    }

    /** Share of ties that a member of this tenure has found. */
    double tiesFound(int platform, int tenure) {
        double imported = importedTies[platform];
        return tenure >= habits.found.length ? 1 : imported + (1 - imported) * habits.found[tenure];
    }
}
