package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

class ParameterListTest {

    private static final Scenario SMALL = Given.scenario(Given.SMALL);

    @Test
    void namesEveryValueByItsPath() {
        assertThat(ParameterList.of(SMALL, Set.of()))
                .containsEntry("users.count", "1000")
                .containsEntry("network.kind", "heavy-tailed")
                .containsEntry("influencers.Star.audience", "0.4")
                .containsEntry("platforms.New.quality", "2.0")
                .containsEntry("events", "[]");
    }

    @Test
    void namesAPlatformByItsRole() {
        assertThat(ParameterList.of(SMALL, Set.of(Role.ALTERNATIVE)))
                .containsEntry("alternative.quality", "2.0")
                .containsKey("platforms.Old.quality")
                .doesNotContainKey("platforms.New.quality");
    }

    @Test
    void itsPathsLeadBackToTheValues() {
        Map<String, String> all = ParameterList.of(SMALL, Set.of(Role.ALTERNATIVE, Role.INCUMBENT));
        Map.of("users.count", "300", "alternative.quality", "3.0", "incumbent.policy.strictness", "0.25", "seed", "5")
                .forEach((path, value) -> assertThat(ParameterList.of(
                                Given.scenario(Given.SMALL, path + "=" + value),
                                Set.of(Role.ALTERNATIVE, Role.INCUMBENT)))
                        .as(path)
                        .hasSameSizeAs(all)
                        .containsEntry(path, value));
    }
}
