package org.townsquare.scenario.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.townsquare.scenario.Scenario;

/** A folder with scenario files for a test. Problems are given without the folder's name. */
record Folder(Path path) {

    /** The smallest scenario. */
    static final String SMALLEST = "platforms: [{name: Agora}]\n";

    Path write(String name, String text) {
        try {
            return Files.writeString(path.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong in a file of this text, called s.yaml. */
    List<String> problemsOf(String text, String... overrides) {
        return problems(write("s.yaml", text), overrides);
    }

    List<String> problems(Path file, String... overrides) {
        try {
            ScenarioFiles.read(file, Arrays.asList(overrides));
            return List.of();
        } catch (InvalidScenarioException e) {
            return shown(e.problems());
        }
    }

    List<String> shown(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.toString().replace(path + "/", ""))
                .toList();
    }

    Scenario read(String text, String... overrides) {
        return read(write("s.yaml", text), overrides);
    }

    Scenario read(Path file, String... overrides) {
        try {
            return ScenarioFiles.read(file, Arrays.asList(overrides));
        } catch (InvalidScenarioException e) {
            throw new AssertionError(e);
        }
    }

    static Path shipped(String name) {
        return Path.of("src/test/resources/scenarios", name);
    }
}
