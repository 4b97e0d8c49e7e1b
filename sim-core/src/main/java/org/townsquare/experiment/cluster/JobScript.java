package org.townsquare.experiment.cluster;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The script of a job array, each task of which computes its line of the file {@code chunks}.
 *
 * @param name of the job
 * @param words of the command that computes chunks; the script adds the results folder and their numbers
 */
record JobScript(String name, List<String> words, SlurmOptions options) {

    String text(Path results, Path folder, int tasks) {
        List<String> lines = new ArrayList<>(List.of("#!/bin/sh"));
        directive(lines, "job-name", name);
        directive(lines, "array", "0-" + (tasks - 1));
        directive(lines, "ntasks", "1");
        directive(lines, "cpus-per-task", "1");
        directive(lines, "partition", options.partition());
        directive(lines, "account", options.account());
        directive(lines, "time", options.time());
        directive(lines, "mem", options.memory());
        directive(lines, "output", folder.toString().replace("%", "%%") + "/task-%a.log");
        directive(lines, "open-mode", "append");
        lines.add("#SBATCH --requeue");
        lines.add("");
        lines.add("cd " + quoted(folder.toString()));
        lines.add("[ -e job ] || echo \"$SLURM_ARRAY_JOB_ID\" >job");
        lines.add("chunks=$(sed -n \"$((SLURM_ARRAY_TASK_ID + 1))p\" chunks)");
        lines.add("export LC_ALL=C.UTF-8");
        lines.add("exec " + words.stream().map(JobScript::quoted).collect(Collectors.joining(" ")) + " "
                + quoted(results.toString()) + " --chunks \"$chunks\"");
        return String.join("\n", lines) + "\n";
    }

    private static void directive(List<String> lines, String option, String value) {
        if (value != null) {
            lines.add("#SBATCH --" + option + "=\"" + value + "\"");
        }
    }

    /** A word that the shell takes as it stands. */
    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}
