package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.scenario.Scenario;

class RoundTripTest {

    private static Path file;

    @TempDir
    Path temporary;

    @BeforeContainer
    static void createFile() throws IOException {
        file = Files.createTempFile("scenario", ".yaml").toRealPath();
    }

    @AfterContainer
    static void deleteFile() throws IOException {
        Files.delete(file);
    }

    @Property(tries = 300)
    void readingWhatWasWrittenGivesTheSame(@ForAll long seed) throws Exception {
        Scenario scenario = Drawing.scenario(new Random(seed), file);
        String text = ScenarioFiles.write(scenario);
        Files.writeString(file, text);
        List<Problem> problems = new ArrayList<>();
        Node.Mapping tree = Source.load(file, problems).orElseThrow();
        // Drawn parameters may contradict one another, which is not at issue here.
        Scenario read = Binding.scenario(Resolver.resolve(tree, problems));
        assertThat(problems).isEmpty();
        assertThat(read).isEqualTo(scenario);
        assertThat(ScenarioFiles.write(read)).isEqualTo(text);
    }

    /** The same text on every Java: the three numbers are ones that Double.toString writes otherwise before Java 19. */
    @Test
    void writesEveryDefault() {
        String numbers = "choice: {scale: 2.0E-2, outside: 2.2250738585072014e-308, population: 2e-3}\n";
        Scenario scenario = new Folder(temporary).read(Folder.SMALLEST + numbers);
        assertThat(ScenarioFiles.write(scenario))
                .startsWith(
                        "title: \"Untitled\"\ndescription: \"\"\nstart: \"2022-01-01\"\nsteps: 1826\ntimeStep: 1.0\nseed: 1\n")
                .contains("  scale: 0.02\n", "  outside: 2.2250738585072014E-308\n", "  population: 0.002\n")
                .contains("platforms:\n- name: \"Agora\"\n  role: \"alternative\"\n  quality: 0.0\n")
                .contains("  policy:\n    preset: \"balanced\"\n    strictness: 0.5\n")
                .doesNotContain("matureQuality", "null");
    }

    @Test
    void richScenario() throws Exception {
        Scenario scenario = ScenarioFiles.read(Folder.shipped("rich.yaml"), List.of());
        assertThat(scenario.events()).hasSize(11);
        assertThat(scenario.events().get(8).step().orElseThrow()).isEqualTo(151);
        assertThat(scenario.criticalMass().testStep()).isEqualTo(181);
        assertThat(scenario.platforms()).extracting(p -> p.initialUsers()).containsExactly(0.95, 0.0);
        Folder folder = new Folder(temporary);
        assertThat(folder.read(ScenarioFiles.write(scenario))).isEqualTo(scenario);
    }
}
