package org.townsquare.experiment.cluster;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A batch system: how it is asked for a job array, and what it says of it. */
public sealed interface Scheduler permits SlurmScheduler, PbsScheduler, CondorScheduler {

    /** All there are. */
    static List<Scheduler> all() {
        return List.of(new SlurmScheduler(), new PbsScheduler(), new CondorScheduler());
    }

    /** The commands of a batch system themselves try again for some time, so a busy one answers within this. */
    Duration LIMIT = Duration.ofSeconds(60);

    /**
     * A task of a job array that has not ended.
     *
     * @param job as {@link #submit} has told
     * @param index its number, from 0
     * @param waiting whether it has no node yet
     * @param reason why it waits, in the batch system's words
     * @param setAside whether the batch system itself has put it aside for good
     */
    record Task(String job, int index, boolean waiting, String reason, boolean setAside) {}

    /** Its name, for people. */
    String title();

    /** Its word on the command line and in folders. */
    default String word() {
        return title().toLowerCase(Locale.ROOT);
    }

    /** What of some options it cannot do: the key of each. */
    List<String> refused(BatchOptions options);

    /** The shell script of each task, which is what is submitted where there is no description of its own. */
    String script(JobScript job);

    /** What is submitted beside the script. */
    default Optional<String> description(JobScript job) {
        return Optional.empty();
    }

    /** How many tasks one array may have, where nobody can be asked. */
    int usualArraySize();

    /**
     * How many tasks one array may have.
     *
     * @throws ClusterException if this machine has no such batch system, or it does not answer
     */
    int maxArraySize() throws ClusterException, InterruptedException;

    /** Submits a script or description and tells how its job is called. */
    String submit(Path file) throws ClusterException, InterruptedException;

    /** The tasks of these jobs that have not ended; others may be among them. */
    List<Task> queue(Collection<String> jobs) throws ClusterException, InterruptedException;

    /** Takes a task out of the queue. */
    void cancel(Task task) throws ClusterException, InterruptedException;

    /** Asks one of its commands. */
    static String ask(String... words) throws ClusterException, InterruptedException {
        return Client.ask(LIMIT, List.of(words));
    }
}
