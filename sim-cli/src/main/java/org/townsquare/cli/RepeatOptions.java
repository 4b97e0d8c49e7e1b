package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.PointRuns;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.results.StoredRun;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Option;

/** Which run of a results folder is meant, if any. */
final class RepeatOptions {

    @Option(
            names = "--from",
            paramLabel = "RESULTS",
            description = "Instead of a scenario file: the results folder that has the run.")
    private Path folder;

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "Which run: of a sweep its number in runs.csv, otherwise its replicate.")
    private Long run;

    /** Whether there is one. */
    boolean given() throws BadInput {
        if (folder == null && run != null) {
            throw new BadInput("--run says which run of a results folder; give --from RESULTS, too");
        }
        if (folder != null && run == null) {
            throw new BadInput("--from needs --run N, the run to repeat");
        }
        return folder != null;
    }

    /** What to call it. */
    String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString().replaceFirst("\\.partial$", "") + "-run-"
                + run;
    }

    /** A run of any results folder: of a sweep, of a run with replicates, of a fork's variant. */
    StoredRun stored() throws BadInput, InvalidScenarioException, IOException {
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        return SweepFolder.isSweep(folder) || SweepFolder.isSweep(partial) ? ofSweep() : StoredRun.open(folder, run);
    }

    /** A run of a sweep, which has a seed of its own and is the only replicate of its scenario. */
    StoredRun ofSweep() throws BadInput, InvalidScenarioException, IOException {
        if (Files.exists(folder) && !SweepFolder.isSweep(folder)) {
            throw new BadInput(Home.shown(folder) + " is not the results folder of a sweep: './townsquare gui --from "
                    + Home.shown(folder) + " --run " + run + "' opens a run of it, and './townsquare run "
                    + Home.shown(folder.resolve("scenario.yaml")) + "' makes all of them again");
        }
        Path found = SweepOptions.folder(folder);
        Plan plan = SweepFiles.open(found);
        if (run < 0 || run >= plan.runs()) {
            throw new BadInput("--run " + run + ": there is no such run; allowed: 0 to " + (plan.runs() - 1));
        }
        PointRuns point = plan.at(run / plan.mostReplicates());
        if (point.scenario() == null) {
            throw new BadInput("Run " + run + " is not possible: " + point.error());
        }
        SweepFolder.requireSame(found, plan);
        return new StoredRun(found, point.scenario((int) (run % plan.mostReplicates())), 0);
    }
}
