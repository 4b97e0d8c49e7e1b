package org.townsquare.experiment.story;

import java.util.List;
import org.townsquare.scenario.Parameter;

/** Claims, each with the experiments that show whether the model bears it out. */
public record Story(
        @Parameter(value = "One line that names the story.", byDefault = "Untitled")
        String title,

        @Parameter(
                value = "What is told, where it comes from, and what the experiments begin with.",
                byDefault = "''",
                lines = true)
        String description,

        @Parameter(
                value = "How many runs each arm of an experiment gets; those of the same number are compared in pairs.",
                byDefault = "100",
                min = 2,
                max = 100_000)
        int runs,

        @Parameter(value = "What is claimed.", min = 1, max = 100)
        List<Claim> claims) {

    /** The same with another number of runs. */
    Story withRuns(int other) {
        return new Story(title, description, other, claims);
    }
}
