package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole scenarios that the documentation shows are valid, beside the scenarios that they may extend. */
class DocExamplesTest {

    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n((?:extends|title):.*?)```", Pattern.DOTALL);

    @ParameterizedTest
    @ValueSource(strings = {"scenarios.md", "tutorial.md"})
    void areValid(String page, @TempDir Path folder) throws IOException {
        Files.copy(Path.of("../scenarios/status-quo.yaml"), folder.resolve("status-quo.yaml"));
        List<String> examples = EXAMPLE.matcher(Files.readString(Path.of("../docs", page)))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(examples).isNotEmpty();
        for (String example : examples) {
            Path file = Files.writeString(folder.resolve("example.yaml"), example);
            assertThat(ScenarioFiles.check(List.of(file))).as(example).isEmpty();
        }
    }
}
