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

    @Option(
            names = "--priors",
            paramLabel = "FILE|NAME",
            description = "More uncertain parameters: a file with an 'uncertain' section, or the name of one in"
                    + " scenarios/priors, such as behaviour. The scenario's own distributions take precedence.")
    private String priors;

    /** As it was given, or null. */
    String given() {
        return priors;
    }

    /** Their file, or null. */
    Path file(Townsquare townsquare) throws BadInput, IOException {
        return priors == null ? null : townsquare.home().priors(priors, townsquare.folder());
    }

    /** A draft with them. */
    Draft with(Draft draft, Townsquare townsquare) throws BadInput, IOException {
        return priors == null ? draft : draft.above(file(townsquare));
    }

    /** A scenario with them. */
    Scenario with(Scenario scenario, Townsquare townsquare) throws BadInput, IOException, InvalidScenarioException {
        return priors == null ? scenario : with(Draft.of(scenario), townsquare).with(List.of());
    }
}
