package org.townsquare.scenario;

import java.io.Serializable;

/** The subsidy-off test and the limits between the outcomes. */
public record CriticalMassRules(
        @Parameter(
                value =
                        "Step at which every temporary support is taken away on a branch of the run; if absent, the last one that leaves time for the test.",
                unit = "step or date",
                optional = true,
                min = 1,
                max = 65_000,
                date = true)
        Integer testStep,

        @Parameter(
                value = "Time for the platform to settle after that step.",
                unit = "steps",
                byDefault = "365",
                min = 0,
                max = 65_000)
        int settleDays,

        @Parameter(
                value = "Time after that over which the median share is taken.",
                unit = "steps",
                byDefault = "365",
                min = 1,
                max = 65_000)
        int windowDays,

        @Parameter(
                value = "Share of its active users that a platform must keep through the test.",
                byDefault = "0.8",
                min = 0,
                max = 1)
        double retained,

        @Parameter(
                value = "Below this share of users a surviving platform is a niche.",
                unit = "share of users",
                byDefault = "0.1",
                min = 0,
                max = 1)
        double nicheCeiling,

        @Parameter(
                value = "Below this share of users a platform has failed.",
                unit = "share of users",
                byDefault = "0.01",
                min = 0,
                max = 1)
        double nicheFloor,

        @Parameter(
                value =
                        "A platform is still moving if its share changes by more than this part of itself from one half of the window to the other.",
                byDefault = "0.2",
                min = 0,
                max = 10)
        double moving,

        @Parameter(
                value =
                        "Whether each replicate is run a second time without the alternatives, to tell what the incumbents lost to them.",
                byDefault = "true")
        boolean counterfactual,

        @Parameter(
                value =
                        "How thoroughly the critical mass of each alternative is measured: the level of users from which it would sustain itself; if absent, normal in a run and none in sweeps and searches.",
                optional = true)
        Effort search,

        @Parameter(
                value =
                        "Who is on the platform in the branches by which its critical mass is measured; all others are where they would be without it.",
                byDefault = "inclined")
        Moved moved)
        implements Serializable {

    /** How thoroughly critical mass is measured. */
    public Effort searchOrNone() {
        return search == null ? Effort.NONE : search;
    }
}
