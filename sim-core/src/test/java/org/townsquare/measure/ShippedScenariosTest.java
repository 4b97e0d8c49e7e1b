package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.results.words.EventWords;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Warnings;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** What comes of the scenarios that are shipped, variants left aside, in towns of 1,000 users. */
class ShippedScenariosTest {

    private static final Path FOLDER = Path.of("..", "scenarios");
    private static final int USERS = 1000;

    private static List<Path> episodes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".yaml"))
                    .map(FOLDER::relativize)
                    .sorted()
                    .toList();
        }
    }

    private static Scenario small(String name) {
        Scenario full = Given.shipped(name);
        double people = full.users().representsOrShare(full.users().count())
                * full.users().count();
        return Given.shipped(
                name,
                "users.count=" + USERS,
                "users.represents=" + people / USERS,
                "criticalMass.counterfactual=false");
    }

    /** Long enough for their own test, events that may happen, companies of a fitting size. */
    @Test
    void nothingIsWarnedOf() throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER)) {
            List<String> warnings = files.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().contains("sweeps")
                            && !file.startsWith(FOLDER.resolve("priors"))
                            && !file.startsWith(FOLDER.resolve("textbook").resolve("parts")))
                    .flatMap(file -> warnings(file).stream())
                    .sorted()
                    .toList();
            assertThat(warnings).isEmpty();
        }
    }

    private static List<String> warnings(Path file) {
        try {
            return Warnings.of(ScenarioFiles.read(file, List.of())).stream()
                    .map(warning -> file + ": " + warning.path() + ": " + EventWords.of(warning))
                    .toList();
        } catch (InvalidScenarioException e) {
            throw new IllegalStateException(file + ": " + e.problems());
        }
    }

    @Test
    void mostAlternativesFail() throws IOException {
        List<Outcome> outcomes = new ArrayList<>();
        for (Path file : episodes()) {
            Scenario scenario = small(file.toString());
            ReplicateResult result = Replicate.run(scenario, 0, 1, () -> {});
            for (int k = 0; k < scenario.platforms().size(); k++) {
                if (scenario.platforms().get(k).role() == Role.ALTERNATIVE) {
                    outcomes.add(result.platforms().get(k).outcome());
                }
            }
        }
        assertThat(outcomes).hasSizeGreaterThan(12);
        assertThat(outcomes.stream().filter(outcome -> outcome == Outcome.FAILED || outcome == Outcome.CLOSED))
                .as("%s", outcomes)
                .hasSizeGreaterThan(outcomes.size() / 2);
        assertThat(outcomes.stream().filter(outcome -> outcome == Outcome.CRITICAL_MASS))
                .hasSizeLessThanOrEqualTo(outcomes.size() / 10);
    }
}
