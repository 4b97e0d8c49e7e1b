package org.townsquare.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.townsquare.measure.Replicate;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.story.Arms;
import org.townsquare.results.story.StoryFolder;
import org.townsquare.results.story.Yardstick;
import org.townsquare.scenario.Scenario;

/** The runs of a story's experiments. A scenario that is an arm of several is run once. */
public final class StoryWork implements Work {

    private final Arms arms;
    private final List<Arms.Run> runs;

    public StoryWork(Arms arms) {
        this.arms = arms;
        this.runs = arms.all();
    }

    @Override
    public int size() {
        return runs.size();
    }

    @Override
    public Origin origin() throws IOException {
        return StoryFolder.of(arms).origin();
    }

    @Override
    public Scenario scenario() {
        return arms.scenarios().get(0);
    }

    @Override
    public boolean isMade(int number, Set<String> keys) {
        return keys.contains(runs.get(number).key());
    }

    @Override
    public long steps(int number) {
        return Replicate.steps(scenario(runs.get(number)), runs.get(number).replicate());
    }

    @Override
    public void make(int number, RunLog log, int threads, Progress progress) throws IOException {
        Arms.Run run = runs.get(number);
        Scenario scenario = scenario(run);
        StoryFolder.add(
                log, run, Yardstick.all(scenario, Replicate.run(scenario, run.replicate(), threads, progress::step)));
    }

    private Scenario scenario(Arms.Run run) {
        return arms.scenarios().get(run.arm());
    }
}
