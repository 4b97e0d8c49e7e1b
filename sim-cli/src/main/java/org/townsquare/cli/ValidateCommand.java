package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        header = "Check scenario files and sweep files, and report all problems at once.",
        description = {
            "",
            "A problem is one line: file, line, column, parameter, what is wrong, what is allowed, and the nearest"
                    + " valid name.",
            "",
            "A warning is about what is right but may not be meant, as a company that nobody sized and that its users cannot"
                    + " feed. It goes to standard error, and the file is valid."
        },
        footer = {"", "Example: ./townsquare validate scenarios/*.yaml scenarios/sweeps/*.yaml"})
final class ValidateCommand implements Callable<Integer> {

    private final Main townsquare;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files, and files of sweeps.")
    private List<Path> files;

    ValidateCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public Integer call() throws IOException, InvalidScenarioException {
        Console console = townsquare.console();
        List<Path> missing = files.stream().filter(Files::notExists).toList();
        for (Path file : missing) {
            console.err().println(townsquare.home().missing(file));
        }
        Map<Boolean, List<Path>> sweeps =
                files.stream().filter(Files::exists).collect(Collectors.partitioningBy(SweepFiles::isSweep));
        Set<Problem> problems = new LinkedHashSet<>(ScenarioFiles.check(sweeps.get(false)));
        problems.addAll(SweepFiles.check(sweeps.get(true)));
        problems.forEach(console.err()::println);
        if (missing.isEmpty() && problems.isEmpty()) {
            for (Path file : sweeps.get(false)) {
                // Bad input as well, wherever it stands.
                ScenarioFiles.read(file, List.of())
                        .network()
                        .read()
                        .ifPresent(network -> console.err().println(file + ": network: " + network.report()));
            }
            for (Path file : sweeps.get(false)) {
                ScenarioFiles.warnings(file).forEach(console.err()::println);
            }
            files.forEach(file -> console.out().println(file + ": valid"));
            return ExitCode.OK;
        }
        return ExitCode.USAGE;
    }
}
