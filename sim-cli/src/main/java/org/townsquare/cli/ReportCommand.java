package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.townsquare.experiment.CalibrationRuns;
import org.townsquare.experiment.LeversRuns;
import org.townsquare.experiment.TippingRuns;
import org.townsquare.results.ForkFolder;
import org.townsquare.results.ForkReport;
import org.townsquare.results.Marker;
import org.townsquare.results.Report;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.ResultsFolderException;
import org.townsquare.results.calibration.CalibrationReport;
import org.townsquare.results.calibration.CheckReport;
import org.townsquare.results.levers.LeversFolder;
import org.townsquare.results.levers.LeversReport;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.results.tipping.RampReport;
import org.townsquare.results.tipping.TippingReport;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        header = "Draw the charts of a results folder again and write its report.html again.",
        footer = {"", "Example: ./townsquare report results/new-network"})
final class ReportCommand implements Callable<Integer> {

    private final Main townsquare;

    @Parameters(paramLabel = "DIR", description = "A results folder.")
    private Path folder;

    @Mixin
    private EditionOptions edition = new EditionOptions();

    ReportCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public Integer call() throws Exception {
        if (!Files.isDirectory(folder)) {
            throw new BadInput(
                    folder + (Files.exists(folder) ? " is a file, not a results folder" : " does not exist"));
        }
        try {
            return edition.edition().with(this::draw);
        } catch (OutOfMemoryError e) {
            throw new IllegalStateException(e); // told as that of a worker thread is
        } catch (ResultsFolderException e) {
            throw e;
        } catch (RuntimeException e) {
            // Nothing but what the folder holds has been read.
            throw new BadInput(
                    folder + " is damaged: its tables do not go with its scenario (" + e
                            + "; --verbose shows where). Run the scenario again",
                    e);
        }
    }

    private int draw() throws IOException, BadInput, InvalidScenarioException, InterruptedException {
        if (ForkFolder.isFork(folder)) {
            require("scenario.yaml", "manifest.json");
            Scenario scenario = ScenarioFiles.read(folder.resolve("scenario.yaml"), List.of());
            Fork fork = ForkFiles.read(scenario, ForkFolder.forkFile(folder), Optional.empty());
            for (String variant : fork.names()) {
                require(ForkFolder.variant(Path.of(""), variant)
                        .resolve("runs.csv")
                        .toString());
            }
            return written(ForkReport.write(folder, scenario, fork));
        }
        if (SweepFolder.isSweep(folder)) {
            require("scenario.yaml", "manifest.json", "runs.csv", "points.csv", "failures.csv");
            return written(SweepFolder.report(folder, ScenarioFiles.read(folder.resolve("scenario.yaml"), List.of())));
        }
        if (RampReport.isRamp(folder)) {
            require("scenario.yaml", "manifest.json", "ramp.csv");
            ResultsFolder.requireFinished(folder);
            return written(RampReport.write(folder, ScenarioFiles.read(folder.resolve("scenario.yaml"), List.of())));
        }
        if (TippingReport.isTipping(folder)) {
            require("scenario.yaml", "manifest.json", "runs.csv");
            ResultsFolder.requireFinished(folder);
            Draft draft = Draft.of(folder.resolve("scenario.yaml"));
            return written(TippingReport.write(folder, draft.with(List.of()), TippingRuns.again(folder, draft)));
        }
        if (CalibrationReport.isCalibration(folder)) {
            require("scenario.yaml", "manifest.json", "evaluations.csv");
            ResultsFolder.requireFinished(folder);
            Scenario scenario = ScenarioFiles.read(folder.resolve("scenario.yaml"), List.of());
            return written(CalibrationReport.write(folder, scenario, CalibrationRuns.again(folder, scenario)));
        }
        if (CheckReport.isCheck(folder)) {
            require("scenario.yaml", "manifest.json", "truths.csv");
            ResultsFolder.requireFinished(folder);
            return written(CheckReport.write(folder, ScenarioFiles.read(folder.resolve("scenario.yaml"), List.of())));
        }
        if (LeversReport.isLevers(folder)) {
            require("scenario.yaml", "manifest.json", "runs.csv", "levers.yaml", "base.yaml");
            ResultsFolder.requireFinished(folder);
            Scenario scenario = ScenarioFiles.read(folder.resolve("scenario.yaml"), List.of());
            return written(LeversReport.write(
                    folder,
                    scenario,
                    LeversFolder.moves(folder),
                    LeversFolder.question(folder),
                    LeversRuns.again(folder, scenario)));
        }
        if (Marker.STORY.isIn(folder)) {
            throw new BadInput(
                    folder + " is a story's, which has a page instead of a report: " + folder.resolve("story.md"));
        }
        require("scenario.yaml", "manifest.json", "runs.csv", "timeseries.csv");
        Scenario scenario = ScenarioFiles.read(folder.resolve("scenario.yaml"), List.of());
        return written(Report.write(folder, scenario));
    }

    private int written(Path report) {
        townsquare.console().out().println("Report: " + Home.shown(report));
        return ExitCode.OK;
    }

    private void require(String... files) throws BadInput {
        for (String file : files) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new BadInput(folder + " is not a complete results folder: it has no " + file);
            }
        }
    }
}
