package org.townsquare.results.compare;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.townsquare.results.ForkFolder;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.InvalidScenarioException;

/** The variants of a fork. */
record ForkSide(String name, Path folder, Scenario scenario, Fork fork, List<Cell> cells) implements Side {

    static ForkSide read(String name, Path folder, Scenario scenario) throws IOException, InvalidScenarioException {
        Fork fork = ForkFiles.read(scenario, ForkFolder.forkFile(folder), Optional.empty());
        List<Cell> cells = new ArrayList<>();
        for (Fork.Variant variant : fork.variants()) {
            Path own = ResultsFolder.ofVariant(folder, variant.name());
            cells.add(RunsSide.cell(name, variant.name(), own, variant.of(scenario)));
        }
        return new ForkSide(name, folder, scenario, fork, List.copyOf(cells));
    }

    @Override
    public String holds() {
        return Words.say(
                "compare.fork",
                Words.count(fork.variants().size(), "variant"),
                Words.count(scenario.replicates(), "run"));
    }

    @Override
    public Map<String, String> beside() {
        return new TreeMap<>(
                Map.of("fork.at", Integer.toString(fork.at()), "fork.variants", String.join(", ", fork.names())));
    }
}
