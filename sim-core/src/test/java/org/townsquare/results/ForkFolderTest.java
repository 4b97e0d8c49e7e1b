package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.Folders;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.Json;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.scenario.Fork;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ForkFiles;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

class ForkFolderTest {

    private static final int REPLICATES = 3;

    private static final Scenario SCENARIO = Synthetic.scenario("A town", 2, REPLICATES, 400);
    private static final Fork FORK = policies("none,strict");

    @TempDir
    private static Path reference;

    private static Path whole;

    @TempDir
    Path home;

    @BeforeAll
    static void finish() throws IOException {
        try (ForkFolder folder = Place.named(reference.resolve("one")).create(ForkFolder.of(SCENARIO, FORK))) {
            write(folder, 0, 0, 1, 2);
            write(folder, 1, 2, 1, 0);
            whole = folder.complete(List.of("run"));
        }
    }

    private static Fork policies(String names) {
        try {
            return ForkFiles.policies(SCENARIO, "100", names, Optional.empty());
        } catch (InvalidScenarioException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static void write(ForkFolder folder, int variant, int... replicates) throws IOException {
        for (int replicate : replicates) {
            Scenario scenario = FORK.scenarios(SCENARIO).get(variant);
            ForkFolder.add(
                    folder.log(), FORK.variants().get(variant), scenario, Synthetic.result(scenario, replicate, false));
        }
    }

    private static Map<String, String> content(Path folder) throws IOException {
        Map<String, String> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.endsWith(Manifest.FILE) && !name.endsWith(Report.FILE)) {
                    content.put(name, new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
                }
            }
        }
        return content;
    }

    @Test
    void holdsACompleteFolderForEachVariantAndTheComparison() throws IOException {
        Path folder = whole;
        assertThat(reference).isDirectoryNotContaining("glob:**.partial");
        assertThat(content(folder).keySet())
                .contains(
                        "scenario.yaml",
                        "fork.yaml",
                        "comparison.csv",
                        "summary.json",
                        "charts/active-share.png",
                        "charts/by-strictness.svg",
                        "variants/none/runs.csv",
                        "variants/strict/summary.json",
                        "variants/strict/charts/active-share.svg")
                .noneMatch(name -> name.contains(".partial") || name.contains(".lock") || name.contains("replicates"));
        assertThat(folder.resolve("report.html")).exists();
        assertThat(folder.resolve("variants/none/report.html")).exists();
        assertThat(folder.resolve("variants/strict/scenario.yaml"))
                .content()
                .isEqualTo(ScenarioFiles.write(FORK.scenarios(SCENARIO).get(1)));
        assertThat(Files.readAllLines(folder.resolve("comparison.csv")))
                .contains("Agora,alternative,final_share,share,strict,none,3,"
                        + rest(folder, "Agora,alternative,final_share"))
                .anyMatch(row -> row.startsWith("Agora,alternative,critical_mass,share of runs,strict,none,3,"));
    }

    @Test
    void theSummaryHasThatOfEveryVariant() throws IOException {
        Map<?, ?> summary = Json.read(whole.resolve("summary.json"), Map.class);
        assertThat(summary.keySet().stream().map(Object::toString))
                .containsExactly("scenario", "replicates", "steps", "horizon", "at", "date", "variants");
        assertThat(List.of(summary.get("scenario"), summary.get("replicates"), summary.get("at"), summary.get("date")))
                .isEqualTo(List.of("A town", REPLICATES, 100, "2022-04-11"));
        List<?> variants = (List<?>) summary.get("variants");
        assertThat(variants).hasSize(2);
        for (int i = 0; i < 2; i++) {
            Map<?, ?> variant = (Map<?, ?>) variants.get(i);
            String name = FORK.names().get(i);
            Map<?, ?> own = Json.read(whole.resolve("variants").resolve(name).resolve("summary.json"), Map.class);
            assertThat(variant.get("name")).isEqualTo(name);
            assertThat(variant.get("platforms")).isEqualTo(own.get("platforms"));
        }
    }

    /** Both variants have the same made-up results, so nothing differs. */
    private static String rest(Path folder, String start) throws IOException {
        String row = Files.readAllLines(folder.resolve("comparison.csv")).stream()
                .filter(line -> line.startsWith(start))
                .findFirst()
                .orElseThrow();
        assertThat(row).endsWith(",0.000000,0.000000,0.000000,1.000000");
        return row.substring(row.indexOf(",3,") + 3);
    }

    @Test
    void resumeRunsWhatEachVariantLacks() throws IOException {
        Place place = Place.named(home.resolve("one"));
        try (ForkFolder folder = place.create(ForkFolder.of(SCENARIO, FORK))) {
            write(folder, 0, 0, 2);
            write(folder, 1, 0);
        }
        try (ForkFolder folder = place.resume(ForkFolder.of(SCENARIO, FORK))) {
            assertThat(folder.log().keys())
                    .containsExactly(
                            ForkFolder.key(FORK.variants().get(0), 0),
                            ForkFolder.key(FORK.variants().get(0), 2),
                            ForkFolder.key(FORK.variants().get(1), 0));
            write(folder, 0, 1);
            write(folder, 1, 1, 2);
            assertThat(content(folder.complete(List.of()))).isEqualTo(content(whole));
        }
    }

    @Test
    void killWhileCompletingIsMendedByCompletingAgain() throws IOException {
        Place place = Place.named(home.resolve("one"));
        try (ForkFolder folder = place.create(ForkFolder.of(SCENARIO, FORK))) {
            write(folder, 0, 0, 1, 2);
            write(folder, 1, 0, 1, 2);
        }
        Path begun = Files.createDirectories(home.resolve("one.partial/variants/none"));
        Files.writeString(begun.resolve("runs.csv"), "half a table");
        try (ForkFolder folder = place.resume(ForkFolder.of(SCENARIO, FORK))) {
            assertThat(folder.log().keys()).hasSize(2 * REPLICATES);
            assertThat(content(folder.complete(List.of()))).isEqualTo(content(whole));
        }
    }

    @Test
    void killBetweenTheEndAndTheNameLosesNothing() throws IOException {
        Map<String, String> before = content(whole);
        Folders.copy(whole, home.resolve("one.partial"));
        try (ForkFolder folder = Place.named(home.resolve("one")).resume(ForkFolder.of(SCENARIO, FORK))) {
            assertThat(folder.isMade()).isTrue();
            assertThat(content(folder.complete(List.of()))).isEqualTo(before);
        }
    }

    @Test
    void aForkAPlainRunAndAnotherForkAreNotTakenForEachOther() throws IOException {
        Place place = Place.numbered(home, "town");
        String yaml = ScenarioFiles.write(SCENARIO);
        place.create(ResultsFolder.of(SCENARIO, yaml)).close();
        place.create(ForkFolder.of(SCENARIO, FORK)).close();
        place.create(ForkFolder.of(SCENARIO, policies("none,balanced"))).close();
        try (ForkFolder folder = place.resume(ForkFolder.of(SCENARIO, FORK))) {
            assertThat(folder.partial()).isEqualTo(home.resolve("town-2.partial"));
        }
        try (ResultsFolder folder = place.resume(ResultsFolder.of(SCENARIO, yaml))) {
            assertThat(folder.partial()).isEqualTo(home.resolve("town.partial"));
        }
        assertThatThrownBy(() -> place.resume(ForkFolder.of(SCENARIO, policies("strict"))))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("differ from the scenario as it is now");
    }

    @Test
    void onlyOneCanWorkOnAFork() throws IOException {
        Place place = Place.named(home.resolve("one"));
        try (ForkFolder first = place.create(ForkFolder.of(SCENARIO, FORK))) {
            assertThatThrownBy(() -> place.resume(ForkFolder.of(SCENARIO, FORK)))
                    .isInstanceOf(ResultsFolderException.class)
                    .hasMessageContaining("another process is working on " + first.partial());
        }
    }

    @Test
    void reportsAreMadeAgainFromTheFolderAlone() throws IOException {
        Path folder = Folders.copy(whole, home.resolve("one"));
        Map<String, String> before = content(folder);
        String report = Files.readString(folder.resolve("report.html"));
        Durable.delete(folder.resolve("charts"));
        Durable.delete(folder.resolve("variants/none/charts"));
        Files.delete(folder.resolve("comparison.csv"));
        Files.delete(folder.resolve("summary.json"));
        ForkReport.write(folder, SCENARIO, FORK);
        assertThat(content(folder)).isEqualTo(before);
        assertThat(folder.resolve("report.html")).content().isEqualTo(report);
    }
}
