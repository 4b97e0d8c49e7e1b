package org.townsquare.gui.session;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** Scenarios for tests. */
final class Given {

    /** A small world in which an alternative has a foothold, with little money. */
    static final String SMALL = """
            title: A small world
            steps: 200
            users: {count: 1000, represents: 22000}
            network: {kind: heavy-tailed, meanDegree: 10}
            influencers:
              - {name: Star, audience: 0.4, ideology: 0.5, home: Old}
            platforms:
              - {name: Old, role: incumbent}
              - {name: New, quality: 2, initialUsers: 0.2, initialAware: 0.5}
            """;

    private Given() {}

    /** The scenario of this text, with overrides. */
    static Scenario scenario(String yaml, String... overrides) {
        try {
            Path file = Files.createTempFile("scenario", ".yaml");
            try {
                Files.writeString(file, yaml);
                return ScenarioFiles.read(file, List.of(overrides));
            } finally {
                Files.delete(file);
            }
        } catch (InvalidScenarioException e) {
            throw new IllegalArgumentException(e.problems().toString(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keys and values in turn. */
    static Map<String, String> map(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
