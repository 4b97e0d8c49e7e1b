package org.townsquare.experiment.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A job array, each task of which computes its line of the file {@code chunks}.
 *
 * @param name of the job
 * @param task what a task gives
 * @param options what is asked of the cluster
 * @param results the folder whose chunks are computed
 * @param folder of the job array
 * @param tasks how many there are
 */
record JobScript(String name, TaskCommand task, BatchOptions options, Path results, Path folder, int tasks) {

    /** Its name in the folder. */
    static final String FILE = "script.sh";

    /**
     * What a task does, the same for every batch system that keeps what it says itself.
     *
     * @param index the task's number, from 0, as the shell has it
     * @param job what the job is called, as the shell has it
     */
    List<String> body(String index, String job) {
        List<String> lines = new ArrayList<>();
        lines.add("cd " + quoted(folder.toString()));
        lines.add("[ -e job ] || echo \"" + job + "\" >job");
        lines.add("chunks=$(sed -n \"$((" + index + " + 1))p\" chunks)");
        options.modules().forEach(module -> lines.add("module load " + quoted(module)));
        lines.add("export LC_ALL=C.UTF-8");
        if (options.scratch() != null) {
            lines.add("export TMPDIR=\"" + options.scratch() + "\"");
            lines.add("mkdir -p \"$TMPDIR\"");
        }
        lines.add("exec " + command() + " " + quoted(results.toString()) + " --chunks \"$chunks\"");
        return lines;
    }

    /** The same with a log of its own. */
    List<String> body(String index, String job, String log) {
        List<String> lines = body(index, job);
        lines.add(1, "exec >>\"" + log + "\" 2>&1");
        return lines;
    }

    private String command() {
        List<String> words = new ArrayList<>();
        if (options.container() != null) {
            words.addAll(List.of("apptainer", "exec"));
            words.addAll(
                    List.of("--bind", results.toString(), "--bind", task.home().toString(), options.container()));
        }
        words.add(options.java() != null ? options.java() : options.container() != null ? "java" : task.java());
        words.addAll(options.javaOptions());
        String start = words.stream().map(JobScript::quoted).collect(Collectors.joining(" "));
        String scratch = options.scratch() == null ? "" : " -Djava.io.tmpdir=\"$TMPDIR\"";
        return start + scratch + " "
                + task.words().stream().map(JobScript::quoted).collect(Collectors.joining(" "));
    }

    /** A word that the shell takes as it stands. */
    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
