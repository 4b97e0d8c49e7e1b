package org.townsquare.cli;

import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.townsquare.experiment.cluster.BatchOptions;
import org.townsquare.experiment.cluster.Scheduler;
import org.townsquare.scenario.Contradiction;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the command line asks of a batch system. */
final class BatchArguments {

    @Option(
            names = {"--partition", "--queue"},
            paramLabel = "NAME",
            description = "Slurm: the partition; PBS: the queue.")
    private String partition;

    @Option(names = "--account", paramLabel = "NAME", description = "Cluster: the account to charge.")
    private String account;

    @Option(names = "--qos", paramLabel = "NAME", description = "Slurm: the quality of service.")
    private String qos;

    @Option(names = "--constraint", paramLabel = "TEXT", description = "Cluster: what nodes must have.")
    private String constraint;

    @Option(
            names = "--mail",
            paramLabel = "ADDRESS",
            description = "Cluster: the address to mail when a job has ended.")
    private String mail;

    @Option(names = "--time", paramLabel = "TIME", description = "Cluster: the time limit of a task, as in 2:00:00.")
    private String time;

    @Option(names = "--tasks", paramLabel = "N", description = "Cluster: the most tasks in one job array.")
    private Integer tasks;

    @Option(names = "--at-once", paramLabel = "N", description = "Cluster: the most tasks that run at the same time.")
    private Integer atOnce;

    @Option(names = "--attempts", paramLabel = "N", description = "Cluster: the most times that a chunk is submitted.")
    private Integer attempts;

    @Option(names = "--module", paramLabel = "NAME", description = "Cluster: a module to load. Repeatable.")
    private List<String> modules;

    @Option(
            names = "--directive",
            paramLabel = "LINE",
            description =
                    "Cluster: a line of your own for the batch system, as in \"--reservation=class\". Repeatable.")
    private List<String> directives;

    @Option(
            names = "--container",
            paramLabel = "IMAGE",
            description = "Cluster: run in this container, with Apptainer.")
    private String container;

    @Option(
            names = "--scratch",
            paramLabel = "DIR",
            description = "Cluster: the folder for temporary files on each node.")
    private String scratch;

    @Option(
            names = "--java",
            paramLabel = "PROGRAM",
            description = "Cluster: the java on the nodes; by default this one.")
    private String java;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec command;

    /** The first of these options that was given. */
    Optional<String> given() {
        return command.options().stream()
                .filter(option -> ((Field) option.userObject()).getDeclaringClass() == BatchArguments.class)
                .filter(option -> option.getValue() != null)
                .map(OptionSpec::longestName)
                .findFirst();
    }

    /** What a file asks for, with what was given here in its place. */
    BatchOptions over(BatchOptions file, String memory, Scheduler scheduler) throws BadInput {
        BatchOptions asked = new BatchOptions(
                or(partition, file.partition()),
                or(account, file.account()),
                or(qos, file.qos()),
                or(constraint, file.constraint()),
                or(mail, file.mail()),
                or(time, file.time()),
                or(memory, file.memory()),
                or(tasks, file.tasks()),
                or(atOnce, file.atOnce()),
                or(attempts, file.attempts()),
                or(modules, file.modules()),
                or(directives, file.directives()),
                or(image(), file.container()),
                or(scratch, file.scratch()),
                or(java, file.java()));
        List<String> wrong = new ArrayList<>();
        atLeastOne(wrong, "--tasks", tasks);
        atLeastOne(wrong, "--at-once", atOnce);
        atLeastOne(wrong, "--attempts", attempts);
        for (Contradiction problem : asked.contradictions()) {
            String key = problem.path().replace("cluster.", "");
            wrong.add("--" + key.replaceFirst("^(module|directive)s$", "$1") + " " + problem.message());
        }
        for (String key : scheduler.refused(asked)) {
            wrong.add("--" + key + " has no meaning for " + scheduler.title());
        }
        if (!wrong.isEmpty()) {
            throw new BadInput(String.join(System.lineSeparator(), wrong));
        }
        return asked;
    }

    /** A file is there under its full path on nodes, whatever folder a task begins in. */
    private String image() {
        return container != null && Files.exists(Path.of(container))
                ? Path.of(container).toAbsolutePath().normalize().toString()
                : container;
    }

    private static void atLeastOne(List<String> wrong, String option, Integer value) {
        if (value != null && value < 1) {
            wrong.add(option + " is " + value + "; allowed: 1 or more");
        }
    }

    private static <T> T or(T typed, T file) {
        return typed == null ? file : typed;
    }
}
