package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        header = "Check scenario files and report all problems at once.",
        description = {
            "",
            "A problem is one line: file, line, column, parameter, what is wrong, what is allowed, and the nearest"
                    + " valid name."
        },
        footer = {"", "Example: ./townsquare validate scenarios/*.yaml"})
final class ValidateCommand implements Callable<Integer> {

    private final Main townsquare;

    @Parameters(paramLabel = "FILE", arity = "1..*", description = "Scenario files.")
    private List<Path> files;

    ValidateCommand(Main townsquare) {
        this.townsquare = townsquare;
    }

    @Override
    public Integer call() throws IOException {
        Console console = townsquare.console();
        List<Path> missing = files.stream().filter(Files::notExists).toList();
        for (Path file : missing) {
            console.err().println(townsquare.home().missing(file));
        }
        List<Problem> problems =
                ScenarioFiles.check(files.stream().filter(Files::exists).toList());
        problems.forEach(console.err()::println);
        if (missing.isEmpty() && problems.isEmpty()) {
            files.forEach(file -> console.out().println(file + ": valid"));
            return ExitCode.OK;
        }
        return ExitCode.USAGE;
    }
}
