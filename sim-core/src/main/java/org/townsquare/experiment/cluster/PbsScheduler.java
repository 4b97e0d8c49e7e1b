package org.townsquare.experiment.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** OpenPBS or PBS Professional, by the commands that its reference guide documents. */
record PbsScheduler() implements Scheduler {

    private static final Pattern JOB = Pattern.compile("\\d+(\\[\\])?(\\.[\\w.-]+)?");
    /** What qstat -f tells of a job: {@code Job Id: 12[3].server} and its attributes, folded by a line break and a tab. */
    private static final Pattern ENTRY =
            Pattern.compile("(?m)^Job Id: (\\d+)(\\[(\\d*)\\])?(\\.\\S+)?\\R((?:[ \\t]+.*(?:\\R|$))*)");

    private static final Pattern STATE = Pattern.compile("(?m)^\\s+job_state = (\\w)");
    private static final Pattern COMMENT = Pattern.compile("(?m)^\\s+comment = (.*)$");

    /** Of jobs that still have something to do: queued, held, waiting, moving, suspended, running, exiting. */
    private static final String WAITING = "QHWT";

    private static final String RUNNING = "RESU";

    @Override
    public String title() {
        return "PBS";
    }

    @Override
    public List<String> refused(BatchOptions options) {
        return options.qos() == null ? List.of() : List.of("qos");
    }

    @Override
    public String script(JobScript job) {
        BatchOptions options = job.options();
        List<String> lines = new ArrayList<>(List.of("#!/bin/sh"));
        lines.add("#PBS -N " + job.name().substring(0, Math.min(job.name().length(), 230)));
        // An array of one is none.
        if (job.tasks() > 1) {
            String most = options.atOnce() == null ? "" : "%" + options.atOnce();
            lines.add("#PBS -J 0-" + (job.tasks() - 1) + most);
        }
        String memory =
                options.memory() == null ? "" : ":mem=" + options.memory().toLowerCase(Locale.ROOT) + "b";
        lines.add(
                "#PBS -l select=1:ncpus=1" + memory + (options.constraint() == null ? "" : ":" + options.constraint()));
        add(lines, "-q", options.partition());
        add(lines, "-A", options.account());
        add(lines, "-l", options.time() == null ? null : "walltime=" + BatchTime.clock(options.time()));
        add(lines, "-M", options.mail());
        add(lines, "-m", options.mail() == null ? null : "ae");
        lines.addAll(List.of("#PBS -j oe", "#PBS -o /dev/null", "#PBS -r y"));
        options.directives().forEach(own -> lines.add("#PBS " + own));
        lines.add("");
        lines.add("task=${PBS_ARRAY_INDEX:-0}");
        lines.addAll(job.body("$task", "$(echo \"$PBS_JOBID\" | sed 's/\\[[0-9]*\\]/[]/')", "task-$task.log"));
        return String.join("\n", lines) + "\n";
    }

    private static void add(List<String> lines, String option, String value) {
        if (value != null) {
            lines.add("#PBS " + option + " " + value);
        }
    }

    /** The default of max_array_size. */
    @Override
    public int usualArraySize() {
        return 10_000;
    }

    @Override
    public int maxArraySize() throws ClusterException, InterruptedException {
        String server = Scheduler.ask("qstat", "-B", "-f");
        Matcher found = Pattern.compile("max_array_size = (\\d+)").matcher(server);
        return found.find() ? Integer.parseInt(found.group(1)) : usualArraySize();
    }

    @Override
    public String submit(Path file) throws ClusterException, InterruptedException {
        String answer = Scheduler.ask("qsub", file.toString());
        if (!JOB.matcher(answer).matches()) {
            throw new ClusterException("qsub did not print the name of the job, but " + answer);
        }
        return answer;
    }

    /** Of jobs that have ended qstat says that it does not know them, so those that are there are asked for first. */
    @Override
    public List<Task> queue(Collection<String> jobs) throws ClusterException, InterruptedException {
        Set<String> there = new TreeSet<>(Scheduler.ask("qselect", "-u", System.getProperty("user.name"))
                .lines()
                .map(String::strip)
                .toList());
        there.retainAll(jobs);
        if (there.isEmpty()) {
            return List.of();
        }
        List<String> words = new ArrayList<>(List.of("qstat", "-f", "-t"));
        words.addAll(there);
        return tasks(Scheduler.ask(words.toArray(String[]::new)));
    }

    static List<Task> tasks(String answer) {
        List<Task> tasks = new ArrayList<>();
        Matcher entry = ENTRY.matcher(answer + "\n");
        while (entry.find()) {
            String attributes = entry.group(5).replaceAll("\\R\\t", "");
            Matcher state = STATE.matcher(attributes);
            boolean isArray = entry.group(2) != null && entry.group(3).isEmpty();
            if (isArray || !state.find() || !(WAITING + RUNNING).contains(state.group(1))) {
                continue;
            }
            Matcher comment = COMMENT.matcher(attributes);
            String job = entry.group(1)
                    + (entry.group(2) == null ? "" : "[]")
                    + (entry.group(4) == null ? "" : entry.group(4));
            int index = entry.group(2) == null ? 0 : Integer.parseInt(entry.group(3));
            boolean waiting = WAITING.contains(state.group(1));
            String reason = state.group(1).equals("H")
                    ? "held"
                    : comment.find() ? comment.group(1).strip() : "queued";
            tasks.add(new Task(job, index, waiting, reason, false));
        }
        return tasks;
    }

    @Override
    public void cancel(Task task) throws ClusterException, InterruptedException {
        Scheduler.ask("qdel", task.job().replace("[]", "[" + task.index() + "]"));
    }
}
