package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.townsquare.experiment.story.StoryFiles;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.results.words.EventWords;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Warning;
import org.townsquare.scenario.Warnings;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
import org.townsquare.scenario.file.ScenarioFiles;
import org.townsquare.scenario.levers.LeverFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Parameters;

@Command(
        name = "validate",
        header = "Check files of scenarios, sweeps, stories and levers, and report all problems at once.",
        description = {
            "",
            "A problem is one line: file, line, column, parameter, what is wrong, what is allowed, and the nearest"
                    + " valid name.",
            "",
            "A warning is about something that is allowed but may not be meant, such as a company of default size that its users"
                    + " cannot pay for. It goes to standard error, and the file is still valid.",
            "",
            "Whether levers fit their scenario is checked by 'levers' alone."
        },
        footer = {"", "Example: ./townsquare validate scenarios/*.yaml scenarios/sweeps/*.yaml"})
final class ValidateCommand extends Subcommand {

    @Parameters(
            paramLabel = "FILE",
            arity = "1..*",
            converter = ByName.class,
            description = "Files of scenarios, sweeps, stories and levers.")
    private List<Path> files;

    @Override
    public Integer call() throws IOException, InvalidScenarioException {
        Console console = townsquare.console();
        List<Path> missing = files.stream().filter(Files::notExists).toList();
        for (Path file : missing) {
            console.err().println(townsquare.home().missing(file));
        }
        List<Path> there = files.stream().filter(Files::exists).toList();
        List<Path> sweeps = there.stream().filter(SweepFiles::isSweep).toList();
        List<Path> stories = there.stream().filter(StoryFiles::isStory).toList();
        List<Path> levers = there.stream().filter(LeverFiles::isLevers).toList();
        List<Path> scenarios = there.stream()
                .filter(file -> !sweeps.contains(file) && !stories.contains(file) && !levers.contains(file))
                .toList();
        Set<Problem> problems = new LinkedHashSet<>(ScenarioFiles.check(scenarios));
        problems.addAll(SweepFiles.check(sweeps));
        problems.addAll(StoryFiles.check(stories));
        problems.addAll(LeverFiles.check(levers));
        problems.forEach(console.err()::println);
        if (missing.isEmpty() && problems.isEmpty()) {
            for (Path file : scenarios) {
                // Bad input as well, wherever it stands.
                ScenarioFiles.read(file, List.of())
                        .network()
                        .read()
                        .ifPresent(network -> console.err().println(file + ": network: " + network.report()));
            }
            for (Path file : scenarios) {
                Scenario scenario = ScenarioFiles.read(file, List.of());
                for (Warning warning : Warnings.of(scenario)) {
                    console.err().println(file + ": warning: " + warning.path() + ": " + EventWords.of(warning));
                }
            }
            files.forEach(file -> console.out().println(file + ": valid"));
            return ExitCode.OK;
        }
        return ExitCode.USAGE;
    }
}
