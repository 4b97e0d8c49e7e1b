package org.townsquare.scenario;

import java.io.Serializable;
import java.time.LocalDate;

/** What is known to have become of a platform. */
public record KnownOutcome(
        @Parameter(value = "Whose outcome it is.", names = "platforms")
        String platform,

        @Parameter(
                "What became of it, as 'history' has it: critical-mass where a tenth of all users or more are active within a"
                        + " month, mean of the last three months; failed where it has no members, or less than a fifth of its best month"
                        + " left; niche otherwise.")
        LaunchOutcome outcome,

        @Parameter("The date by which this was known.") LocalDate date,

        @Parameter(value = "Whether 'calibrate' learns from it, or it judges forecasts.", byDefault = "fit")
        FigureUse use,

        @Parameter(
                value = "How much it counts in the distance, compared with figures.",
                byDefault = "1",
                min = 0,
                max = 1e6,
                above = true,
                source = "definition")
        double weight)
        implements Serializable {}
