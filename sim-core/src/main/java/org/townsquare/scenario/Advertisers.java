package org.townsquare.scenario;

import java.io.Serializable;

/** Who buys ads, with what money, and how they divide it among platforms and other media. Money is in US dollars. */
public record Advertisers(
        @Parameter(
                value =
                        "Advertisers that are simulated: the largest hundred one by one, all others in segments of equal budgets.",
                unit = "advertisers",
                byDefault = "300",
                min = 1,
                max = 1_000_000)
        int count,

        @Parameter(
                value = "Firms that they stand for.",
                unit = "firms",
                byDefault = "9000000",
                min = 2,
                max = 1e9,
                source = "Facebook, July 2020")
        double firms,

        @Parameter(
                value = "What all advertisers spend on all media.",
                unit = "$ per person and year",
                byDefault = "150",
                min = 0,
                max = 100_000)
        double budget,

        @Parameter(
                value = "Share of that which the largest hundred hold.",
                byDefault = "0.06",
                min = 0,
                max = 1,
                source = "Facebook, 2019: Pathmatics, CNN Business, 1 July 2020")
        double largestShare,

        @Parameter(
                value = "How fast budgets fall with rank: as rank to minus this (the inverse of Pareto's exponent).",
                byDefault = "0.785",
                min = 0,
                max = 0.99,
                source = "gives the largest hundred of nine million 6 %")
        double decline,

        @Parameter(
                value =
                        "Disutility to the largest advertiser of ads among nothing but toxic posts; advertisers of one size vary evenly between 0 and twice the mean.",
                unit = "utility",
                byDefault = "60",
                min = 0,
                max = 1000)
        double riskAversion,

        @Parameter(
                value = "The same for the smallest; it falls evenly with the logarithm of the rank.",
                unit = "utility",
                byDefault = "16",
                min = 0,
                max = 1000)
        double smallRiskAversion,

        @Parameter(
                value = "Active people below which the largest advertiser does not bother.",
                unit = "people",
                byDefault = "5000000",
                min = 1,
                max = 1e10)
        double minimumAudience,

        @Parameter(
                value = "The same for the smallest; its logarithm falls evenly with that of the rank.",
                unit = "people",
                byDefault = "20000",
                min = 1,
                max = 1e10)
        double smallMinimumAudience,

        @Parameter(
                value = "Utility of incremental reach times attention, per logarithm.",
                byDefault = "1",
                min = 0,
                max = 10)
        double reachWeight,

        @Parameter(value = "Disutility of the price, per logarithm.", byDefault = "0.5", min = 0, max = 10)
        double priceWeight,

        @Parameter(
                value = "Price at which it neither attracts nor deters.",
                unit = "$ per thousand ads",
                byDefault = "5",
                min = 0.01,
                max = 10_000)
        double usualPrice,

        @Parameter(
                value = "Utility of all other media together, against a platform on which everybody is all day.",
                unit = "utility",
                byDefault = "1.0",
                min = -20,
                max = 20,
                source = "calibrated: Twitter's 4.5 billion dollars of 2021")
        double otherMedia,

        @Parameter(
                value =
                        "Time constant with which advertisers notice how large, how attentive and how expensive a platform is.",
                unit = "steps",
                byDefault = "30",
                min = 1,
                max = 10_000)
        double noticeDays,

        @Parameter(
                value = "Time constant with which spending falls to the desired level.",
                unit = "steps",
                byDefault = "30",
                min = 1,
                max = 10_000,
                source = "Sensor Tower, Twitter, end of 2022; order of magnitude")
        double exitDays,

        @Parameter(
                value = "Time constant with which spending rises to the desired level; at least exitDays.",
                unit = "steps",
                byDefault = "180",
                min = 1,
                max = 10_000)
        double returnDays,

        @Parameter(
                value =
                        "Hazard that one of the largest hundred joins a boycott of the others, per unit of disutility of the platform's toxic posts.",
                unit = "hazard per step",
                byDefault = "0.02",
                min = 0,
                max = 10,
                source =
                        "order of magnitude: of Twitter's largest hundred 12 had gone in November 2022, 45 in December (Sensor Tower)")
        double contagion,

        @Parameter(
                value = "Mean time for which a boycotter stays away after the campaign.",
                unit = "steps",
                byDefault = "30",
                min = 1,
                max = 10_000)
        double boycottDays)
        implements Serializable {

    /** So many are simulated one by one. */
    public static final int LARGEST = 100;

    /** Whom a call to boycott reaches. */
    public enum From {
        /** The largest first. */
        LARGEST,
        /** The smallest first. */
        SMALLEST,
        /** All sizes alike. */
        RANDOM
    }
}
