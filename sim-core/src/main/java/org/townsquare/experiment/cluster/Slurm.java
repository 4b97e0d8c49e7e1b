package org.townsquare.experiment.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slurm as its own commands show it, on a machine that can submit jobs. */
final class Slurm {

    /** Slurm's commands themselves try again for some time, so a busy controller answers within this. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Pattern MAX_ARRAY_SIZE = Pattern.compile("(?m)^MaxArraySize\\s*=\\s*(\\d+)");
    private static final Pattern TASK = Pattern.compile("(\\d+) (\\d+) (\\S+) (.*)");

    private Slurm() {}

    /**
     * A task of a job array that has not ended.
     *
     * @param waiting whether it has no node yet
     * @param reason why it waits, in Slurm's word
     */
    record Task(long job, int index, boolean waiting, String reason) {

        /** Whether Slurm itself has put it aside for good, as it does where a node cannot start it. */
        boolean isSetAside() {
            return waiting && reason.matches("launch[ _]failed.*");
        }
    }

    /** How many tasks one array may have: the largest number of a task is one less. */
    static int maxArraySize() throws ClusterException, InterruptedException {
        String configuration = ask("scontrol", "show", "config");
        Matcher found = MAX_ARRAY_SIZE.matcher(configuration);
        if (!found.find()) {
            throw new ClusterException("scontrol show config does not tell the MaxArraySize");
        }
        int size = Integer.parseInt(found.group(1));
        if (size == 0) {
            throw new ClusterException("this Slurm allows no job arrays: its MaxArraySize is 0");
        }
        return size;
    }

    /** Submits a script and gives the number of its job. */
    static long submit(Path script) throws ClusterException, InterruptedException {
        String answer = ask("sbatch", "--parsable", script.toString());
        String number = answer.split(";", 2)[0];
        if (!number.matches("\\d+")) {
            throw new ClusterException("sbatch does not tell the number of the job, but " + answer);
        }
        return Long.parseLong(number);
    }

    /** The tasks of this user's job arrays that have not ended. */
    static List<Task> queue() throws ClusterException, InterruptedException {
        return tasks(ask("squeue", "--me", "--noheader", "--array", "--format=%F %K %t %r"));
    }

    static List<Task> tasks(String answer) {
        List<Task> tasks = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            Matcher task = TASK.matcher(line.strip());
            if (task.matches()) {
                tasks.add(new Task(
                        Long.parseLong(task.group(1)),
                        Integer.parseInt(task.group(2)),
                        task.group(3).equals("PD"),
                        task.group(4)));
            }
        }
        return tasks;
    }

    /** Takes a task out of the queue. */
    static void cancel(Task task) throws ClusterException, InterruptedException {
        ask("scancel", task.job() + "_" + task.index());
    }

    private static String ask(String... words) throws ClusterException, InterruptedException {
        return Client.ask(LIMIT, List.of(words));
    }
}
