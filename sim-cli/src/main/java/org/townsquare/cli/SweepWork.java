package org.townsquare.cli;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.townsquare.experiment.cluster.Chunks;
import org.townsquare.experiment.cluster.ClusterException;
import org.townsquare.experiment.cluster.Engine;
import org.townsquare.experiment.cluster.SlurmEngine;
import org.townsquare.experiment.cluster.SlurmOptions;
import org.townsquare.experiment.cluster.SparkEngine;
import org.townsquare.experiment.sweep.LocalEngine;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.results.sweep.SweepFolder;

/** What makes the runs of a sweep, or has them made. */
interface SweepWork {

    /**
     * Makes the runs that are missing.
     *
     * @param folder the sweep's, until it is complete
     * @return false if they are not all there yet, as it was asked
     */
    boolean make(Path folder, SweepCounter counter) throws IOException, InterruptedException;

    /** What the options ask for, once it is known that it can be had. */
    static SweepWork of(Main townsquare, String name, Plan plan, EngineOptions options, int threads)
            throws BadInput, InterruptedException {
        options.check();
        return switch (options.kind()) {
            case LOCAL ->
                (folder, counter) -> {
                    BitSet all = new BitSet();
                    all.set(0, plan.chunks());
                    LocalEngine.run(plan, folder, all, threads, counter);
                    return true;
                };
            case SLURM -> slurm(townsquare, jobName(name), plan, options);
            case SPARK -> spark(townsquare, jobName(name), plan, options);
        };
    }

    private static SweepWork slurm(Main townsquare, String job, Plan plan, EngineOptions options)
            throws BadInput, InterruptedException {
        SlurmOptions asked = options.slurm(plan.sweep().slurm());
        SlurmEngine slurm;
        try {
            slurm = SlurmEngine.connect(job, taskCommand(townsquare.home(), asked), asked);
        } catch (ClusterException e) {
            throw new BadInput("Slurm cannot be used: " + e.getMessage());
        }
        if (options.isScriptOnly()) {
            return (folder, counter) -> {
                townsquare.console().out().print(Files.readString(slurm.script(chunks(folder, plan))));
                return false;
            };
        }
        if (options.isDetached()) {
            return (folder, counter) -> {
                slurm.detach(chunks(folder, plan));
                townsquare
                        .console()
                        .out()
                        .println("Submitted; sweep --status " + Home.shown(folder)
                                + " shows how far it is, and sweep --collect makes the tables at the end");
                return false;
            };
        }
        return following(slurm, plan);
    }

    private static SweepWork spark(Main townsquare, String job, Plan plan, EngineOptions options) throws BadInput {
        Path jar = townsquare.home().root().resolve("sim-spark/target/townsquare-spark.jar");
        if (Files.notExists(jar)) {
            throw new BadInput("Spark needs " + Home.shown(jar)
                    + ", which is not built yet: ./mvnw -pl sim-spark -am package -Dmaven.test.skip=true");
        }
        return following(new SparkEngine(job, options.spark(jar)), plan);
    }

    private static SweepWork following(Engine engine, Plan plan) {
        return (folder, counter) -> {
            engine.compute(chunks(folder, plan), doing -> counter.look(SweepFolder.status(folder), doing));
            counter.look(SweepFolder.status(folder), "");
            return true;
        };
    }

    private static Chunks chunks(Path folder, Plan plan) {
        return new Chunks(folder.toAbsolutePath().normalize(), plan.chunks());
    }

    private static String jobName(String name) {
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
