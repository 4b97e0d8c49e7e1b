package org.townsquare.scenario.levers;

import java.util.List;
import org.townsquare.scenario.Parameter;

/** What could be different in a scenario: a levers file. */
public record Levers(
        @Parameter(value = "What they are about.", byDefault = "Levers")
        String title,

        @Parameter(
                value =
                        "Dollars that a whole unit of effort counts for when recipes are sorted by cost. Recipes list dollars and effort separately.",
                unit = "$",
                byDefault = "100e6",
                min = 0,
                max = 1e15)
        double effortPrice,

        @Parameter(value = "The levers.", min = 1, max = 40) List<Lever> levers) {

    /** A copy whose list cannot change. */
    public Levers {
        levers = levers == null ? List.of() : List.copyOf(levers);
    }
}
