package org.townsquare.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.measure.Loop;
import org.townsquare.results.tipping.RampFinding;
import org.townsquare.results.tipping.RampFolder;
import org.townsquare.results.tipping.RampQuestion;
import org.townsquare.scenario.Changeable;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;

/** A hysteresis run: a parameter ramped up and down again within each replicate, and once more at about twice the speed. */
public final class Ramp {

    private final RampQuestion question;
    private final List<Scenario> levels;

    /**
     * Reads the scenario at every value.
     *
     * @throws InvalidScenarioException if a value is not allowed
     */
    public Ramp(Variation variation, RampQuestion question) throws InvalidScenarioException {
        this.question = question;
        levels = new ArrayList<>();
        for (int level = 0; level < question.levels(); level++) {
            levels.add(variation.at(question.value(level)));
        }
    }

    /** Why the parameter cannot be ramped: what of it is settled before step 0; empty if it can. */
    public List<Contradiction> refused() {
        return Changeable.refused(levels.get(0), levels.get(levels.size() - 1));
    }

    /** Number of steps of one replicate, at both speeds. */
    private long steps() {
        int steps = levels.get(0).steps();
        return 2L * question.settling(steps)
                + 2L * question.levels() * (question.hold(steps) + question.quickHold(steps));
    }

    /**
     * Runs what the folder does not have yet.
     *
     * @param threads how many threads to use; the results do not depend on it
     * @throws IOException if a replicate cannot be kept
     */
    public void run(Scenario scenario, RampFolder folder, int threads, Progress progress)
            throws IOException, InterruptedException {
        Replicates.run(
                scenario,
                folder,
                replicate -> steps(),
                threads,
                progress,
                (replicate, each) -> folder.write(
                        replicate,
                        loop(question.hold(scenario.steps()), replicate, each, progress),
                        loop(question.quickHold(scenario.steps()), replicate, each, progress)));
    }

    /** What all replicates show, on all processors; nothing is kept. */
    RampFinding finding() {
        int steps = levels.get(0).steps();
        List<List<Loop>> loops = Stream.of(question.hold(steps), question.quickHold(steps))
                .map(hold -> IntStream.range(0, levels.get(0).replicates())
                        .parallel()
                        .mapToObj(replicate -> loop(hold, replicate, 1, Progress.NONE))
                        .toList())
                .toList();
        return RampFinding.of(question, steps, loops.get(0), loops.get(1));
    }

    private Loop loop(int hold, int replicate, int threads, Progress progress) {
        Scenario scenario = levels.get(0);
        return Loop.run(
                levels,
                question.settling(scenario.steps()),
                hold,
                scenario.platformIndex(question.platform()),
                replicate,
                threads,
                progress::step);
    }
}
