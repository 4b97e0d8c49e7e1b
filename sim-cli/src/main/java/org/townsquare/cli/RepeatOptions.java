package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.PointRuns;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.results.StoredRun;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.PairDraws;
import picocli.CommandLine.Option;

/** Which run or recipe of a results folder is meant, if any. */
final class RepeatOptions {

    @Option(
            names = "--from",
            paramLabel = "RESULTS",
            description = "Instead of a scenario file: the results folder with the run or the recipe to repeat.")
    private Path folder;

    @Option(
            names = "--run",
            paramLabel = "N",
            description = "Which run: in a sweep its number in runs.csv, otherwise its replicate.")
    private Long run;

    @Option(names = "--recipe", paramLabel = "N", description = "Which recipe, of a results folder of 'levers'.")
    private Integer recipe;

    /** Whether there is one. */
    boolean given() throws BadInput {
        if (folder == null && run != null) {
            throw new BadInput("--run says which run of a results folder; give --from RESULTS, too");
        }
        if (folder == null && recipe != null) {
            throw new BadInput("--recipe says which recipe of a results folder; give --from RESULTS, too");
        }
        if (folder != null && run == null && recipe == null) {
            throw new BadInput("--from needs --run N, the run to repeat, or --recipe N");
        }
        if (run != null && recipe != null) {
            throw new BadInput("--run and --recipe both say what to repeat: give one of them");
        }
        return folder != null;
    }

    /** Whether it is a recipe. */
    boolean isRecipe() {
        return recipe != null;
    }

    /** What to call it. */
    String name() {
        return folder.toAbsolutePath().normalize().getFileName().toString().replaceFirst("\\.partial$", "")
                + (isRecipe() ? "-recipe-" + recipe : "-run-" + run);
    }

    /** The recipe as a scenario. */
    Scenario recipe() throws BadInput, InvalidScenarioException, IOException {
        return Recipes.scenario(folder, recipe);
    }

    /** A run of any results folder: of a sweep, of a run with replicates, of a fork's variant; the first run of a recipe. */
    StoredRun stored() throws BadInput, InvalidScenarioException, IOException {
        if (isRecipe()) {
            return new StoredRun(folder, PairDraws.of(recipe()).scenario(0), 0);
        }
        Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
        return SweepFolder.isSweep(folder) || SweepFolder.isSweep(partial) ? ofSweep() : StoredRun.open(folder, run);
    }

    /** A run of a sweep, which has a seed of its own and is the only replicate of its scenario. */
    StoredRun ofSweep() throws BadInput, InvalidScenarioException, IOException {
        if (Files.exists(folder) && !SweepFolder.isSweep(folder)) {
            Path variants = folder.resolve(Marker.FORK.file());
            throw new BadInput(Home.shown(folder) + " is not the results folder of a sweep: './townsquare gui --from "
                    + Home.shown(folder) + " --run " + run + "' opens a run of it, and './townsquare run "
                    + Home.shown(folder.resolve("scenario.yaml"))
                    + (Files.exists(variants) ? " --variants " + Home.shown(variants) : "")
                    + "' makes all of them again");
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
