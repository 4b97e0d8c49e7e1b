package org.townsquare.benchmarks;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.engine.Simulation;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** The scenario that is timed, three-platforms.yaml, at any size. */
public final class ThreePlatforms {

    /** Steps before anything is timed: by then the shares of the platforms change slowly, and users' attention goes on moving. */
    public static final int WARM_UP = 100;

    private static final List<String> WITHOUT_MONEY = List.of(
            "platforms.Forum.business=none",
            "platforms.Agora.business=none",
            "platforms.Commons.business=none",
            "gatekeepers.notice=1",
            "events=[]");

    private ThreePlatforms() {}

    /** The scenario with so many users: the whole market is on, or nobody pays anybody and no gatekeeper acts. */
    public static Scenario scenario(int users, boolean market) {
        return scenario(users, market ? List.of() : WITHOUT_MONEY);
    }

    /** The scenario with so many users and some parameters changed. */
    public static Scenario scenario(int users, List<String> changes) {
        List<String> overrides = new ArrayList<>(changes);
        overrides.add("users.count=" + users);
        try (InputStream text = ThreePlatforms.class.getResourceAsStream("three-platforms.yaml")) {
            Path file = Files.createTempFile("three-platforms", ".yaml");
            try {
                Files.copy(text, file, StandardCopyOption.REPLACE_EXISTING);
                return ScenarioFiles.read(file, overrides);
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InvalidScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A run of it, the first steps taken. */
    public static Simulation started(int users, boolean market) {
        return started(scenario(users, market), WARM_UP);
    }

    /** A run of a scenario, so many steps taken. */
    public static Simulation started(Scenario scenario, int steps) {
        Simulation simulation = new Simulation(scenario, 0);
        simulation.start();
        simulation.runUntil(steps);
        return simulation;
    }
}
