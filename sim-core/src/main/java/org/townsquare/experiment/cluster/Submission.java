package org.townsquare.experiment.cluster;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One job array: a folder with the script, the chunks of each of its tasks, their logs, and the number of the job, once
 * it is known. Whoever looks after the runs learns from these folders what has been submitted so far.
 */
record Submission(Scheduler scheduler, Path folder) {

    private static final String CHUNKS = "chunks";
    private static final String DESCRIPTION = "job.sub";
    private static final String JOB = "job";

    /** What is submitted, once it is known where. */
    interface Scripting {
        JobScript in(Path folder, int tasks);
    }

    /** Prepares the next job array of a results folder. */
    static Submission prepare(Scheduler scheduler, Path results, List<BitSet> tasks, Scripting scripting)
            throws IOException {
        if (results.toString().matches("(?s).*[\"\\\\\n$].*")) {
            throw new ClusterException(
                    scheduler.title() + " cannot write logs into a folder with such a name: " + results);
        }
        Path folders = Files.createDirectories(results.resolve(scheduler.word()));
        List<Submission> before = all(scheduler, results);
        Submission next =
                new Submission(scheduler, folders.resolve(String.format(Locale.ROOT, "%04d", before.size() + 1)));
        Files.createDirectory(next.folder);
        Files.write(
                next.folder.resolve(CHUNKS), tasks.stream().map(Ranges::text).toList());
        JobScript job = scripting.in(next.folder, tasks.size());
        Files.writeString(next.folder.resolve(JobScript.FILE), scheduler.script(job));
        Optional<String> description = scheduler.description(job);
        if (description.isPresent()) {
            Files.writeString(next.folder.resolve(DESCRIPTION), description.get());
        }
        return next;
    }

    /** All job arrays of a results folder that a batch system has, in order. */
    static List<Submission> all(Scheduler scheduler, Path results) throws IOException {
        Path folders = results.resolve(scheduler.word());
        if (Files.notExists(folders)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folders)) {
            return all.filter(folder -> folder.getFileName().toString().matches("\\d+"))
                    .sorted()
                    .map(folder -> new Submission(scheduler, folder))
                    .toList();
        }
    }

    /** What is submitted. */
    Path submitted() {
        Path description = folder.resolve(DESCRIPTION);
        return Files.exists(description) ? description : folder.resolve(JobScript.FILE);
    }

    void submit() throws IOException, InterruptedException {
        Files.writeString(folder.resolve(JOB), scheduler.submit(submitted()) + "\n");
    }

    /** What the job is called; a script that somebody else has submitted tells it when its first task begins. */
    Optional<String> job() throws IOException {
        Path file = folder.resolve(JOB);
        String name = Files.exists(file) ? Files.readString(file).strip() : "";
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
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
