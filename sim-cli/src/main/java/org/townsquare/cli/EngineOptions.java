package org.townsquare.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.townsquare.experiment.cluster.SlurmOptions;
import org.townsquare.experiment.cluster.SparkOptions;
import org.townsquare.scenario.Contradiction;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** Where the runs of a sweep are made, and what is asked of a cluster. */
final class EngineOptions {

    /** Where runs are made. */
    enum Kind {
        LOCAL,
        SLURM,
        SPARK;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String word) {
            return Stream.of(values())
                    .filter(kind -> kind.word().equals(word))
                    .findFirst()
                    .orElseThrow(() ->
                            new TypeConversionException("'" + word + "' is none; there are local, slurm and spark"));
        }
    }

    /** Reads an engine's word. */
    static final class KindConverter implements ITypeConverter<Kind> {
        @Override
        public Kind convert(String word) {
            return Kind.of(word);
        }
    }

    @Option(
            names = "--engine",
            paramLabel = "ENGINE",
            converter = KindConverter.class,
            description = "Who makes the runs: local (this process), slurm or spark. Results do not depend on it;"
                    + " docs/cluster.md tells how.")
    private Kind kind = Kind.LOCAL;

    @Option(names = "--partition", paramLabel = "NAME", description = "Slurm: the partition.")
    private String partition;

    @Option(names = "--account", paramLabel = "NAME", description = "Slurm: the account that pays.")
    private String account;

    @Option(
            names = "--time",
            paramLabel = "TIME",
            description = "Slurm: the longest that a task may take, as in 2:00:00.")
    private String time;

    @Option(
            names = "--memory",
            paramLabel = "SIZE",
            description = "Slurm: memory of a task; Spark: of an executor; as in 2G.")
    private String memory;

    @Option(names = "--tasks", paramLabel = "N", description = "Slurm: tasks at most in one job array.")
    private Integer tasks;

    @Option(names = "--attempts", paramLabel = "N", description = "Slurm: how often a chunk is submitted at most.")
    private Integer attempts;

    @Option(names = "--detach", description = "Slurm: only submit; go on with --status and --collect.")
    private boolean detach;

    @Option(
            names = "--print-script",
            description = "Slurm: submit nothing, but prepare the folder and print the script that would be submitted.")
    private boolean printScript;

    @Option(
            names = "--master",
            paramLabel = "URL",
            description = "Spark: the cluster, as in spark://host:7077, yarn or k8s://https://host:6443.")
    private String master;

    @Option(names = "--conf", paramLabel = "key=value", description = "Spark: a setting. As often as needed.")
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
        refuse(Kind.SLURM, "--partition", partition != null);
        refuse(Kind.SLURM, "--account", account != null);
        refuse(Kind.SLURM, "--time", time != null);
        refuse(Kind.SLURM, "--tasks", tasks != null);
        refuse(Kind.SLURM, "--attempts", attempts != null);
        refuse(Kind.SLURM, "--detach", detach);
        refuse(Kind.SLURM, "--print-script", printScript);
        refuse(Kind.SPARK, "--master", master != null);
        refuse(Kind.SPARK, "--conf", !conf.isEmpty());
        if (memory != null && kind == Kind.LOCAL) {
            throw new BadInput("--memory is for --engine slurm or spark");
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

    /** What the sweep file asks of Slurm, with what the command line says instead. */
    SlurmOptions slurm(SlurmOptions file) throws BadInput {
        SlurmOptions asked = new SlurmOptions(
                partition == null ? file.partition() : partition,
                account == null ? file.account() : account,
                time == null ? file.time() : time,
                memory == null ? file.memory() : memory,
                tasks == null ? file.tasks() : tasks,
                attempts == null ? file.attempts() : attempts);
        List<String> wrong = new ArrayList<>();
        if (asked.tasks() < 1) {
            wrong.add("--tasks is " + tasks + "; allowed: 1 or more");
        }
        if (asked.attempts() < 1) {
            wrong.add("--attempts is " + attempts + "; allowed: 1 or more");
        }
        for (Contradiction problem : asked.contradictions()) {
            wrong.add("--" + problem.path().replace("slurm.", "") + " " + problem.message());
        }
        if (!wrong.isEmpty()) {
            throw new BadInput(String.join(System.lineSeparator(), wrong));
        }
        return asked;
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
