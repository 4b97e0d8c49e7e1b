package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
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
    void call(
            Main townsquare,
            ScenarioOptions scenarios,
            OutputOptions output,
            VaryOption vary,
            String platform,
            List<String> words)
            throws IOException, BadInput, InvalidScenarioException, InterruptedException {
        int threads = output.threads();
        Scenario scenario = scenarios.read(townsquare.home());
        Variation variation = new Variation(Draft.of(scenarios.file()), scenarios.overrides(), vary.path());
        vary.check(variation);
        RampQuestion question =
                new RampQuestion(vary.path(), vary.low(), vary.high(), levels == null ? LEVELS : levels, platform);
        if (question.levels() < FEWEST_LEVELS) {
            throw new BadInput("--levels must be at least " + FEWEST_LEVELS + ", not " + question.levels());
        }
        Ramp work = ramp(variation, question);
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
        try (RampFolder folder = output.open(
                townsquare,
                scenarios.name() + "-ramp",
                place -> place.create(RampFolder.of(scenario, question)),
                place -> place.resume(RampFolder.of(scenario, question)))) {
            run(townsquare, scenario, question, work, folder, threads, output, words);
        }
    }

    private static Ramp ramp(Variation variation, RampQuestion question) throws BadInput, InvalidScenarioException {
        try {
            return new Ramp(variation, question);
        } catch (InvalidScenarioException e) {
            throw new BadInput("--levels " + question.levels() + " has values that " + question.path()
                    + " cannot have: " + e.problems().get(0).message()
                    + ". Of whole numbers give as many levels as there are numbers in the range");
        }
    }

    private static void run(
            Main townsquare,
            Scenario scenario,
            RampQuestion question,
            Ramp work,
            RampFolder folder,
            int threads,
            OutputOptions output,
            List<String> words)
            throws IOException, InterruptedException {
        int kept = folder.finished().cardinality();
        if (!output.isQuiet()) {
            if (kept > 0) {
                townsquare.console().err().println(kept + " of " + scenario.replicates() + " runs are done already");
            }
            RampDates.warning(scenario, question).ifPresent(townsquare.console().err()::println);
            townsquare.console().err().println("Running into " + Home.shown(folder.partial()));
        }
        RunProgress progress = new RunProgress(output.view(townsquare.console()));
        Unfinished unfinished = new Unfinished(townsquare.console(), progress::stop, folder, words);
        try {
            work.run(scenario, folder, threads, progress);
            progress.stop();
            Path done = folder.complete(words);
            unfinished.forget();
            RampReport.sentences(done, scenario).forEach(townsquare.console().out()::println);
            townsquare.console().out().println("Results: " + Home.shown(done));
        } catch (RuntimeException e) {
            unfinished.forget(); // it would fail again
            throw e;
        } finally {
            progress.stop();
        }
    }
}
