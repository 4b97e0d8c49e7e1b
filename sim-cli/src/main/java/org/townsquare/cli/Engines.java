package org.townsquare.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.experiment.ClusterExecutor;
import org.townsquare.experiment.Executor;
import org.townsquare.experiment.LocalExecutor;
import org.townsquare.experiment.cluster.BatchEngine;
import org.townsquare.experiment.cluster.BatchOptions;
import org.townsquare.experiment.cluster.ClusterException;
import org.townsquare.experiment.cluster.Engine;
import org.townsquare.experiment.cluster.Scheduler;
import org.townsquare.experiment.cluster.SparkEngine;
import org.townsquare.experiment.cluster.TaskCommand;

/**
 * Finds what the options of engines ask for, once it is known that it can be had.
 *
 * @param name of the jobs
 * @param whenDetached what to say of a folder whose jobs have been submitted and left alone
 */
record Engines(Townsquare townsquare, String name, EngineOptions options, Function<Path, String> whenDetached) {

    /**
     * Who makes runs: this process, or a cluster.
     *
     * @param file what a file asks of a batch system
     * @param threads of this process
     */
    Executor executor(BatchOptions file, int threads) throws BadInput, InterruptedException {
        options.check();
        return switch (options.kind()) {
            case LOCAL -> new LocalExecutor(threads);
            case SLURM, PBS, HTCONDOR ->
                new ClusterExecutor(batch(options.kind().scheduler(), options.batch(file)));
            case SPARK -> new ClusterExecutor(spark());
        };
    }

    private Engine batch(Scheduler scheduler, BatchOptions asked) throws BadInput, InterruptedException {
        TaskCommand task = taskCommand(townsquare.home(), townsquare.getClass().getName());
        if (options.isScriptOnly()) {
            BatchEngine scripts = BatchEngine.offline(scheduler, jobName(), task, asked);
            return (chunks, watcher) -> {
                townsquare.console().out().print(Files.readString(scripts.script(chunks)));
                return false;
            };
        }
        BatchEngine engine;
        try {
            engine = BatchEngine.connect(scheduler, jobName(), task, asked);
        } catch (ClusterException e) {
            throw new BadInput(scheduler.title() + " cannot be used: " + e.getMessage());
        }
        if (options.isDetached()) {
            return (chunks, watcher) -> {
                engine.detach(chunks);
                townsquare.console().out().println("Submitted; " + whenDetached.apply(chunks.folder()));
                return false;
            };
        }
        return engine;
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
    private static TaskCommand taskCommand(Home home, String program) {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().normalize().toString())
                .collect(Collectors.joining(File.pathSeparator));
        List<String> words = List.of(
                "-Djava.awt.headless=true", "-Dtownsquare.home=" + home.root(), "-cp", classes, program, "work");
        return new TaskCommand(java, home.root(), words);
    }
}
