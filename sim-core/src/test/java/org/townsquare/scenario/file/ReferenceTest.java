package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.townsquare.GeneratedPage;

/** The reference in docs/scenarios.md is the one that the records give. */
class ReferenceTest {

    @Test
    void pageHoldsTheReference() throws IOException {
        new GeneratedPage(Path.of("../docs/scenarios.md")).assertHolds(ScenarioFiles.reference(), ReferenceTest.class);
    }

    @Test
    void saysWhatThereIsToSay() {
        assertThat(ScenarioFiles.reference().lines())
                .contains(
                        "| `users.bannedActivity` | Activity of users who are banned on another platform, as a multiple of their own. | `5` | from 1 to 8 |  | Mekacher et al. 2023 |",
                        "| `users.count` | Number of users. An edge-list network brings its own number. | `10000` | whole, from 2 to 100000000 | users | *assumption* |",
                        "| `platforms.NAME.name` | Its name, which must be unique. | required | text |  |  |",
                        "| `strict` | 0.9 | 0.02 | 0.3 | 0.5 | 3 | 0.3 | 0.05 | 0 |",
                        "### `events[]` of kind `outage`");
    }
}
