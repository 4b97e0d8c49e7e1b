package org.townsquare.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.experiment.ClusterExecutor;
import org.townsquare.experiment.Executor;
import org.townsquare.experiment.LocalExecutor;
import org.townsquare.experiment.cluster.ClusterException;
import org.townsquare.experiment.cluster.Engine;
import org.townsquare.experiment.cluster.SlurmEngine;
import org.townsquare.experiment.cluster.SlurmOptions;
import org.townsquare.experiment.cluster.SparkEngine;

/**
 * Finds what the options of engines ask for, once it is known that it can be had.
 *
 * @param name of the jobs
 * @param whenDetached what to say of a folder whose jobs have been submitted and left alone
 */
record Engines(Main townsquare, String name, EngineOptions options, Function<Path, String> whenDetached) {

    /** Who makes runs: this process, or a cluster. */
    Executor executor(int threads) throws BadInput, InterruptedException {
        Optional<Engine> cluster = cluster(SlurmOptions.DEFAULT);
        return cluster.isPresent() ? new ClusterExecutor(cluster.get()) : new LocalExecutor(threads);
    }

    /**
     * The cluster; none for this process.
     *
     * @param file what a file asks of Slurm
     */
    Optional<Engine> cluster(SlurmOptions file) throws BadInput, InterruptedException {
        options.check();
        return switch (options.kind()) {
            case LOCAL -> Optional.empty();
            case SLURM -> Optional.of(slurm(options.slurm(file)));
            case SPARK -> Optional.of(spark());
        };
    }

    private Engine slurm(SlurmOptions asked) throws BadInput, InterruptedException {
        SlurmEngine slurm;
        try {
            slurm = SlurmEngine.connect(jobName(), taskCommand(townsquare.home(), asked), asked);
        } catch (ClusterException e) {
            throw new BadInput("Slurm cannot be used: " + e.getMessage());
        }
        if (options.isScriptOnly()) {
            return (chunks, watcher) -> {
                townsquare.console().out().print(Files.readString(slurm.script(chunks)));
                return false;
            };
        }
        if (options.isDetached()) {
            return (chunks, watcher) -> {
                slurm.detach(chunks);
                townsquare.console().out().println("Submitted; " + whenDetached.apply(chunks.folder()));
                return false;
            };
        }
        return slurm;
    }

    private Engine spark() throws BadInput {
        Path jar = townsquare.home().root().resolve("sim-spark/target/townsquare-spark.jar");
        if (Files.notExists(jar)) {
            throw new BadInput("Spark needs " + Home.shown(jar)
                    + ", which is not built yet: ./mvnw -pl sim-spark -am package -Dmaven.test.skip=true");
        }
        return new SparkEngine(jobName(), options.spark(jar));
    }

    private String jobName() {
        return "townsquare-" + name.replaceAll("[^\\w.-]", "-");
    }

    /** This program as a task starts it, on a machine that has the same files under the same names. */
    private static List<String> taskCommand(Home home, SlurmOptions asked) {
        List<String> words = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        words.addAll(asked.javaOptions());
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(File.pathSeparator));
        words.addAll(List.of("-Djava.awt.headless=true", "-Dtownsquare.home=" + home.root(), "-cp", classes));
        words.addAll(List.of(Main.class.getName(), "work"));
        return words;
    }
}
