package org.townsquare.cli.page;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.townsquare.results.Exhibit;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.PairDraws;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The runs of a results folder that a page can make again.
 *
 * @param build the program that made them
 * @param own the program in the page
 * @param runs by their number
 */
record StoredRuns(String build, String own, List<Stored> runs) {

    /**
     * A run.
     *
     * @param fingerprint of its rows in timeseries.csv
     * @param outcome what became of each alternative, for people
     * @param tape lines of the tape that are others than those of the scenario, since its uncertain values are drawn
     * @param file the same of the scenario file
     */
    record Stored(String fingerprint, String outcome, Map<Integer, String> tape, Map<Integer, String> file) {}

    /** Those of a folder. */
    static StoredRuns of(Path folder, Scenario scenario, Exhibit exhibit) throws IOException {
        PairDraws draws = PairDraws.of(scenario);
        List<String> tape = Tape.of(scenario.certain());
        List<String> file = file(scenario.certain());
        List<Stored> runs = new ArrayList<>();
        for (int replicate = 0; replicate < scenario.replicates(); replicate++) {
            Scenario drawn = draws.scenario(replicate).certain();
            runs.add(new Stored(
                    exhibit.fingerprints().get(replicate),
                    exhibit.outcomes().get(replicate).entrySet().stream()
                            .map(entry -> entry.getKey() + " " + entry.getValue())
                            .collect(Collectors.joining(", ")),
                    others(folder, tape, Tape.of(drawn)),
                    others(folder, file, file(drawn))));
        }
        return new StoredRuns(exhibit.build(), Exhibit.ownBuild(), runs);
    }

    private static List<String> file(Scenario scenario) {
        return ScenarioFiles.write(scenario).lines().toList();
    }

    private static Map<Integer, String> others(Path folder, List<String> some, List<String> drawn) {
        return Lines.others(some, drawn)
                .orElseThrow(() -> new ResultsFolderException(folder
                        + ": its runs draw more than numbers, which a page cannot repeat; 'report' writes a page that"
                        + " shows the stored results"));
    }
}
