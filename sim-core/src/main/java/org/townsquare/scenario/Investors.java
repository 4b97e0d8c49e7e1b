package org.townsquare.scenario;

import java.io.Serializable;

/** Those who may put money into platforms. Growth is that of the logarithm of users per year. */
public record Investors(
        @Parameter(value = "Number of investors.", unit = "investors", byDefault = "50", min = 0, max = 100_000)
        int count,

        @Parameter(
                value = "What all investors together have at step 0 for new networks.",
                unit = "$",
                byDefault = "2e9",
                min = 0,
                max = 1e12)
        double funds,

        @Parameter(
                value =
                        "How unequal their funds are: the fund of the k-th largest is proportional to k to the power of minus this.",
                byDefault = "0.8",
                min = 0,
                max = 3)
        double concentration,

        @Parameter(
                value = "Largest share of the rest of a fund that goes into one round.",
                unit = "share of fund",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double ticket,

        @Parameter(
                value = "Growth that a platform must promise, mean over investors.",
                unit = "per year",
                byDefault = "0.4",
                min = -10,
                max = 100,
                source = "discount rates of venture capital, 0.3 to 0.7: Bhagat 2014")
        double hurdle,

        @Parameter(
                value = "Standard deviation of it among investors.",
                unit = "per year",
                byDefault = "0.1",
                min = 0,
                max = 100)
        double hurdleSpread,

        @Parameter(
                value = "Standard deviation of the error of an investor's estimate of growth.",
                unit = "per year",
                byDefault = "0.3",
                min = 0,
                max = 100,
                source = "derived: two trackers' figures of Parler (2021) and of X (2024) lie as far apart")
        double noise,

        @Parameter(
                value =
                        "Growth that must make up for seeing nothing but toxic content, mean over investors who mind; they vary evenly between 0 and twice this.",
                unit = "per year",
                byDefault = "10",
                min = 0,
                max = 1000)
        double reputation,

        @Parameter(
                value = "Share of investors who do not mind toxic content.",
                unit = "share of investors",
                byDefault = "0.2",
                min = 0,
                max = 1)
        double indifferent,

        @Parameter(
                value =
                        "Growth that investors who already hold a stake do without, to keep a growing platform from running out of money.",
                unit = "per year",
                byDefault = "0.5",
                min = 0,
                max = 1000)
        double rescue,

        @Parameter(value = "Runway below which they do.", unit = "steps", byDefault = "180", min = 0, max = 65_000)
        int rescueDays,

        @Parameter(
                value = "Share of what a platform seeks below which a round fails.",
                byDefault = "0.5",
                min = 0,
                max = 1)
        double leastShare,

        @Parameter(
                value = "Largest share of the company that one round gives away.",
                unit = "share of company",
                byDefault = "0.25",
                min = 0,
                max = 1,
                source = "15 to 25 % are usual: Carta 2024")
        double mostStake,

        @Parameter(
                value = "By how much less investors value a company that is about to run out of money.",
                unit = "share of value",
                byDefault = "0.2",
                min = 0,
                max = 0.99,
                source = "discounts of convertible notes, usually 15 to 25 %")
        double bridgeDiscount,

        @Parameter(
                value = "Share of a company that a bridge may give away, if mostStake is less.",
                unit = "share of company",
                byDefault = "0.5",
                min = 0,
                max = 0.99)
        double bridgeStake,

        @Parameter(
                value = "In an emergency, the time after which an investor looks at a platform again.",
                unit = "steps",
                byDefault = "90",
                min = 1,
                max = 65_000)
        int viewDays,

        @Parameter(
                value = "Growth is measured over this time.",
                unit = "steps",
                byDefault = "90",
                min = 1,
                max = 10_000)
        int growthDays,

        @Parameter(
                value =
                        "By how much, at most, growth beyond the hurdle and reputation move the logarithm of a company's value either way.",
                byDefault = "1",
                min = 0,
                max = 10)
        double terms,

        @Parameter(
                value =
                        "Standard deviation in time of sentiment, which is added to growth and to the logarithm of valuations.",
                byDefault = "0.5",
                min = 0,
                max = 5)
        double sentimentSpread,

        @Parameter(
                value = "Time in which sentiment falls to one half.",
                unit = "steps",
                byDefault = "120",
                min = 0.1,
                max = 10_000)
        double sentimentHalfLife,

        @Parameter(
                value = "What a company is worth without any users, at a sentiment of 0.",
                unit = "$",
                byDefault = "14.4e6",
                min = 1,
                max = 1e12,
                source = "median value before a seed round in the US, third quarter of 2023: Carta 2023")
        double seedValue,

        @Parameter(
                value = "What an active person adds to that.",
                unit = "$ per active person",
                byDefault = "100",
                min = 0,
                max = 1e6,
                source =
                        "derived: 40 $ per monthly user when WhatsApp, Instagram and YouTube were bought, 2.5 monthly users for an active one")
        double personValue,

        @Parameter(
                value = "What a person who knows of the platform before its launch adds to it.",
                unit = "$ per person",
                byDefault = "4",
                min = 0,
                max = 1e6)
        double awareValue)
        implements Serializable {}
