package org.townsquare.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.InvalidScenarioException;
import picocli.CommandLine.Option;

/** Whether and where a run forks, and into which variants. */
final class ForkOptions {

    @Option(
            names = "--fork",
            paramLabel = "STEP",
            description = "Run to this step or date once, and from there in several variants, which the report"
                    + " compares.")
    private String step;

    @Option(
            names = "--policy",
            paramLabel = "NAME,…",
            description = "The variants, one moderation policy each, which the alternatives adopt at the fork.")
    private String policies;

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = "The platform that adopts the policies; by default all alternatives.")
    private String platform;

    @Option(
            names = "--variants",
            paramLabel = "FILE",
            description = "The variants: a YAML file that lists them, each with a name and events.")
    private Path variants;

    /** The name of the results, of a run or of a fork. */
    String name(String scenario) {
        return policies == null && variants == null ? scenario : scenario + "-fork";
    }

    /** The fork, if there is to be one. */
    Optional<Fork> read(Scenario scenario) throws BadInput, InvalidScenarioException {
        if (policies != null && variants != null) {
            throw new BadInput("--policy and --variants both say what the variants are: give one of them");
        }
        if (platform != null && policies == null) {
            throw new BadInput("--platform says who adopts the policies, but there is no --policy");
        }
        if (variants != null) {
            return Optional.of(ForkFiles.read(scenario, variants, Optional.ofNullable(step)));
        }
        if ((step == null) != (policies == null)) {
            throw new BadInput(
                    step == null
                            ? "--policy needs --fork STEP, which says when the policies are adopted"
                            : "--fork needs variants: --policy none,balanced,strict or --variants FILE");
        }
        return step == null
                ? Optional.empty()
                : Optional.of(ForkFiles.policies(scenario, step, policies, Optional.ofNullable(platform)));
    }
}
