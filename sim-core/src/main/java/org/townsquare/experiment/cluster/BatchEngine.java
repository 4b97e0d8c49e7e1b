package org.townsquare.experiment.cluster;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Job arrays of a batch system. Jobs that are under way when this begins are waited for, not submitted again; jobs that are under
 * way when this process ends go on without it.
 */
public final class BatchEngine implements Engine {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(15);
    /** How often the files of chunks are looked for, which costs the batch system nothing. */
    private static final Duration LOOK = Duration.ofSeconds(1);

    /** How long it may say nothing at all before it is given up; its jobs go on meanwhile. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final Scheduler scheduler;
    private final String name;
    private final TaskCommand task;
    private final BatchOptions options;
    private final int maxArraySize;

    private BatchEngine(Scheduler scheduler, String name, TaskCommand task, BatchOptions options, int maxArraySize) {
        this.scheduler = scheduler;
        this.name = name;
        this.task = task;
        this.options = options;
        this.maxArraySize = maxArraySize;
    }

    /**
     * Finds a batch system.
     *
     * @param name of its jobs
     * @param task what each task gives
     * @throws ClusterException if this machine has none, or it does not answer
     */
    public static BatchEngine connect(Scheduler scheduler, String name, TaskCommand task, BatchOptions options)
            throws ClusterException, InterruptedException {
        return new BatchEngine(scheduler, name, task, options, scheduler.maxArraySize());
    }

    /** One that only prepares scripts, where this machine may have no such batch system. */
    public static BatchEngine offline(Scheduler scheduler, String name, TaskCommand task, BatchOptions options)
            throws InterruptedException {
        try {
            return connect(scheduler, name, task, options);
        } catch (ClusterException none) {
            return new BatchEngine(scheduler, name, task, options, scheduler.usualArraySize());
        }
    }

    /** What batch systems are doing for a folder, for people: a line for each that has anything of it. */
    public static List<String> standing(Path folder) throws IOException, InterruptedException {
        List<String> lines = new ArrayList<>();
        for (Scheduler scheduler : Scheduler.all()) {
            if (!Submission.all(scheduler, folder).isEmpty()) {
                lines.add(scheduler.title() + ": "
                        + UnderWay.now(scheduler, folder).words());
            }
        }
        return lines;
    }

    /** Prepares the job array of what is missing, but does not submit it. */
    public Path script(Chunks chunks) throws IOException {
        return prepare(chunks, chunks.missing()).submitted();
    }

    /** Submits what is missing and not under way, and leaves it alone. */
    public void detach(Chunks chunks) throws IOException, InterruptedException {
        BitSet idle = UnderWay.now(scheduler, chunks.folder()).lacking(chunks.missing());
        if (!idle.isEmpty()) {
            prepare(chunks, idle).submit();
        }
    }

    @Override
    public boolean compute(Chunks chunks, Watcher watcher) throws IOException, InterruptedException {
        detach(chunks);
        Losses losses = new Losses(options.attempts());
        Duration pause = FIRST_PAUSE;
        long answered = System.nanoTime();
        for (BitSet missing = chunks.missing(); !missing.isEmpty(); ) {
            await(pause, chunks);
            pause = pause.multipliedBy(3).dividedBy(2);
            pause = pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
            boolean hopeless = false;
            try {
                // In this order: a task that ends between the two questions counts as under way, not as lost.
                UnderWay now = UnderWay.now(scheduler, chunks.folder());
                missing = chunks.missing();
                watcher.look(now.words());
                BitSet idle = now.lacking(missing);
                BitSet again = losses.toRepeat(idle);
                hopeless = losses.isHopeless(missing, idle);
                if (!again.isEmpty()) {
                    prepare(chunks, again).submit();
                    losses.repeat(again);
                    pause = FIRST_PAUSE;
                }
                answered = System.nanoTime();
            } catch (ClusterException silent) {
                if (Duration.ofNanos(System.nanoTime() - answered).compareTo(PATIENCE) > 0) {
                    throw silent;
                }
                watcher.look(silent.getMessage());
            }
            if (hopeless && !missing.isEmpty()) {
                throw new ClusterException("chunks " + Ranges.text(missing) + " were not finished in "
                        + options.attempts() + " attempts; the output of their tasks is in " + chunks.folder() + "/"
                        + scheduler.word() + "/*/task-*.log");
            }
        }
        return true;
    }

    /** Waits until the batch system may be asked again, or until there is nothing left to wait for. */
    private static void await(Duration pause, Chunks chunks) throws IOException, InterruptedException {
        long end = System.nanoTime() + pause.toNanos();
        do {
            TimeUnit.NANOSECONDS.sleep(LOOK.toNanos());
        } while (System.nanoTime() < end && !chunks.missing().isEmpty());
    }

    private Submission prepare(Chunks chunks, BitSet which) throws IOException {
        List<BitSet> tasks = Ranges.shares(which, Math.min(options.tasks(), maxArraySize));
        return Submission.prepare(
                scheduler,
                chunks.folder(),
                tasks,
                (folder, size) -> new JobScript(name, task, options, chunks.folder(), folder, size));
    }
}
