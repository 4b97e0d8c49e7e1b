package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.townsquare.cli.table.ForkTable;
import org.townsquare.cli.table.VerdictTable;
import org.townsquare.experiment.Executor;
import org.townsquare.experiment.Replicates;
import org.townsquare.experiment.Variants;
import org.townsquare.experiment.Work;
import org.townsquare.measure.Evidence;
import org.townsquare.results.Comparison;
import org.townsquare.results.CriticalMasses;
import org.townsquare.results.Forecast;
import org.townsquare.results.ForkFolder;
import org.townsquare.results.ForkReport;
import org.townsquare.results.Ignorance;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.Verdict;
import org.townsquare.results.folder.OpenFolder;
import org.townsquare.results.words.Edition;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.PairDraws;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "run",
        header = "Run a scenario and say whether the new network reaches critical mass.",
        description = {
            "",
            "Runs the replicates, prints the verdict, and leaves a folder with tables, charts and report.html. Until it is done the folder is called NAME.partial; --resume continues from there."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare run scenarios/new-network.yaml",
            "  ./townsquare run scenarios/new-network.yaml --set alternative.policy=strict --seed 2",
            "  ./townsquare run scenarios/new-network.yaml --set alternative.policy=strict --seed 2 --resume",
            "  ./townsquare run scenarios/new-network.yaml --priors behaviour",
            "  ./townsquare run my-town.yaml --ensemble results/my-town-calibration/posterior.csv --replicates 200",
            "  ./townsquare run scenarios/new-network.yaml --fork 2023-04-01 --policy none,balanced,strict",
            "  ./townsquare run --from results/phase-diagram --run 7",
            "  ./townsquare run --from results/new-network-levers --recipe 2 --fork 2023-04-01 --policy none,strict"
        })
final class RunCommand extends Subcommand {

    @Mixin
    private ScenarioOptions scenarios;

    @Option(
            names = "--critical-mass",
            paramLabel = "off|at-test|coarse|normal|fine",
            description =
                    "How thoroughly the critical mass of each alternative is measured; normal by default. The same as --set"
                            + " criticalMass.search=…, where off is none.")
    private String criticalMass;

    @Option(
            names = "--parquet",
            description = "Also write every table as Parquet, which Python, R and SQL read faster and with its"
                    + " types. --resume remembers it.")
    private boolean parquet;

    @Mixin
    private PriorsOption priors;

    @Option(
            names = "--ensemble",
            paramLabel = "FILE",
            description = "Forecast with joint draws, such as posterior.csv from 'calibrate', instead of the"
                    + " scenario's own distributions of the same parameters.")
    private Path ensemble;

    @Option(
            names = "--certain",
            description = "Draw nothing: each uncertain parameter takes the middle of its distribution.")
    private boolean certain;

    @Mixin
    private RepeatOptions repeat;

    @Mixin
    private ForkOptions forks;

    @Mixin
    private LanguageOption language = new LanguageOption();

    @Mixin
    private WorkOptions work;

    @Override
    public Integer call() throws Exception {
        try {
            return attempt();
        } catch (OutOfMemoryError e) {
            throw new IllegalStateException(e); // told as that of a worker thread is
        }
    }

    private int attempt() throws Exception {
        Edition edition = Edition.of(language.language());
        Scenario scenario = drawable(scenario());
        Optional<Fork> fork = forks.read(scenario);
        if (fork.isPresent() && scenario.isUncertain()) {
            throw new BadInput(
                    "The variants of a fork are compared at one set of values: give --certain for the middle of"
                            + " what is uncertain");
        }
        Undertaking undertaking = work.undertaking(name());
        undertaking.tellNetwork(scenario);
        undertaking.warn(Evidence.warnings(scenario));
        Executor executor = undertaking.executor(
                folder -> "the same command with --resume continues when the jobs are done, or follows them");
        if (fork.isPresent()) {
            runFork(scenario, fork.get(), undertaking, executor, edition);
        } else {
            runAlone(scenario, undertaking, executor, edition);
        }
        return ExitCode.OK;
    }

    private Scenario scenario() throws IOException, BadInput, InvalidScenarioException {
        if (repeat.given() && !repeat.isRecipe()) {
            scenarios.refuse("--from repeats a run of a sweep exactly as it was");
            return repeat.ofSweep().scenario();
        }
        String effort = "off".equals(criticalMass) ? "none" : criticalMass;
        Scenario scenario = effort == null ? changed() : changed("criticalMass.search=" + effort);
        return scenario.criticalMass().search() == null ? changed("criticalMass.search=normal") : scenario;
    }

    /** The scenario or the recipe, with what was typed laid over it. */
    private Scenario changed(String... more) throws IOException, BadInput, InvalidScenarioException {
        return repeat.isRecipe() ? scenarios.over(repeat.recipe(), more) : scenarios.read(townsquare.home(), more);
    }

    /** What can be run: draws that are possible, or none. */
    private Scenario drawable(Scenario own) throws IOException, BadInput, InvalidScenarioException {
        Scenario scenario = priors.with(own, townsquare);
        if (ensemble != null) {
            scenario = Draft.of(scenario).learnt(ensemble).with(List.of());
        }
        PairDraws draws = PairDraws.of(scenario);
        if (certain) {
            return draws.middle();
        }
        draws.requirePossible();
        return scenario;
    }

    private String name() throws BadInput {
        return forks.name(repeat.given() ? repeat.name() : scenarios.name());
    }

    private void runAlone(Scenario scenario, Undertaking undertaking, Executor executor, Edition edition)
            throws Exception {
        String yaml = ScenarioFiles.write(scenario);
        run(
                undertaking,
                edition,
                () -> ResultsFolder.of(scenario, yaml),
                new Replicates(scenario),
                executor,
                done -> VerdictTable.lines(
                        Verdict.read(done, scenario),
                        scenario.criticalMass(),
                        CriticalMasses.read(done, scenario),
                        Ignorance.read(done, scenario),
                        Forecast.read(done, scenario)));
    }

    private void runFork(Scenario scenario, Fork fork, Undertaking undertaking, Executor executor, Edition edition)
            throws Exception {
        run(
                undertaking,
                edition,
                () -> ForkFolder.of(scenario, fork),
                new Variants(scenario, fork),
                executor,
                done -> ForkTable.lines(
                        scenario,
                        fork,
                        ForkReport.verdicts(done, scenario, fork),
                        Comparison.read(done, scenario, fork)));
    }

    /** What came out, as a finished folder has it. */
    private interface Told {
        List<String> of(Path done) throws IOException;
    }

    private <F extends OpenFolder> void run(
            Undertaking undertaking,
            Edition edition,
            Undertaking.Content<F> content,
            Work runs,
            Executor executor,
            Told told)
            throws Exception {
        try (F folder = undertaking.open(content)) {
            if (parquet) {
                folder.alsoAsParquet();
            }
            Optional<Path> done = edition.with(() -> undertaking.run(folder, runs, executor, Undertaking.DRAWING));
            if (done.isPresent()) {
                undertaking.print(told.of(done.get()).stream(), done.get());
            }
        }
    }
}
