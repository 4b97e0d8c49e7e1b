package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.PointRuns;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Option;

/** Which run of a sweep to repeat, if any. */
final class RepeatOptions {

    @Option(
            names = "--from",
            paramLabel = "RESULTS",
            description = "Instead of a scenario file: the results folder of a sweep, one of whose runs is repeated.")
    private Path folder;

    @Option(names = "--run", paramLabel = "N", description = "Which one: its number in runs.csv.")
    private Long run;

    /** Whether there is one. */
    boolean given() throws BadInput {
        if ((folder == null) != (run == null)) {
            throw new BadInput(
                    run == null
                            ? "--from needs --run N, which says which run of the sweep to repeat"
                            : "--run needs --from RESULTS, which says of which sweep");
        }
        return folder != null;
    }

    /** The name of its results. */
    String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString().replaceFirst("\\.partial$", "") + "-run-"
                + run;
    }

    /** Its scenario, with the run's seed: the run is its only replicate. */
    Scenario read() throws BadInput, InvalidScenarioException, IOException {
        Plan plan = SweepFiles.open(SweepOptions.folder(folder));
        if (run < 0 || run >= plan.runs()) {
            throw new BadInput("--run " + run + ": there is no such run; allowed: 0 to " + (plan.runs() - 1));
        }
        PointRuns point = plan.at(run / plan.mostReplicates());
        if (point.scenario() == null) {
            throw new BadInput("Run " + run + " is not possible: " + point.error());
        }
        return point.scenario((int) (run % plan.mostReplicates()));
    }
}
