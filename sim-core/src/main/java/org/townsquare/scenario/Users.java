package org.townsquare.scenario;

import java.io.Serializable;
import java.util.List;

/** The users. Ideology runs from -1 to 1 and is drawn from two camps: normal around ±polarisation, folded back at ±1. */
@Retired(name = "attentionFocus", instead = "choice.scale, by which attention follows utility")
@Retired(
        name = "substitution",
        instead = "nothing: attention that cannot go to a platform out of reach goes to the others by itself")
public record Users(
        @Parameter(
                value = "Number of users. An edge-list network brings its own number.",
                unit = "users",
                byDefault = "10000",
                min = 2,
                max = 100_000_000)
        int count,

        @Parameter(
                value =
                        "People that one user stands for, by whom money is counted. If absent, all users together stand for 220 million.",
                unit = "people per user",
                optional = true,
                min = 1,
                max = 1e9,
                source = "217 million daily users of Twitter at the end of 2021")
        Double represents,

        @Parameter(value = "Distance of the two camps' centres from the middle.", byDefault = "0.4", min = 0, max = 1)
        double polarisation,

        @Parameter(value = "Standard deviation of ideology within a camp.", byDefault = "0.3", min = 0, max = 2)
        double spread,

        @Parameter(
                value = "Share of users in the camp of the right.",
                unit = "share of users",
                byDefault = "0.5",
                min = 0,
                max = 1)
        double rightShare,

        @Parameter(
                value = "Spread of activity: standard deviation of the logarithm of posts per day; the mean is 1.",
                byDefault = "1.0",
                min = 0,
                max = 3)
        double activitySpread,

        @Parameter(
                value =
                        "Chance that a user reviews where sessions go; times 2n/(n + median) for a user of n sessions a day, so that heavy users review up to twice as often.",
                unit = "per unit of time",
                byDefault = "0.1",
                min = 0,
                max = 1,
                changeable = true)
        double reconsider,

        @Parameter(
                value = "Utility that habit adds to a platform that has had all of a user's attention for long.",
                unit = "utility",
                byDefault = "1",
                min = 0,
                max = 20,
                source = "form: Becker and Murphy 1988; Allcott, Gentzkow and Song 2022",
                changeable = true)
        double habit,

        @Parameter(
                value = "Time constant in which habit forms and fades.",
                unit = "steps",
                byDefault = "60",
                min = 1,
                max = 10_000,
                changeable = true)
        double habitDays,

        @Parameter(
                value = "Median number of sessions a day: heavy users have more.",
                unit = "sessions per day",
                byDefault = "4",
                min = 0.01,
                max = 10_000)
        double sessions,

        @Parameter(
                value = "Spread of sessions among users: standard deviation of their logarithm.",
                byDefault = "1",
                min = 0,
                max = 3)
        double sessionSpread,

        @Parameter(
                value = "Mean time after which a member who gives a platform no attention has left it for good.",
                unit = "steps",
                byDefault = "180",
                min = 1,
                max = 65_000,
                changeable = true)
        double dormantDays,

        @Parameter("When users come into the world of the scenario.")
        Entry entry,

        @Parameter(
                value = "Share of users, the most followed ones, who count as creators.",
                unit = "share of users",
                byDefault = "0.01",
                min = 0,
                max = 1)
        double creators,

        @Parameter(
                value = "Disutility of having all one's posts removed; users vary evenly between 0 and twice this.",
                unit = "utility",
                byDefault = "5",
                min = 0,
                max = 1000,
                changeable = true)
        double removalSensitivity,

        @Parameter(
                value =
                        "Weight of being able to post on a platform what is removed elsewhere or where the user is banned, relative to having a post removed.",
                byDefault = "2",
                min = 0,
                max = 10,
                source = "sign only: Horta Ribeiro et al. 2021; Mekacher et al. 2023",
                changeable = true)
        double outlet,

        @Parameter(
                value = "Disutility of seeing as many ads as posts; users vary evenly between 0 and twice this.",
                unit = "utility",
                byDefault = "1.0",
                min = 0,
                max = 1000,
                changeable = true)
        double adSensitivity,

        @Parameter(
                value = "Disutility of a fee of one dollar a month.",
                unit = "utility per $ per month",
                byDefault = "0.3",
                min = 0,
                max = 100,
                changeable = true)
        double feeSensitivity,

        @Parameter(
                value = "Activity of users who are banned on another platform, as a multiple of their own.",
                byDefault = "5",
                min = 1,
                max = 8,
                source = "Mekacher et al. 2023")
        double bannedActivity,

        @Parameter(value = "Nations that users may live in, with their shares of users.", byDefault = "[]", max = 50)
        List<Nation> nations)
        implements Serializable {

    private static final double PEOPLE = 220e6;

    /**
     * People that one user stands for.
     *
     * @param size number of users there are
     */
    public double representsOrShare(int size) {
        return represents == null ? PEOPLE / size : represents;
    }

    /**
     * People who are there at step 0.
     *
     * @param size number of users there are in all
     */
    public double peopleAtStart(int size) {
        return representsOrShare(size) * size * entry.present();
    }

    /** A nation. Users who live in none of the nations named cannot be suspended nationally. */
    public record Nation(
            @Parameter("Its name.") String name,

            @Parameter(
                    value = "Share of users who live there.",
                    unit = "share of users",
                    byDefault = "0.1",
                    min = 0,
                    max = 1)
            double share)
            implements Serializable {}
}
