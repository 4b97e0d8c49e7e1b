package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.townsquare.experiment.CalibrationRuns;
import org.townsquare.experiment.CheckWork;
import org.townsquare.experiment.Executor;
import org.townsquare.measure.Figures;
import org.townsquare.results.Digits;
import org.townsquare.results.calibration.CalibrationFolder;
import org.townsquare.results.calibration.CalibrationQuestion;
import org.townsquare.results.calibration.CheckFolder;
import org.townsquare.results.calibration.CheckQuestion;
import org.townsquare.results.calibration.CheckTables;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.statistics.Posterior;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "calibrate",
        header = "Learn from published figures what is left of what is uncertain.",
        description = {
            "",
            "The priors are what the scenario says is uncertain, the observations are its figures to fit. Runs are made at draws that"
                    + " come nearer and nearer to the figures (sequential approximate Bayesian computation); those that are left leave"
                    + " posterior.csv, which 'run --ensemble' forecasts with, tables, a chart and report.html. --replicates says how many"
                    + " runs each draw has; 2 by default."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare calibrate my-town.yaml --budget 4000",
            "  ./townsquare calibrate my-town.yaml --budget 400 --check 200",
            "  ./townsquare calibrate scenarios/threads-2023.yaml --priors behaviour --set users.count=2000"
        })
final class CalibrateCommand extends Subcommand {

    private static final int REPLICATES = 2;

    @Mixin
    private ScenarioOptions scenarios;

    @Option(names = "--budget", paramLabel = "N", description = "The most runs in all; 2000 by default.")
    private int budget = 2000;

    @Mixin
    private PriorsOption priors;

    @Option(
            names = "--check",
            paramLabel = "N",
            description =
                    "Instead, check whether calibrations can be trusted: draw N truths from the priors, have the model make figures"
                            + " of each, calibrate with these by the same budget, and see where the truths stand in the posteriors.")
    private Integer check;

    @Mixin
    private WorkOptions work;

    @Override
    public Integer call() throws IOException, BadInput, InvalidScenarioException, InterruptedException {
        Scenario scenario = priors.with(scenarios.read(townsquare.home()), townsquare);
        check(scenario);
        int replicates = scenarios.hasReplicates() ? scenario.replicates() : REPLICATES;
        if (budget < CalibrationQuestion.fewest(replicates)) {
            throw new BadInput("--budget " + budget + " is too small; allowed: from "
                    + CalibrationQuestion.fewest(replicates) + " runs on with " + replicates + " for each draw");
        }
        if (check != null && check < CheckQuestion.FEWEST) {
            throw new BadInput(
                    "--check " + check + " is too few truths to tell; allowed: from " + CheckQuestion.FEWEST);
        }
        work.engines().refuseLeaving("a calibration submits one generation of runs after the other");
        CalibrationQuestion question = CalibrationQuestion.of(budget, replicates);
        if (check == null) {
            calibrate(scenario, question);
        } else {
            check(scenario, new CheckQuestion(check, question));
        }
        return ExitCode.OK;
    }

    private void check(Scenario scenario) throws BadInput {
        if (scenario.ensemble() != null) {
            throw new BadInput("The scenario has an ensemble already; allowed: distributions in 'uncertain' only");
        }
        if (!scenario.isUncertain()) {
            throw new BadInput("Nothing is uncertain in the scenario, so that nothing can be learnt: give it a section"
                    + " 'uncertain', or --priors behaviour");
        }
        if (Figures.of(scenario).of(FigureUse.FIT).isEmpty()) {
            throw new BadInput("The scenario has no figures to learn from: give it a section 'figures', with use: fit");
        }
    }

    private void check(Scenario scenario, CheckQuestion question) throws IOException, BadInput, InterruptedException {
        Undertaking undertaking = work.undertaking(scenarios.name() + "-check");
        Executor executor = undertaking.executor();
        try (CheckFolder folder = undertaking.open(() -> CheckFolder.of(scenario, question))) {
            Path done = undertaking
                    .run(folder, CheckWork.of(scenario, question), executor, "Writing the report")
                    .orElseThrow();
            undertaking.print(CheckTables.read(done).sentences(scenario).stream(), done);
        }
    }

    private void calibrate(Scenario scenario, CalibrationQuestion question)
            throws IOException, BadInput, InterruptedException {
        Undertaking undertaking = work.undertaking(scenarios.name() + "-calibration");
        Executor executor = undertaking.executor();
        try (CalibrationFolder folder = undertaking.open(() -> CalibrationFolder.of(scenario, question))) {
            undertaking.tellDone((long) folder.made() * question.replicates(), " runs");
            SearchLines lines = new SearchLines(undertaking, question.budget(), question.replicates());
            undertaking.search(
                    folder,
                    () -> CalibrationRuns.calibrate(
                            scenario, question, folder, executor, lines, soFar -> lines.say(words(soFar))),
                    finding -> finding.sentences(scenario).stream());
        }
    }

    private static String words(Posterior soFar) {
        return String.format(
                Locale.ROOT,
                "; within %s of the figures: %d draws, worth %.0f independent ones",
                Digits.text(soFar.tolerance()),
                soFar.weights().length,
                soFar.effectiveSize());
    }
}
