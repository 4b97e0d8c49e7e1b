package org.townsquare.scenario;

import java.io.Serializable;

/**
 * A moderation policy. A classifier gives every post a noisy toxicity score and the platform removes what scores above
 * its threshold; strictness moves the threshold along the classifier's receiver operating characteristic.
 */
@DefaultsBy(value = "preset", shorthand = true)
public record Policy(
        @Parameter(value = "The named policy that fills in what is not given.", byDefault = "balanced")
        PolicyPreset preset,

        @Parameter(
                value =
                        "Strictness: 0 removes nothing, at 0.5 it errs at the stated rates, and each doubling lowers the threshold by one standard deviation of the score.",
                min = 0,
                max = 1)
        double strictness,

        @Parameter(
                value =
                        "Strictness towards the severe part of toxic posts, threats and incitement, which gatekeepers see; if absent, the same as towards the rest.",
                optional = true,
                min = 0,
                max = 1)
        Double severeStrictness,

        @Parameter(
                value = "Share of legitimate posts removed at strictness 0.5.",
                unit = "share of posts",
                min = 0.000001,
                max = 0.5)
        double falsePositives,

        @Parameter(
                value = "Share of toxic posts kept at strictness 0.5.",
                unit = "share of posts",
                min = 0.000001,
                max = 0.999999)
        double falseNegatives,

        @Parameter(value = "Time from posting to removal.", unit = "steps", min = 0, max = 365)
        double delay,

        @Parameter(value = "Strikes that lead to a ban; 0 for no bans.", unit = "strikes", min = 0, max = 100)
        int strikes,

        @Parameter(
                value = "Share of wrong removals that an appeal undoes.",
                unit = "share of removals",
                min = 0,
                max = 1)
        double appeals,

        @Parameter(
                value = "What it costs to review an item that the classifier takes for toxic.",
                unit = "$ per item",
                min = 0,
                max = 1000)
        double reviewCost,

        @Parameter(
                value =
                        "Ideological bias of wrong removals: at 1, users at ideology 1 suffer twice the mean and users at -1 none.",
                min = -1,
                max = 1)
        double bias)
        implements Serializable {

    /** Strictness towards the severe part of toxic posts. */
    public double strictnessToSevere() {
        return severeStrictness == null ? strictness : severeStrictness;
    }
}
