package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.townsquare.cli.table.PaperTables;
import org.townsquare.experiment.CalibrationRuns;
import org.townsquare.experiment.LeversRuns;
import org.townsquare.experiment.TippingRuns;
import org.townsquare.results.ForkFolder;
import org.townsquare.results.ForkReport;
import org.townsquare.results.Report;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.Verdict;
import org.townsquare.results.calibration.CalibrationReport;
import org.townsquare.results.calibration.Cases;
import org.townsquare.results.calibration.CheckReport;
import org.townsquare.results.folder.Marker;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.levers.LeversFolder;
import org.townsquare.results.levers.LeversQuestion;
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
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "report",
        header = "Redraw the charts of a results folder and rewrite its report.html.",
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare report results/new-network",
            "  ./townsquare report results/new-network --width 8cm --grey --format pdf",
            "  ./townsquare report results/new-network --tables latex > tables.tex"
        })
final class ReportCommand extends Subcommand {

    @Parameters(paramLabel = "DIR", description = "A results folder.")
    private Path folder;

    @Mixin
    private EditionOptions edition = new EditionOptions();

    @Option(
            names = "--tables",
            paramLabel = "markdown|latex",
            converter = PaperTables.Format.Converter.class,
            description = "Instead, print tables for a paper: the verdict of a scenario's runs, and its parameters"
                    + " that differ from their defaults. Tables in LaTeX need booktabs.")
    private PaperTables.Format tables;

    @Override
    public Integer call() throws Exception {
        Place.requireFolder(folder);
        try {
            if (tables != null && edition.prints()) {
                throw new BadInput(
                        "--tables prints tables and draws no charts: leave it out, or --width, --grey, --format,"
                                + " --captions and --page");
            }
            if (tables != null) {
                edition.edition().with(this::tables).forEach(this::print);
                return ExitCode.OK;
            }
            print("Report: " + Home.shown(edition.edition().with(this::draw)));
            return ExitCode.OK;
        } catch (OutOfMemoryError e) {
            throw new IllegalStateException(e); // told as that of a worker thread is
        } catch (ResultsFolderException e) {
            throw e;
        } catch (RuntimeException e) {
            // Nothing but what the folder holds has been read.
            throw new BadInput(
                    folder + " is damaged: its tables do not match its scenario (" + e
                            + "; --verbose shows where). Run the scenario again",
                    e);
        }
    }

    private List<String> tables() throws IOException, BadInput, InvalidScenarioException {
        Optional<Marker> kind = Marker.of(folder);
        if (kind.isPresent()) {
            throw new BadInput("--tables is for the runs of a scenario; " + folder + " holds "
                    + kind.get().words());
        }
        Scenario scenario = finished("runs.csv");
        return new PaperTables(scenario, Verdict.read(folder, scenario)).lines(tables);
    }

    private Path draw() throws IOException, BadInput, InvalidScenarioException, InterruptedException {
        Optional<Marker> kind = Marker.of(folder);
        if (kind.isEmpty()) {
            return Report.write(folder, scenario("runs.csv", "timeseries.csv"));
        }
        return switch (kind.get()) {
            case FORK -> fork(scenario());
            case SWEEP -> SweepFolder.report(folder, scenario("runs.csv", "points.csv", "failures.csv"));
            case RAMP -> RampReport.write(folder, finished("ramp.csv"));
            case TIPPING ->
                TippingReport.write(
                        folder,
                        finished("runs.csv"),
                        TippingRuns.again(folder, Draft.of(folder.resolve("scenario.yaml"))));
            case CALIBRATION -> {
                Cases cases = cases("evaluations.csv");
                yield CalibrationReport.write(folder, cases, CalibrationRuns.again(folder, cases));
            }
            case CHECK -> CheckReport.write(folder, cases("truths.csv"));
            case LEVERS -> {
                Scenario scenario = finished("runs.csv", "levers.yaml", "base.yaml");
                yield LeversReport.write(
                        folder,
                        scenario,
                        LeversFolder.moves(folder),
                        LeversQuestion.in(folder),
                        LeversRuns.again(folder, scenario));
            }
            case STORY ->
                throw new BadInput(folder + " is from a story, which has a page instead of a report: "
                        + folder.resolve("story.md"));
            case COMPARISON ->
                throw new BadInput(
                        folder + " is from 'compare', which rewrites its report from the folders that it names");
        };
    }

    private Path fork(Scenario scenario) throws IOException, BadInput, InvalidScenarioException {
        Fork fork = ForkFiles.read(scenario, ForkFolder.forkFile(folder), Optional.empty());
        for (String variant : fork.names()) {
            require(ResultsFolder.ofVariant(Path.of(""), variant)
                    .resolve("runs.csv")
                    .toString());
        }
        return ForkReport.write(folder, scenario, fork);
    }

    /** The scenario of a folder that has these files. */
    private Scenario scenario(String... files) throws IOException, BadInput, InvalidScenarioException {
        require("scenario.yaml", "manifest.json");
        require(files);
        return ScenarioFiles.read(folder.resolve("scenario.yaml"), List.of());
    }

    /** The same, refused if its tables are not as they were written. */
    private Cases cases(String file) throws IOException, BadInput, InvalidScenarioException {
        finished(file);
        return Cases.in(folder);
    }

    private Scenario finished(String... files) throws IOException, BadInput, InvalidScenarioException {
        Scenario scenario = scenario(files);
        Place.requireFinished(folder);
        return scenario;
    }

    private void require(String... files) throws BadInput {
        for (String file : files) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new BadInput(folder + " is not a complete results folder: it has no " + file);
            }
        }
    }
}
