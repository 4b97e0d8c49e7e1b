package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.results.words.EventWords;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.LaunchOutcome;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.ScenarioFiles;

/** What is published of platforms, what runs have in its place, and how far that is from it. */
class EvidenceTest {

    private static final String TOWN = """
            start: 2022-01-01
            steps: 120
            users: {count: 300, represents: 1000}
            platforms:
              - {name: Old, role: incumbent, business: none}
              - {name: New, initialUsers: 0.2, initialAware: 0.5, business: none}
              - {name: Gone, initialUsers: 0.2, initialAware: 0.5, business: none}
            events:
              - {kind: closing, at: 60, platform: Gone}
            outcomes:
              - {platform: Gone, outcome: failed, date: 2022-04-10}
              - {platform: Old, outcome: critical-mass, date: 2022-04-10}
              - {platform: New, outcome: niche, date: 2022-04-10, weight: 3}
              - {platform: Gone, outcome: niche, date: 2022-02-10, use: judge}
            """;

    @TempDir
    private Path folder;

    private Scenario town(String more) throws Exception {
        return ScenarioFiles.read(Files.writeString(folder.resolve("town.yaml"), TOWN + more), List.of("seed=5"));
    }

    /** A short run is compared with what it comes to, and the rest is told. */
    @Test
    void whatIsAfterTheEndIsLeftOut() throws Exception {
        Scenario whole = town("""
                figures:
                  - {platform: New, unit: dau, values: [{date: 2022-02-10, value: 1e3}, {date: 2022-02-11, value: 2e3}]}
                  - {platform: Old, unit: mau, use: judge, values: [{date: 2022-04-01, value: 1e3}]}
                """);
        assertThat(Evidence.late(whole)).isEmpty();
        assertThat(Evidence.of(whole).size()).isEqualTo(7);
        Scenario scenario = Draft.of(whole).with(List.of("steps=41"));
        Evidence evidence = Evidence.of(scenario);
        assertThat(evidence.figures().values()).containsExactly(1000);
        assertThat(evidence.outcomes()).extracting(Evidence.Known::step).containsExactly(40);
        assertThat(Evidence.late(scenario).stream().map(each -> each.path() + ": " + EventWords.of(each)))
                .containsExactly(
                        "figures: the run ends on 2022-02-10; 2 are later and left out: New dau 2022-02-11, Old mau 2022-04-01",
                        "outcomes: the run ends on 2022-02-10; 3 are later and left out: Gone failed 2022-04-10, Old"
                                + " critical-mass 2022-04-10, New niche 2022-04-10");
    }

    /** By the rule, from what the model counts every 30 days up to the day; who has closed has failed. */
    @Test
    void runsHaveOutcomesByTheRule() throws Exception {
        Scenario scenario = town("");
        Evidence evidence = Evidence.of(scenario);
        assertThat(evidence.outcomes().stream().map(Evidence.Known::step)).containsExactly(40, 99, 99, 99);
        assertThat(evidence.of(FigureUse.JUDGE).outcomes()).hasSize(1);
        double[] run = evidence.simulated(scenario, 0, 1, () -> {});
        assertThat(evidence.lastStep()).isEqualTo(99);
        double[] people = ActivePeople.run(scenario, "New", FigureUnit.MAU, 100, 0);
        List<Double> monthly = IntStream.of(9, 39, 69, 99)
                .mapToObj(step -> (people[step] / 1000 - 0.5) / 300)
                .toList();
        assertThat(IntStream.range(0, 4).mapToObj(i -> Evidence.outcome(run[i])))
                .containsExactly(
                        LaunchOutcome.CRITICAL_MASS,
                        LaunchOutcome.CRITICAL_MASS,
                        LaunchOutcome.of(false, monthly),
                        LaunchOutcome.FAILED);
        assertThat(evidence.with(run).outcomes().stream().map(Evidence.Known::weight))
                .containsExactly(1.0, 1.0, 3.0, 1.0);
        Evidence own = evidence.with(run);
        assertThat(IntStream.range(0, 4)).allMatch(i -> own.isMet(run, i));
    }

    /** Figures count by ln², a missed outcome as far as figures are in the middle of the first runs. */
    @Test
    void distanceIsThatOfFiguresAndOfMissedOutcomes() throws Exception {
        Evidence evidence = Evidence.of(town("""
                figures: [{platform: New, unit: mau, weight: 2, values: [{date: 2022-04-01, value: 50e3}]}]
                """)).of(FigureUse.FIT);
        double near = 50e3 * Math.exp(0.1);
        double far = 50e3 * Math.exp(-0.4);
        double[] hit = {near, 2, 0, 1};
        double[] misses = {far, 2, 1, 0};
        assertThat(evidence.outcomes().stream().map(Evidence.Known::platform)).containsExactly(0, 1, 2);
        double[] hitAll = {near, 0, 1, 2};
        double[] missTwo = {far, 1, 0, 2};
        List<double[][]> first = List.of(new double[][] {hit, misses}, new double[][] {{50e3 * Math.E, 0, 0, 0}});
        Distance distance = Distance.of(evidence, first);
        assertThat(distance.miss()).isCloseTo(0.4, within(1e-12));
        assertThat(distance.of(hitAll)).isCloseTo(Math.sqrt(2 * 0.01 / 7), within(1e-12));
        assertThat(distance.of(missTwo)).isCloseTo(Math.sqrt((2 * 0.16 + 0.16 * 4) / 7), within(1e-12));
        Evidence figures = new Evidence(evidence.figures(), List.of());
        assertThat(Distance.of(figures, first).of(missTwo))
                .isEqualTo(evidence.figures().error(new double[] {far}));
        Evidence outcomes = new Evidence(new Figures(List.of()), evidence.outcomes());
        assertThat(Distance.of(outcomes, first).of(new double[] {0, 0, 2})).isEqualTo(Math.sqrt(3 / 5.0));
    }

    /** A row of several scenarios has the figures of all before the outcomes of all. */
    @Test
    void severalAreOne() throws Exception {
        Evidence one = Evidence.of(town("""
                figures: [{platform: New, unit: mau, values: [{date: 2022-04-01, value: 50e3}]}]
                """));
        Evidence other = new Evidence(
                one.figures(),
                List.of(new Evidence.Known(1, LocalDate.of(2022, 3, 1), 59, LaunchOutcome.FAILED, 1, FigureUse.FIT)));
        List<Evidence> each = List.of(one, other);
        Evidence both = Evidence.together(each);
        double[] row = Evidence.together(each, List.of(new double[] {7, 0, 1, 2, 0}, new double[] {8, 2}));
        assertThat(row).containsExactly(7, 8, 0, 1, 2, 0, 2);
        assertThat(both.size()).isEqualTo(7);
        assertThat(both.isMet(row, 4)).isTrue();
    }
}
