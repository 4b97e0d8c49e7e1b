package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.Folders;
import org.townsquare.results.folder.Durable;
import org.townsquare.results.folder.LogHead;
import org.townsquare.results.folder.Manifest;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.table.Column;
import org.townsquare.results.table.Sql;
import org.townsquare.results.tipping.RampFolder;
import org.townsquare.results.tipping.RampQuestion;
import org.townsquare.results.tipping.TippingFolder;
import org.townsquare.results.tipping.TippingQuestion;
import org.townsquare.scenario.Scenario;

class ResultsFolderTest {

    private static final String YAML = "title: A town\n";
    private static final int REPLICATES = 4;

    private static final Scenario SCENARIO = Synthetic.scenario("A town", 2, REPLICATES, 400);

    @TempDir
    private static Path reference;

    /** All replicates in their order. */
    private static Path whole;

    @TempDir
    Path home;

    @BeforeAll
    static void finish() throws IOException {
        whole = finished(reference.resolve("one"), all());
    }

    private static void write(ResultsFolder folder, Iterable<Integer> replicates) throws IOException {
        for (int replicate : replicates) {
            ResultsFolder.add(folder.log(), SCENARIO, Synthetic.result(SCENARIO, replicate, false));
        }
    }

    private static List<Integer> all() {
        return new ArrayList<>(IntStream.range(0, REPLICATES).boxed().toList());
    }

    private static Path finished(Path name, List<Integer> order) throws IOException {
        try (ResultsFolder folder = Place.named(name).create(ResultsFolder.of(SCENARIO, YAML))) {
            write(folder, order);
            return folder.complete(List.of("run"));
        }
    }

    /** All that must not depend on when and how the folder was made. */
    private static Map<String, byte[]> content(Path folder) throws IOException {
        Map<String, byte[]> content = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                if (!name.equals(Manifest.FILE) && !name.equals(Report.FILE)) {
                    content.put(name, Files.readAllBytes(file));
                }
            }
        }
        return content;
    }

    private static void assertSameAsWhole(Path folder) throws IOException {
        Map<String, byte[]> expected = content(whole);
        Map<String, byte[]> actual = content(folder);
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        expected.forEach((name, bytes) -> assertThat(actual.get(name)).as(name).isEqualTo(bytes));
    }

    @Test
    void anyOrderOfReplicatesGivesTheSameBytes() throws IOException {
        List<Integer> backwards = all();
        Collections.reverse(backwards);
        assertSameAsWhole(finished(home.resolve("other"), backwards));
    }

    @Test
    void severalThreadsMayFinishReplicatesAtOnce() throws IOException {
        try (ResultsFolder folder = Place.named(home.resolve("one")).create(ResultsFolder.of(SCENARIO, YAML))) {
            all().parallelStream().forEach(replicate -> {
                try {
                    ResultsFolder.add(folder.log(), SCENARIO, Synthetic.result(SCENARIO, replicate, false));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            assertSameAsWhole(folder.complete(List.of()));
        }
    }

    @Test
    void completeFolderHoldsWhatTheContractSaysAndNothingElse() throws IOException {
        Path folder = whole;
        assertThat(reference.resolve("one.partial")).doesNotExist();
        assertThat(content(folder).keySet())
                .contains("charts/active-share.svg", "charts/active-share.png", "summary.json")
                .filteredOn(name -> !name.startsWith("charts"))
                .containsExactly(
                        "critical_mass.csv",
                        "events.csv",
                        "ideology.csv",
                        "retention.csv",
                        "runs.csv",
                        "scenario.yaml",
                        "summary.json",
                        "timeseries.csv");
        assertThat(folder.resolve("report.html")).exists();
        assertThat(folder.resolve("manifest.json")).exists();
        assertThat(Files.readString(folder.resolve("scenario.yaml"))).isEqualTo(YAML);
    }

    @Test
    void onRequestAllTablesAreThereAsParquet() throws IOException {
        try (ResultsFolder folder = Place.named(home.resolve("both")).create(ResultsFolder.of(SCENARIO, YAML))) {
            write(folder, all());
            folder.alsoAsParquet();
            Path both = folder.complete(List.of());
            for (ReplicateTable<?> table : ReplicateTable.ALL) {
                Path parquet = both.resolve(table.file().replace(".csv", ".parquet"));
                assertThat(parquet).exists();
                try (Connection duckdb = Sql.connect();
                        Statement statement = duckdb.createStatement();
                        ResultSet columns = statement.executeQuery("DESCRIBE SELECT * FROM " + Sql.parquet(parquet))) {
                    for (Column<?> column : table.table().columns()) {
                        assertThat(columns.next()).isTrue();
                        assertThat(columns.getString(1)).isEqualTo(column.name());
                        assertThat(columns.getString(2))
                                .as(column.name())
                                .isEqualTo(column.type().sql());
                    }
                    assertThat(columns.next()).isFalse();
                } catch (SQLException e) {
                    throw new IOException(e);
                }
            }
            assertThat(Files.readString(both.resolve("timeseries.csv")))
                    .contains("\n0,1," + SCENARIO.start().plusDays(1) + ",");
        }
    }

    @Test
    void whoGoesOnNeedNotAskForParquetAgain() throws IOException {
        Place place = Place.named(home.resolve("both"));
        try (ResultsFolder begun = place.create(ResultsFolder.of(SCENARIO, YAML))) {
            begun.alsoAsParquet();
        }
        try (ResultsFolder folder = place.resume(ResultsFolder.of(SCENARIO, YAML))) {
            write(folder, all());
            Path both = folder.complete(List.of());
            assertThat(both).isDirectoryContaining("glob:**/runs.parquet");
            assertThat(both.resolve(".with-parquet")).doesNotExist();
        }
    }

    @Test
    void unnamedFoldersAreNumbered() throws IOException {
        for (String name : List.of("town", "town-2", "town-3")) {
            try (ResultsFolder folder = Place.numbered(home, "town").create(ResultsFolder.of(SCENARIO, YAML))) {
                assertThat(folder.name()).isEqualTo(home.resolve(name));
            }
            if (name.equals("town")) { // finished, the others not
                Durable.delete(home.resolve("town.partial"));
                Folders.copy(whole, home.resolve("town"));
            }
        }
    }

    @Test
    void namedFolderThatExistsIsRefusedAndLeftAlone() throws IOException {
        Path folder = Folders.copy(whole, home.resolve("one"));
        Map<String, byte[]> before = content(folder);
        assertThatThrownBy(() -> Place.named(folder).create(ResultsFolder.of(SCENARIO, YAML)))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("never overwritten");
        assertThat(content(folder).keySet()).isEqualTo(before.keySet());
        assertThat(home.resolve("one.partial")).doesNotExist();
    }

    @Test
    void aLinkThatLeadsNowhereIsThere() throws IOException {
        Path link = Files.createSymbolicLink(home.resolve("link"), home.resolve("nowhere"));
        assertThatThrownBy(() -> Place.named(link).create(ResultsFolder.of(SCENARIO, YAML)))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("already exists");
    }

    /** As where results go to a larger disk. */
    @Test
    void foldersAboveAreMadeUnlessALinkLeadsToThem() throws IOException {
        Files.createSymbolicLink(home.resolve("link"), Files.createDirectory(home.resolve("disk")));
        Place.named(home.resolve("link/one"))
                .create(ResultsFolder.of(SCENARIO, YAML))
                .close();
        Place.named(home.resolve("link/far/one"))
                .create(ResultsFolder.of(SCENARIO, YAML))
                .close();
        assertThat(home.resolve("disk/one.partial")).isDirectory();
        assertThat(home.resolve("disk/far/one.partial")).isDirectory();
    }

    @Test
    void namedFolderWithAnUnfinishedRunIsRefused() throws IOException {
        Place place = Place.named(home.resolve("one"));
        place.create(ResultsFolder.of(SCENARIO, YAML)).close();
        assertThatThrownBy(() -> place.create(ResultsFolder.of(SCENARIO, YAML)))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("--resume");
    }

    @Test
    void resumeGoesOnFromFinishedReplicatesAndIgnoresTornOnes() throws IOException {
        Place place = Place.named(home.resolve("one"));
        try (ResultsFolder folder = place.create(ResultsFolder.of(SCENARIO, YAML))) {
            write(folder, List.of(2, 0));
        }
        Files.writeString(log(), "#2 4000 0123", StandardOpenOption.APPEND);
        try (ResultsFolder folder = place.resume(ResultsFolder.of(SCENARIO, YAML))) {
            assertThat(folder.log().keys()).containsExactly("2", "0");
            write(folder, List.of(1, 3));
            assertSameAsWhole(folder.complete(List.of()));
        }
    }

    @Test
    void killWhileCompletingIsMendedByCompletingAgain() throws IOException {
        Place place = Place.named(home.resolve("one"));
        try (ResultsFolder folder = place.create(ResultsFolder.of(SCENARIO, YAML))) {
            write(folder, all());
        }
        Files.writeString(home.resolve("one.partial/timeseries.csv"), "half a table that is longer or short");
        Files.writeString(home.resolve("one.partial/report.html"), "half a report");
        try (ResultsFolder folder = place.resume(ResultsFolder.of(SCENARIO, YAML))) {
            assertThat(folder.log().keys()).hasSize(REPLICATES);
            assertSameAsWhole(folder.complete(List.of()));
        }
    }

    @Test
    void killBetweenTheEndAndTheNameLosesNothing() throws IOException {
        Path partial = Folders.copy(whole, home.resolve("one.partial"));
        Files.createFile(partial.resolve(".lock"));
        try (ResultsFolder folder = Place.named(home.resolve("one")).resume(ResultsFolder.of(SCENARIO, YAML))) {
            assertThat(folder.isMade()).isTrue();
            assertSameAsWhole(folder.complete(List.of()));
        }
    }

    @Test
    void resumeRefusesAnotherScenario() throws IOException {
        Place place = Place.named(home.resolve("one"));
        place.create(ResultsFolder.of(SCENARIO, YAML)).close();
        assertThatThrownBy(() -> place.resume(ResultsFolder.of(SCENARIO, YAML + "seed: 2\n")))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("scenario.yaml")
                .hasMessageContaining("differs");
    }

    /** A run of the same scenario must not land among the rows of a ramp, a search, or the other way round. */
    @Test
    void resumeRefusesFoldersOfAnotherKind() throws IOException {
        RampQuestion ramp = new RampQuestion("choice.contacts", 0, 4, 11, "B");
        TippingQuestion search =
                new TippingQuestion("choice.contacts", 0, 4, 0.1, 60, false, "B", TippingQuestion.Of.OUTCOME, null);
        Place ramped = Place.named(home.resolve("ramped"));
        ramped.create(RampFolder.of(SCENARIO, ramp, YAML)).close();
        Place searched = Place.named(home.resolve("searched"));
        searched.create(TippingFolder.of(SCENARIO, search, YAML)).close();
        Place ran = Place.named(home.resolve("ran"));
        ran.create(ResultsFolder.of(SCENARIO, YAML)).close();
        String yaml = Files.readString(home.resolve("ramped.partial/scenario.yaml"));
        for (ThrowableAssert.ThrowingCallable resuming : List.<ThrowableAssert.ThrowingCallable>of(
                () -> ramped.resume(ResultsFolder.of(SCENARIO, yaml)),
                () -> searched.resume(ResultsFolder.of(SCENARIO, yaml)),
                () -> ramped.resume(TippingFolder.of(SCENARIO, search, YAML)),
                () -> searched.resume(RampFolder.of(SCENARIO, ramp, YAML)),
                () -> ran.resume(RampFolder.of(SCENARIO, ramp, YAML)),
                () -> ran.resume(TippingFolder.of(SCENARIO, search, YAML)))) {
            assertThatThrownBy(resuming).isInstanceOf(ResultsFolderException.class);
        }
    }

    @Test
    void resumeRefusesWhereThereIsNothing() {
        assertThatThrownBy(() -> Place.named(home.resolve("one")).resume(ResultsFolder.of(SCENARIO, YAML)))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("nothing to resume");
    }

    @Test
    void resumeWithoutANameFindsTheFolderOfTheScenario() throws IOException {
        Place place = Place.numbered(home, "town");
        place.create(ResultsFolder.of(SCENARIO, "seed: 1\n")).close();
        place.create(ResultsFolder.of(SCENARIO, "seed: 2\n")).close();
        place.create(ResultsFolder.of(SCENARIO, "seed: 3\n")).close();
        try (ResultsFolder folder = place.resume(ResultsFolder.of(SCENARIO, "seed: 2\n"))) {
            assertThat(folder.name()).isEqualTo(home.resolve("town-2"));
        }
    }

    @Test
    void onlyOneCanWorkOnAFolder() throws IOException {
        Place place = Place.named(home.resolve("one"));
        try (ResultsFolder first = place.create(ResultsFolder.of(SCENARIO, YAML))) {
            assertThatThrownBy(() -> place.resume(ResultsFolder.of(SCENARIO, YAML)))
                    .isInstanceOf(ResultsFolderException.class)
                    .hasMessageContaining("another process is working on " + first.partial());
        }
        place.resume(ResultsFolder.of(SCENARIO, YAML)).close();
    }

    @Test
    void incompleteRunIsNotCompleted() throws IOException {
        try (ResultsFolder folder = Place.named(home.resolve("one")).create(ResultsFolder.of(SCENARIO, YAML))) {
            write(folder, List.of(0, 1, 3));
            assertThatThrownBy(() -> folder.complete(List.of()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("run 2 is missing");
            assertThat(home.resolve("one")).doesNotExist();
        }
    }

    private Path log() {
        return home.resolve("one.partial/runs.log");
    }

    @Test
    void damagedReplicatesAreNamedAndRunAgain() throws IOException {
        Place place = Place.named(home.resolve("one"));
        try (ResultsFolder folder = place.create(ResultsFolder.of(SCENARIO, YAML))) {
            write(folder, all());
        }
        // A digit of replicate 2, and the head of replicate 3.
        String text = Files.readString(log());
        int second = text.indexOf("\n2,", text.indexOf("\n#2 ") + 1);
        int third = text.indexOf("\n#3 ") + 1;
        Files.writeString(
                log(),
                text.substring(0, second + 3) + "9" + text.substring(second + 4, third) + "?"
                        + text.substring(third + 1));
        try (ResultsFolder folder = place.resume(ResultsFolder.of(SCENARIO, YAML))) {
            assertThat(folder.log().keys()).containsExactlyInAnyOrder("0", "1");
            assertThat(folder.harm())
                    .hasSize(1)
                    .first()
                    .asString()
                    .startsWith(log() + ": the record of run 2 is damaged");
            write(folder, List.of(2, 3));
            assertSameAsWhole(folder.complete(List.of()));
        }
    }

    @Test
    void anotherBuildDoesNotGoOn() throws IOException {
        Place place = Place.named(home.resolve("one"));
        place.create(ResultsFolder.of(SCENARIO, YAML)).close();
        Path manifest = home.resolve("one.partial/manifest.json");
        String other = Files.readString(manifest).replaceFirst("(\"commit\" *: *\")[^\"]*", "$1abc");
        Files.writeString(manifest, other);
        byte[] before = Files.readAllBytes(log());
        assertThatThrownBy(() -> place.resume(ResultsFolder.of(SCENARIO, YAML)))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("of commit abc")
                .hasMessageContaining("results of two builds are never mixed");
        assertThat(manifest).hasContent(other);
        assertThat(log()).hasBinaryContent(before);
    }

    /** A manifest that was edited to say something else than the log. */
    @Test
    void aLogAndAManifestOfDifferentRunsAreNotMixed() throws IOException {
        Place place = Place.named(home.resolve("one"));
        place.create(ResultsFolder.of(SCENARIO, YAML)).close();
        Files.writeString(log(), LogHead.firstLine("ab".repeat(32)));
        assertThatThrownBy(() -> place.resume(ResultsFolder.of(SCENARIO, YAML)))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("runs.log holds runs of something else");
        Files.delete(home.resolve("one.partial/manifest.json"));
        assertThatThrownBy(() -> place.resume(ResultsFolder.of(SCENARIO, YAML)))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("runs.log holds runs of something else");
    }

    @Test
    void aDamagedManifestIsSaidToBe() throws IOException {
        Place place = Place.named(home.resolve("one"));
        for (String damaged : List.of("null", "{}", "{\"townsq", "\0\0\0", "", "[1]")) {
            Durable.delete(home.resolve("one.partial"));
            place.create(ResultsFolder.of(SCENARIO, YAML)).close();
            Files.writeString(home.resolve("one.partial/manifest.json"), damaged);
            assertThatThrownBy(() -> place.resume(ResultsFolder.of(SCENARIO, YAML)))
                    .isInstanceOf(ResultsFolderException.class)
                    .hasMessageContaining("manifest.json is damaged");
        }
    }

    /** Version 0.1 kept replicates/ and parts/ and had a manifest that did not say what the runs depend on. */
    @Test
    void foldersOfVersionOneAreRefusedInASentence() throws IOException {
        Path partial =
                Files.createDirectories(home.resolve("one.partial/replicates")).getParent();
        Files.writeString(partial.resolve("scenario.yaml"), YAML);
        Files.writeString(
                partial.resolve("manifest.json"),
                "{\"townsquare\": \"0.1.0\", \"commit\": \"abc\", \"modified\": false, \"resumed\": []}");
        assertThatThrownBy(() -> Place.named(home.resolve("one")).resume(ResultsFolder.of(SCENARIO, YAML)))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessage(partial
                        + " was made by an older version of Townsquare, whose runs this one cannot continue or"
                        + " repeat: start again");
    }

    @Test
    void resumeNamesNumberedFoldersWithOtherScenarios() throws IOException {
        Place place = Place.numbered(home, "town");
        place.create(ResultsFolder.of(SCENARIO, "seed: 1\n")).close();
        place.create(ResultsFolder.of(SCENARIO, "seed: 2\n")).close();
        assertThatThrownBy(() -> place.resume(ResultsFolder.of(SCENARIO, "seed: 3\n")))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining(home.resolve("town.partial/scenario.yaml") + " and "
                        + home.resolve("town-2.partial/scenario.yaml") + " differ from");
    }

    @Test
    void manifestKeepsTheFirstStartAndEveryResumption() throws IOException {
        Place place = Place.named(home.resolve("one"));
        place.create(ResultsFolder.of(SCENARIO, YAML)).close();
        Path partial = home.resolve("one.partial");
        Manifest first = Manifest.read(partial);
        assertThat(first.resumed()).isEmpty();
        place.resume(ResultsFolder.of(SCENARIO, YAML)).close();
        try (ResultsFolder folder = place.resume(ResultsFolder.of(SCENARIO, YAML))) {
            write(folder, all());
            Manifest last = Manifest.read(folder.complete(List.of("run", "--resume")));
            assertThat(last.started()).isEqualTo(first.started());
            assertThat(last.resumed())
                    .hasSize(2)
                    .allSatisfy(time -> assertThat(time).isBetween(last.started(), last.finished()));
        }
    }
}
