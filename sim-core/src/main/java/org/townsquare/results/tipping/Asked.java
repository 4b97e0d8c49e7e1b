package org.townsquare.results.tipping;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.townsquare.results.Durable;
import org.townsquare.results.Json;
import org.townsquare.results.Manifest;
import org.townsquare.results.Marker;
import org.townsquare.results.ResultsFolder;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** Folders that answer a question about a scenario: the question lies beside it, and tells them from those of runs. */
final class Asked {

    private Asked() {}

    /** Writes what a folder begins with, the question first. */
    static void begin(Path partial, Marker marker, Record question, Scenario scenario) throws IOException {
        Json.write(marker.in(partial), question);
        Durable.write(
                partial.resolve(ResultsFolder.SCENARIO),
                ScenarioFiles.write(scenario).getBytes(StandardCharsets.UTF_8));
        Manifest.open(partial, scenario);
    }

    /** Whether a partial folder belongs to this question; one killed before it had any belongs to all. */
    static boolean isOf(Path partial, Marker marker, Record question, Scenario scenario) throws IOException {
        Path scenarios = partial.resolve(ResultsFolder.SCENARIO);
        return marker.isIn(partial)
                ? Json.read(marker.in(partial), question.getClass()).equals(question)
                        && ResultsFolder.hasOrLacks(scenarios, ScenarioFiles.write(scenario))
                : Files.notExists(scenarios);
    }
}
