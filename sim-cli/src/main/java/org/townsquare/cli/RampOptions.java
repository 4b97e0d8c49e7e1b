package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.townsquare.experiment.Executor;
import org.townsquare.experiment.Ramp;
import org.townsquare.experiment.Variation;
import org.townsquare.results.tipping.RampDates;
import org.townsquare.results.tipping.RampFolder;
import org.townsquare.results.tipping.RampQuestion;
import org.townsquare.results.tipping.RampReport;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Option;

/** The hysteresis run of the command {@code tipping}. */
final class RampOptions {

    private static final int LEVELS = 101;
    private static final int FEWEST_LEVELS = 3;

    @Option(
            names = "--ramp",
            description =
                    "Instead, ramp the parameter slowly up and down again within each replicate: the hysteresis loop.")
    private boolean ramp;

    @Option(
            names = "--levels",
            paramLabel = "N",
            description = "Values of a --ramp, evenly spaced, both ends included; 101 by default.")
    private Integer levels;

    boolean isAsked() throws BadInput {
        if (!ramp && levels != null) {
            throw new BadInput("--levels has a meaning only with --ramp");
        }
        return ramp;
    }

    /** Runs, writes the results folder and says what was found. */
    void call(Undertaking undertaking, ScenarioOptions scenarios, VaryOption vary, String platform)
            throws IOException, BadInput, InvalidScenarioException, InterruptedException {
        Scenario scenario = scenarios.read(undertaking.townsquare().home());
        Variation variation = new Variation(Draft.of(scenarios.file()), scenarios.overrides(), vary.path());
        vary.check(variation);
        RampQuestion question =
                new RampQuestion(vary.path(), vary.low(), vary.high(), levels == null ? LEVELS : levels, platform);
        if (question.levels() < FEWEST_LEVELS) {
            throw new BadInput("--levels must be at least " + FEWEST_LEVELS + ", not " + question.levels());
        }
        Ramp work = ramp(scenario, variation, question);
        String refused = work.refused().stream()
                .map(difference -> "--vary " + vary.words() + ": " + difference.path() + " " + difference.message())
                .collect(Collectors.joining(System.lineSeparator()));
        if (!refused.isEmpty()) {
            throw new BadInput(refused + ". Without --ramp every value has runs of its own.");
        }
        if (question.quickHold(scenario.steps()) < 1) {
            throw new BadInput("A run of " + scenario.steps() + " steps is too short for a ramp of " + question.levels()
                    + " values: give --steps " + question.fewestSteps()
                    + " or more (the more, the slower the ramp), or fewer --levels");
        }
        undertaking.engines().refuseLeaving("--ramp cannot continue with detached jobs");
        Executor executor = undertaking.executor();
        try (RampFolder folder = undertaking.open(() -> RampFolder.of(scenario, question, variation.base()))) {
            undertaking.tellNotDrawn(scenario);
            RampDates.warning(scenario, question).ifPresent(undertaking::say);
            Path done =
                    undertaking.run(folder, work, executor, Undertaking.DRAWING).orElseThrow();
            undertaking.print(RampReport.sentences(done, scenario).stream(), done);
        }
    }

    private static Ramp ramp(Scenario scenario, Variation variation, RampQuestion question)
            throws BadInput, InvalidScenarioException {
        try {
            return new Ramp(scenario, variation, question);
        } catch (InvalidScenarioException e) {
            throw new BadInput("--levels " + question.levels() + " has values that " + question.path()
                    + " cannot have: " + e.problems().get(0).message()
                    + ". For whole numbers give as many levels as there are numbers in the range");
        }
    }
}
