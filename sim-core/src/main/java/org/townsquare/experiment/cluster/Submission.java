package org.townsquare.experiment.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * One job array: a folder with the script, the chunks of each of its tasks, their logs, and the number of the job, once
 * it is known. Whoever looks after the runs learns from these folders what has been submitted so far.
 */
record Submission(Path folder) {

    private static final String FOLDERS = "slurm";
    private static final String CHUNKS = "chunks";
    private static final String SCRIPT = "script.sh";
    private static final String JOB = "job";

    /** Prepares the next job array of a results folder. */
    static Submission prepare(Path results, List<BitSet> tasks, JobScript script) throws IOException {
        if (results.toString().matches("(?s).*[\"\\\\\n].*")) {
            throw new ClusterException("Slurm cannot write logs into a folder with such a name: " + results);
        }
        Path folders = Files.createDirectories(results.resolve(FOLDERS));
        List<Submission> before = all(results);
        Submission next = new Submission(folders.resolve(String.format(Locale.ROOT, "%04d", before.size() + 1)));
        Files.createDirectory(next.folder);
        Files.write(
                next.folder.resolve(CHUNKS), tasks.stream().map(Ranges::text).toList());
        Files.writeString(next.script(), script.text(results, next.folder, tasks.size()));
        return next;
    }

    /** All job arrays of a results folder, in order. */
    static List<Submission> all(Path results) throws IOException {
        Path folders = results.resolve(FOLDERS);
        if (Files.notExists(folders)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folders)) {
            return all.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .sorted()
                    .map(Submission::new)
                    .toList();
        }
    }

    Path script() {
        return folder.resolve(SCRIPT);
    }

    void submit() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(JOB), Slurm.submit(script()) + "\n");
    }

    /** Number of the job; a script that somebody else has submitted tells it when its first task begins. */
    OptionalLong job() throws IOException {
        Path file = folder.resolve(JOB);
        String number = Files.exists(file) ? Files.readString(file).strip() : "";
        return number.matches("\\d+") ? OptionalLong.of(Long.parseLong(number)) : OptionalLong.empty();
    }

    /** The chunks of each task. */
    List<BitSet> chunks() throws IOException {
        List<BitSet> chunks = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve(CHUNKS))) {
            chunks.add(Ranges.read(line));
        }
        return chunks;
    }
}
