package org.townsquare;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** Scenarios for tests. */
public final class Given {

    /** A small world in which an alternative has a foothold, so that every mechanism shows, without money. */
    public static final String SMALL = """
            title: A small world
            steps: 200
            users: {count: 1000, represents: 22000}
            network: {kind: heavy-tailed, meanDegree: 10}
            influencers:
              - {name: Star, audience: 0.4, ideology: 0.5, home: Old}
            platforms:
              - {name: Old, role: incumbent, business: none}
              - {name: New, quality: 2, initialUsers: 0.2, initialAware: 0.5, business: none}
            """;

    private Given() {}

    /** Reading one takes longer than many runs of it. */
    private static final Map<String, Draft> DRAFTS = latest();

    private static final Map<List<String>, Scenario> SCENARIOS = latest();

    private static <K, V> Map<K, V> latest() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > 100;
            }
        };
    }

    /** The scenario of this text, with overrides. */
    public static Scenario scenario(String yaml, String... overrides) {
        List<String> words = new ArrayList<>(List.of(overrides));
        words.add(yaml);
        if (words.stream().anyMatch(word -> word.contains("file"))) {
            return made(draft(yaml), overrides); // what files hold may have changed
        }
        synchronized (SCENARIOS) {
            return SCENARIOS.computeIfAbsent(words, any -> made(DRAFTS.computeIfAbsent(yaml, Given::draft), overrides));
        }
    }

    private static Scenario made(Draft draft, String... overrides) {
        try {
            return draft.with(List.of(overrides));
        } catch (InvalidScenarioException e) {
            throw new IllegalArgumentException(e.problems().toString(), e);
        }
    }

    private static Draft draft(String yaml) {
        try {
            Path file = Files.createTempFile("scenario", ".yaml");
            try {
                Files.writeString(file, yaml);
                return Draft.of(file);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A scenario that the project ships. */
    public static Scenario shipped(String name, String... overrides) {
        try {
            return ScenarioFiles.read(Path.of("..", "scenarios", name), List.of(overrides));
        } catch (InvalidScenarioException e) {
            throw new IllegalArgumentException(e.problems().toString(), e);
        }
    }
}
