package org.townsquare.experiment.sweep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;

/** A folder with a scenario of a few milliseconds, and sweeps of it for tests. */
public record Sweeps(Path folder) {

    public static final String TOWN = """
            title: A town
            steps: 40
            users: {count: 200, represents: 100000}
            criticalMass: {settleDays: 10, windowDays: 10, counterfactual: false}
            platforms:
              - {name: Old, role: incumbent, initialUsers: 0.8, initialAware: 1, business: none}
              - {name: New, quality: 1, initialUsers: 0.1, initialAware: 1, business: none}
            """;

    /** A grid of three points with all kinds of tables. */
    public static final String GRID = """
            title: A grid
            scenario: town.yaml
            parameters: [{path: alternative.quality, values: [0, 1.5, 3]}]
            replicates: {kind: fixed, count: 7}
            keep: {metrics: [attention-share], every: 15}
            """;

    public Sweeps {
        try {
            Files.writeString(folder.resolve("town.yaml"), TOWN);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    public Plan plan(String sweep, String... set) throws IOException {
        try {
            return SweepFiles.read(write("sweep.yaml", sweep), List.of(set));
        } catch (InvalidScenarioException e) {
            throw new AssertionError(e);
        }
    }

    /** What is wrong with a sweep of this text. */
    List<String> problems(String sweep, String... set) throws IOException {
        try {
            SweepFiles.read(write("sweep.yaml", sweep), List.of(set));
            return List.of();
        } catch (InvalidScenarioException e) {
            return e.problems().stream()
                    .map(Problem::toString)
                    .map(problem -> problem.replace(folder + "/", ""))
                    .toList();
        }
    }
}
