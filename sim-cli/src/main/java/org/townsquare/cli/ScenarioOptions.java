package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Which scenario, and with what changes. */
final class ScenarioOptions {

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            converter = ByName.class,
            description = "The scenario file, or the name of one that comes with Townsquare, such as new-network.")
    private Path file;

    @Option(names = "--replicates", paramLabel = "N", description = "How many runs, each with its own random stream.")
    private String replicates;

    @Option(names = "--seed", paramLabel = "N", description = "The random seed, a 64-bit whole number.")
    private String seed;

    @Option(names = "--steps", paramLabel = "N", description = "Length of a run in steps (days).")
    private String steps;

    @Option(
            names = "--set",
            paramLabel = "path=value",
            description = "Another value for a parameter, as in alternative.quality=1.5. Repeatable.")
    private List<String> set = List.of();

    /** The file's name without its extension. */
    String name() {
        return Home.name(file);
    }

    Path file() {
        return file;
    }

    /** Refuses a scenario and changes to it, for a command that has one already. */
    void refuse(String why) throws BadInput {
        if (file != null || !overrides().isEmpty()) {
            throw new BadInput(why + ": give no scenario file, --set, --seed, --replicates or --steps beside it");
        }
    }

    /** Whether --replicates was given. */
    boolean hasReplicates() {
        return replicates != null;
    }

    /** Refuses --replicates, for a command to which it means nothing. */
    void refuseReplicates(String instead) throws BadInput {
        if (replicates != null) {
            throw new BadInput("--replicates has no meaning here; " + instead);
        }
    }

    /** What is laid over the file. */
    List<String> overrides() {
        List<String> overrides = new ArrayList<>(set);
        options().forEach((parameter, value) -> overrides.add(parameter + "=" + value));
        return overrides;
    }

    /** @param more changes to the scenario besides those that were typed */
    Scenario read(Home home, String... more) throws BadInput, InvalidScenarioException, IOException {
        if (file == null) {
            throw new BadInput(
                    "Which scenario? Give its file or name, as in new-network;" + " './townsquare list' lists them");
        }
        return asTyped(overrides -> home.read(file, overrides), more);
    }

    /** A scenario that already exists, with what is laid over it; that there is no file beside it is seen to. */
    Scenario over(Scenario scenario, String... more) throws BadInput, InvalidScenarioException, IOException {
        if (file != null) {
            throw new BadInput("--from RESULTS is in place of a scenario file; give one of them");
        }
        return asTyped(overrides -> Draft.of(scenario).with(overrides), more);
    }

    /** Makes a scenario of overrides. */
    private interface Made {
        Scenario of(List<String> overrides) throws BadInput, InvalidScenarioException, IOException;
    }

    private Scenario asTyped(Made made, String... more) throws BadInput, InvalidScenarioException, IOException {
        try {
            List<String> all = overrides();
            all.addAll(List.of(more));
            return made.of(all);
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
}
