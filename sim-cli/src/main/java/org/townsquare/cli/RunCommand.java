package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.townsquare.experiment.Replicates;
import org.townsquare.results.Place;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.Verdict;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
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
        try {
            return attempt();
        } catch (OutOfMemoryError e) {
            throw new IllegalStateException(e); // told as that of a worker thread is
        }
    }

    private int attempt() throws Exception {
        if (threads < 1) {
            throw new ParameterException(spec.commandLine(), "--threads must be at least 1, not " + threads);
        }
        Scenario scenario = scenario();
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
                progress.stop();
                say("Drawing charts and writing the report");
                Path done = folder.complete(words);
                unfinished.forget();
                return done;
            } catch (RuntimeException | OutOfMemoryError e) {
                unfinished.forget(); // it would fail again
                throw e;
            } catch (IOException e) {
                throw new IOException(
                        "Could not write into " + Home.shown(folder.partial()) + ": " + Errors.message(e), e);
            } finally {
                progress.stop();
            }
        }
    }

    private Scenario scenario() throws BadInput, InvalidScenarioException, IOException {
        List<String> overrides = new ArrayList<>(set);
        options().forEach((parameter, value) -> overrides.add(parameter + "=" + value));
        try {
            return townsquare.home().read(file, overrides);
        } catch (InvalidScenarioException e) {
            throw new InvalidScenarioException(
                    e.problems().stream().map(this::asTyped).toList());
        }
    }

    /** Parameters with options of their own, as far as these were given. */
    private Map<String, String> options() {
        Map<String, String> options = new LinkedHashMap<>();
        options.put("replicates", replicates);
        options.put("seed", seed);
        options.put("steps", steps);
        options.values().removeIf(Objects::isNull);
        return options;
    }

    /** A problem of an override that the user typed as an option names the option. */
    private Problem asTyped(Problem problem) {
        return options().entrySet().stream()
                .filter(option -> problem.source().equals("--set " + option))
                .map(option ->
                        new Problem("--" + option.getKey() + " " + option.getValue(), 0, 0, "", problem.message()))
                .findFirst()
                .orElse(problem);
    }

    private ResultsFolder open(Scenario scenario) throws BadInput {
        Place place = place();
        for (Path above = place.first().getParent(); above != null; above = above.getParent()) {
            if (Files.exists(above) && !Files.isDirectory(above)) {
                throw new BadInput(Home.shown(above) + " is a file, not a folder");
            }
        }
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
        if (out.toString().isEmpty()) {
            throw new BadInput("--out must name a new folder, but is empty");
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
