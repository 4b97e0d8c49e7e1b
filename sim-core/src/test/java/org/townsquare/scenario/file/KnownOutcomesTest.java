package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.KnownOutcome;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.Scenario;

/** What is known to have become of platforms, in a scenario. */
class KnownOutcomesTest {

    private static final String BASE = """
            start: 2022-01-01
            steps: 730
            platforms: [{name: Old, role: incumbent}, {name: New}]
            """;

    private Folder folder;

    @BeforeEach
    void setUp(@TempDir Path temporary) {
        folder = new Folder(temporary);
    }

    @Test
    void isReadAndWritten() {
        Scenario scenario = folder.read(BASE + "outcomes: [{platform: New, outcome: niche, date: 2023-12-31}]\n");
        assertThat(scenario.outcomes())
                .containsExactly(
                        new KnownOutcome("New", LaunchOutcome.NICHE, LocalDate.of(2023, 12, 31), FigureUse.FIT, 1));
        assertThat(folder.read(ScenarioFiles.write(scenario))).isEqualTo(scenario);
        assertThat(folder.read(BASE).outcomes()).isEmpty();
    }

    @Test
    void allThatIsWrongIsToldWithItsPlace() {
        assertThat(folder.problemsOf(BASE + """
                outcomes:
                  - {platform: Newe, outcome: nich, date: 2023-13-01, weight: 0}
                  - {platform: New, outcome: insolvent, date: 2023-01, use: judged, weight: -1}
                  - {platform: New}
                """))
                .containsExactly(
                        "s.yaml:5:16: outcomes[0].platform: 'Newe' is not in platforms; allowed: Old, New; did you mean 'New'?",
                        "s.yaml:5:31: outcomes[0].outcome: 'nich' is unknown; allowed: critical-mass, niche, failed; did you"
                                + " mean 'niche'?",
                        "s.yaml:5:43: outcomes[0].date: '2023-13-01' is not a date; allowed: year-month-day, as in 2022-02-21",
                        "s.yaml:5:63: outcomes[0].weight: 0 is out of range; allowed: above 0 to 1000000",
                        "s.yaml:6:30: outcomes[1].outcome: 'insolvent' is unknown; allowed: critical-mass, niche, failed",
                        "s.yaml:6:47: outcomes[1].date: '2023-01' is not a date; allowed: year-month-day, as in 2022-02-21",
                        "s.yaml:6:61: outcomes[1].use: 'judged' is unknown; allowed: fit, judge; did you mean 'judge'?",
                        "s.yaml:6:77: outcomes[1].weight: -1 is out of range; allowed: above 0 to 1000000",
                        "s.yaml:7:5: outcomes[2].outcome: is missing",
                        "s.yaml:7:5: outcomes[2].date: is missing");
    }

    @Test
    void daysBeforeTheRunAndSecondOutcomesAreRefused() {
        assertThat(folder.problemsOf(BASE + """
                outcomes:
                  - {platform: New, outcome: niche, date: 2021-12-31}
                  - {platform: New, outcome: niche, date: 2023-01-01}
                  - {platform: New, outcome: failed, date: 2023-01-01}
                  - {platform: Old, outcome: failed, date: 2023-01-01}
                """))
                .containsExactly(
                        "s.yaml:5:43: outcomes[0].date: 2021-12-31 is before the run; allowed: from 2022-01-01 on",
                        "s.yaml:7:44: outcomes[2].date: 2023-01-01 has an outcome of New already; allowed: one for each"
                                + " platform and day");
        assertThat(folder.problemsOf(BASE + """
                outcomes: [{platform: New, outcome: niche, date: 2023-01-01}]
                uncertain: {'outcomes[0].weight': {kind: uniform, low: 1, high: 2}}
                """))
                .singleElement()
                .asString()
                .endsWith("cannot be uncertain: it says which runs are made, and of what");
    }
}
