package org.townsquare.experiment.story;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.townsquare.experiment.story.Experiment.Arm;
import org.townsquare.results.story.Arms;
import org.townsquare.results.story.StoryFolder;
import org.townsquare.scenario.Scenario;

/**
 * The runs of a story, and what they show.
 *
 * @param wanted by scenario: as many runs as the experiment wants that wants most
 */
public record StoryRuns(StoryFiles.Ready story, Map<Scenario, Integer> wanted) {

    /** Those that a story needs. */
    public static StoryRuns of(StoryFiles.Ready story) {
        Map<Scenario, Integer> wanted = new LinkedHashMap<>();
        story.arms()
                .forEach((experiment, arms) ->
                        arms.forEach(arm -> wanted.merge(arm.scenario(), runs(story, experiment), Math::max)));
        return new StoryRuns(story, wanted);
    }

    private static int runs(StoryFiles.Ready story, Experiment experiment) {
        return experiment.runs(story.story().runs());
    }

    /** The scenarios that are run. */
    public Arms arms() {
        return new Arms(List.copyOf(wanted.keySet()), List.copyOf(wanted.values()));
    }

    /** What the runs of a folder show, in the order of the story. */
    public List<Finding> findings(StoryFolder folder) throws IOException {
        List<Scenario> scenarios = arms().scenarios();
        Map<Scenario, double[][]> measured = new LinkedHashMap<>();
        for (int i = 0; i < scenarios.size(); i++) {
            measured.put(scenarios.get(i), folder.measured(i));
        }
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : story.story().claims()) {
            for (Experiment experiment : claim.experiments()) {
                experiment.shows().forEach(effect -> findings.add(finding(claim, experiment, effect, measured)));
            }
        }
        return findings;
    }

    private Finding finding(
            Claim claim, Experiment experiment, Experiment.Effect effect, Map<Scenario, double[][]> measured) {
        List<Arm> arms = story.arms().get(experiment);
        List<double[]> numbers = arms.stream()
                .map(arm ->
                        Arrays.copyOf(measured.get(arm.scenario())[effect.of().ordinal()], runs(story, experiment)))
                .toList();
        List<Finding.Mean> means = IntStream.range(0, arms.size())
                .mapToObj(i -> Finding.Mean.of(arms.get(i).label(), numbers.get(i)))
                .toList();
        return new Finding(
                claim, experiment, effect, means, effect.of().difference(numbers.get(arms.size() - 1), numbers.get(0)));
    }
}
