package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.townsquare.experiment.ClusterExecutor;
import org.townsquare.experiment.Executor;
import org.townsquare.experiment.SweepWork;
import org.townsquare.experiment.Work;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.results.folder.Place;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "sweep",
        header = "Run a designed experiment: a scenario at many values of its parameters.",
        description = {
            "",
            "Makes the runs of a sweep file and leaves a folder with runs.csv: a row for each run and platform. Until it is done the folder is called NAME.partial; the same command continues from"
                    + " there, even after a kill. A run that fails is listed in failures.csv, and the others go on."
        },
        sortOptions = false,
        footer = {
            "",
            "Exit codes: 0 all runs done, 1 some runs failed or the sweep was stopped, 2 bad input (nothing written).",
            "",
            "Examples:",
            "  ./townsquare sweep scenarios/sweeps/phase-diagram.yaml --dry-run",
            "  ./townsquare sweep scenarios/sweeps/phase-diagram.yaml --out results/phases",
            "  ./townsquare sweep --status results/phases.partial",
            "  ./townsquare run --from results/phases --run 7"
        })
final class SweepCommand extends Subcommand {

    @Parameters(
            paramLabel = "SWEEP",
            arity = "0..1",
            converter = ByName.class,
            description = "The sweep file, or the name of one that comes with Townsquare, such as phase-diagram.")
    private Path file;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Another value for a parameter of the scenario in all runs. Repeatable.")
    private List<String> set = List.of();

    @Option(
            names = "--dry-run",
            description = "Instead of a sweep, show its design, and estimate its time and disk space from trial runs.")
    private boolean dry;

    @Option(
            names = "--status",
            paramLabel = "DIR",
            description = "Instead of a sweep, show the progress of the one in a results folder, running or not.")
    private Path status;

    @Option(
            names = "--collect",
            paramLabel = "DIR",
            description = "Instead of a sweep, make the tables of one that a cluster has finished.")
    private Path collect;

    @Mixin
    private WorkOptions work;

    @Override
    public Integer call() throws Exception {
        if (status != null) {
            if (file != null) {
                throw new BadInput("--status shows the sweep of a folder: do not give a sweep file, too");
            }
            return SweepLines.status(townsquare.console(), status);
        }
        if (collect != null) {
            return collect();
        }
        if (file == null) {
            throw new BadInput("Which sweep? Give its file, as in: sweep scenarios/sweeps/phase-diagram.yaml");
        }
        if (Files.notExists(file)) {
            throw new BadInput(townsquare.home().missing(file));
        }
        int threads = work.output().threads();
        Plan plan = SweepFiles.read(file, set);
        Undertaking undertaking = work.undertaking(Home.name(file));
        undertaking.tellNetwork(plan.scenario());
        if (dry) {
            SweepLines.dryRun(townsquare.console(), plan, threads);
            return ExitCode.OK;
        }
        Optional<Path> done = undertaking.sweep(plan);
        return done.isEmpty() ? ExitCode.OK : ended(done.get());
    }

    private int collect() throws IOException, BadInput, InvalidScenarioException {
        Path partial = SweepOptions.folder(collect);
        Plan plan = SweepFiles.open(partial);
        if (Place.isNamed(partial)) {
            return ended(partial);
        }
        try (SweepFolder folder = Place.ofPartial(partial).resume(SweepFolder.of(plan))) {
            Work runs = new SweepWork(plan);
            BitSet missing = ClusterExecutor.chunks(runs, Executor.missing(runs, folder));
            if (!missing.isEmpty()) {
                throw new IOException(String.format(
                        Locale.ROOT,
                        "%,d of %,d chunks are still missing in %s: --status shows what is done",
                        missing.cardinality(),
                        plan.chunks(),
                        Home.shown(partial)));
            }
            return ended(folder.complete(work.words()));
        }
    }

    private int ended(Path done) throws IOException {
        long failed = SweepFolder.failures(done);
        SweepFolder.verdict(done).forEach(this::print);
        print("Results: " + Home.shown(done));
        if (failed > 0) {
            townsquare
                    .console()
                    .err()
                    .println((failed == 1 ? "1 run" : failed + " runs") + " failed: see "
                            + Home.shown(done.resolve("failures.csv")));
        }
        return failed == 0 ? ExitCode.OK : ExitCode.SOFTWARE;
    }
}
