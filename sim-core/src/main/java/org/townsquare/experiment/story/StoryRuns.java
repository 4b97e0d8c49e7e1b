package org.townsquare.experiment.story;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.townsquare.experiment.story.Experiment.Arm;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/** Makes the runs of a story. A scenario that is an arm of several experiments is run once. */
public final class StoryRuns {

    private final StoryFiles.Ready story;
    private final ExecutorService workers;
    private final Consumer<String> progress;
    /** By scenario: what each yardstick says of each run. */
    private final Map<Scenario, double[][]> measured = new HashMap<>();
    /** By scenario: as many runs as the experiment wants that wants most. */
    private final Map<Scenario, Integer> wanted = new HashMap<>();

    private StoryRuns(StoryFiles.Ready story, ExecutorService workers, Consumer<String> progress) {
        this.story = story;
        this.workers = workers;
        this.progress = progress;
        story.arms()
                .forEach((experiment, arms) ->
                        arms.forEach(arm -> wanted.merge(arm.scenario(), runs(experiment), Math::max)));
    }

    private int runs(Experiment experiment) {
        return experiment.runs(story.story().runs());
    }

    /**
     * All findings, in the order of the story.
     *
     * @param threads how many runs are made at a time; the findings do not depend on it
     * @param progress is told of each arm that is about to be run
     */
    public static List<Finding> findings(StoryFiles.Ready story, int threads, Consumer<String> progress)
            throws InterruptedException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            StoryRuns making = new StoryRuns(story, workers, progress);
            List<Finding> findings = new ArrayList<>();
            for (Claim claim : story.story().claims()) {
                for (Experiment experiment : claim.experiments()) {
                    making.add(claim, experiment, findings);
                }
            }
            return findings;
        } finally {
            workers.shutdownNow();
        }
    }

    private void add(Claim claim, Experiment experiment, List<Finding> findings) throws InterruptedException {
        List<Arm> arms = story.arms().get(experiment);
        for (Arm arm : arms) {
            if (!measured.containsKey(arm.scenario())) {
                progress.accept(claim.title() + ": " + arm.label());
                measured.put(arm.scenario(), measured(arm.scenario()));
            }
        }
        for (Experiment.Effect effect : experiment.shows()) {
            Yardstick of = effect.of();
            List<double[]> numbers = arms.stream()
                    .map(arm -> Arrays.copyOf(measured.get(arm.scenario())[of.ordinal()], runs(experiment)))
                    .toList();
            List<Finding.Mean> means = IntStream.range(0, arms.size())
                    .mapToObj(i -> Finding.Mean.of(arms.get(i).label(), numbers.get(i)))
                    .toList();
            findings.add(new Finding(
                    claim, experiment, effect, means, of.difference(numbers.get(arms.size() - 1), numbers.get(0))));
        }
    }

    private double[][] measured(Scenario scenario) throws InterruptedException {
        int runs = wanted.get(scenario);
        List<Future<double[]>> making = IntStream.range(0, runs)
                .mapToObj(replicate -> workers.submit(() -> one(scenario, replicate)))
                .toList();
        double[][] numbers = new double[Yardstick.values().length][runs];
        for (int replicate = 0; replicate < runs; replicate++) {
            double[] run = result(making.get(replicate));
            for (int i = 0; i < run.length; i++) {
                numbers[i][replicate] = run[i];
            }
        }
        return numbers;
    }

    private static double[] result(Future<double[]> run) throws InterruptedException {
        try {
            return run.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    private static double[] one(Scenario scenario, int replicate) {
        ReplicateResult result = Replicate.run(scenario, replicate, 1, () -> {});
        int platform = platform(scenario);
        return Arrays.stream(Yardstick.values())
                .mapToDouble(yardstick -> yardstick.of(result, platform))
                .toArray();
    }

    /** The first alternative, which is the one that a story is about; -1 if there is none. */
    static int platform(Scenario scenario) {
        return IntStream.range(0, scenario.platforms().size())
                .filter(k -> scenario.platforms().get(k).role() == Role.ALTERNATIVE)
                .findFirst()
                .orElse(-1);
    }
}
