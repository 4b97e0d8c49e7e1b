package org.townsquare.results.compare;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.results.Measurements;
import org.townsquare.results.OutcomeShares;
import org.townsquare.results.ReplicateTable;
import org.townsquare.results.Verdict;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/** The runs of a scenario. */
record RunsSide(String name, Path folder, Scenario scenario, List<Cell> cells) implements Side {

    static RunsSide read(String name, Path folder, Scenario scenario) throws IOException {
        return new RunsSide(name, folder, scenario, List.of(cell(name, "", folder, scenario)));
    }

    /** Runs in a folder that has all tables of runs. */
    static Cell cell(String side, String label, Path folder, Scenario scenario) throws IOException {
        for (var table : List.of(ReplicateTable.RUNS, ReplicateTable.TIMESERIES)) {
            if (!Files.isRegularFile(folder.resolve(table.file()))) {
                throw new ResultsFolderException(
                        folder + " is not a complete results folder: it has no " + table.file());
            }
        }
        return new Cell(
                side,
                label,
                scenario,
                population(scenario),
                Optional.of(folder),
                Verdict.read(folder, scenario),
                IntStream.range(0, scenario.replicates())
                        .mapToObj(replicate -> new Cell.Run(scenario.seed(), replicate))
                        .toList(),
                Measurements.read(folder, scenario, 0),
                OutcomeShares.read(folder, scenario));
    }

    /** What users and their network are drawn from. */
    static String population(Scenario scenario) {
        return scenario.users() + " " + scenario.network();
    }

    @Override
    public String holds() {
        return Words.count(scenario.replicates(), "run");
    }

    @Override
    public Map<String, String> beside() {
        return Map.of();
    }
}
