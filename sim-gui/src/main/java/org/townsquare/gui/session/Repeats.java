package org.townsquare.gui.session;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.Verdict;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;

/** Runs a scenario so many times as it takes to tell chance from the rest: the replicates of the command line. */
public final class Repeats {

    /** So many times. */
    public static final int TIMES = 30;

    private final Scenario scenario;
    private final DoubleConsumer progress;
    private final BooleanSupplier isStopped;
    private final AtomicLong taken = new AtomicLong();
    private final long steps;

    private Repeats(Scenario scenario, DoubleConsumer progress, BooleanSupplier isStopped) {
        this.scenario = scenario;
        this.progress = progress;
        this.isStopped = isStopped;
        steps = IntStream.range(0, TIMES)
                .mapToLong(number -> Replicate.steps(scenario, number))
                .sum();
    }

    /**
     * Runs replicates 0 to 29 and says what became of the platforms. What takes long and does not change that is left out: the
     * search for critical mass, and runs without the alternatives.
     *
     * @param progress is told the part that is done, from 0 to 1, from several threads
     * @param isStopped whether to give up
     * @throws CancellationException if it was stopped
     */
    public static Verdict of(Scenario story, DoubleConsumer progress, BooleanSupplier isStopped)
            throws InvalidScenarioException, InterruptedException {
        Scenario scenario = Draft.of(story.certain())
                .with(List.of("replicates=" + TIMES, "criticalMass.search=none", "criticalMass.counterfactual=false"));
        return new Repeats(scenario, progress, isStopped).run();
    }

    private Verdict run() throws InterruptedException {
        // One processor is left to the window.
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() - 1);
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<Future<ReplicateResult>> running = IntStream.range(0, TIMES)
                    .mapToObj(number -> workers.submit(() -> Replicate.run(scenario, number, 1, this::step)))
                    .toList();
            List<ReplicateResult> results = new ArrayList<>();
            for (Future<ReplicateResult> each : running) {
                results.add(each.get());
            }
            return Verdict.of(scenario, results);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof CancellationException stopped) {
                throw stopped;
            }
            throw new IllegalStateException(e.getCause());
        } finally {
            workers.shutdownNow();
        }
    }

    private void step() {
        if (isStopped.getAsBoolean()) {
            throw new CancellationException("stopped");
        }
        progress.accept(taken.incrementAndGet() / (double) steps);
    }
}
