package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.townsquare.measure.Evidence;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "forecast",
        header = "Learn from the first part of published figures, forecast the rest, and score the forecast.",
        description = {
            "",
            "For each scenario 'calibrate' learns from its figures to fit, 'run --ensemble' forecasts"
                    + " from the result, and its figures to judge score the forecast beside those of a sceptic."
                    + " Both results folders of a scenario stay in one folder; --resume makes what is missing"
                    + " there."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare forecast --write docs/episodes.md",
            "  ./townsquare forecast my-town.yaml --budget 4000 --out results/my-forecast"
        })
final class ForecastCommand extends Subcommand {

    private static final String NAME = "forecast";

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..*",
            converter = ByName.class,
            description =
                    "Scenario files with figures to fit and figures that judge; by default all of scenarios/episodes.")
    private List<Path> files = List.of();

    @Option(names = "--budget", paramLabel = "N", description = "The most runs of each calibration; 1000 by default.")
    private int budget = 1000;

    @Option(names = "--replicates", paramLabel = "N", description = "How many runs each forecast has; 100 by default.")
    private int replicates = 100;

    @Mixin
    private PriorsOption priors;

    @Option(names = "--write", paramLabel = "FILE", description = "Also write the results as a Markdown page.")
    private Path page;

    @Mixin
    private OutputOptions output;

    @Override
    public Integer call() throws IOException, BadInput, InvalidScenarioException {
        files = files.isEmpty() ? townsquare.home().episodes() : files;
        if (replicates < 2) {
            throw new BadInput("--replicates must be at least 2, not " + replicates);
        }
        Map<String, Scenario> scenarios = read();
        if (page != null) {
            ForecastPage.check(page);
        }
        Path folder = output.plain(townsquare.home(), NAME);
        ForecastPage told = new ForecastPage();
        for (Path file : files) {
            String name = Home.name(file);
            Path calibration = folder.resolve(name + "-calibration");
            Path forecast = folder.resolve(name);
            int code = make(calibration, calibrating(file, calibration));
            code = code == ExitCode.OK ? make(forecast, forecasting(file, calibration, forecast)) : code;
            if (code != ExitCode.OK) {
                return code;
            }
            told.add(scenarios.get(name), calibration, forecast);
        }
        if (page != null) {
            told.write(page);
        }
        print("Results: " + Home.shown(folder));
        return ExitCode.OK;
    }

    /** All scenarios, before any is run: bad input is told at once. */
    private Map<String, Scenario> read() throws IOException, BadInput, InvalidScenarioException {
        Map<String, Scenario> scenarios = new LinkedHashMap<>();
        for (Path file : files) {
            Scenario scenario = priors.with(townsquare.home().read(file, List.of()), townsquare);
            String lacks = lacks(scenario);
            if (!lacks.isEmpty()) {
                throw new BadInput(Home.shown(file) + " lacks " + lacks);
            }
            if (scenarios.put(Home.name(file), scenario) != null) {
                throw new BadInput("Two scenarios have the name " + Home.name(file) + ": forecast them one by one");
            }
        }
        return scenarios;
    }

    private static String lacks(Scenario scenario) {
        List<String> lacks = new ArrayList<>();
        if (!scenario.isUncertain()) {
            lacks.add("what is uncertain ('uncertain', or --priors)");
        }
        Evidence published = Evidence.of(scenario);
        if (published.of(FigureUse.FIT).isEmpty()) {
            lacks.add("figures or outcomes to learn from (use: fit)");
        }
        if (published.figures().of(FigureUse.JUDGE).isEmpty()) {
            lacks.add("figures to judge by (use: judge)");
        }
        return lacks.stream().collect(Collectors.joining(" and "));
    }

    private List<String> calibrating(Path file, Path into) {
        List<String> words = new ArrayList<>(List.of("calibrate", file.toString(), "--budget", "" + budget));
        if (priors.given() != null) {
            words.addAll(List.of("--priors", priors.given()));
        }
        words.addAll(List.of("--out", into.toString()));
        return words;
    }

    private List<String> forecasting(Path file, Path calibration, Path into) {
        return List.of(
                "run",
                file.toString(),
                "--ensemble",
                calibration.resolve("posterior.csv").toString(),
                "--replicates",
                "" + replicates,
                "--critical-mass",
                "off",
                // Twice as fast: what the world is like without the newcomer is not asked for.
                "--set",
                "criticalMass.counterfactual=false",
                "--out",
                into.toString());
    }

    /** Makes a results folder, or goes on with it, if it is not there. */
    private int make(Path folder, List<String> words) throws BadInput {
        if (Files.exists(folder)) {
            return ExitCode.OK;
        }
        List<String> all = new ArrayList<>(words);
        all.addAll(output.words());
        if (Files.exists(folder.resolveSibling(folder.getFileName() + ".partial"))) {
            all.add("--resume");
        }
        return townsquare.execute(all);
    }
}
