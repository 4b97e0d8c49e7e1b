package org.townsquare.experiment.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slurm, by its own commands, on a machine that can submit jobs. */
record SlurmScheduler() implements Scheduler {

    private static final Pattern MAX_ARRAY_SIZE = Pattern.compile("(?m)^MaxArraySize\\s*=\\s*(\\d+)");
    private static final Pattern TASK = Pattern.compile("(\\d+) (\\d+) (\\S+) (.*)");
    private static final Pattern SET_ASIDE = Pattern.compile("launch[ _]failed.*");

    @Override
    public String title() {
        return "Slurm";
    }

    @Override
    public List<String> refused(BatchOptions options) {
        return List.of();
    }

    @Override
    public String script(JobScript job) {
        BatchOptions options = job.options();
        Lines lines = new Lines(new ArrayList<>(List.of("#!/bin/sh")));
        lines.add("job-name", job.name());
        lines.add("array", "0-" + (job.tasks() - 1) + (options.atOnce() == null ? "" : "%" + options.atOnce()));
        lines.add("ntasks", "1");
        lines.add("cpus-per-task", "1");
        lines.add("partition", options.partition());
        lines.add("account", options.account());
        lines.add("qos", options.qos());
        lines.add("constraint", options.constraint());
        lines.add("time", options.time());
        lines.add("mem", options.memory());
        lines.add("mail-user", options.mail());
        lines.add("mail-type", options.mail() == null ? null : "END,FAIL");
        lines.add("output", job.folder().toString().replace("%", "%%") + "/task-%a.log");
        lines.add("open-mode", "append");
        lines.all.add("#SBATCH --requeue");
        options.directives().forEach(own -> lines.all.add("#SBATCH " + own));
        lines.all.add("");
        lines.all.addAll(job.body("$SLURM_ARRAY_TASK_ID", "$SLURM_ARRAY_JOB_ID"));
        return String.join("\n", lines.all) + "\n";
    }

    private record Lines(List<String> all) {
        void add(String option, String value) {
            if (value != null) {
                all.add("#SBATCH --" + option + "=\"" + value + "\"");
            }
        }
    }

    /** Slurm's own default of MaxArraySize, below which indices stay. */
    @Override
    public int usualArraySize() {
        return 1001;
    }

    /** The largest number of a task is one less. */
    @Override
    public int maxArraySize() throws ClusterException, InterruptedException {
        String configuration = Scheduler.ask("scontrol", "show", "config");
        Matcher found = MAX_ARRAY_SIZE.matcher(configuration);
        if (!found.find()) {
            throw new ClusterException("scontrol show config does not show the MaxArraySize");
        }
        int size = Integer.parseInt(found.group(1));
        if (size == 0) {
            throw new ClusterException("this Slurm allows no job arrays: its MaxArraySize is 0");
        }
        return size;
    }

    @Override
    public String submit(Path file) throws ClusterException, InterruptedException {
        String answer = Scheduler.ask("sbatch", "--parsable", file.toString());
        String number = answer.split(";", 2)[0];
        if (!number.matches("\\d+")) {
            throw new ClusterException("sbatch did not print the number of the job, but " + answer);
        }
        return number;
    }

    @Override
    public List<Task> queue(Collection<String> jobs) throws ClusterException, InterruptedException {
        return tasks(Scheduler.ask("squeue", "--me", "--noheader", "--array", "--format=%F %K %t %r"));
    }

    static List<Task> tasks(String answer) {
        List<Task> tasks = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            Matcher task = TASK.matcher(line.strip());
            if (task.matches()) {
                boolean waiting = task.group(3).equals("PD");
                String reason = task.group(4);
                // What a node cannot start stays in the queue for ever.
                boolean setAside = waiting && SET_ASIDE.matcher(reason).matches();
                tasks.add(new Task(task.group(1), Integer.parseInt(task.group(2)), waiting, reason, setAside));
            }
        }
        return tasks;
    }

    @Override
    public void cancel(Task task) throws ClusterException, InterruptedException {
        Scheduler.ask("scancel", task.job() + "_" + task.index());
    }
}
