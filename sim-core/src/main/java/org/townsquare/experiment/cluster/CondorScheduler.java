package org.townsquare.experiment.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** HTCondor, by the commands that its manual documents, in a pool whose machines share a file system. */
record CondorScheduler() implements Scheduler {

    private static final Pattern SUBMITTED = Pattern.compile("(\\d+)\\.\\d+ - \\d+\\.\\d+");
    private static final Pattern UNMADE = Pattern.compile("(\\d+) (\\d+) (\\d+)");
    private static final Pattern TASK = Pattern.compile("(\\d+) (\\d+) (\\d) (\\S+) (.*)");

    private static final String IDLE = "1";
    private static final String HELD = "5";
    private static final List<String> UNDER_WAY = List.of(IDLE, "2", HELD, "6", "7");
    /** HoldReasonCode of a job that its owner holds. */
    private static final String BY_OWNER = "1";

    @Override
    public String title() {
        return "HTCondor";
    }

    @Override
    public List<String> refused(BatchOptions options) {
        List<String> refused = new ArrayList<>();
        if (options.partition() != null) {
            refused.add("partition");
        }
        if (options.qos() != null) {
            refused.add("qos");
        }
        return refused;
    }

    @Override
    public String script(JobScript job) {
        List<String> lines =
                new ArrayList<>(List.of("#!/bin/sh", "# $1 is the number of the task, $2 that of the job."));
        lines.addAll(job.body("$1", "$2", "task-$1.log"));
        return String.join("\n", lines) + "\n";
    }

    @Override
    public Optional<String> description(JobScript job) {
        BatchOptions options = job.options();
        List<String> lines = new ArrayList<>();
        add(lines, "batch_name", job.name());
        add(lines, "executable", "/bin/sh");
        add(lines, "transfer_executable", "false");
        add(lines, "should_transfer_files", "NO");
        add(lines, "initialdir", job.folder().toString());
        add(lines, "arguments", "\"" + JobScript.FILE + " $(Process) $(Cluster)\"");
        add(lines, "output", "/dev/null");
        add(lines, "error", "error-$(Process).log");
        add(lines, "log", "condor.log");
        add(lines, "request_cpus", "1");
        add(lines, "request_memory", options.memory());
        add(lines, "requirements", options.constraint());
        add(lines, "accounting_group", options.account());
        add(lines, "allowed_execute_duration", options.time() == null ? null : "" + BatchTime.seconds(options.time()));
        add(
                lines,
                "max_materialize",
                options.atOnce() == null ? null : options.atOnce().toString());
        add(lines, "notify_user", options.mail());
        add(lines, "notification", options.mail() == null ? "Never" : "Complete");
        lines.addAll(options.directives());
        lines.add("queue " + job.tasks());
        return Optional.of(String.join("\n", lines) + "\n");
    }

    private static void add(List<String> lines, String key, String value) {
        if (value != null) {
            lines.add(key + " = " + value);
        }
    }

    @Override
    public int usualArraySize() {
        return 100_000;
    }

    /** A pool has no such limit; asking its version shows that there is one. */
    @Override
    public int maxArraySize() throws ClusterException, InterruptedException {
        Scheduler.ask("condor_version");
        return usualArraySize();
    }

    @Override
    public String submit(Path file) throws ClusterException, InterruptedException {
        String answer = Scheduler.ask("condor_submit", "-terse", file.toString());
        Matcher submitted = SUBMITTED.matcher(answer);
        if (!submitted.matches()) {
            throw new ClusterException("condor_submit did not print the number of the job, but " + answer);
        }
        return submitted.group(1);
    }

    /**
     * Where only so many tasks may run at a time, the pool makes the others by and by. Those to come are asked for first: otherwise one
     * that is made meanwhile would be seen by neither question.
     */
    @Override
    public List<Task> queue(Collection<String> jobs) throws ClusterException, InterruptedException {
        List<Task> toCome = unmade(
                ask(jobs, "-factory", "-autoformat", "ClusterId", "JobMaterializeNextProcId", "JobFactoryTotalProcs"));
        Map<String, Task> all = new LinkedHashMap<>();
        Stream.concat(
                        tasks(ask(
                                        jobs,
                                        "-autoformat",
                                        "ClusterId",
                                        "ProcId",
                                        "JobStatus",
                                        "HoldReasonCode",
                                        "HoldReason"))
                                .stream(),
                        toCome.stream())
                .forEach(task -> all.putIfAbsent(task.job() + "." + task.index(), task));
        return List.copyOf(all.values());
    }

    static List<Task> tasks(String answer) {
        List<Task> tasks = new ArrayList<>();
        for (String line : answer.lines().toList()) {
            Matcher task = TASK.matcher(line.strip());
            if (task.matches() && UNDER_WAY.contains(task.group(3))) {
                boolean held = task.group(3).equals(HELD);
                tasks.add(new Task(
                        task.group(1),
                        Integer.parseInt(task.group(2)),
                        held || task.group(3).equals(IDLE),
                        held ? "held: " + task.group(5) : "idle",
                        held && !task.group(4).equals(BY_OWNER)));
            }
        }
        return tasks;
    }

    /** Tasks that a job still has to make: its number, that of the next one, and of how many. */
    static List<Task> unmade(String answer) {
        return answer.lines()
                .map(line -> UNMADE.matcher(line.strip()))
                .filter(Matcher::matches)
                .flatMap(job -> IntStream.range(Integer.parseInt(job.group(2)), Integer.parseInt(job.group(3)))
                        .mapToObj(index -> new Task(job.group(1), index, true, "idle", false)))
                .toList();
    }

    private static String ask(Collection<String> jobs, String... about) throws ClusterException, InterruptedException {
        return Scheduler.ask(Stream.of(List.of("condor_q"), jobs, List.of(about))
                .flatMap(Collection::stream)
                .toArray(String[]::new));
    }

    @Override
    public void cancel(Task task) throws ClusterException, InterruptedException {
        Scheduler.ask("condor_rm", task.job() + "." + task.index());
    }
}
