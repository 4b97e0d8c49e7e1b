package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.scenario.Scenario;

/** Values of a draft as they would stand in an override. */
class DraftTest {

    @TempDir
    private Path folder;

    private String policy(String written) throws Exception {
        Path file = Files.writeString(
                folder.resolve("town.yaml"),
                "platforms: [{name: Old, role: incumbent}, {name: New, policy: " + written + "}]\n");
        Draft draft = Draft.of(file);
        Scenario scenario = draft.with(List.of());
        return draft.value(scenario, "alternative.policy");
    }

    @Test
    void aSectionThatIsAPresetGoesByItsName() throws Exception {
        assertThat(policy("strict")).isEqualTo("strict");
        assertThat(policy("{preset: strict}")).isEqualTo("strict");
        assertThat(policy("{preset: strict, strictness: 0.9, falsePositives: 0.02, falseNegatives: 0.3, delay: 0.5,"
                        + " strikes: 3, appeals: 0.3, reviewCost: 0.05, bias: 0}"))
                .isEqualTo("strict");
    }

    @Test
    void aSectionOfItsOwnIsToldAsItIs() throws Exception {
        assertThat(policy("{preset: strict, strictness: 0.8}"))
                .startsWith("{\"preset\":\"strict\",\"strictness\":0.8,")
                .endsWith("}");
    }
}
