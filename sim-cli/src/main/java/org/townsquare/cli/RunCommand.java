package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.townsquare.experiment.Replicates;
import org.townsquare.results.Place;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.Verdict;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "run",
        header = "Run a scenario and say whether the new network reaches critical mass.",
        description = {
            "",
            "Runs the replicates, prints the verdict, and leaves a folder with tables, charts and report.html. While"
                    + " it works the folder is called NAME.partial; --resume goes on from there."
        },
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  ./townsquare run scenarios/new-network.yaml",
            "  ./townsquare run scenarios/new-network.yaml --set alternative.policy=strict --seed 2",
            "  ./townsquare run scenarios/new-network.yaml --set alternative.policy=strict --seed 2 --resume"
        })
final class RunCommand implements Callable<Integer> {

    private final Main townsquare;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SCENARIO", description = "The scenario file.")
    private Path file;

    @Option(names = "--replicates", paramLabel = "N", description = "How many runs, each with its own random stream.")
    private String replicates;

    @Option(names = "--seed", paramLabel = "N", description = "The random seed, a whole number of 64 bits.")
    private String seed;

    @Option(names = "--steps", paramLabel = "N", description = "Length of a run in steps (days).")
    private String steps;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Another value for a parameter, as in alternative.quality=1.5. As often as needed.")
    private List<String> set = List.of();

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "How many threads work; all processors by default. Results do not depend on it.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description = "The results folder, which must not exist; by default a new one below results/.")
    private Path out;

    @Option(names = "--resume", description = "Go on with a run that was stopped; finished replicates are kept.")
    private boolean resume;

    @Option(names = "--quiet", description = "Print only the verdict and the folder.")
    private boolean quiet;

    RunCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public Integer call() throws Exception {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        Scenario scenario = townsquare.home().read(file, overrides());
        // A network's files are bad input too: found out before anything is written.
        scenario.network().read().ifPresent(network -> say("Network: " + network.report()));

        Path done = run(scenario, spec.root().commandLine().getParseResult().originalArgs());
        VerdictTable.lines(Verdict.read(done, scenario))
                .forEach(townsquare.console().out()::println);
        townsquare.console().out().println("Results: " + Home.shown(done));
        return ExitCode.OK;
    }

    private Path run(Scenario scenario, List<String> words) throws IOException, BadInput, InterruptedException {
        try (ResultsFolder folder = open(scenario)) {
            announce(scenario, folder);
            RunProgress progress = new RunProgress(view());
            Unfinished unfinished = new Unfinished(townsquare.console(), progress, folder, words);
            try {
                Replicates.run(scenario, folder, threads, progress);
            } finally {
                progress.stop();
            }
            say("Drawing charts and writing the report");
            Path done = folder.complete(words);
            unfinished.done();
            return done;
        }
    }

    private List<String> overrides() {
        List<String> overrides = new ArrayList<>(set);
        addOverride(overrides, "replicates", replicates);
        addOverride(overrides, "seed", seed);
        addOverride(overrides, "steps", steps);
        return overrides;
    }

    private static void addOverride(List<String> overrides, String parameter, String value) {
        if (value != null) {
            overrides.add(parameter + "=" + value);
        }
    }

    private ResultsFolder open(Scenario scenario) throws BadInput {
        Place place = place();
        String yaml = ScenarioFiles.write(scenario);
        try {
            return resume ? place.resume(scenario, yaml) : place.create(scenario, yaml);
        } catch (IOException e) {
            throw new BadInput("No results folder can be made at " + place.first() + ": " + Errors.message(e));
        }
    }

    private Place place() throws BadInput {
        if (out == null) {
            return Place.numbered(townsquare.home().results(), Home.name(file));
        }
        Path folder = out.toAbsolutePath().normalize();
        if (folder.getParent() == null) {
            throw new BadInput("--out must name a new folder, not " + out);
        }
        return Place.named(folder);
    }

    private ProgressView view() {
        if (quiet) {
            return ProgressView.NONE;
        }
        return townsquare.console().isTerminal()
                ? new ProgressBarView(townsquare.console())
                : new ProgressLines(townsquare.console().err());
    }

    private void announce(Scenario scenario, ResultsFolder folder) throws IOException {
        int finished = folder.finished().cardinality();
        if (finished > 0) {
            say(finished + " of " + scenario.replicates() + " runs are done already");
        }
        say("Running into " + Home.shown(folder.partial()));
    }

    private void say(String line) {
        if (!quiet) {
            townsquare.console().err().println(line);
        }
    }
}
