package org.townsquare.results.story;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Marker;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * The scenarios of which a story's experiments have runs, each once.
 *
 * @param runs how many of each
 */
public record Arms(List<Scenario> scenarios, List<Integer> runs) {

    /** What a folder says of them beside their scenarios. */
    record Counts(List<Integer> runs) {}

    /** A run of an arm. */
    public record Run(int arm, int replicate) {

        /** Its key in the log. */
        public String key() {
            return arm + "/" + replicate;
        }

        static Run of(String key) {
            String[] parts = key.split("/", -1);
            return new Run(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
        }
    }

    /** Name of the file with an arm's scenario. */
    static String file(int arm) {
        return String.format(Locale.ROOT, "arm-%03d.yaml", arm);
    }

    /** Those of a folder. */
    public static Arms in(Path folder) throws IOException, InvalidScenarioException {
        List<Integer> runs = Json.read(Marker.STORY.in(folder), Counts.class).runs();
        List<Scenario> scenarios = new ArrayList<>();
        for (int arm = 0; arm < runs.size(); arm++) {
            scenarios.add(ScenarioFiles.read(folder.resolve(file(arm)), List.of()));
        }
        return new Arms(scenarios, runs);
    }

    /** All runs, in their order. */
    public List<Run> all() {
        List<Run> all = new ArrayList<>();
        for (int arm = 0; arm < runs.size(); arm++) {
            for (int replicate = 0; replicate < runs.get(arm); replicate++) {
                all.add(new Run(arm, replicate));
            }
        }
        return all;
    }
}
