package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.scenario.Beta;
import org.townsquare.scenario.Distribution;
import org.townsquare.scenario.Scenario;

/** What is uncertain in a scenario: how it is read, refused, and drawn. */
class UncertainTest {

    private static final String BASE = """
            replicates: 20
            platforms: [{name: Old, role: incumbent}, {name: New}]
            """;

    private Folder folder;

    @BeforeEach
    void setUp(@TempDir Path temporary) {
        folder = new Folder(temporary);
    }

    private List<Double> drawn(Scenario scenario, String path) {
        PairDraws draws = PairDraws.of(scenario);
        int column = draws.paths().indexOf(path);
        return IntStream.range(0, scenario.replicates() / 2)
                .mapToObj(pair -> Double.valueOf(draws.values(pair).get(column)))
                .toList();
    }

    @Test
    void isReadMergedAndWritten() {
        folder.write("base.yaml", BASE + """
                uncertain:
                  choice.contacts: {kind: uniform, low: 1, high: 4}
                  users.habit: {kind: normal, mean: 1, sd: 0.5, low: 0, high: 3}
                """);
        Scenario scenario = folder.read(
                """
                extends: base.yaml
                uncertain:
                  choice.contacts: {high: 5}
                  alternative.initialUsers: {kind: beta, alpha: 2, beta: 5}
                """,
                "uncertain.users.habit.sd=0.7",
                "uncertain.choice.rule={kind: values, values: ['{kind: attention}']}");
        assertThat(scenario.uncertain())
                .containsEntry("choice.contacts", new Distribution.Uniform(1, 5))
                .containsEntry("users.habit", new Distribution.Normal(1, 0.7, 0.0, 3.0))
                .containsEntry("alternative.initialUsers", new Beta(2, 5, 0, 1));
        assertThat(folder.read(ScenarioFiles.write(scenario))).isEqualTo(scenario);
    }

    @Test
    void tellsAllThatIsWrongWithItsPlace() {
        assertThat(folder.problemsOf(BASE + """
                uncertain:
                  choice.contcts: {kind: uniform, low: 1, high: 4}
                  choice.contacts: {kind: uniform, low: -1, high: 4}
                  platforms.Old.policy: {kind: values, values: [strict, lenient]}
                  replicates: {kind: whole-numbers, low: 1, high: 4}
                  alternative.name: {kind: values, values: [A, B]}
                """))
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("s.yaml:4:19: uncertain.choice.contcts: unknown parameter 'contcts'")
                        .endsWith("did you mean 'contacts'?"))
                .contains(
                        "s.yaml:5:20: uncertain.choice.contacts: -1 is out of range; allowed: from 0 to 100",
                        "s.yaml:7:15: uncertain.replicates: cannot be uncertain: it says which runs are made, and of what",
                        "s.yaml:8:21: uncertain.alternative.name: cannot be uncertain: it says which runs are made, and of what")
                .anySatisfy(problem -> assertThat(problem)
                        .startsWith("s.yaml:6:25: uncertain.platforms.Old.policy: 'lenient' is unknown"))
                .hasSize(5);
        assertThat(folder.problemsOf(BASE + """
                uncertain:
                  choice.contacts: {kind: uniform, low: 4, high: 1}
                """))
                .containsExactly(
                        "s.yaml:4:20: uncertain.choice.contacts: high 1.0 is not a number above low 4.0; allowed: above it");
        assertThat(folder.problemsOf(BASE + """
                uncertain:
                  choice.contacts: {kind: unifrm, low: 4, high: 1}
                """))
                .singleElement()
                .asString()
                .contains("uncertain.choice.contacts.kind", "did you mean 'uniform'?");
        // A normal distribution without ends goes below 0 now and then.
        assertThat(folder.problemsOf(BASE + """
                uncertain:
                  choice.contacts: {kind: normal, mean: 1, sd: 1}
                """))
                .singleElement()
                .asString()
                .contains("is out of range; allowed: from 0 to 100");
    }

    @Test
    void numbersForWhatIsNoNumberAreRefused() {
        assertThat(folder.problemsOf(BASE + """
                uncertain:
                  alternative.policy: {kind: uniform, low: 1, high: 2}
                """))
                .isNotEmpty()
                .allSatisfy(problem -> assertThat(problem).contains("policy"));
    }

    @Test
    void bothReplicatesOfAPairHaveTheSameDrawAndPairsAreStratified() {
        Scenario scenario = folder.read(BASE + "uncertain: {choice.contacts: {kind: uniform, low: 0, high: 10}}\n");
        PairDraws draws = PairDraws.of(scenario);
        assertThat(draws.scenario(6)).isEqualTo(draws.scenario(7)).isNotEqualTo(draws.scenario(8));
        assertThat(draws.scenario(6).choice().contacts())
                .isEqualTo(drawn(scenario, "choice.contacts").get(3));
        assertThat(draws.scenario(6).isUncertain()).isFalse();
        assertThat(drawn(scenario, "choice.contacts").stream()
                        .map(value -> (int) Math.floor(value))
                        .sorted())
                .containsExactlyElementsOf(IntStream.range(0, 10).boxed().toList());
        assertThat(drawn(scenario.withSeed(2), "choice.contacts")).isNotEqualTo(drawn(scenario, "choice.contacts"));
    }

    @Test
    void anotherParameterMovesNoDrawAndNoMiddle() throws InvalidScenarioException {
        String one = BASE + "uncertain:\n  choice.contacts: {kind: uniform, low: 0, high: 10}\n";
        String two = BASE
                + "uncertain:\n  users.habit: {kind: log-uniform, low: 0.25, high: 4}\n"
                + "  choice.contacts: {kind: uniform, low: 0, high: 10}\n";
        assertThat(drawn(folder.read(two), "choice.contacts")).isEqualTo(drawn(folder.read(one), "choice.contacts"));
        assertThat(drawn(folder.read(two), "users.habit"))
                .as("by another order than the other's")
                .isNotEqualTo(drawn(folder.read(one), "choice.contacts"));
        Scenario middle = PairDraws.of(folder.read(two)).middle();
        assertThat(middle.choice().contacts()).isEqualTo(5);
        assertThat(middle.users().habit()).isCloseTo(1, within(1e-12));
        assertThat(middle.isUncertain()).isFalse();
    }

    @Test
    void rowsOfAnEnsembleAreDrawnWholeByTheirWeights() throws InvalidScenarioException {
        folder.write(
                "posterior.csv", "choice.contacts,weight,alternative.policy\n1,1,strict\n2,0,balanced\n3,4,none\n");
        Scenario scenario = folder.read(BASE + "ensemble: posterior.csv\n");
        PairDraws draws = PairDraws.of(scenario);
        assertThat(draws.paths()).containsExactly("choice.contacts", "alternative.policy");
        assertThat(IntStream.range(0, 10).mapToObj(draws::values))
                .filteredOn(List.of("1", "strict")::equals)
                .hasSize(2);
        assertThat(IntStream.range(0, 10).mapToObj(draws::values))
                .filteredOn(List.of("3", "none")::equals)
                .hasSize(8);
        assertThat(draws.middle().choice().contacts()).isEqualTo(3);
    }

    @Test
    void ensemblesThatCannotBeAreRefused() {
        folder.write("posterior.csv", "choice.contcts,users.habit\n1,1\n2,30\n");
        assertThat(folder.problemsOf(BASE + """
                ensemble: posterior.csv
                uncertain: {users.habit: {kind: uniform, low: 0, high: 1}}
                """))
                .anySatisfy(problem -> assertThat(problem).contains("s.yaml:3:11", "unknown parameter 'contcts'"))
                .anySatisfy(problem -> assertThat(problem).contains("s.yaml:3:11", "30 is out of range"))
                .anySatisfy(problem -> assertThat(problem).contains("is drawn from the ensemble, too"))
                .hasSize(3);
        folder.write("posterior.csv", "choice.contacts,weight\n1,-1\n");
        assertThat(folder.problemsOf(BASE + "ensemble: posterior.csv\n"))
                .singleElement()
                .asString()
                .contains("row 2: the weight '-1' is not allowed; allowed: a number from 0 on");
    }

    /** Each is right by itself, but not with all of the other. */
    @Test
    void drawsOfWhichNoScenarioCanBeMadeAreRefusedBeforeTheRun() {
        Scenario scenario = folder.read(BASE + """
                choice: {rule: {kind: threshold, thresholds: {kind: uniform, low: 0, high: 1}}}
                uncertain:
                  choice.rule.thresholds.low: {kind: uniform, low: 0, high: 1}
                  choice.rule.thresholds.high: {kind: uniform, low: 0, high: 1.5}
                """);
        assertThatThrownBy(() -> PairDraws.of(scenario).requirePossible())
                .isInstanceOf(InvalidScenarioException.class)
                .hasMessageContaining("of what is uncertain")
                .hasMessageContaining("is above high");
    }
}
