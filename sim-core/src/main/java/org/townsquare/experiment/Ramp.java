package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.townsquare.measure.Loop;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.tipping.RampFinding;
import org.townsquare.results.tipping.RampFolder;
import org.townsquare.results.tipping.RampQuestion;
import org.townsquare.scenario.Changeable;
import org.townsquare.scenario.Contradiction;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;

/** A hysteresis run: a parameter ramped up and down again within each replicate, and once more at about twice the speed. */
public final class Ramp implements Work {

    private final Scenario scenario;
    private final Variation variation;
    private final RampQuestion question;
    private final List<Scenario> levels;

    /**
     * Reads the scenario at every value.
     *
     * @param scenario as it stands
     * @throws InvalidScenarioException if a value is not allowed
     */
    public Ramp(Scenario scenario, Variation variation, RampQuestion question) throws InvalidScenarioException {
        this.scenario = scenario;
        this.variation = variation;
        this.question = question;
        levels = new ArrayList<>();
        for (int level = 0; level < question.levels(); level++) {
            levels.add(variation.at(question.value(level)));
        }
    }

    /** That of an unfinished folder. */
    static Ramp in(Path folder, Scenario scenario) throws IOException, InvalidScenarioException {
        RampQuestion question = RampQuestion.in(folder);
        Draft draft = Draft.of(folder.resolve(Origin.BASE));
        return new Ramp(scenario, new Variation(draft, List.of(), question.path()), question);
    }

    /** Why the parameter cannot be ramped: what of it is settled before step 0; empty if it can. */
    public List<Contradiction> refused() {
        return Changeable.refused(levels.get(0), levels.get(levels.size() - 1));
    }

    /** Number of steps of one replicate, at both speeds. */
    @Override
    public long steps(int number) {
        int steps = levels.get(0).steps();
        return 2L * question.settling(steps)
                + 2L * question.levels() * (question.hold(steps) + question.quickHold(steps));
    }

    @Override
    public int size() {
        return scenario.replicates();
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public Origin origin() throws IOException {
        return RampFolder.of(scenario, question, variation.base()).origin();
    }

    @Override
    public boolean isMade(int number, Set<String> keys) {
        return keys.contains(RampFolder.key(number));
    }

    @Override
    public void make(int number, RunLog log, int threads, Progress progress) throws IOException {
        RampFolder.add(
                log,
                question,
                number,
                loop(question.hold(scenario.steps()), number, threads, progress::step),
                loop(question.quickHold(scenario.steps()), number, threads, progress::step));
    }

    /** What all replicates show, on all processors; nothing is kept. */
    RampFinding finding() {
        int steps = levels.get(0).steps();
        List<List<Loop>> loops = Stream.of(question.hold(steps), question.quickHold(steps))
                .map(hold -> IntStream.range(0, levels.get(0).replicates())
                        .parallel()
                        .mapToObj(replicate -> loop(hold, replicate, 1, () -> {}))
                        .toList())
                .toList();
        return RampFinding.of(question, steps, loops.get(0), loops.get(1));
    }

    private Loop loop(int hold, int replicate, int threads, Runnable step) {
        Scenario lowest = levels.get(0);
        return Loop.run(
                levels,
                question.settling(lowest.steps()),
                hold,
                lowest.platformIndex(question.platform()),
                replicate,
                threads,
                step);
    }
}
