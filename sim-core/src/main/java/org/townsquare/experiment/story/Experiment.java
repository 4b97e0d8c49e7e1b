package org.townsquare.experiment.story;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.results.story.Yardstick;
import org.townsquare.scenario.Parameter;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** A comparison of scenarios that differ in one thing, with the same seeds and streams. */
public sealed interface Experiment {

    /** What differs between the first and the last arm. */
    String about();

    /** What is expected of the difference. */
    List<Effect> shows();

    /**
     * How many runs each arm gets.
     *
     * @param usual what the story says
     */
    int runs(int usual);

    /**
     * The scenarios that are compared, in order; effects are those of the last against the first.
     *
     * @throws InvalidScenarioException if anything is wrong with one of them; it carries every problem found
     */
    List<Arm> arms() throws InvalidScenarioException;

    /**
     * One of the scenarios that are compared.
     *
     * @param label what it is called in a table
     */
    record Arm(String label, Scenario scenario) {}

    /** What is measured, and which way it is expected to go from the first arm to the last. */
    record Effect(
            @Parameter("What is measured.") Yardstick of,

            @Parameter("Where the last arm is expected against the first.")
            Direction expected) {}

    /** Which way a difference goes. */
    enum Direction {
        /** The last arm has less than the first. */
        LOWER(-1),
        /** The last arm has more than the first. */
        HIGHER(1);

        final int sign;

        Direction(int sign) {
            this.sign = sign;
        }
    }

    /** Two scenario files, of which the second extends the first and changes one thing. */
    record Pair(
            @Parameter("What differs.") String about,

            @Parameter(value = "The scenario with which it is compared.", file = true)
            String base,

            @Parameter(value = "The scenario that differs from it in one thing.", file = true)
            String change,

            @Parameter(value = "What is expected of the difference.", min = 1, max = 20)
            List<Effect> shows)
            implements Experiment {

        @Override
        public int runs(int usual) {
            return usual;
        }

        @Override
        public List<Arm> arms() throws InvalidScenarioException {
            return List.of(arm(base), arm(change));
        }

        private static Arm arm(String file) throws InvalidScenarioException {
            Scenario scenario = ScenarioFiles.read(Path.of(file), List.of());
            return new Arm(Path.of(file).getFileName().toString().replaceFirst("\\.ya?ml$", ""), scenario);
        }
    }

    /** One scenario with several values of a parameter. */
    record Values(
            @Parameter("What differs.") String about,

            @Parameter(value = "The scenario that is varied.", file = true)
            String base,

            @Parameter("The parameter's path in it, as for --set.")
            String path,

            @Parameter(
                    value = "The values that it takes, as they would stand in the scenario.",
                    verbatim = true,
                    min = 2,
                    max = 100)
            List<String> values,

            @Parameter(
                    value = "The most runs that each value gets, where the story would give it more.",
                    byDefault = "50",
                    min = 2,
                    max = 100_000)
            int most,

            @Parameter(
                    value = "What is expected of the difference between the first and the last value.",
                    min = 1,
                    max = 20)
            List<Effect> shows)
            implements Experiment {

        @Override
        public int runs(int usual) {
            return Math.min(most, usual);
        }

        @Override
        public List<Arm> arms() throws InvalidScenarioException {
            Draft draft = Draft.of(Path.of(base));
            List<Arm> arms = new ArrayList<>();
            for (String value : values) {
                arms.add(new Arm(value, draft.with(List.of(path + "=" + value))));
            }
            return arms;
        }
    }
}
