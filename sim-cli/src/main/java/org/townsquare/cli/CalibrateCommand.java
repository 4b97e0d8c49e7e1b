package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.townsquare.experiment.CalibrationRuns;
import org.townsquare.experiment.CheckWork;
import org.townsquare.experiment.Executor;
import org.townsquare.measure.Evidence;
import org.townsquare.results.calibration.CalibrationFolder;
import org.townsquare.results.calibration.CalibrationQuestion;
import org.townsquare.results.calibration.Cases;
import org.townsquare.results.calibration.CheckFolder;
import org.townsquare.results.calibration.CheckQuestion;
import org.townsquare.results.calibration.CheckTables;
import org.townsquare.results.words.Digits;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
import org.townsquare.statistics.Posterior;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "calibrate",
        header = "Narrow down uncertain parameters with published figures and outcomes.",
        description = {
            "",
            "The scenario's 'uncertain' section has the priors, and its figures and outcomes to fit are the observations. Runs are made at draws"
                    + " that come closer and closer to these (sequential approximate Bayesian computation). The draws that"
                    + " remain become posterior.csv, from which 'run --ensemble' forecasts; there are also tables, charts and"
                    + " report.html. --replicates sets the runs of each draw, 2 by default.",
            "",
            "Several scenarios learn together: a parameter that is uncertain under the same path, or by --priors, has one value in"
                    + " all of them. A run is then one of each."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare calibrate my-town.yaml --budget 4000",
            "  ./townsquare calibrate my-town.yaml your-town.yaml --priors rush",
            "  ./townsquare calibrate my-town.yaml --budget 400 --check 200",
            "  ./townsquare calibrate scenarios/threads-2023.yaml --priors behaviour --set users.count=2000"
        })
final class CalibrateCommand extends Subcommand {

    private static final int REPLICATES = 2;

    @Mixin
    private ScenarioOptions scenarios;

    @Parameters(
            paramLabel = "SCENARIO",
            index = "1..*",
            converter = ByName.class,
            description = "More scenarios, which learn together with the first.")
    private List<Path> more = List.of();

    @Option(
            names = "--budget",
            paramLabel = "N",
            description = "The most runs in all, at least 40 times --replicates; 2000 by default.")
    private int budget = 2000;

    @Mixin
    private PriorsOption priors;

    @Option(
            names = "--check",
            paramLabel = "N",
            description =
                    "Instead, check whether calibrations can be trusted: draw N truths, 50 or more, from the priors,"
                            + " simulate figures and outcomes from each, calibrate to these with the same budget, and see where each"
                            + " truth lies in its posterior.")
    private Integer check;

    @Mixin
    private WorkOptions work;

    @Override
    public Integer call() throws IOException, BadInput, InvalidScenarioException, InterruptedException {
        Cases cases = read();
        int replicates = scenarios.hasReplicates() ? cases.first().replicates() : REPLICATES;
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
            calibrate(cases, question);
        } else {
            check(cases, new CheckQuestion(check, question));
        }
        return ExitCode.OK;
    }

    /** All of them; what is wrong is told of all at once. */
    private Cases read() throws IOException, BadInput, InvalidScenarioException {
        List<Scenario> all = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i <= more.size(); i++) {
            try {
                Scenario own = i == 0
                        ? scenarios.read(townsquare.home())
                        : townsquare.home().read(more.get(i - 1), scenarios.overrides());
                all.add(priors.with(own, townsquare));
            } catch (InvalidScenarioException e) {
                problems.addAll(e.problems());
            }
        }
        if (!problems.isEmpty()) {
            throw new InvalidScenarioException(problems);
        }
        Cases cases = new Cases(List.copyOf(all));
        List<String> lacks = new ArrayList<>();
        for (Scenario scenario : all) {
            String whose = all.size() == 1 ? "The scenario" : "'" + scenario.title() + "'";
            lacks(scenario).forEach(lack -> lacks.add(whose + lack));
        }
        if (all.stream().distinct().count() < all.size()) {
            lacks.add("A scenario is given twice; allowed: each once");
        }
        for (String path : cases.atOdds()) {
            lacks.add(path + " has different distributions in the scenarios; allowed: one for all, as from --priors");
        }
        if (!lacks.isEmpty()) {
            throw new BadInput(String.join(System.lineSeparator(), lacks));
        }
        return cases;
    }

    private static List<String> lacks(Scenario scenario) {
        List<String> lacks = new ArrayList<>();
        if (scenario.ensemble() != null) {
            lacks.add(" has an ensemble already; allowed: distributions in 'uncertain' only");
        } else if (!scenario.isUncertain()) {
            lacks.add(" has nothing uncertain, so nothing can be learnt: give it a section 'uncertain', or --priors"
                    + " behaviour");
        }
        if (Evidence.of(scenario).of(FigureUse.FIT).isEmpty()) {
            boolean late = !Evidence.late(scenario).isEmpty();
            lacks.add(" has no figures to learn from, and no outcomes"
                    + (late ? ", up to the end of its run on " + scenario.end() : "")
                    + ": give it a section 'figures' or 'outcomes', with use: fit" + (late ? ", or more steps" : ""));
        }
        return lacks;
    }

    private void check(Cases cases, CheckQuestion question) throws IOException, BadInput, InterruptedException {
        Undertaking undertaking = work.undertaking(scenarios.name() + "-check");
        cases.scenarios().forEach(each -> undertaking.warn(Evidence.late(each)));
        Executor executor = undertaking.executor();
        try (CheckFolder folder = undertaking.open(() -> CheckFolder.of(cases, question))) {
            Path done = undertaking
                    .run(folder, CheckWork.of(cases, question), executor, "Writing the report")
                    .orElseThrow();
            undertaking.print(CheckTables.read(done).sentences(cases).stream(), done);
        }
    }

    private void calibrate(Cases cases, CalibrationQuestion question)
            throws IOException, BadInput, InterruptedException {
        Undertaking undertaking = work.undertaking(scenarios.name() + "-calibration");
        cases.scenarios().forEach(each -> undertaking.warn(Evidence.late(each)));
        Executor executor = undertaking.executor();
        try (CalibrationFolder folder = undertaking.open(() -> CalibrationFolder.of(cases, question))) {
            undertaking.tellDone((long) folder.made() * question.replicates(), " runs");
            SearchLines lines = new SearchLines(undertaking, question.budget(), question.replicates());
            undertaking.search(
                    folder,
                    () -> CalibrationRuns.calibrate(
                            cases, question, folder, executor, lines, soFar -> lines.say(words(soFar))),
                    finding -> finding.sentences(cases).stream());
        }
    }

    private static String words(Posterior soFar) {
        return String.format(
                Locale.ROOT,
                "; within %s of what is published: %d draws, worth %.0f independent ones",
                Digits.text(soFar.tolerance()),
                soFar.weights().length,
                soFar.effectiveSize());
    }
}
