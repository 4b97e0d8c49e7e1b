package org.townsquare.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowingConsumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.results.folder.Place;
import org.townsquare.results.sweep.SweepFolder;

/** Sweep files: what is read, and what is said of what is wrong. */
class SweepFilesTest {

    private static final String QUALITY = "parameters: [{path: alternative.quality, range: {low: 0, high: 1}}]\n";

    @TempDir
    private Path folder;

    private Sweeps sweeps;

    @BeforeEach
    void layOut() {
        sweeps = new Sweeps(folder);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "scenario: twon.yaml | twon.yaml' does not exist",
                "parameters: [] | scenario: is missing",
                "{scenario: town.yaml, desing: {kind: grid}} | unknown parameter; allowed: title, description, scenario",
                "{scenario: town.yaml, design: {kind: gird}} | 'gird' is unknown; allowed: grid",
                "scenario: town.yaml | parameters: are none; allowed: one or more",
                "{scenario: town.yaml, set: [steps=0]} | sweep.yaml:1:29: set[0]: steps: 0 is out of range; allowed: from 1",
                "{scenario: town.yaml, set: [platforms.New.quality=2], parameters: [{path: alternative.quality, values: [1]}]}"
                        + " | sweep.yaml:1:68: parameters.alternative.quality: is varied at every design point,"
                        + " so that platforms.New.quality=2 says nothing: leave one of the two out",
                "{scenario: town.yaml, set: [users.count=10]} | sweep.yaml:1:28: set: network.meanDegree: ",
                "{scenario: town.yaml, parameters: [{path: alternative.qualty, values: [1]}]}"
                        + " | sweep.yaml:1:36: parameters.alternative.qualty: unknown parameter 'qualty'",
                "{scenario: town.yaml, parameters: [{path: users.count, values: [100, lots]}]}"
                        + " | parameters.users.count: 'lots' is not a whole number",
                "{scenario: town.yaml, parameters: [{path: users.count, range: {low: 10, high: 11}}]}"
                        + " | parameters.users.count: 10.25 is not a whole number",
                "{scenario: town.yaml, parameters: [{path: users.count}]}"
                        + " | parameters.users.count: has 0 of values, range and distribution; allowed: one of them",
                "{scenario: town.yaml, parameters: [{path: seed, values: [1, 2]}]} | parameters.seed: cannot be varied",
                "{scenario: town.yaml, parameters: [{path: steps, values: [39, 40]}], keep: {metrics: [atention]}}"
                        + " | 'atention' is unknown; allowed: attention, attention-share",
                "{scenario: town.yaml, parameters: [{path: steps, values: [39]}], replicates: {kind: until-precise, most: 5}}"
                        + " | replicates.least: 10 is above most; allowed: up to 5",
                "{scenario: town.yaml, parameters: [{path: steps, values: [39]}],"
                        + " replicates: {kind: until-precise, platform: Nwe}}"
                        + " | replicates.platform: no platform is called 'Nwe'",
                "{scenario: town.yaml, parameters: [{path: steps, values: [39]}], replicates: {count: 0}}"
                        + " | replicates.count: 0 is out of range; allowed: from 1",
                "{scenario: town.yaml, parameters: [{path: choice.contacts, range: {low: 0, high: 1}}],"
                        + " design: {kind: latin-hypercube, points: 2000000}, replicates: {kind: fixed, count: 1000}}"
                        + " | design: makes 2000000000 runs; allowed: up to 10000000",
                "{scenario: town.yaml, design: {kind: list, file: none.csv}} | none.csv' does not exist",
                "{scenario: town.yaml, replicates: 5}"
                        + " | replicates: 5 stands where a section belongs; did you mean {kind: fixed, count: 5}?",
                "{scenario: town.yaml, design: lhs}"
                        + " | design: 'lhs' stands where a section belongs; did you mean {kind: latin-hypercube}?",
                "{scenario: town.yaml, parameters: [{path: steps, range: [0, 2]}]}"
                        + " | range: a list stands where a section belongs; did you mean {low: 0, high: 2}?",
                "{scenario: town.yaml, parameters: [{path: choice.contacts, range: {low: 0, high: 1}}],"
                        + " design: {kind: LHS, points: 2000000}, replicates: {kind: fixed, count: 1000}}"
                        + " | design: makes 2000000000 runs; allowed: up to 10000000",
            })
    void saysWhatIsWrong(String sweep, String message) throws IOException {
        assertThat(sweeps.problems(sweep))
                .anySatisfy(problem -> assertThat(problem).contains(message));
    }

    @Test
    void allProblemsAreToldAtOnceAndEachOnce() throws IOException {
        String sweep = """
                scenario: town.yaml
                parameters:
                  - {path: users.count, values: [100, -1]}
                  - {path: alternative.policy, values: [none, strickt]}
                """;
        assertThat(sweeps.problems(sweep))
                .containsExactly(
                        "sweep.yaml:3:5: parameters.users.count: -1 is out of range; allowed: from 2 to 100000000",
                        "sweep.yaml:4:5: parameters.alternative.policy: 'strickt' is unknown; allowed: none, free-speech,"
                                + " reactive, balanced, strict, community; did you mean 'strict'?"
                                + " (platforms.New.policy.preset)");
    }

    @Test
    void mistakesOfFiveKindsAreToldAtOnce() throws IOException {
        String sweep = """
                scenario: town.yaml
                titel: typing
                set: [steps=0, users.cuont=5]
                parameters:
                  - {path: alternative.qualty, values: [1]}
                  - {path: users.count, values: [100, lots]}
                  - {path: choice.contacts, range: {low: 1, high: 0}}
                  - {path: steps, value: [3]}
                  - {path: seed, values: [1, 2]}
                design: {kind: gird}
                replicates: {kind: until-precise, least: 20, most: 5, of: undecided}
                cluster: {memory: much}
                """;
        assertThat(sweeps.problems(sweep))
                .satisfiesExactlyInAnyOrder(
                        told("sweep.yaml:2:1: titel: unknown parameter", "did you mean 'title'?"),
                        told("sweep.yaml:3:7: set[0]: steps: 0 is out of range; allowed: from 1"),
                        told("sweep.yaml:3:16: set[1]: users.cuont: unknown parameter", "did you mean 'count'?"),
                        told("sweep.yaml:5:5: parameters.alternative.qualty: unknown", "did you mean 'quality'?"),
                        told("sweep.yaml:6:5: parameters.users.count: 'lots' is not a whole number"),
                        told("sweep.yaml:7:5: parameters.choice.contacts: ", "allowed: "),
                        told("sweep.yaml:8:19: parameters[3].value: unknown parameter", "did you mean 'values'?"),
                        told("sweep.yaml:9:5: parameters.seed: cannot be varied"),
                        told("sweep.yaml:10:16: design.kind: 'gird' is unknown; allowed: ", "did you mean 'grid'?"),
                        told("sweep.yaml:11:42: replicates.least: 20 is above most; allowed: up to 5"),
                        told("sweep.yaml:11:59: replicates.of: undecided is not a number; allowed: the others"),
                        told("sweep.yaml:12:19: cluster.memory: is 'much'; allowed: a whole number with K, M, G or T"));
    }

    @Test
    void aScenarioThatIsNotThereHidesNothingElse() throws IOException {
        String sweep = """
                scenario: twon.yaml
                parameters: [{path: steps, range: {low: 4, high: 3}}]
                replicates: {kind: until-precise, most: 5}
                cluster: {time: long}
                """;
        assertThat(sweeps.problems(sweep))
                .satisfiesExactlyInAnyOrder(
                        told("sweep.yaml:1:11: scenario: ", "twon.yaml' does not exist"),
                        told("sweep.yaml:2:14: parameters.steps: "),
                        told("sweep.yaml:3:13: replicates.least: 10 is above most"),
                        told("sweep.yaml:4:17: cluster.time: is 'long'; allowed: minutes"));
    }

    @Test
    void whatHangsOnSomethingWrongIsNotTold() throws IOException {
        // Neither that there are no parameters, nor what another design would say of them.
        assertThat(sweeps.problems("{scenario: town.yaml, parameters: [{path: steps, value: [1]}]}"))
                .hasSize(1);
        String open = "{scenario: town.yaml, parameters: [{path: alternative.quality,"
                + " distribution: {kind: normal, mean: 1, sd: 0.1}}], design: {kind: latin-hypercubes}}";
        assertThat(sweeps.problems(open)).hasSize(1).first().asString().contains("did you mean 'latin-hypercube'?");
    }

    @Test
    void aProblemOfTheScenarioHidesNoneOfTheSweep() throws IOException {
        Files.writeString(folder.resolve("town.yaml"), Sweeps.TOWN.replace("steps: 40", "steps: -4"));
        assertThat(sweeps.problems("{scenario: town.yaml, parameters: [{path: users.cuont, values: [100]}]}"))
                .satisfiesExactlyInAnyOrder(
                        told("town.yaml:2:8: steps: -4 is out of range"),
                        told("parameters.users.cuont: unknown parameter", "did you mean 'count'?"));
    }

    private static ThrowingConsumer<String> told(String... words) {
        return problem -> assertThat(problem).contains(words);
    }

    @Test
    void valuesThatContradictOneAnotherAreToldWithTheirPoint() throws IOException {
        Files.writeString(
                folder.resolve("town.yaml"),
                Sweeps.TOWN.replace("counterfactual: false", "counterfactual: false, nicheCeiling: 0.3"));
        String sweep = """
                scenario: town.yaml
                parameters:
                  - {path: criticalMass.nicheFloor, values: [0.01, 0.2]}
                  - {path: criticalMass.nicheCeiling, values: [0.1, 0.3]}
                """;
        assertThat(sweeps.problems(sweep))
                .hasSize(1)
                .first()
                .asString()
                .contains("at design point 2", "nicheFloor=0.2");
    }

    @Test
    void aProblemOfTheScenarioIsToldAtItsOwnPlace() throws IOException {
        Files.writeString(folder.resolve("town.yaml"), Sweeps.TOWN.replace("steps: 40", "stepz: 40"));
        assertThat(sweeps.problems("scenario: town.yaml\n" + QUALITY))
                .hasSize(1)
                .first()
                .asString()
                .startsWith("town.yaml:2:1: stepz: unknown parameter")
                .contains("did you mean 'steps'?");
    }

    @Test
    void runNumbersStayTheSameWhenPointsArePreciseSooner() throws IOException {
        Plan plan = sweeps.plan("scenario: town.yaml\n" + QUALITY + "replicates: {kind: until-precise, most: 50}\n");
        assertThat(plan.runs()).isEqualTo(5 * 50);
        assertThat(plan.at(3).run(7, 1).run()).isEqualTo(3 * 50 + 7);
    }

    @Test
    void seedsAreCommonToAllPointsOrNot() throws IOException {
        Plan common = sweeps.plan("scenario: town.yaml\n" + QUALITY);
        Plan own = sweeps.plan("scenario: town.yaml\ncommonRandomNumbers: false\n" + QUALITY);
        assertThat(seeds(common)).hasSize(10);
        assertThat(seeds(own)).hasSize(50);
        assertThat(seeds(sweeps.plan("scenario: town.yaml\nset: [seed=2]\n" + QUALITY)))
                .doesNotContainAnyElementsOf(seeds(common));
    }

    private static List<Long> seeds(Plan plan) {
        return IntStream.range(0, 5)
                .boxed()
                .flatMap(point -> IntStream.range(0, 10)
                        .mapToObj(
                                replicate -> plan.at(point).scenario(replicate).seed()))
                .distinct()
                .toList();
    }

    @Test
    void whatAPointLeavesAloneStandsInItsRowAsTheScenarioHasIt() throws IOException {
        Files.writeString(
                folder.resolve("points.csv"), "alternative.quality,alternative.policy,steps\n2,,\n,strict,39\n");
        Plan plan = sweeps.plan(
                "{scenario: town.yaml, design: {kind: list, file: points.csv}, set: [users.count=150, steps=38]}");
        assertThat(plan.at(0).values().get(0)).isEqualTo("2");
        assertThat(plan.at(0).values().get(2)).isEqualTo("38");
        assertThat(plan.at(1).values()).containsExactly("1", "strict", "39");
        assertThat(plan.at(1).scenario(0).users().count()).isEqualTo(150);
    }

    @Test
    void aFolderIsEnoughToMakeTheSameScenarios() throws Exception {
        // The file that is varied extends another, and defaults depend on what is varied.
        Files.writeString(folder.resolve("base.yaml"), """
                extends: town.yaml
                start: 2022-03-01
                events:
                  - {kind: policy-change, at: 2022-03-20, platform: New, policy: strict}
                """);
        Files.writeString(folder.resolve("points.csv"), """
                platforms.New.role,platforms.New.policy,choice.rule,start
                incumbent,balanced,{kind: threshold},2022-03-05
                alternative,"{preset: strict, delay: 2}",,
                """);
        Plan plan = sweeps.plan(
                "{scenario: base.yaml, design: {kind: list, file: points.csv}, set: [alternative.quality=2]}");
        Path copy = folder.resolve("begun.partial");
        Place.named(folder.resolve("begun")).create(SweepFolder.of(plan)).close();
        for (String gone : List.of("base.yaml", "town.yaml", "points.csv", "sweep.yaml")) {
            Files.delete(folder.resolve(gone));
        }
        Plan again = SweepFiles.open(copy);
        assertThat(again.yaml()).isEqualTo(plan.yaml());
        for (int point = 0; point < 2; point++) {
            assertThat(again.at(point)).isEqualTo(plan.at(point));
            assertThat(again.at(point).scenario()).isNotNull();
        }
    }

    @Test
    void shippedSweepsAreValid() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("../scenarios/sweeps"))) {
            List<Path> sweepFiles =
                    files.filter(file -> file.toString().endsWith(".yaml")).toList();
            assertThat(sweepFiles).hasSizeGreaterThanOrEqualTo(5).allMatch(SweepFiles::isSweep);
            assertThat(SweepFiles.check(sweepFiles)).isEmpty();
        }
        assertThat(SweepFiles.isSweep(Path.of("../scenarios/new-network.yaml"))).isFalse();
    }
}
