package org.townsquare.experiment.cluster;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Parameter;

/** What is asked of a batch system. What is left open is left to the cluster's own default. */
public record BatchOptions(
        @Parameter(
                value =
                        "Partition of Slurm or queue of PBS; for Slurm also several (a,b), of which the first free one is used.",
                optional = true)
        String partition,

        @Parameter(value = "The account, project or accounting group that pays.", optional = true)
        String account,

        @Parameter(value = "Quality of service, of Slurm.", optional = true)
        String qos,

        @Parameter(
                value =
                        "What nodes must have: a constraint of Slurm, resources of a chunk of PBS, requirements of HTCondor.",
                optional = true)
        String constraint,

        @Parameter(value = "Address that is written to when the job has ended.", optional = true)
        String mail,

        @Parameter(
                value = "The longest that a task may take, as Slurm writes it: minutes, or hours:minutes:seconds, or"
                        + " days-hours.",
                optional = true)
        String time,

        @Parameter(value = "Memory of a task, as in 2G or 800M; Java gets three quarters of it.", optional = true)
        String memory,

        @Parameter(
                value =
                        "Tasks at most in one job array; the cluster's own limit, such as Slurm's MaxArraySize, holds beside"
                                + " it. Each task takes an equal share of the chunks.",
                byDefault = "1000",
                min = 1,
                max = 4_000_000)
        int tasks,

        @Parameter(value = "Tasks at most that run at the same time.", optional = true, min = 1, max = 1_000_000)
        Integer atOnce,

        @Parameter(value = "How often a chunk is submitted before it is given up.", byDefault = "3", min = 1, max = 100)
        int attempts,

        @Parameter(value = "Modules that a task loads first, as java/17.", byDefault = "[]", max = 20)
        List<String> modules,

        @Parameter(
                value = "Lines of one's own for the batch system, after #SBATCH or #PBS, or of HTCondor's description.",
                byDefault = "[]",
                max = 50)
        List<String> directives,

        @Parameter(
                value = "Image of a container with a Java, in which tasks work by Apptainer: a .sif file.",
                optional = true)
        String container,

        @Parameter(
                value = "Folder of each node for files that Java needs for a while, as $TMPDIR or /scratch/$USER.",
                optional = true)
        String scratch,

        @Parameter(
                value = "The java of nodes; by default the one that gives the command, in a container java.",
                optional = true)
        String java) {

    /** Everything as the cluster has it. */
    public static final BatchOptions DEFAULT = new BatchOptions(
            null, null, null, null, null, null, null, 1000, null, 3, List.of(), List.of(), null, null, null);

    private static final Pattern NAMES = Pattern.compile("[\\w.@-]+(,[\\w.@-]+)*");
    private static final Pattern NAME = Pattern.compile("[\\w.@:/-]+");
    private static final Pattern LINE = Pattern.compile("[^\\p{Cntrl}\"]+");
    private static final Pattern MAIL = Pattern.compile("[^\\s\"@]+@[^\\s\"@]+");
    private static final Pattern IMAGE = Pattern.compile("(/|\\w+://)[^\\p{Cntrl}\"]+");
    private static final Pattern FOLDER = Pattern.compile("[\\w./${}~@:+-]+");
    private static final Pattern MEMORY = Pattern.compile("([1-9]\\d*)([KMGT])");

    /** What a batch system would refuse, or take for something else. */
    public List<Contradiction> contradictions() {
        List<Contradiction> wrong = new ArrayList<>();
        check(wrong, "partition", partition, NAMES, "the name of a partition, or several with commas between them");
        check(wrong, "account", account, NAMES, "the name of an account");
        check(wrong, "qos", qos, NAMES, "the name of a quality of service");
        check(wrong, "constraint", constraint, LINE, "one line without quotation marks");
        check(wrong, "mail", mail, MAIL, "an address, as in me@example.org");
        check(
                wrong,
                "time",
                time,
                BatchTime.FORM,
                "minutes, hours:minutes:seconds, days-hours or days-hours:minutes:seconds");
        check(wrong, "memory", memory, MEMORY, "a whole number with K, M, G or T, as in 2G");
        modules.forEach(module -> check(wrong, "modules", module, NAME, "names of modules, as in java/17"));
        directives.forEach(own -> {
            if (own.isBlank() || own.chars().anyMatch(Character::isISOControl)) {
                wrong.add(new Contradiction(
                        "cluster.directives", "has '" + own + "'; allowed: one line each, not empty"));
            }
        });
        check(
                wrong,
                "container",
                container,
                IMAGE,
                "the full path of an image, or its address, as in docker://eclipse-temurin:17");
        check(wrong, "scratch", scratch, FOLDER, "a folder, with variables of the shell if need be, as in $TMPDIR");
        check(wrong, "java", java, LINE, "a program");
        return wrong;
    }

    private static void check(List<Contradiction> wrong, String key, String value, Pattern right, String allowed) {
        if (value != null && !right.matcher(value).matches()) {
            wrong.add(new Contradiction("cluster." + key, "is '" + value + "'; allowed: " + allowed));
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
