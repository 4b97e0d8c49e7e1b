package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Option;

/** What is uncertain besides what the scenario says is. */
final class PriorsOption {

    @Option(names = "--priors", paramLabel = "FILE|NAME", description = "More uncertain parameters, as for 'run'.")
    private String priors;

    /** As it was given, or null. */
    String given() {
        return priors;
    }

    /** Their file, or null. */
    Path file(Townsquare townsquare) throws BadInput, IOException {
        return priors == null ? null : file(priors, townsquare);
    }

    private static Path file(String priors, Townsquare townsquare) throws BadInput, IOException {
        return townsquare.home().priors(priors, townsquare.folder());
    }

    /** A draft with them. */
    Draft with(Draft draft, Townsquare townsquare) throws BadInput, IOException {
        return with(draft, priors, townsquare);
    }

    /** A scenario with them. */
    Scenario with(Scenario scenario, Townsquare townsquare) throws BadInput, IOException, InvalidScenarioException {
        return with(scenario, priors, townsquare);
    }

    /** A scenario with such priors; null for none. */
    static Scenario with(Scenario scenario, String priors, Townsquare townsquare)
            throws BadInput, IOException, InvalidScenarioException {
        return priors == null
                ? scenario
                : with(Draft.of(scenario), priors, townsquare).with(List.of());
    }

    private static Draft with(Draft draft, String priors, Townsquare townsquare) throws BadInput, IOException {
        return priors == null ? draft : draft.above(file(priors, townsquare));
    }
}
