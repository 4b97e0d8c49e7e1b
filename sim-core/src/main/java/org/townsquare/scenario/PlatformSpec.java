package org.townsquare.scenario;

import java.io.Serializable;
import java.util.List;

/** A platform as the scenario describes it. */
@DefaultsBy("role")
public record PlatformSpec(
        @Parameter("Its name, which must be unique.") String name,

        @Parameter(value = "Its part in the story.", byDefault = "alternative")
        Role role,

        @Parameter(
                value = "Quality at its launch, against 0 for a usable first version.",
                unit = "utility",
                min = -20,
                max = 20,
                changeable = true)
        double quality,

        @Parameter(
                value = "Quality that it grows to; the quality at launch if absent.",
                unit = "utility",
                optional = true,
                min = -20,
                max = 20,
                changeable = true)
        Double matureQuality,

        @Parameter(
                value = "Time constant in which quality matures.",
                unit = "steps",
                byDefault = "365",
                min = 1,
                max = 10_000,
                changeable = true)
        double maturingDays,

        @Parameter(
                value = "What kind of posts it has: users have a taste for each format.",
                byDefault = "text",
                changeable = true)
        Format format,

        @Parameter(
                value = "Weight of the discovery feed in what it shows; the rest is what contacts post.",
                byDefault = "0",
                min = 0,
                max = 1,
                changeable = true)
        double discovery,

        @Parameter(
                value = "Share of their ties that users find on it at once, because they can be imported.",
                byDefault = "0",
                min = 0,
                max = 1,
                changeable = true)
        double importedTies,

        @Parameter(
                value = "Moderation policy: a preset's name, or a preset with other numbers.",
                byDefault = "balanced",
                changeable = true)
        Policy policy,

        @Parameter("When it is announced and when it opens.")
        Launch launch,

        @Parameter(
                value = "Share of users who give it all their attention when it opens.",
                unit = "share of users",
                min = 0,
                max = 1)
        double initialUsers,

        @Parameter(
                value =
                        "On a two-sided network, in place of initialUsers and firstUsers: two shares, of the users of the lower and of the upper side by ideology who are active there when it opens; chosen by chance.",
                unit = "share of a side's users",
                optional = true,
                min = 0,
                max = 2)
        List<Double> initialSides,

        @Parameter(
                value =
                        "Who its initial users are: those with the strongest taste for it, a neighbourhood of the network, users from anywhere, or those of the lowest or highest ideology.",
                byDefault = "inclined")
        FirstUsers firstUsers,

        @Parameter(
                value =
                        "Share of users who give it all their attention from its opening on, besides the initial users, and never change; chosen by chance.",
                unit = "share of users",
                byDefault = "0",
                min = 0,
                max = 1)
        double committed,

        @Parameter(
                value = "Utility for users of ideology 1, minus that for users of ideology -1, in proportion between.",
                unit = "utility",
                byDefault = "0",
                min = -100,
                max = 100,
                changeable = true)
        double leaning,

        @Parameter(
                value = "Share of users who know of it at step 0; its initial users always do.",
                unit = "share of users",
                min = 0,
                max = 1)
        double initialAware,

        @Parameter(
                value = "Standing marketing: hazard that a listening user hears of the platform, from its launch on.",
                unit = "hazard per step",
                byDefault = "0",
                min = 0,
                max = 10,
                changeable = true)
        double marketing,

        @Parameter(value = "What it earns: a model's name, or a model with other numbers.", byDefault = "advertising")
        Business business,

        @Parameter("The company behind it: a stage's name, or a stage with other numbers.")
        Company company)
        implements Serializable {

    /** Who a platform's initial users are. */
    public enum FirstUsers {
        /** Those with the strongest taste for it. */
        INCLINED,
        /** Somebody, those whom this user follows, those whom they follow, and so on. */
        CONCENTRATED,
        /** Anybody, by chance. */
        DISPERSED,
        /** Those farthest to the left, of the lowest ideology. */
        LEFT,
        /** Those farthest to the right, of the highest ideology. */
        RIGHT
    }

    /** The same platform, which nobody knows of and which never opens. */
    PlatformSpec unopened() {
        return new PlatformSpec(
                name,
                role,
                quality,
                matureQuality,
                maturingDays,
                format,
                discovery,
                importedTies,
                policy,
                launch.never(),
                0,
                null,
                firstUsers,
                0,
                leaning,
                0,
                0,
                business,
                company);
    }

    /** Share of users who give it their attention when it opens: initial and committed ones. */
    double initialShare() {
        double initial = initialSides == null
                ? initialUsers
                : initialSides.stream().mapToDouble(Double::doubleValue).sum() / initialSides.size();
        return Math.min(1, initial + committed);
    }

    /** Quality it grows to. */
    public double matureQualityOrSame() {
        return matureQuality == null ? quality : matureQuality;
    }
}
