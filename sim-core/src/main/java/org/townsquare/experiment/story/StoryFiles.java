package org.townsquare.experiment.story;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.townsquare.experiment.story.Experiment.Arm;
import org.townsquare.results.story.Yardstick;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.RecordFiles;

/** Reads and checks files of stories, with all scenarios that they name. */
public final class StoryFiles {

    private static final RecordFiles<Story> FILES = new RecordFiles<>(Story.class, "a story");

    private StoryFiles() {}

    /**
     * A story with its scenarios.
     *
     * @param arms those of each experiment
     */
    public record Ready(Story story, Map<Experiment, List<Arm>> arms) {

        /** The same with another number of runs. */
        public Ready withRuns(int runs) {
            return new Ready(story.withRuns(runs), arms);
        }
    }

    /**
     * Reads a story.
     *
     * @throws InvalidScenarioException if anything at all is wrong in the story or in a scenario that it names; it carries
     *     every problem found, each once
     */
    public static Ready read(Path file) throws InvalidScenarioException {
        RecordFiles.Reading<Story> reading = FILES.readWhatIsRight(file);
        Set<Problem> problems = new LinkedHashSet<>(reading.problems());
        Map<Experiment, List<Arm>> arms = new LinkedHashMap<>();
        reading.found().ifPresent(found -> {
            // None where what they stand for is wrong.
            List<Claim> claims = Objects.requireNonNullElse(found.get().claims(), List.of());
            for (int i = 0; i < claims.size(); i++) {
                for (int j = 0; j < claims.get(i).experiments().size(); j++) {
                    Experiment experiment = claims.get(i).experiments().get(j);
                    String key = "claims[" + i + "].experiments[" + j + "]";
                    arms.put(experiment, arms(experiment, found, key, problems));
                }
            }
        });
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(List.copyOf(problems));
        }
        return new Ready(reading.found().orElseThrow().get(), arms);
    }

    /** Whether a file is meant for a story: no other file has claims. */
    public static boolean isStory(Path file) {
        return FILES.hasOneOf(file, List.of("claims"));
    }

    /** Everything that is wrong in some stories and in the scenarios that they name, each once. */
    public static List<Problem> check(List<Path> files) {
        return InvalidScenarioException.in(files, StoryFiles::read);
    }

    /** JSON Schema of stories. */
    public static String schema() {
        return FILES.schema();
    }

    private static List<Arm> arms(
            Experiment experiment, RecordFiles.Found<Story> found, String key, Set<Problem> problems) {
        try {
            List<Arm> arms = experiment.arms();
            check(arms, found, key, problems);
            return arms;
        } catch (InvalidScenarioException e) {
            problems.addAll(e.problems());
            return List.of();
        }
    }

    private static void check(List<Arm> arms, RecordFiles.Found<Story> found, String key, Set<Problem> problems) {
        for (Arm arm : arms) {
            if (Yardstick.platform(arm.scenario()) < 0) {
                problems.add(found.problem(
                        key,
                        key,
                        arm.label() + " has no alternative; allowed: scenarios with one, whose fate is told"));
            }
            if (arm.scenario().testStep().isEmpty()) {
                problems.add(found.problem(
                        key, key, arm.label() + " is too short for the subsidy-off test, by which adoption is judged"));
            }
        }
    }
}
