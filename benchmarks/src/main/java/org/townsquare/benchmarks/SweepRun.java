package org.townsquare.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.townsquare.experiment.LocalExecutor;
import org.townsquare.experiment.Progress;
import org.townsquare.experiment.SweepWork;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.measure.Replicate;
import org.townsquare.results.folder.Place;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.scenario.file.InvalidScenarioException;

/**
 * Time of a run of some fifth of a second, by itself and as one of a sweep, which makes its scenario, keeps what was
 * measured on the disk and forces it there. The tables, which a sweep makes once at its end, are not in it.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 1, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 5, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(0)
public class SweepRun {

    private static final int RUNS = 60;

    /** How runs are made. */
    public enum Way {
        /** One after the other, nothing kept. */
        BARE,
        /** By a sweep on one thread. */
        SWEEP,
        /** By a sweep on two threads. */
        SWEEP_2_THREADS
    }

    /** How runs are made. */
    @Param
    Way way;

    private Path folder;
    private Plan plan;
    private int sweeps;

    /** Reads the sweep. */
    @Setup
    public void read() throws IOException, InvalidScenarioException {
        folder = Files.createTempDirectory("sweep-run");
        Path file = folder.resolve("sweep.yaml");
        Files.writeString(folder.resolve("base.yaml"), """
                users: {count: 2000}
                platforms:
                  - {name: Forum, role: incumbent}
                  - {name: Agora, policy: free-speech}
                """);
        Files.writeString(file, """
                title: Runs of some fifth of a second
                scenario: base.yaml
                parameters:
                  - {path: platforms.Agora.quality, values: [1, 2]}
                replicates: {kind: fixed, count: %d}
                """.formatted(RUNS / 2));
        plan = SweepFiles.read(file, List.of());
    }

    /** Makes all runs. */
    @Benchmark
    @OperationsPerInvocation(RUNS)
    public void run() throws IOException, InterruptedException {
        switch (way) {
            case BARE -> {
                for (int point = 0; point < 2; point++) {
                    for (int replicate = 0; replicate < RUNS / 2; replicate++) {
                        Replicate.run(plan.at(point).scenario(replicate), 0, 1, () -> {});
                    }
                }
            }
            case SWEEP -> sweep(1);
            case SWEEP_2_THREADS -> sweep(2);
        }
    }

    private void sweep(int threads) throws IOException, InterruptedException {
        try (SweepFolder sweep = Place.numbered(folder, "sweep" + sweeps++).resumeOrCreate(SweepFolder.of(plan))) {
            new LocalExecutor(threads).make(new SweepWork(plan), sweep, Progress.NONE);
        }
    }

    /** Deletes what the sweeps have kept. */
    @TearDown(Level.Trial)
    public void delete() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}
