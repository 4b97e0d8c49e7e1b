package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands about scenario files: {@code validate}, {@code list}, {@code schema}; and what the command says of itself. */
class FilesTest {

    @TempDir
    private Path home;

    @BeforeEach
    void layOutTheProject() throws IOException {
        Path textbook = Files.createDirectories(home.resolve("scenarios/textbook"));
        Files.copy(Path.of(Command.scenario("small.yaml")), home.resolve("scenarios/small.yaml"));
        Files.copy(Path.of(Command.scenario("broken.yaml")), home.resolve("scenarios/broken.yaml"));
        Files.writeString(textbook.resolve("bass.yaml"), "title: Bass 1969\nplatforms: [{name: Agora}]\n");
    }

    @Test
    void validFilesAreCalledValid() throws Exception {
        Command.Ended ended = Command.in(home).run("validate", "scenarios/small.yaml", "scenarios/textbook/bass.yaml");
        assertThat(ended.out()).isEqualTo("scenarios/small.yaml: valid\nscenarios/textbook/bass.yaml: valid\n");
        assertThat(ended.err().lines())
                .as("sixty steps last whatever cash")
                .allMatch(line -> line.contains(": warning: "));
        assertThat(ended.code()).isZero();
    }

    @Test
    void whatMayNotBeMeantIsWarnedOf() throws Exception {
        Files.writeString(
                home.resolve("town.yaml"),
                "users: {count: 2000, represents: 1}\nplatforms: [{name: Agora, role: incumbent}]\n");
        Command.Ended ended = Command.in(home).run("validate", "town.yaml");
        assertThat(ended.out()).isEqualTo("town.yaml: valid\n");
        assertThat(ended.err())
                .startsWith(
                        "town.yaml: warning: platforms.Agora.company.team: is the default for its stage, and the platform's 1,900 people")
                .hasLineCount(1);
        assertThat(ended.code()).isZero();
    }

    @Test
    void whatNeverHappensIsWarnedOf() throws Exception {
        Files.writeString(home.resolve("late.yaml"), """
                        steps: 80
                        platforms: [{name: Agora, role: incumbent, business: none}]
                        events: [{kind: outage, platform: Agora, when: {metric: dau, above: 3, days: 80}}]
                        """);
        Command.Ended ended = Command.in(home).run("validate", "late.yaml");
        assertThat(ended.err())
                .isEqualTo(
                        "late.yaml: warning: events: the outage when dau is above 3 for 80 steps never happens: it could"
                                + " happen at step 80 at the earliest, and the run ends at step 79\n");
        assertThat(ended.out()).isEqualTo("late.yaml: valid\n");
        assertThat(ended.code()).isZero();
    }

    @Test
    void allProblemsOfAllFilesAreTold() throws Exception {
        Files.writeString(home.resolve("double.yaml"), "platforms: [{name: Agora, quality: high}, {name: Agora}]\n");
        Command.Ended ended =
                Command.in(home).process("validate", "scenarios/broken.yaml", "double.yaml", "scenarios/smal.yaml");
        assertThat(ended.err())
                .contains("scenarios/broken.yaml:2:1: stepz: ", "did you mean 'steps'?")
                .contains("scenarios/broken.yaml:9:", "did you mean 'Agora'?")
                .contains("double.yaml:1:", "quality", "high")
                .contains("scenarios/smal.yaml does not exist; did you mean 'scenarios/small.yaml'?");
        assertThat(ended.out()).isEmpty();
        assertThat(ended.code()).isEqualTo(2);
    }

    @Test
    void listsScenariosWithTheirTitles() throws Exception {
        Command.Ended ended = Command.in(home).process("list");
        assertThat(ended.out()).isEqualTo("""
                        scenarios/broken.yaml          invalid: './townsquare validate' says why
                        scenarios/small.yaml           A small town
                        scenarios/textbook/bass.yaml   Bass 1969
                        """);
        assertThat(ended.code()).isZero();
    }

    @Test
    void whatIsShippedIsFoundByNameFromAnyFolder(@TempDir Path elsewhere) throws Exception {
        Path calibration = Files.createDirectories(home.resolve("scenarios/calibration"));
        Files.copy(home.resolve("scenarios/small.yaml"), calibration.resolve("bass.yaml"));
        Command there = new Command(Command.in(home).java(), home, elsewhere);
        assertThat(there.run("validate", "small", "textbook/bass").out())
                .contains("small.yaml: valid", "textbook/bass.yaml: valid");
        assertThat(there.run("list").out()).contains("broken             invalid", "\ntextbook/bass      Bass 1969");
        assertThat(there.run("validate", "smal").err()).isEqualTo("smal does not exist; did you mean 'small'?\n");
        assertThat(there.run("validate", "bass").err())
                .contains("'bass' is the name of several; give one of calibration/bass, textbook/bass");
        Files.writeString(elsewhere.resolve("small"), "steps: many");
        assertThat(there.run("validate", "small").err()).startsWith("small:1:").contains("many");
    }

    @Test
    void printsTheSchema() throws Exception {
        Command.Ended ended = Command.in(home).run("schema");
        assertThat(ended.out())
                .startsWith("{")
                .contains("https://json-schema.org/draft/2020-12/schema", "\"platforms\"");
        assertThat(ended.code()).isZero();
        assertThat(Command.in(home).run("schema", "--variants").out())
                .contains("https://json-schema.org/draft/2020-12/schema", "\"Townsquare variants\"");
    }

    @Test
    void helpAndVersionGoToStandardOutput() throws Exception {
        assertThat(Command.in(home).run("--version").out())
                .startsWith("townsquare ")
                .doesNotContain("$");
        Command.Ended help = Command.in(home).run("run", "--help");
        assertThat(help.out()).contains("--replicates", "--resume", "Examples:");
        assertThat(help.code()).isZero();
        assertThat(Command.in(home).run("help", "run").out()).isEqualTo(help.out());
    }

    @Test
    void outputThatCannotBeWrittenIsAFailure() throws Exception {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full), "only Linux has /dev/full");
        Path err = home.resolve("err");
        int code = Command.in(home)
                .builder("schema")
                .redirectOutput(full.toFile())
                .redirectError(err.toFile())
                .start()
                .waitFor();
        assertThat(err).content().startsWith("Standard output could not be written");
        assertThat(code).isEqualTo(1);
    }
}
