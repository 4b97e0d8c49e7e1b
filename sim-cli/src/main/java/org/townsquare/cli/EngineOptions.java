package org.townsquare.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.townsquare.experiment.cluster.BatchOptions;
import org.townsquare.experiment.cluster.Scheduler;
import org.townsquare.experiment.cluster.SparkOptions;
import org.townsquare.scenario.Worded;
import org.townsquare.scenario.file.Nearest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the runs of a sweep are made, and what is asked of a cluster. */
final class EngineOptions {

    /** Where runs are made. */
    enum Kind implements Worded {
        LOCAL,
        SLURM,
        PBS,
        HTCONDOR,
        SPARK;

        /** The batch system of that name; null if it is none. */
        Scheduler scheduler() {
            return Scheduler.all().stream()
                    .filter(scheduler -> scheduler.word().equals(word()))
                    .findFirst()
                    .orElse(null);
        }
    }

    /** Reads an engine's word. */
    static final class KindConverter implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String word) {
            return Stream.of(Kind.values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new TypeConversionException("'" + word
                            + "' is not an engine"
                            + Nearest.hint(
                                    word,
                                    Stream.of(Kind.values()).map(Kind::word).toList())));
        }
    }

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            converter = KindConverter.class,
            description =
                    "Who makes the runs: local (this process), slurm, pbs, htcondor or spark. Results do not depend on it; docs/cluster.md explains them.")
    private Kind kind = Kind.LOCAL;

    @Mixin
    private BatchArguments batch;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Cluster: memory of a task; Spark: of an executor; as in 2G.")
    private String memory;

    @Option(names = "--detach", description = "Cluster: only submit; continue with --status and --collect.")
    private boolean detach;

    @Option(
            names = "--print-script",
            description =
                    "Cluster: submit nothing, but prepare the folder and print what would be submitted; needs no cluster here.")
    private boolean printScript;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark: the cluster, as in spark://host:7077, yarn or k8s://https://host:6443.")
    private String master;

    @Option(names = "--conf", paramLabel = "key=value", description = "Spark: a setting. Repeatable.")
    private List<String> conf = List.of();

    Kind kind() {
        return kind;
    }

    boolean isDetached() {
        return detach;
    }

    boolean isScriptOnly() {
        return printScript;
    }

    /** Finds fault with options that are not for this engine. */
    void check() throws BadInput {
        boolean isBatch = kind.scheduler() != null;
        Optional<String> option =
                detach ? Optional.of("--detach") : printScript ? Optional.of("--print-script") : batch.given();
        if (!isBatch && option.isPresent()) {
            throw new BadInput(option.get() + " is for --engine slurm, pbs or htcondor");
        }
        refuse(Kind.SPARK, "--master", master != null);
        refuse(Kind.SPARK, "--conf", !conf.isEmpty());
        if (memory != null && kind == Kind.LOCAL) {
            throw new BadInput("--memory is for --engine slurm, pbs, htcondor or spark");
        }
        if (detach && printScript) {
            throw new BadInput("--detach submits and --print-script does not: give one of them");
        }
        if (kind == Kind.SPARK && master == null) {
            throw new BadInput("--engine spark needs --master, as in --master spark://host:7077");
        }
    }

    /** Refuses to submit and leave, for a command that must stay. */
    void refuseLeaving(String why) throws BadInput {
        if (detach || printScript) {
            throw new BadInput((detach ? "--detach" : "--print-script") + " has no meaning here: " + why);
        }
    }

    private void refuse(Kind only, String option, boolean given) throws BadInput {
        if (given && kind != only) {
            throw new BadInput(option + " is for --engine " + only.word());
        }
    }

    /** What the sweep file asks of a batch system, with what the command line says instead. */
    BatchOptions batch(BatchOptions file) throws BadInput {
        return batch.over(file, memory, kind.scheduler());
    }

    SparkOptions spark(Path jar) throws BadInput {
        for (String setting : conf) {
            if (!setting.matches("[^=\\s]+=.*")) {
                throw new BadInput("--conf is '" + setting + "'; allowed: key=value");
            }
        }
        return new SparkOptions(master, memory, conf, jar);
    }
}
