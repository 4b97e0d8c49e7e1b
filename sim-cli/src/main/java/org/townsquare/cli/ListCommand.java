package org.townsquare.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.townsquare.cli.table.Columns;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;

@Command(name = "list", header = "List the scenarios and sweeps that come with Townsquare, with their titles.")
final class ListCommand extends Subcommand {

    private static final String INVALID = "invalid: './townsquare validate' says why";

    @Override
    public Integer call() throws IOException {
        Stream<List<String>> scenarios = townsquare.home().scenarios().parallelStream()
                .map(file -> List.of(townsquare.home().called(file), title(file)));
        Stream<List<String>> sweeps = townsquare.home().sweeps().parallelStream()
                .map(file -> List.of(townsquare.home().called(file), sweepTitle(file)));
        List<List<String>> rows = Stream.concat(scenarios, sweeps).toList();
        Columns.lines(rows).forEach(this::print);
        return ExitCode.OK;
    }

    private static String title(Path file) {
        try {
            return ScenarioFiles.read(file, List.of()).title();
        } catch (InvalidScenarioException e) {
            return INVALID;
        }
    }

    private static String sweepTitle(Path file) {
        try {
            return SweepFiles.title(file);
        } catch (InvalidScenarioException e) {
            return INVALID;
        }
    }
}
