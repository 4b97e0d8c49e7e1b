package org.townsquare.experiment.story;

import java.util.List;
import org.townsquare.scenario.Parameter;

/** Something that is claimed, and how it is tested. */
public record Claim(
        @Parameter("A word or two that name it.") String title,

        @Parameter("What is claimed, in a sentence.") String says,

        @Parameter(value = "How it is tested.", min = 1, max = 20)
        List<Experiment> experiments,

        @Parameter(value = "What the experiments teach, in a few sentences.", byDefault = "''", lines = true)
        String teaches) {}
