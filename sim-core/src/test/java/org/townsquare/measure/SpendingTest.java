package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.Given;
import org.townsquare.scenario.Scenario;

/**
 * More spending never lowers the chance of critical mass. All points of a grid have the same seeds (common random numbers). Seeds are fixed
 * and a run is a pure function of its seed, so that what passes once always passes: the false-failure rate is zero. For quality and
 * users see {@link org.townsquare.engine.CompanyTest}.
 */
class SpendingTest {

    private static final int RUNS = 12;

    private static int reached(String... spending) {
        List<String> overrides = new ArrayList<>(List.of(
                "steps=700",
                "users.count=400",
                "platforms.Old.initialUsers=0.8",
                "platforms.New={business: advertising, format: photo, quality: 1, initialUsers: 0.05, initialAware: 1}",
                "criticalMass={settleDays: 120, windowDays: 120, counterfactual: false}"));
        overrides.addAll(List.of(spending));
        Scenario scenario = Given.scenario(Given.SMALL, overrides.toArray(String[]::new));
        return (int) IntStream.range(0, RUNS)
                .filter(run -> Replicate.run(scenario, run, 1, () -> {})
                                .platforms()
                                .get(1)
                                .adoption()
                        == Outcome.CRITICAL_MASS)
                .count();
    }

    /** From a tenth to ten times of what is needed, and from a pittance to riches. */
    @ParameterizedTest
    @CsvSource({
        "company.capital=4e6, company.team=, 1.5e5 1.5e6 5e6 1.5e7",
        "company.capital=4e7, company.team=, 1.5e6 5e6 1.5e7",
        "company.team=5e6, company.capital=, 4e5 4e6 4e7 4e8"
    })
    void moreNeverLowersTheChance(String world, String parameter, String values) {
        List<Integer> reached = new ArrayList<>();
        for (String value : values.split(" ", -1)) {
            reached.add(reached("platforms.New." + world, "platforms.New." + parameter + value));
        }
        assertThat(reached).isSorted();
        assertThat(reached.get(reached.size() - 1)).isGreaterThan(reached.get(0));
    }
}
