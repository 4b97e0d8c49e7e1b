package org.townsquare.results;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** Folders that answer a question about a scenario: the question lies beside it, and tells them from those of runs. */
final class Asked {

    private Asked() {}

    /** Writes what a folder begins with, the question first. */
    static void begin(Path partial, String file, Record question, Scenario scenario) throws IOException {
        Json.write(partial.resolve(file), question);
        Durable.write(
                partial.resolve(ResultsFolder.SCENARIO),
                ScenarioFiles.write(scenario).getBytes(StandardCharsets.UTF_8));
        Manifest.open(partial, scenario);
    }

    /** Whether a partial folder belongs to this question; one killed before it had any belongs to all. */
    static boolean isOf(Path partial, String file, Record question, Scenario scenario) throws IOException {
        Path own = partial.resolve(file);
        Path scenarios = partial.resolve(ResultsFolder.SCENARIO);
        return Files.exists(own)
                ? Json.read(own, question.getClass()).equals(question)
                        && ResultsFolder.hasOrLacks(scenarios, ScenarioFiles.write(scenario))
                : Files.notExists(scenarios);
    }
}
