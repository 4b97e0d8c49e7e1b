package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Stage;

class ExtendsTest extends InFolder {

    private static final String BASE = """
            title: Base
            content: {toxicShare: 0.02}
            network: {kind: heavy-tailed, exponent: 3}
            platforms:
              - {name: Big, role: incumbent, policy: strict, quality: 1}
              - {name: New One, policy: {preset: strict, delay: 9}}
            events:
              - {kind: outage, platform: Big}
              - {kind: outage, platform: New One}
            """;

    @BeforeEach
    void setUp() {
        folder.write("base.yaml", BASE);
    }

    private Scenario extended(String own) {
        return folder.read("extends: base.yaml\n" + own);
    }

    @Test
    void sectionsMergeAndOwnValuesWin() {
        Scenario scenario = extended("title: Own\ncontent: {contagion: 0.2}\n");
        assertThat(scenario.title()).isEqualTo("Own");
        assertThat(scenario.content().toxicShare()).isEqualTo(0.02);
        assertThat(scenario.content().contagion()).isEqualTo(0.2);
    }

    @Test
    void namedListsMergeByNameInTheBasesOrder() {
        Scenario scenario = extended("platforms: [{name: Third}, {name: New One, quality: 2}]\n");
        assertThat(scenario.platforms()).extracting(PlatformSpec::name).containsExactly("Big", "New One", "Third");
        assertThat(scenario.platforms()).extracting(PlatformSpec::quality).containsExactly(1.0, 2.0, 0.0);
        assertThat(scenario.platforms().get(1).policy().delay()).isEqualTo(9);
    }

    @Test
    void otherListsAreReplaced() {
        assertThat(extended("events: [{kind: delay, platform: Big}]\n").events())
                .hasSize(1);
    }

    @Test
    void anotherKindReplacesTheSection() {
        assertThat(extended("network: {assortativity: 0.5}\n").network())
                .isEqualTo(new NetworkSpec.HeavyTailed(20, 3, 0.5, 1, 0.7));
        assertThat(extended("network: {kind: erdos-renyi}\n").network())
                .isEqualTo(new NetworkSpec.ErdosRenyi(20, false));
    }

    @Test
    void anotherPresetReplacesThePolicyAndNumbersMergeIntoIt() {
        String own = "platforms: [{name: Big, policy: {strictness: 0.3}}, {name: New One, policy: {preset: none}}]\n";
        Scenario scenario = extended(own);
        assertThat(scenario.platforms().get(0).policy().preset()).isEqualTo(PolicyPreset.STRICT);
        assertThat(scenario.platforms().get(0).policy().strictness()).isEqualTo(0.3);
        assertThat(scenario.platforms().get(1).policy().preset()).isEqualTo(PolicyPreset.NONE);
        assertThat(scenario.platforms().get(1).policy().delay()).isEqualTo(1);
    }

    @Test
    void duplicatesStayVisible() {
        assertThat(folder.problemsOf("extends: base.yaml\nplatforms: [{name: Big}, {name: Big}]\n"))
                .containsExactly("s.yaml:2:33: platforms[2].name: 'Big' is taken; first at s.yaml:2:20");
    }

    @Test
    void severalLevelsAndOtherFolders() throws IOException {
        Path inner = Files.createDirectory(temporary.resolve("inner"));
        folder.write("inner/middle.yaml", "extends: ../base.yaml\nsteps: 7\nnetwork: {kind: edge-list, file: e.csv}\n");
        assertThat(folder.problemsOf("extends: inner/middle.yaml\n"))
                .containsExactly("inner/middle.yaml:3:34: network.file: 'inner/e.csv' does not exist");
        Path edges = Files.writeString(inner.resolve("e.csv"), "1,2\n");
        Scenario scenario = folder.read("extends: inner/middle.yaml\n");
        assertThat(scenario.steps()).isEqualTo(7);
        assertThat(scenario.title()).isEqualTo("Base");
        assertThat(scenario.network())
                .isEqualTo(new NetworkSpec.EdgeList(edges.toAbsolutePath().toString(), null, false));
    }

    @Test
    void circlesAreNamed() {
        folder.write("a.yaml", "extends: b.yaml\n");
        folder.write("b.yaml", "title: b\nextends: a.yaml\n");
        assertThat(folder.problems(temporary.resolve("a.yaml")))
                .containsExactly("b.yaml:2:10: extends: goes round in a circle: a.yaml → b.yaml → a.yaml");
        assertThat(folder.problemsOf("extends: s.yaml\n"))
                .containsExactly("s.yaml:1:10: extends: goes round in a circle: s.yaml → s.yaml");
    }

    @Test
    void aChainWithoutEndIsRefused() {
        for (int i = 0; i < 1500; i++) {
            folder.write("c" + i + ".yaml", "extends: c" + (i + 1) + ".yaml\n");
        }
        folder.write("c1500.yaml", Folder.SMALLEST);
        assertThat(folder.problemsOf("extends: c0.yaml\n"))
                .singleElement()
                .asString()
                .endsWith("is the last of more than 50 files that extend each other, the most allowed");
        assertThat(folder.problemsOf("extends: c1460.yaml\n")).isEmpty();
    }

    /** Reading from a pipe waits for ever. */
    @Test
    @Timeout(30)
    void onlyRegularFilesAreRead() throws Exception {
        new ProcessBuilder("mkfifo", temporary.resolve("pipe").toString())
                .start()
                .waitFor();
        assertThat(folder.problemsOf("extends: pipe\n"))
                .containsExactly("s.yaml:1:10: extends: 'pipe' is not a regular file");
    }

    @Test
    void badBases() {
        assertThat(folder.problemsOf("extends: no.yaml\n"))
                .containsExactly("s.yaml:1:10: extends: 'no.yaml' does not exist");
        assertThat(folder.problemsOf("extends: [base.yaml]\n" + Folder.SMALLEST))
                .containsExactly("s.yaml:1:10: extends: a list is not the name of a file");
        assertThat(folder.problemsOf("extends: \"a\\0b\"\n" + Folder.SMALLEST))
                .containsExactly("s.yaml:1:10: extends: 'a b' is not the name of a file");
    }

    @Test
    void nothingTakesAnOptionalValueBack() {
        folder.write("base.yaml", "platforms: [{name: Big, matureQuality: 3}]\n");
        assertThat(extended("platforms: [{name: Big, matureQuality: null}]\n")
                        .platforms()
                        .get(0)
                        .matureQuality())
                .isNull();
    }

    /** Who changes one number of an incumbent's company still has an incumbent's company. */
    @Test
    void aSectionOfAPresetKeepsThePresetOfTheRole() throws Exception {
        Scenario scenario = folder.read("platforms: [{name: A, role: incumbent, company: {capital: 5}}, {name: B}]\n");
        assertThat(scenario.platforms().get(0).company().stage()).isEqualTo(Stage.ESTABLISHED);
        assertThat(scenario.platforms().get(0).company().capital()).isEqualTo(5);
        assertThat(scenario.platforms().get(0).company().teamPerPerson()).isEqualTo(13.8);
        assertThat(scenario.platforms().get(1).company().stage()).isEqualTo(Stage.STARTUP);
    }
}
