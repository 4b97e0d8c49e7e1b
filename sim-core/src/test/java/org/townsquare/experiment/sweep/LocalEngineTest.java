package org.townsquare.experiment.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.Query;
import org.townsquare.results.ResultsFolderException;
import org.townsquare.results.sweep.SweepFolder;
import org.townsquare.results.sweep.SweepPart;

/** The tables of a sweep are the same however it is run. */
class LocalEngineTest {

    private static final String PRECISE = """
            title: Until precise
            scenario: town.yaml
            parameters: [{path: alternative.quality, values: [0, 1.5, 3]}]
            replicates: {kind: until-precise, of: final-share, halfWidth: 0.02, least: 3, most: 40}
            commonRandomNumbers: false
            """;

    /** Point 1 has no network: what its file holds is none. */
    private static final String FAILING = """
            title: Failing
            scenario: town.yaml
            parameters: [{path: network, values: ["{kind: complete}", "{kind: edge-list, file: bad.csv}"]}]
            replicates: {kind: fixed, count: 2}
            """;

    @TempDir
    private Path folder;

    private Sweeps sweeps;

    @BeforeEach
    void layOut() {
        sweeps = new Sweeps(folder);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "2, 4", "4, 7", "2, 100"})
    void tablesDependNeitherOnThreadsNorOnChunks(int threads, int chunk) throws Exception {
        Path one = sweeps.run(sweeps.plan(Sweeps.GRID), "one", 1);
        Path other = sweeps.run(sweeps.plan(Sweeps.GRID + "chunk: " + chunk), "other", threads);
        assertSameTables(one, other);
        assertThat(Files.readAllLines(one.resolve("runs.csv"))).hasSize(1 + 3 * 7 * 2);
    }

    @Test
    void criticalMassIsAMetricWhereItIsLookedFor() throws Exception {
        String sweep = """
                title: Critical mass
                scenario: town.yaml
                parameters: [{path: alternative.quality, values: [-6, 0]}]
                replicates: {kind: fixed, count: 2}
                keep: {outcomes: [answer, critical-mass, margin]}
                """;
        List<String> without =
                Files.readAllLines(sweeps.run(sweeps.plan(sweep), "without", 1).resolve("runs.csv"));
        assertThat(without.get(0)).endsWith("platform,role,answer,critical_mass,margin");
        assertThat(without).filteredOn(row -> row.contains("alternative,")).allMatch(row -> row.endsWith(",,,"));
        List<String> with =
                Files.readAllLines(sweeps.run(sweeps.plan(sweep + "set: [criticalMass.search=at-test]"), "with", 1)
                        .resolve("runs.csv"));
        assertThat(with)
                .filteredOn(row -> row.contains("alternative,"))
                .hasSize(4)
                .allMatch(row -> row.matches(".*,(above|below|needs-none|no-level),[0-9.]*,[-0-9.]*"));
        assertThat(with).filteredOn(row -> row.contains("incumbent,")).allMatch(row -> row.endsWith(",,,"));
    }

    @ParameterizedTest
    @CsvSource({"3, 1", "2, 90"})
    void untilPreciseDependsNeitherOnThreadsNorOnChunks(int threads, int chunk) throws Exception {
        Path one = sweeps.run(sweeps.plan(PRECISE), "one", 1);
        Path other = sweeps.run(sweeps.plan(PRECISE + "chunk: " + chunk), "other", threads);
        assertSameTables(one, other);
        SortedMap<Long, Long> runs = runsByPoint(one);
        assertThat(runs.values()).allMatch(count -> count >= 3 && count <= 40);
        assertThat(runs.values().stream().distinct()).as("%s", runs).hasSizeGreaterThan(1);
    }

    @Test
    void metricsOverTimeAreCsvTooOnRequest() throws Exception {
        Path without = sweeps.run(sweeps.plan(Sweeps.GRID), "without", 1);
        assertThat(without.resolve("timeseries.csv")).doesNotExist();
        String asked = Sweeps.GRID.replace("every: 15", "every: 15, csv: true");
        Path one = sweeps.run(sweeps.plan(asked), "one", 1);
        assertSameTables(without, one);
        // Rows in the order of runs, steps and platforms: steps 0, 15, 30 and the last of 40.
        List<String> rows = Files.readAllLines(one.resolve("timeseries.csv"));
        assertThat(rows)
                .hasSize(1 + 3 * 7 * 4 * 2)
                .first()
                .isEqualTo("run,point,alternative.quality,replicate,step," + "platform,attention_share");
        assertThat(rows.get(1 + 17 * 8 + 3)).startsWith("17,2,3,3,15,New,");
        assertThat(rows.get(1 + 17 * 8 + 6)).startsWith("17,2,3,3,39,Old,");
        Path other = sweeps.run(sweeps.plan(asked + "chunk: 4"), "other", 3);
        assertThat(other.resolve("timeseries.csv")).hasSameBinaryContentAs(one.resolve("timeseries.csv"));
        try (Query query = Query.open(one)) {
            List<String> counts = new ArrayList<>();
            query.ask("select count(*) from timeseries", new Query.Answer() {
                @Override
                public void columns(List<String> names, List<Boolean> numbers) {}

                @Override
                public void row(List<String> values) {
                    counts.addAll(values);
                }
            });
            assertThat(counts).containsExactly("168");
        }
    }

    @Test
    void aRowIsWhatTheScenarioWithItsSeedGives() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID);
        Path done = sweeps.run(plan, "done", 2);
        ReplicateResult alone = Replicate.run(plan.at(2).scenario(3), 0, 1, () -> {});
        String row = Files.readAllLines(done.resolve("runs.csv")).get(1 + 2 * (2 * 7 + 3) + 1);
        assertThat(row)
                .startsWith("17,2,3,3," + plan.at(2).scenario(3).seed() + ",New,alternative,"
                        + alone.platforms().get(1).outcome().word());
        // The plan that the folder holds has the same scenario.
        assertThat(SweepFiles.open(done).at(2).scenario(3)).isEqualTo(plan.at(2).scenario(3));
    }

    @Test
    void aPartThatWasCutOffGoesOnFromItsLastWholeRun() throws Exception {
        Path whole = sweeps.run(sweeps.plan(Sweeps.GRID), "whole", 1);
        Plan plan = sweeps.plan(Sweeps.GRID + "chunk: 21");
        SweepFolder cut = sweeps.open(plan, "cut");
        try (SweepPart part = SweepPart.open(cut.partial(), 0)) {
            for (int replicate : new int[] {5, 2, 3}) {
                part.add(plan.at(1).run(replicate));
            }
        }
        Path file = onlyPart(cut);
        byte[] bytes = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(bytes, bytes.length - 3));
        // What an earlier attempt has left, too: one run is in both, and some of its bytes are wrong.
        Files.writeString(folder.resolve("cut.partial/parts/000000.older.part"), "r7,1,nonsense\n=7,0,0,12345\n");
        assertThat(cut.status().runs()).isEqualTo(2);
        cut.close();

        AtomicLong made = new AtomicLong();
        try (SweepFolder again = sweeps.open(plan, "cut")) {
            LocalEngine.run(plan, again.partial(), Sweeps.all(plan), 2, counting(made));
            again.complete(List.of());
        }
        assertThat(made).hasValue(21 - 2);
        assertSameTables(whole, folder.resolve("cut"));
    }

    @Test
    void twoAttemptsAtAChunkDoNoHarm() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID + "chunk: 21");
        Path whole = sweeps.run(plan, "whole", 1);
        SweepFolder both = sweeps.open(plan, "both");
        try (SweepPart late = SweepPart.open(both.partial(), 0)) {
            late.add(plan.at(0).run(0));
            LocalEngine.run(plan, both.partial(), Sweeps.all(plan), 1, SweepProgress.NONE);
            late.add(plan.at(0).run(1)); // its file is gone, and nobody misses it
        }
        assertSameTables(whole, both.complete(List.of()));
    }

    @Test
    void anotherBuildMakesNoRuns() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID);
        try (SweepFolder open = sweeps.open(plan, "open")) {
            Path manifest = open.partial().resolve("manifest.json");
            String own = Files.readString(manifest);
            for (String change : List.of("\"townsquare\"", "\"commit\"")) {
                Files.writeString(manifest, own.replaceFirst(change + " *: *\"[^\"]*\"", change + ": \"otherwise\""));
                assertThatThrownBy(() -> LocalEngine.run(plan, open.partial(), Sweeps.all(plan), 1, SweepProgress.NONE))
                        .isInstanceOf(ResultsFolderException.class)
                        .hasMessageMatching("(?s).*open.partial was opened by Townsquare .*otherwise.*, but this is"
                                + " .*: results of two builds are never mixed; use the same build on all machines");
                assertThat(open.status().runs()).isZero();
            }
            Files.writeString(manifest, own);
            LocalEngine.run(plan, open.partial(), Sweeps.all(plan), 1, SweepProgress.NONE);
            assertThat(open.status().runs()).isEqualTo(21);
        }
    }

    @Test
    void whatHasComeToHarmIsRunAgain() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID + "chunk: 5");
        Path whole = sweeps.run(plan, "whole", 1);
        try (SweepFolder harmed = sweeps.open(plan, "harmed")) {
            LocalEngine.run(plan, harmed.partial(), Sweeps.all(plan), 2, SweepProgress.NONE);
            Path file = folder.resolve("harmed.partial/parts/000002_5_0");
            Files.writeString(file, Files.readString(file).replaceFirst("alternative,", "incumbent,"));
            assertThatThrownBy(() -> harmed.complete(List.of()))
                    .isInstanceOf(ResultsFolderException.class)
                    .hasMessageContaining("000002_5_0 has come to harm since it was written");
        }
        assertSameTables(whole, sweeps.run(plan, "harmed", 2));
    }

    @Test
    void whatHadComeToHarmIsNamedAndOnlyThatIsMadeAgain() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID + "chunk: 5");
        Path whole = sweeps.run(plan, "whole", 1);
        try (SweepFolder harmed = sweeps.open(plan, "harmed")) {
            LocalEngine.run(plan, harmed.partial(), Sweeps.all(plan), 2, SweepProgress.NONE);
        }
        Path parts = folder.resolve("harmed.partial/parts");
        Path file = parts.resolve("000002_5_0");
        Files.writeString(file, Files.readString(file).replaceFirst("alternative,", "incumbent,"));
        // A chunk in the place of another one: its records are whole, but not of these runs.
        Files.copy(parts.resolve("000000_5_0"), parts.resolve("000001_5_0"), StandardCopyOption.REPLACE_EXISTING);
        AtomicLong made = new AtomicLong();
        try (SweepFolder again = sweeps.open(plan, "harmed")) {
            assertThat(again.harm())
                    .anyMatch(what -> what.startsWith(file + " has come to harm: the record of run 1"))
                    .anyMatch(what ->
                            what.contains("000001_5_0 has come to harm: it holds other runs than its name says"));
            LocalEngine.run(plan, again.partial(), Sweeps.all(plan), 2, counting(made));
            assertThat(made).hasValue(1 + 5);
            again.complete(List.of());
        }
        assertSameTables(whole, folder.resolve("harmed"));
    }

    @Test
    void aChunkThatIsMissingIsNeverOverlooked() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID + "chunk: 5");
        try (SweepFolder open = sweeps.open(plan, "open")) {
            LocalEngine.run(plan, open.partial(), Sweeps.all(plan), 1, SweepProgress.NONE);
            Files.delete(folder.resolve("open.partial/parts/000004_1_0"));
            assertThatThrownBy(() -> open.complete(List.of())).hasMessageContaining("chunk 4 is missing");
        }
    }

    @Test
    void aRunThatFailsIsRecordedAndTheOthersGoOn() throws Exception {
        Files.writeString(folder.resolve("bad.csv"), "from,to\n1,2\n3\n");
        Plan plan =
                sweeps.plan(FAILING.replace("bad.csv", folder.resolve("bad.csv").toString()));
        Path done = sweeps.run(plan, "done", 2);
        assertThat(runsByPoint(done)).containsOnlyKeys(0L);
        assertThat(Files.readAllLines(done.resolve("failures.csv")))
                .hasSize(3)
                .first()
                .isEqualTo("run,point,network,replicate,seed,error");
        assertThat(Files.readAllLines(done.resolve("failures.csv")).get(2))
                .startsWith("3,1,\"{kind: edge-list")
                .contains("," + plan.at(1).scenario(1).seed() + ",", "bad.csv");
        assertThat(SweepFolder.failures(done)).isEqualTo(2);
    }

    @Test
    void aPointThatNeverEndsStopsAtTheLeastRuns() throws Exception {
        Files.writeString(folder.resolve("bad.csv"), "from,to\n1,2\n3\n");
        String rule = "{kind: until-precise, least: 3, most: 50}";
        Plan plan =
                sweeps.plan(FAILING.replace("bad.csv", folder.resolve("bad.csv").toString())
                        .replace("{kind: fixed, count: 2}", rule));
        assertThat(SweepFolder.failures(sweeps.run(plan, "done", 1))).isEqualTo(3);
    }

    @Test
    void progressAddsUp() throws Exception {
        Plan plan = sweeps.plan(PRECISE);
        AtomicLong made = new AtomicLong();
        AtomicLong spared = new AtomicLong();
        try (SweepFolder open = sweeps.open(plan, "open")) {
            LocalEngine.run(plan, open.partial(), Sweeps.all(plan), 2, new SweepProgress() {
                @Override
                public void finished(boolean failed) {
                    made.incrementAndGet();
                }

                @Override
                public void spared(long runs) {
                    spared.addAndGet(runs);
                }
            });
            assertThat(made.get() + spared.get()).isEqualTo(plan.runs());
            assertThat(open.status().runs()).isEqualTo(made.get());
            assertThat(plan.runs(open.status())).isEqualTo(made.get());
        }
    }

    private static SweepProgress counting(AtomicLong made) {
        return new SweepProgress() {
            @Override
            public void finished(boolean failed) {
                made.incrementAndGet();
            }

            @Override
            public void spared(long runs) {}
        };
    }

    private static Path onlyPart(SweepFolder folder) throws IOException {
        try (Stream<Path> files = Files.list(folder.partial().resolve("parts"))) {
            return files.toList().get(0);
        }
    }

    private static SortedMap<Long, Long> runsByPoint(Path folder) throws IOException {
        SortedMap<Long, Long> runs = new TreeMap<>();
        try (Stream<String> rows = Files.lines(folder.resolve("runs.csv"))) {
            rows.filter(row -> row.contains(",alternative,"))
                    .forEach(row -> runs.merge(Long.parseLong(row.split(",", -1)[1]), 1L, Long::sum));
        }
        return runs;
    }

    private static void assertSameTables(Path one, Path other) {
        for (String table : List.of("runs.csv", "timeseries.parquet", "failures.csv")) {
            if (Files.exists(one.resolve(table)) || Files.exists(other.resolve(table))) {
                assertThat(other.resolve(table)).hasSameBinaryContentAs(one.resolve(table));
            }
        }
    }
}
