package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.measure.ActivePeople;
import org.townsquare.results.calibration.CalibrationFinding;
import org.townsquare.results.calibration.CalibrationFolder;
import org.townsquare.results.calibration.CalibrationQuestion;
import org.townsquare.results.calibration.Cases;
import org.townsquare.results.calibration.CheckFinding;
import org.townsquare.results.calibration.CheckFolder;
import org.townsquare.results.calibration.CheckQuestion;
import org.townsquare.results.calibration.CheckTables;
import org.townsquare.results.folder.Place;
import org.townsquare.scenario.FigureUnit;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.PairDraws;
import org.townsquare.scenario.file.ScenarioFiles;

/** Calibration with runs of the model, of a town that the model has made: what is true is known. */
class CalibrationRunsTest {

    private static final double APPEAL = 20;
    private static final int STEPS = 40;

    private static final String TOWN = """
            start: 2022-01-01
            steps: 40
            users: {count: 400, represents: 1000}
            network: {kind: heavy-tailed, meanDegree: 10}
            advertisers: {count: 1}
            platforms:
              - {name: Old, role: incumbent, business: none}
              - {name: New, initialUsers: 0.01, initialAware: 0.05, business: none}
            events:
              - {kind: announce, at: 5, platform: New, news: 0.3}
            """;

    @TempDir
    private static Path towns;

    /** What is true of it is known. */
    private static Scenario town;

    /** What is found of it, in a folder of its own. */
    private static CalibrationFinding found;

    @TempDir
    private Path folder;

    @BeforeAll
    static void learnFromTheModel() throws Exception {
        Path truth = towns.resolve("truth.yaml");
        Files.writeString(truth, TOWN);
        Scenario known = ScenarioFiles.read(truth, List.of("awareness.newsAppeal=" + APPEAL, "seed=77"));
        double[] people = ActivePeople.run(known, "New", FigureUnit.DAU, STEPS, 0);
        String values = IntStream.of(3, 8, 12, 20, 30)
                .mapToObj(step -> String.format(
                        Locale.ROOT, "{date: %s, value: %.1f}", known.start().plusDays(step), people[step]))
                .collect(Collectors.joining(", "));
        Path file = towns.resolve("town.yaml");
        Files.writeString(file, TOWN + """
                figures: [{platform: New, unit: dau, values: [%s]}]
                uncertain:
                  awareness.newsAppeal: {kind: log-uniform, low: 2, high: 200}
                  investors.noise: {kind: uniform, low: 0.1, high: 0.9}
                """.formatted(values));
        town = ScenarioFiles.read(file, List.of("seed=3"));
        found = calibrate(town, towns.resolve("one"), new LocalExecutor(2));
    }

    private static CalibrationFinding calibrate(Scenario scenario, Path name, Executor executor)
            throws IOException, InterruptedException {
        CalibrationQuestion question = CalibrationQuestion.of(400, 2);
        try (CalibrationFolder made =
                Place.named(name).create(CalibrationFolder.of(new Cases(List.of(scenario)), question))) {
            CalibrationFinding finding = CalibrationRuns.calibrate(
                    new Cases(List.of(scenario)), question, made, executor, Progress.NONE, soFar -> {});
            made.complete(List.of("calibrate"));
            return finding;
        }
    }

    @Test
    void aBudgetGoesToMoreDrawsAndBeyondAThousandAlsoToNearerOnes() {
        assertThat(CalibrationQuestion.of(50, 1).particles()).isEqualTo(20);
        assertThat(CalibrationQuestion.of(400, 2).particles()).isEqualTo(25);
        assertThat(CalibrationQuestion.of(1000, 1).particles()).isEqualTo(125);
        assertThat(CalibrationQuestion.of(8000, 2).particles()).isEqualTo(250);
    }

    @Test
    void findsWhatWasTrueAndLearnsNothingOfWhatFiguresDoNotShow() throws Exception {
        CalibrationFinding finding = found;
        Path one = towns.resolve("one");
        double truth = Math.log(APPEAL / 2) / Math.log(100);
        assertThat(finding.posterior().runs()).isBetween(150, 400);
        assertThat(truth)
                .isBetween(
                        finding.posterior().quantile(0, 0.05),
                        finding.posterior().quantile(0, 0.95));
        assertThat(finding.posterior().sd(0) * Math.sqrt(12)).isLessThan(0.5);
        // What is left is worth a few independent draws, so that the spread of nothing learnt strays by some tenths.
        assertThat(finding.posterior().sd(1) * Math.sqrt(12)).isBetween(0.5, 1.5);
        assertThat(finding.sentences(new Cases(List.of(town))))
                .hasSize(4)
                .anyMatch(line -> line.startsWith("Intervals from so few draws are too narrow"))
                .anyMatch(line -> line.startsWith("investors.noise: median 0."));
        assertThat(CalibrationRuns.again(one, Cases.in(one)).posterior().weights())
                .isEqualTo(finding.posterior().weights());
        List<String> posterior = Files.readAllLines(one.resolve("posterior.csv"));
        assertThat(posterior.get(0)).isEqualTo("awareness.newsAppeal,investors.noise,weight");
        assertThat(posterior).hasSize(1 + finding.posterior().weights().length);
        Scenario after = Draft.of(town).learnt(one.resolve("posterior.csv")).with(List.of());
        assertThat(after.uncertain()).isEmpty();
        assertThat(PairDraws.of(after).paths()).containsExactly("awareness.newsAppeal", "investors.noise");
    }

    @Test
    void isTheSameWhoeverMakesTheRuns() throws Exception {
        calibrate(town, folder.resolve("cluster"), new ClusterExecutor((chunks, watcher) -> {
            try {
                Worker.open(chunks.folder()).make(chunks.missing(), 1);
                return chunks.missing().isEmpty();
            } catch (InvalidScenarioException e) {
                throw new IllegalStateException(e);
            }
        }));
        for (String file : List.of("posterior.csv", "evaluations.csv", "learnt.csv", "predictive.csv")) {
            assertThat(folder.resolve("cluster").resolve(file))
                    .hasSameBinaryContentAs(towns.resolve("one").resolve(file));
        }
    }

    /** Where nothing was counted, what came of a platform tells which qualities are likely: the better ones. */
    @Test
    void whatCameOfAPlatformTeaches() throws Exception {
        Scenario scenario = ScenarioFiles.read(
                Files.writeString(folder.resolve("outcome.yaml"), TOWN + """
                        outcomes: [{platform: New, outcome: critical-mass, date: 2022-02-09}]
                        uncertain: {platforms.New.quality: {kind: uniform, low: -4, high: 4}}
                        """), List.of("seed=3", "users.count=100"));
        CalibrationFinding finding = calibrate(scenario, folder.resolve("outcome"), new LocalExecutor(2));
        assertThat(finding.posterior().tolerance()).isZero();
        assertThat(finding.posterior().mean(0)).isGreaterThan(0.55);
        assertThat(finding.sentences(new Cases(List.of(scenario))))
                .anyMatch(line -> line.startsWith("New by 2022-02-09: critical-mass in fact, and in "));
        assertThat(Files.readAllLines(folder.resolve("outcome/predictive.csv"))).hasSize(1);
        assertThat(first(folder.resolve("outcome"), "evaluations.csv"))
                .isEqualTo("generation,evaluation,replicate,seed,distance,platforms.New.quality,outcome_1");
        assertThat(CalibrationRuns.again(folder.resolve("outcome"), Cases.in(folder.resolve("outcome")))
                        .posterior()
                        .weights())
                .isEqualTo(finding.posterior().weights());
    }

    /** Two towns of the same people, whose platforms are uncertain each by itself: both learn, and each can be forecast by itself. */
    @Test
    void severalLearnTogether() throws Exception {
        Path other = Files.writeString(
                folder.resolve("other.yaml"),
                Files.readString(towns.resolve("town.yaml"))
                        .replace("name: New", "name: Newer")
                        .replace("platform: New", "platform: Newer")
                        .replace(
                                "investors.noise: {kind: uniform, low: 0.1, high: 0.9}",
                                "platforms.Newer.quality: {kind: uniform, low: -1, high: 1}"));
        Cases cases = new Cases(List.of(town, ScenarioFiles.read(other, List.of("title=The other town", "seed=9"))));
        assertThat(cases.uncertain())
                .containsOnlyKeys("awareness.newsAppeal", "investors.noise", "platforms.Newer.quality");
        assertThat(cases.atOdds()).isEmpty();
        CalibrationQuestion question = CalibrationQuestion.of(80, 2);
        try (CalibrationFolder made =
                Place.named(folder.resolve("both")).create(CalibrationFolder.of(cases, question))) {
            CalibrationRuns.calibrate(cases, question, made, new LocalExecutor(2), Progress.NONE, soFar -> {});
            made.complete(List.of("calibrate"));
        }
        Path both = folder.resolve("both");
        assertThat(first(both, "posterior.csv"))
                .isEqualTo("awareness.newsAppeal,investors.noise,platforms.Newer.quality,weight");
        assertThat(first(both, "posterior-1.csv")).isEqualTo("awareness.newsAppeal,investors.noise,weight");
        assertThat(first(both, "posterior-2.csv")).isEqualTo("awareness.newsAppeal,platforms.Newer.quality,weight");
        List<String> checks = Files.readAllLines(both.resolve("predictive.csv"));
        assertThat(checks).hasSize(11);
        assertThat(checks.get(1)).contains(",New,dau,2022-01-04,");
        assertThat(checks.get(6)).startsWith("The other town,Newer,dau,2022-01-04,");
        assertThat(both.resolve("charts/pairs.svg")).exists();

        // The distance is that of all figures together, and each run is the one that its scenario has at these values.
        List<String> runs = Files.readAllLines(both.resolve("evaluations.csv"));
        List<String> columns = List.of(runs.get(0).split(",", -1));
        String[] run = runs.get(1).split(",", -1);
        double[] seen = IntStream.rangeClosed(1, 10)
                .mapToDouble(f -> Double.parseDouble(run[columns.indexOf("figure_" + f)]))
                .toArray();
        assertThat(Double.parseDouble(run[columns.indexOf("distance")]))
                .isEqualTo(cases.fitted().figures().error(seen));
        Scenario drawn = Draft.of(cases.scenarios().get(1).certain())
                .with(List.of(
                        "awareness.newsAppeal=" + run[columns.indexOf("awareness.newsAppeal")],
                        "platforms.Newer.quality=" + run[columns.indexOf("platforms.Newer.quality")]));
        assertThat(cases.fitted(cases.scenarios().get(1))
                        .simulated(drawn.alone(Long.parseLong(run[columns.indexOf("seed")])), 0, 1, () -> {}))
                .containsExactly(Arrays.copyOfRange(seen, 5, 10));

        Cases again = Cases.in(both);
        assertThat(again.scenarios()).hasSize(2);
        assertThat(CalibrationRuns.again(both, again).sentences(again)).hasSize(5);
        Scenario odd =
                ScenarioFiles.read(other, List.of("uncertain.awareness.newsAppeal={kind: uniform, low: 2, high: 200}"));
        assertThat(new Cases(List.of(town, odd)).atOdds()).containsExactly("awareness.newsAppeal");
    }

    private static String first(Path folder, String file) throws IOException {
        return Files.readAllLines(folder.resolve(file)).get(0);
    }

    private CheckFinding check(Scenario scenario, String name, Executor executor)
            throws IOException, InterruptedException {
        CheckQuestion question = new CheckQuestion(CheckQuestion.FEWEST, new CalibrationQuestion(30, 1, 20));
        Path done;
        try (CheckFolder made =
                Place.named(folder.resolve(name)).create(CheckFolder.of(new Cases(List.of(scenario)), question))) {
            executor.make(CheckWork.of(new Cases(List.of(scenario)), question), made, Progress.NONE);
            done = made.complete(List.of("calibrate"));
        }
        return CheckTables.read(done);
    }

    @Test
    void checkTellsWhereTruthsStandWhoeverMakesThem() throws Exception {
        Scenario scenario = ScenarioFiles.read(towns.resolve("town.yaml"), List.of("seed=3", "users.count=40"));
        CheckFinding finding = check(scenario, "check", new LocalExecutor(2));
        assertThat(finding.truths()).hasSize(CheckQuestion.FEWEST);
        assertThat(finding.sentences(new Cases(List.of(scenario))))
                .hasSize(3)
                .anyMatch(line ->
                        line.startsWith("awareness.newsAppeal: the middle 50 % of the posterior holds the truth in"));
        // Truths are spread over the priors, and posteriors move with those that figures show.
        assertThat(finding.truths().stream()
                        .mapToDouble(truth -> truth.places().get(0).u())
                        .average()
                        .orElseThrow())
                .isBetween(0.35, 0.65);
        check(scenario, "cluster", new ClusterExecutor((chunks, watcher) -> {
            try {
                Worker.open(chunks.folder()).make(chunks.missing(), 1);
                return chunks.missing().isEmpty();
            } catch (InvalidScenarioException e) {
                throw new IllegalStateException(e);
            }
        }));
        for (String file : List.of("truths.csv", "uniformity.csv")) {
            assertThat(folder.resolve("cluster").resolve(file))
                    .hasSameBinaryContentAs(folder.resolve("check").resolve(file));
        }
    }
}
