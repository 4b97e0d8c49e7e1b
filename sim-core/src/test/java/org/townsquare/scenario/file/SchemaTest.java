package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An independent validator judges scenario files by the schema as the reader does. */
class SchemaTest {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private static final Schema SCHEMA = REGISTRY.getSchema(ScenarioFiles.schema(), InputFormat.JSON);
    private static final Schema VARIANTS = REGISTRY.getSchema(ForkFiles.schema(), InputFormat.JSON);

    @TempDir
    Path temporary;

    private static List<Error> errors(String yaml) {
        return SCHEMA.validate(yaml, InputFormat.YAML);
    }

    static List<Path> scenarios() throws IOException {
        List<Path> scenarios = new ArrayList<>(List.of(Folder.shipped("rich.yaml")));
        Path shipped = Path.of("../scenarios");
        if (Files.isDirectory(shipped)) {
            try (Stream<Path> files = Files.walk(shipped)) {
                files.filter(file -> file.toString().endsWith(".yaml"))
                        .filter(file -> !file.getParent().endsWith("parts")) // no scenarios of their own
                        .filter(file -> !file.getParent().endsWith("sweeps"))
                        .filter(file -> !file.getParent().endsWith("priors"))
                        .sorted()
                        .forEach(scenarios::add);
            }
        }
        return scenarios;
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void acceptsWhatIsShipped(Path scenario) throws IOException {
        assertThat(ScenarioFiles.check(List.of(scenario))).isEmpty();
        assertThat(errors(Files.readString(scenario))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("schemas")
    void isASchemaItself(String schema) {
        Schema meta = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema("{\"$ref\": \"https://json-schema.org/draft/2020-12/schema\"}", InputFormat.JSON);
        assertThat(meta.validate(schema, InputFormat.JSON)).isEmpty();
    }

    static List<String> schemas() {
        return List.of(ScenarioFiles.schema(), ForkFiles.schema());
    }

    @Test
    void acceptsWhatIsWritten() throws IOException {
        Path anyFile = Files.createFile(temporary.resolve("edges.csv"));
        for (int seed = 0; seed < 50; seed++) {
            String text = ScenarioFiles.write(Drawing.scenario(new Random(seed), anyFile));
            assertThat(errors(text)).as(text).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "platforms: [{name: A}]",
                "platforms: [{name: A, matureQuality: null, policy: strict}]",
                "platforms: [{name: A, policy: {preset: strict, delay: 3}, launch: {planned: 2022-02-21}}]",
                "{platforms: [{name: A}], network: {exponent: 3}}",
                "{platforms: [{name: A}], network: {kind: complete}}",
                "{platforms: [{name: 'Ägora 東京 🙂'}], title: 'Ö', description: \"A\\n\\tB\\n\"}",
                "{platforms: [{name: A}], events: [{kind: owner-change, platform: A}]}",
                "{platforms: [{name: A}], events: [{kind: outage, platform: A, at: 3, when: null}]}",
                "{platforms: [{name: A}], events: [{kind: outage, platform: A, when: {metric: dau, above: 3}}]}",
            })
    void accepts(String text) {
        assertThat(new Folder(temporary).problemsOf(text)).isEmpty();
        assertThat(errors(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title: none has platforms",
                "platforms: []",
                "platforms: [{quality: 1}]",
                "platforms: [{name: ' '}]",
                "platforms: [{name: 5}]",
                "platforms: [{name: \"A\\e[31m\"}]",
                "platforms: [{name: \"A\\nB\"}]",
                "{platforms: [{name: A}], influencers: [{name: \"A\\tB\"}]}",
                "{platforms: [{name: A}], users: {nations: [{name: \"A\\LB\", share: 0.5}]}}",
                "{platforms: [{name: A}], title: \"A\\nB\"}",
                "{platforms: [{name: A}], title: \"A\\n\"}",
                "{platforms: [{name: A}], description: \"A\\aB\"}",
                "platforms: [{name: A, qualty: 1}]",
                "platforms: [{name: A, quality: 21}]",
                "platforms: [{name: A, quality: x}]",
                "platforms: [{name: A, role: king}]",
                "platforms: [{name: A, policy: lax}]",
                "platforms: [{name: A, policy: {preset: lax}}]",
                "platforms: [{name: A, launch: {planned: soon}}]",
                "platforms: [{name: A, launch: {planned: 1.5}}]",
                "{platforms: [{name: A}], steps: 0}",
                "{platforms: [{name: A}], stepps: 1}",
                "{platforms: [{name: A}], network: complete}",
                "{platforms: [{name: A}], network: {kind: complet}}",
                "{platforms: [{name: A}], network: {kind: complete, exponent: 3}}",
                "{platforms: [{name: A}], network: {kind: edge-list}}",
                "{platforms: [{name: A}], events: [{platform: A}]}",
                "{platforms: [{name: A}], events: [{kind: outage}]}",
                "{platforms: [{name: A}], events: [{kind: outage, platform: A, at: 3, when: {metric: dau, above: 3}}]}",
                "{platforms: [{name: A}], events: [{kind: outage, platform: A, when: {metric: uad, above: 3}}]}",
                "{platforms: [{name: A}], events: [{kind: outage, platform: A, when: {above: 3}}]}",
                "{platforms: [{name: A}], events: [{kind: outage, platform: A, when: 3}]}",
            })
    void rejects(String text) {
        assertThat(new Folder(temporary).problemsOf(text)).isNotEmpty();
        assertThat(errors(text)).isNotEmpty();
    }

    private List<Problem> problemsOfVariants(String text, boolean stepIsGiven) throws Exception {
        Path scenario = Files.writeString(temporary.resolve("scenario.yaml"), "platforms: [{name: A}]\n");
        Path variants = Files.writeString(temporary.resolve("variants.yaml"), text);
        try {
            ForkFiles.read(
                    ScenarioFiles.read(scenario, List.of()),
                    variants,
                    stepIsGiven ? Optional.of("5") : Optional.empty());
            return List.of();
        } catch (InvalidScenarioException e) {
            return e.problems();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{at: 10, variants: [{name: as it is}]}",
                "{at: 2022-03-01, variants: [{name: 'Ä 1.5'}, {name: b, events: [{kind: outage, platform: A, days: 9}]}]}",
                "{at: 10, variants: [{name: a, events: [{kind: policy-change, at: 2023-01-01, platform: A, policy: strict}]}]}",
            })
    void acceptsVariants(String text) throws Exception {
        assertThat(problemsOfVariants(text, false)).isEmpty();
        assertThat(VARIANTS.validate(text, InputFormat.YAML)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{at: 10}",
                "{at: 10, variants: []}",
                "{at: 10, variants: [{events: []}]}",
                "{at: 10, variants: [{name: 'a/b'}]}",
                "{at: 10, variants: [{name: '.'}]}",
                "{at: -1, variants: [{name: a}]}",
                "{at: 10, variants: [{name: a, policy: strict}]}",
                "{at: 10, variants: [{name: a, events: [{kind: outtage, platform: A}]}]}",
                "{at: 10, variants: [{name: a, events: [{kind: outage, platform: A, day: 9}]}]}",
                "{at: 10, variants: [{name: a}], platforms: [{name: A}]}",
                "{at: 10, extends: b.yaml, variants: [{name: a}]}",
            })
    void rejectsVariants(String text) throws Exception {
        assertThat(problemsOfVariants(text, false)).isNotEmpty();
        assertThat(VARIANTS.validate(text, InputFormat.YAML)).isNotEmpty();
    }

    /** The command line may say where the variants part; events happen there if they say nothing else. */
    @Test
    void variantsNeedNoStepOfTheirOwn() throws Exception {
        String text = "variants: [{name: a, events: [{kind: outage, platform: A}]}]";
        assertThat(problemsOfVariants(text, true)).isEmpty();
        assertThat(VARIANTS.validate(text, InputFormat.YAML)).isEmpty();
        assertThat(new ObjectMapper().readTree(ForkFiles.schema()).findValues("at"))
                .hasSizeGreaterThan(2)
                .noneMatch(at -> at.has("default"));
    }
}
