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
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/** What comes of the scenarios that are shipped, variants left aside, in towns of 1,500 users. */
class ShippedScenariosTest {

    private static final Path FOLDER = Path.of("..", "scenarios");
    private static final int USERS = 1500;

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
        return Given.shipped(name, "users.count=" + USERS, "users.represents=" + people / USERS);
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
