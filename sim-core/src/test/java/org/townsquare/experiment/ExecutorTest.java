package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.Given;
import org.townsquare.results.ForkFolder;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.folder.FolderContent;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.results.folder.Place;
import org.townsquare.results.tipping.RampFolder;
import org.townsquare.results.tipping.RampQuestion;
import org.townsquare.results.tipping.TippingFolder;
import org.townsquare.results.tipping.TippingQuestion;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** Whoever makes the runs of a folder, its tables are the same. */
class ExecutorTest {

    private static final Scenario SCENARIO = Given.scenario(
            Given.SMALL,
            "users.count=100",
            "steps=100",
            "replicates=3",
            "criticalMass.settleDays=20",
            "criticalMass.windowDays=20");

    /** Does what tasks of a cluster do: all that it knows of the work is the folder. */
    private static final Executor CLUSTER = new ClusterExecutor((chunks, watcher) -> {
        try {
            Worker.open(chunks.folder()).make(chunks.missing(), 1);
        } catch (InvalidScenarioException e) {
            throw new IllegalStateException(e);
        }
        watcher.look("done");
        return true;
    });

    @TempDir
    private Path home;

    /** Makes the runs of a folder. */
    private interface Making<F> {
        void with(Executor executor, F folder) throws IOException, InterruptedException, InvalidScenarioException;
    }

    private <F extends OpenFolder> void assertThatItIsTheSame(FolderContent<F> content, Making<F> making)
            throws Exception {
        Path here = made("here", content, making, new LocalExecutor(2));
        Path there = made("there", content, making, CLUSTER);
        try (Stream<Path> files = Files.walk(here)) {
            List<Path> tables =
                    files.filter(file -> file.toString().endsWith(".csv")).toList();
            assertThat(tables).isNotEmpty();
            for (Path table : tables) {
                assertThat(there.resolve(here.relativize(table))).hasSameBinaryContentAs(table);
            }
        }
        assertThat(there.resolve("parts")).doesNotExist();
    }

    private <F extends OpenFolder> Path made(String name, FolderContent<F> content, Making<F> making, Executor executor)
            throws Exception {
        try (F folder = Place.named(home.resolve(name)).create(content)) {
            making.with(executor, folder);
            return folder.complete(List.of());
        }
    }

    @Test
    void ofReplicates() throws Exception {
        assertThatItIsTheSame(
                ResultsFolder.of(SCENARIO, ScenarioFiles.write(SCENARIO)),
                (executor, folder) -> executor.make(new Replicates(SCENARIO), folder, Progress.NONE));
    }

    @Test
    void ofAFork() throws Exception {
        Fork fork = ForkFiles.policies(SCENARIO, "30", "none,strict", Optional.empty());
        assertThatItIsTheSame(
                ForkFolder.of(SCENARIO, fork),
                (executor, folder) -> executor.make(new Variants(SCENARIO, fork), folder, Progress.NONE));
    }

    @Test
    void ofARamp() throws Exception {
        RampQuestion question = new RampQuestion("platforms.New.quality", 0, 2, 3, "New");
        Variation variation = new Variation(Draft.of(SCENARIO), List.of(), question.path());
        Ramp ramp = new Ramp(SCENARIO, variation, question);
        assertThatItIsTheSame(
                RampFolder.of(SCENARIO, question, variation.base()),
                (executor, folder) -> executor.make(ramp, folder, Progress.NONE));
    }

    @Test
    void ofASearchForATippingPoint() throws Exception {
        TippingQuestion question = new TippingQuestion(
                "platforms.New.quality", -4, 6, 0.5, 60, false, "New", TippingQuestion.Of.OUTCOME, null);
        Variation variation = new Variation(Draft.of(SCENARIO), List.of(), question.path());
        assertThatItIsTheSame(
                TippingFolder.of(SCENARIO, question, variation.base()),
                (executor, folder) -> TippingRuns.search(
                        SCENARIO, variation, question, folder, executor, Progress.NONE, standing -> {}));
    }

    /** What a cluster has left is taken over, not made again. */
    @Test
    void whatOtherProcessesHaveLeftIsNotMadeAgain() throws Exception {
        try (ResultsFolder folder =
                Place.named(home.resolve("left")).create(ResultsFolder.of(SCENARIO, ScenarioFiles.write(SCENARIO)))) {
            Worker worker = Worker.open(folder.partial());
            worker.make(BitSet.valueOf(new long[] {0b101}), 1);
            assertThat(folder.log().keys()).isEmpty();
            assertThat(Executor.missing(new Replicates(SCENARIO), folder).toString())
                    .isEqualTo("{1}");
            assertThat(folder.log().keys()).containsExactly("0", "2");
        }
    }
}
