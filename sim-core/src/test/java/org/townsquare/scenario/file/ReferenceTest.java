package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The reference in docs/scenarios.md is the one that the records give. With {@code -Dupdate} it is brought up to date. */
class ReferenceTest {

    private static final Path PAGE = Path.of("../docs/scenarios.md");
    private static final String BEGIN = "<!-- generated: parameters -->\n";
    private static final String END = "<!-- end -->";

    @Test
    void pageHoldsTheReference() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf(BEGIN) + BEGIN.length();
        int end = page.indexOf(END);
        assertThat(end).isGreaterThanOrEqualTo(begin);
        String upToDate = page.substring(0, begin) + "\n" + ScenarioFiles.reference() + "\n" + page.substring(end);
        if (System.getProperty("update") != null) {
            Files.writeString(PAGE, upToDate);
        }
        assertThat(Files.readString(PAGE))
                .as("run ./mvnw -pl sim-core test -Dtest=ReferenceTest -Dupdate")
                .isEqualTo(upToDate);
    }

    @Test
    void saysWhatThereIsToSay() {
        assertThat(ScenarioFiles.reference().lines())
                .contains(
                        "| `users.bannedActivity` | Activity of users banned on another platform, times their own. | `5` | from 1 to 8 |  | Mekacher et al. 2023 |",
                        "| `users.count` | Number of users. An edge-list network brings its own number. | `10000` | whole, from 2 to 100000000 | users | *assumption* |",
                        "| `platforms.NAME.name` | Its name, unlike all others. | required | text |  |  |",
                        "| `strict` | 0.9 | 0.02 | 0.3 | 0.5 | 3 | 0.3 | 0.05 | 0 |",
                        "### `events[]` of kind `outage`");
    }
}
