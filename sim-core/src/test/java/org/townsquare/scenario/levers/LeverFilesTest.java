package org.townsquare.scenario.levers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.results.levers.MovedLevers;
import org.townsquare.scenario.PlatformAction;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** Levers as data: what they make of a scenario, what they cost, and what is no lever. */
class LeverFilesTest {

    @TempDir
    private Path folder;

    private Draft draft;
    private Scenario scenario;

    @BeforeEach
    void town() throws Exception {
        Path town = folder.resolve("town.yaml");
        Files.writeString(town, """
                title: A town
                steps: 100
                users: {count: 100, represents: 10}
                influencers: [{name: Star, home: Square}]
                platforms:
                  - {name: Square, role: incumbent}
                  - {name: Agora, role: alternative, quality: 1, launch: {planned: 50}}
                events:
                  - {kind: announce, at: 5, platform: Agora, news: 0.2}
                  - {kind: quality-change, platform: Square, change: 1, when: {metric: attention-share, below: 0.9}}
                criticalMass: {settleDays: 10, windowDays: 10}
                """);
        draft = Draft.of(town);
        scenario = draft.with(List.of());
    }

    private Moves read(String yaml) throws IOException, InvalidScenarioException {
        Path file = folder.resolve("levers.yaml");
        Files.writeString(file, yaml);
        return LeverFiles.read(file, draft, scenario);
    }

    @Test
    void movesParametersAndEventsAndCountsTheirCosts() throws Exception {
        Moves moves = read("""
                effortPrice: 1000
                levers:
                  - {name: quality, path: alternative.quality, range: {low: 1, high: 3}, effort: 0.8}
                  - {name: marketing, path: alternative.marketing, range: {low: 0, high: 0.08}, dollars: 5000}
                  - {name: news, event: "{kind: launch, at: 20, platform: Agora, news: $value}", values: [0.1, 0.3], dollars: 7}
                  - {name: no answer, silences: Square, effort: 0.5, dollars: 3}
                """);
        assertThat(moves.most(0)).isEqualTo(8);
        assertThat(moves.most(2)).isEqualTo(2);
        List<Integer> point = List.of(4, 2, 2, 1);
        assertThat(MovedLevers.words(moves, point))
                .isEqualTo("quality from 1 to 2, marketing from 0 to 0.02, news 0.3, no answer");
        assertThat(moves.dollars(point)).isEqualTo(5000 * 0.02 + 7 + 3);
        assertThat(moves.effort(point)).isEqualTo(0.8 / 2 + 0.5);
        assertThat(moves.cost(point)).isEqualTo(110 + 900);
        Scenario moved = moves.at(point, List.of());
        assertThat(moved.platforms().get(1).quality()).isEqualTo(2);
        assertThat(moved.platforms().get(1).marketing()).isEqualTo(0.02);
        assertThat(moved.events()).hasSize(2);
        assertThat(moved.events().get(0)).isEqualTo(scenario.events().get(0));
        assertThat(moved.events().get(1).action()).isEqualTo(new PlatformAction.Launch(0.3));
        assertThat(moves.at(List.of(0, 0, 0, 0), List.of())).isEqualTo(scenario);
        Path written = folder.resolve("moved.yaml");
        Files.writeString(written, ScenarioFiles.write(moved));
        assertThat(ScenarioFiles.read(written, List.of())).isEqualTo(moved);
    }

    @Test
    void rangeGoesAwayFromWhereTheLeverStands() throws Exception {
        Moves moves = read("""
                levers:
                  - {name: sooner, path: alternative.launch.planned, from: 50, range: {low: 10, high: 50}, effort: 0.4}
                  - {name: far, path: alternative.quality, range: {low: 2, high: 4}, effort: 1}
                """);
        assertThat(moves.value(0, 1)).isEqualTo("45");
        assertThat(moves.value(0, 8)).isEqualTo("10");
        assertThat(moves.effort(List.of(8, 0))).isEqualTo(0.4);
        assertThat(moves.most(1)).isEqualTo(9);
        assertThat(moves.value(1, 1)).isEqualTo("2");
        assertThat(moves.effort(List.of(0, 1))).isEqualTo(1.0 / 3);
    }

    @Test
    void tellsAllThatIsWrongAtOnce() {
        assertThatThrownBy(() -> read("""
                        levers:
                          - {name: a, path: alternative.qualty, range: {low: 1, high: 3}, effort: 0.8}
                          - {name: b, path: alternative.marketing, range: {low: 0, high: 80}, dollars: 5}
                          - {name: c, path: alternative.discovery, range: {low: 0, high: 1}, dollars: -5}
                          - {name: d, path: alternative.discovery, range: {low: 0, high: 1}}
                          - {name: e, path: alternative.importedTies, range: {low: 0, high: 1}, effort: 0.1}
                          - {name: f, path: alternative.importedTies, values: [0.5], effort: 0.1, excludes: [g]}
                          - {name: h, path: alternative.quality, range: {low: 0, high: 2}, effort: 0.1}
                          - {name: i, path: alternative.quality, event: "{kind: closing}", effort: 0.1}
                          - {name: j, silences: Agora, effort: 0.1}
                          - {name: k, event: "{kind: launch, at: 20, platform: Agroa}", effort: 0.1}
                          - {name: l, path: alternative.policy, effort: 0.1}
                        """))
                .isInstanceOfSatisfying(
                        InvalidScenarioException.class,
                        e -> assertThat(e.problems().stream().map(p -> p.line() + " " + p.message()))
                                .anySatisfy(m -> assertThat(m).startsWith("2 ").contains("did you mean 'quality'?"))
                                .anySatisfy(m -> assertThat(m)
                                        .startsWith("3 ")
                                        .contains("80")
                                        .contains("allowed"))
                                .anySatisfy(m -> assertThat(m)
                                        .startsWith("4 ")
                                        .contains("-5")
                                        .contains("allowed"))
                                .anySatisfy(m -> assertThat(m).startsWith("5 ").contains("has no cost"))
                                .anySatisfy(m -> assertThat(m).startsWith("7 ").contains("contradicts 'e'"))
                                .anySatisfy(m ->
                                        assertThat(m).startsWith("7 ").contains("excludes 'g', which is not a lever"))
                                .anySatisfy(m ->
                                        assertThat(m).startsWith("8 ").contains("range around where it stands, at 1"))
                                .anySatisfy(m ->
                                        assertThat(m).startsWith("9 ").contains("has 2 of path, event and silences"))
                                .anySatisfy(m -> assertThat(m).startsWith("10 ").contains("no events that wait"))
                                .anySatisfy(m -> assertThat(m).startsWith("11 ").contains("did you mean 'Agora'?"))
                                .anySatisfy(m -> assertThat(m).startsWith("12 ").contains("no range and no values")));
    }

    private List<String> problems(String yaml) {
        return catchThrowableOfType(InvalidScenarioException.class, () -> read(yaml)).problems().stream()
                .map(problem -> problem.line() + " " + problem.key() + " " + problem.message())
                .toList();
    }

    @Test
    void ofALeverWithAWrongPartTheRestIsChecked() throws Exception {
        assertThat(problems("""
                levers:
                  - {name: a, path: alternative.qualty, range: {low: 1, high: 3}, effort: -1}
                  - {name: b, path: alternative.qualty, effort: 0.1, excludes: [a]}
                  - {name: c, path: alternative.discovry, range: {low: 1, hgh: 3}}
                  - {name: d, path: alternative.importedTies, range: {low: 0.5, high: 0.5}, dollars: -1, efort: 2}
                """))
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).startsWith("2 levers.a.effort -1 "),
                        m -> assertThat(m).startsWith("2 levers.a ").contains("did you mean 'quality'?"),
                        m -> assertThat(m).startsWith("3 levers.b ").contains("no range and no values"),
                        m -> assertThat(m).startsWith("3 levers.b ").contains("did you mean 'quality'?"),
                        m -> assertThat(m).startsWith("4 levers.c.range.hgh unknown"),
                        m -> assertThat(m).startsWith("4 levers.c.range.high is missing"),
                        m -> assertThat(m).startsWith("4 levers.c ").contains("did you mean 'discovery'?"),
                        m -> assertThat(m).startsWith("5 levers.d.dollars -1 "),
                        m -> assertThat(m).startsWith("5 levers.d has a range from 0.5 to 0.5"),
                        m -> assertThat(m).startsWith("5 levers.d.efort unknown"));
    }

    @Test
    void ofTwoLeversWithOneNameEachIsChecked() throws Exception {
        assertThat(problems("""
                levers:
                  - {name: a, path: alternative.quality, range: {low: 1, high: 3}}
                  - {name: a, path: alternative.discovery, range: {low: 0, high: 1}, effort: 2}
                """))
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).startsWith("2 levers.a has no cost"),
                        m -> assertThat(m).startsWith("3 levers[1].name 'a' is taken; first at "),
                        m -> assertThat(m).startsWith("3 levers[1].effort 2 is out of range"));
    }

    @Test
    void leversThatCannotBeTogetherAreToldBesideWhatIsWrongOtherwise() throws Exception {
        assertThat(problems("""
                levers:
                  - {name: denser, path: network.meanDegree, values: [80], effort: 0.1}
                  - {name: smaller, path: users.count, values: [40], effort: 0.1}
                  - {name: free, path: alternative.quality, range: {low: 1, high: 3}}
                  - {name: better, path: platforms.Agora.quality, range: {low: 1, high: 5}, effort: 1}
                  - {name: louder, path: alternative.marketing, range: {low: 0, high: 80}, effort: 1}
                """))
                .satisfiesExactlyInAnyOrder(
                        m -> assertThat(m).startsWith("3 levers.smaller ").contains("contradicts 'denser'"),
                        m -> assertThat(m).startsWith("4 levers.free ").contains("has no cost"),
                        m -> assertThat(m)
                                .startsWith("5 levers.better contradicts 'free', which moves alternative.quality;"),
                        m -> assertThat(m).startsWith("6 levers.louder ").contains("80", "allowed"));
    }

    @Test
    void whatIsUncertainIsNoLeverHoweverItIsSaid() throws Exception {
        Path ensemble = folder.resolve("draws.csv");
        Files.writeString(ensemble, "alternative.discovery,users.reconsider\n0.1,0.2\n0.3,0.4\n");
        draft = draft.over(List.of(
                        "uncertain.alternative.quality={kind: uniform, low: 0, high: 2}",
                        "uncertain.alternative.policy.delay={kind: uniform, low: 1, high: 2}"))
                .learnt(ensemble);
        scenario = draft.with(List.of());
        assertThat(problems("""
                levers:
                  - {name: better, path: "platforms[1].quality", range: {low: 1, high: 3}, effort: 1}
                  - {name: feed, path: alternative.discovery, range: {low: 0, high: 1}, effort: 1}
                  - {name: seen, path: platforms.Agora.discovery, values: [0.5], effort: 1, excludes: [feed]}
                  - {name: policy, path: alternative.policy, values: [strict], effort: 1}
                  - {name: louder, path: alternative.marketing, range: {low: 0, high: 0.1}, effort: 1}
                """))
                .containsExactlyInAnyOrder(
                        "2 levers.better moves platforms[1].quality, but alternative.quality is uncertain; allowed: one of the two",
                        "3 levers.feed moves alternative.discovery, but that is uncertain; allowed: one of the two",
                        "4 levers.seen moves platforms.Agora.discovery, but alternative.discovery is uncertain; allowed: one of the two",
                        "5 levers.policy moves alternative.policy, but alternative.policy.delay is uncertain; allowed: one of the two");
        assertThat(DefaultLevers.of(scenario, "Agora").levers().stream().map(Lever::name))
                .contains("format", "import of ties")
                .doesNotContain("quality", "discovery feed", "policy");
    }

    @Test
    void whatExcludesIsNotMovedTogether() throws Exception {
        Moves moves = read("""
                levers:
                  - {name: e, path: alternative.importedTies, range: {low: 0, high: 1}, effort: 0.1}
                  - {name: f, path: alternative.importedTies, values: [0.5], effort: 0.1, excludes: [e]}
                """);
        assertThat(moves.allows(List.of(1, 0))).isTrue();
        assertThat(moves.allows(List.of(1, 1))).isFalse();
    }

    @Test
    void everyAlternativeHasLevers() throws Exception {
        Levers levers = DefaultLevers.of(scenario, "Agora");
        assertThat(levers.levers().stream().map(Lever::name))
                .containsExactly(
                        "quality",
                        "discovery feed",
                        "format",
                        "policy",
                        "import of ties",
                        "marketing",
                        "creators' fund",
                        "earlier launch",
                        "Star moves",
                        "Square does not answer");
        Moves moves = LeverFiles.of(levers, draft, scenario);
        // A thousand people are reached at a cent for 50 days.
        assertThat(moves.dollars(List.of(0, 0, 0, 0, 0, 8, 0, 0, 0, 0))).isEqualTo(0.02 * 0.01 * 1000 * 50);
        Path file = folder.resolve("default.yaml");
        Files.writeString(file, LeverFiles.write(levers));
        assertThat(LeverFiles.read(file, draft, scenario).levers()).isEqualTo(levers);
        assertThat(DefaultLevers.of(scenario, "Square").levers().stream().map(Lever::name))
                .containsExactly("quality", "discovery feed", "format", "policy", "marketing", "creators' fund");
    }
}
