package org.townsquare.experiment.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Parameter;

/** What is asked of Slurm. What is left open is left to the cluster's own default. */
public record SlurmOptions(
        @Parameter(value = "Partition, or several of which the first that is free is taken: a,b.", optional = true)
        String partition,

        @Parameter(value = "The account that pays.", optional = true)
        String account,

        @Parameter(
                value = "The longest that a task may take, as Slurm writes it: minutes, or hours:minutes:seconds, or"
                        + " days-hours.",
                optional = true)
        String time,

        @Parameter(value = "Memory of a task, as in 2G or 800M; Java gets three quarters of it.", optional = true)
        String memory,

        @Parameter(
                value = "Tasks at most in one job array; Slurm's own limit, MaxArraySize, holds beside it. Each task"
                        + " takes an equal share of the chunks.",
                byDefault = "1000",
                min = 1,
                max = 4_000_000)
        int tasks,

        @Parameter(value = "How often a chunk is submitted before it is given up.", byDefault = "3", min = 1, max = 100)
        int attempts) {

    /** Everything as the cluster has it. */
    public static final SlurmOptions DEFAULT = new SlurmOptions(null, null, null, null, 1000, 3);

    private static final Pattern NAMES = Pattern.compile("[\\w.@-]+(,[\\w.@-]+)*");
    private static final Pattern TIME = Pattern.compile("(\\d+-)?\\d+(:\\d\\d){0,2}");
    private static final Pattern MEMORY = Pattern.compile("([1-9]\\d*)([KMGT])");

    /** What Slurm would refuse, or take for something else. */
    public List<Contradiction> contradictions() {
        List<Contradiction> wrong = new ArrayList<>();
        check(wrong, "partition", partition, NAMES, "the name of a partition, or several with commas between them");
        check(wrong, "account", account, NAMES, "the name of an account");
        check(wrong, "time", time, TIME, "minutes, hours:minutes:seconds, days-hours or days-hours:minutes:seconds");
        check(wrong, "memory", memory, MEMORY, "a whole number with K, M, G or T, as in 2G");
        return wrong;
    }

    private static void check(List<Contradiction> wrong, String key, String value, Pattern right, String allowed) {
        if (value != null && !right.matcher(value).matches()) {
            wrong.add(new Contradiction("slurm." + key, "is '" + value + "'; allowed: " + allowed));
        }
    }

    /** Options for the Java of a task, which runs on one processor. */
    public List<String> javaOptions() {
        List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC"));
        Matcher size = MEMORY.matcher(memory == null ? "" : memory);
        if (size.matches()) {
            long kilobytes = Long.parseLong(size.group(1)) << (10 * "KMGT".indexOf(size.group(2)));
            options.add("-Xmx" + kilobytes / 4 * 3 + "k");
        }
        return options;
    }
}
