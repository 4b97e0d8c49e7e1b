package org.townsquare;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.engine.Simulation;
import org.townsquare.experiment.LocalExecutor;
import org.townsquare.experiment.Progress;
import org.townsquare.experiment.Replicates;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.Replicate;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.Verdict;
import org.townsquare.results.folder.Place;
import org.townsquare.results.query.Query;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.PlatformAction;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** The examples of docs/java.md, word for word. */
class JavaExamplesTest {

    private static final Pattern BLOCK = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path home;

    private static Scenario small() throws Exception {
        return ScenarioFiles.read(
                Path.of("../scenarios/new-network.yaml"),
                List.of("users.count=200", "steps=400", "replicates=2", "criticalMass.search=none"));
    }

    @Test
    void runsAScenario() throws Exception {
        Scenario scenario = ScenarioFiles.read(
                Path.of("../scenarios/new-network.yaml"), List.of("users.count=200", "criticalMass.search=none"));
        int replicate = 0;
        int threads = 1;
        List<PlatformResult> platforms =
                Replicate.run(scenario, replicate, threads, () -> {}).platforms();
        platforms.forEach(System.out::println);
        assertThat(platforms).hasSize(2);
    }

    @Test
    void intervenes() throws Exception {
        Scenario scenario = small();
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        while (simulation.stepsTaken() < scenario.steps()) {
            simulation.runUntil(simulation.stepsTaken() + 1);
            int next = simulation.stepsTaken();
            double aware = simulation.readings().of(Metric.AWARE_SHARE, 1);
            if (next % 50 == 0 && aware < 0.9) {
                Event burst = Event.at(next, "Agora", new PlatformAction.MarketingBurst(0.05, 10));
                simulation.turnTo(simulation.scenario().plus(scenario.title(), List.of(burst)));
            }
        }
        double aware = simulation.readings().of(Metric.AWARE_SHARE, 1);
        assertThat(aware).isGreaterThan(awareWithout(scenario));
    }

    private static double awareWithout(Scenario scenario) {
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        simulation.runUntil(scenario.steps());
        return simulation.readings().of(Metric.AWARE_SHARE, 1);
    }

    @Test
    void readsResults() throws Exception {
        Scenario scenario = small();
        Path results = home.resolve("mine");
        try (ResultsFolder folder =
                Place.named(results).create(ResultsFolder.of(scenario, ScenarioFiles.write(scenario)))) {
            new LocalExecutor(2).make(new Replicates(scenario), folder, Progress.NONE);
            folder.complete(List.of("from Java"));
        }

        Verdict verdict = Verdict.read(results, scenario);
        try (Query query = Query.open(results)) {
            query.ask("select platform, max(dau) from timeseries group by platform", new Query.Answer() {
                @Override
                public void columns(List<String> names, List<Boolean> numbers) {}

                @Override
                public void row(List<String> values) {
                    System.out.println(values);
                }
            });
        }
        assertThat(verdict.replicates()).isEqualTo(2);
        assertThat(results.resolve("report.html")).exists();
    }

    @Test
    void pageShowsThem() throws IOException {
        String here = flat(Files.readString(Path.of("src/test/java/org/townsquare/JavaExamplesTest.java")));
        List<String> shown = BLOCK.matcher(Files.readString(Path.of("../docs/java.md")))
                .results()
                .map(block -> flat(block.group(1)))
                .toList();
        assertThat(shown).hasSize(3).allSatisfy(block -> assertThat(here).contains(block));
    }

    private static String flat(String code) {
        return code.replaceAll("\\s+", " ").strip();
    }
}
