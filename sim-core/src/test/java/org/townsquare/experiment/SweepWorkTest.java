package org.townsquare.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.experiment.sweep.Plan;
import org.townsquare.experiment.sweep.SweepFiles;
import org.townsquare.experiment.sweep.Sweeps;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.results.folder.Part;
import org.townsquare.results.folder.Place;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.query.Query;
import org.townsquare.results.sweep.SweepFolder;

/** The tables of a sweep are the same however it is run. */
class SweepWorkTest {

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

    /** Sweeps that one thread made in one go. */
    @TempDir
    private static Path wholes;

    private static Path grid;
    private static Path precise;

    @TempDir
    private Path folder;

    private Sweeps sweeps;

    @BeforeAll
    static void makeWholes() throws Exception {
        Sweeps whole = new Sweeps(wholes);
        grid = run(whole.plan(Sweeps.GRID), wholes.resolve("grid"), 1);
        precise = run(whole.plan(PRECISE), wholes.resolve("precise"), 1);
    }

    @BeforeEach
    void layOut() {
        sweeps = new Sweeps(folder);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "3, 1", "2, 4", "4, 7", "2, 100"})
    void tablesDependNeitherOnThreadsNorOnChunks(int threads, int chunk) throws Exception {
        assertSameTables(grid, run(sweeps.plan(Sweeps.GRID + "chunk: " + chunk), "other", threads));
        assertThat(Files.readAllLines(grid.resolve("runs.csv"))).hasSize(1 + 3 * 7 * 2);
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
                Files.readAllLines(run(sweeps.plan(sweep), "without", 1).resolve("runs.csv"));
        assertThat(without.get(0)).endsWith("platform,role,answer,critical_mass,margin");
        assertThat(without).filteredOn(row -> row.contains("alternative,")).allMatch(row -> row.endsWith(",,,"));
        List<String> with =
                Files.readAllLines(run(sweeps.plan(sweep + "set: [criticalMass.search=at-test, steps=200]"), "with", 1)
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
        assertSameTables(precise, run(sweeps.plan(PRECISE + "chunk: " + chunk), "other", threads));
        SortedMap<Long, Long> runs = runsByPoint(precise);
        assertThat(runs.values()).allMatch(count -> count >= 3 && count <= 40);
        assertThat(runs.values().stream().distinct()).as("%s", runs).hasSizeGreaterThan(1);
    }

    @Test
    void metricsOverTimeAreCsvTooOnRequest() throws Exception {
        assertThat(grid.resolve("timeseries.csv")).doesNotExist();
        String asked = Sweeps.GRID.replace("every: 15", "every: 15, csv: true");
        Path one = run(sweeps.plan(asked), "one", 1);
        assertSameTables(grid, one);
        // Rows in the order of runs, steps and platforms: steps 0, 15, 30 and the last of 40.
        List<String> rows = Files.readAllLines(one.resolve("timeseries.csv"));
        assertThat(rows)
                .hasSize(1 + 3 * 7 * 4 * 2)
                .first()
                .isEqualTo("run,point,alternative.quality,replicate,step,date,platform,attention_share");
        assertThat(rows.get(1 + 17 * 8 + 3)).startsWith("17,2,3,3,15,2022-01-16,New,");
        assertThat(rows.get(1 + 17 * 8 + 6)).startsWith("17,2,3,3,39,2022-02-09,Old,");
        Path other = run(sweeps.plan(asked + "chunk: 4"), "other", 3);
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
        ReplicateResult alone = Replicate.run(plan.at(2).scenario(3), 0, 1, () -> {});
        String row = Files.readAllLines(grid.resolve("runs.csv")).get(1 + 2 * (2 * 7 + 3) + 1);
        assertThat(row)
                .startsWith("17,2,3,3," + plan.at(2).scenario(3).seed() + ",New,alternative,"
                        + alone.platforms().get(1).outcome().word());
        // The plan that the folder holds has the same scenario.
        assertThat(SweepFiles.open(grid).at(2).scenario(3)).isEqualTo(plan.at(2).scenario(3));
    }

    @Test
    void whatWasCutOffGoesOnFromItsLastWholeRun() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID + "chunk: 21");
        Work work = new SweepWork(plan);
        try (SweepFolder cut = open(plan, "cut")) {
            try (Part part = Part.open(cut.partial(), 0)) {
                for (int number : new int[] {12, 9, 10}) {
                    work.make(number, part.log(), 1, Progress.NONE);
                }
            }
            work.make(0, cut.log(), 1, Progress.NONE);
        }
        Path attempt = onlyPart();
        byte[] bytes = Files.readAllBytes(attempt);
        Files.write(attempt, Arrays.copyOf(bytes, bytes.length - 3));
        // What is no attempt of ours counts for nothing.
        Files.writeString(attempt.resolveSibling("000000.older.part"), "r7,1,nonsense\n=7,0,0,12345\n");
        assertThat(SweepFolder.status(folder.resolve("cut.partial")).keys()).containsExactlyInAnyOrder("0", "9", "12");

        Counted made = new Counted();
        try (SweepFolder again = open(plan, "cut")) {
            assertThat(new LocalExecutor(2).make(work, again, made)).isTrue();
            again.complete(List.of());
        }
        assertThat(made.steps).hasValue(21 - 3);
        assertSameTables(grid, folder.resolve("cut"));
    }

    /** Of each point some runs are there. */
    @Test
    void untilPreciseGoesOnWithinAPoint() throws Exception {
        Plan plan = sweeps.plan(PRECISE);
        Work work = new SweepWork(plan);
        try (SweepFolder part = open(plan, "part")) {
            new LocalExecutor(2).make(work, part, Progress.NONE);
        }
        Path log = folder.resolve("part.partial/runs.log");
        String text = Files.readString(log);
        Set<String> before = SweepFolder.status(folder.resolve("part.partial")).keys();
        assertThat(before).filteredOn(key -> key.endsWith(" last")).hasSize(3);
        // The second record and the last, which says that its point is precise.
        String last = before.stream()
                .filter(key -> key.matches("(8|9|10|11).* last"))
                .findFirst()
                .orElseThrow();
        Files.writeString(log, text.replaceFirst(" 1\n", " 9\n").replace(" " + last + "\n", " x\n"));
        Counted made = new Counted();
        try (SweepFolder again = open(plan, "part")) {
            assertThat(again.harm()).hasSize(2);
            new LocalExecutor(1).make(work, again, made);
            assertThat(again.log().keys()).containsExactlyInAnyOrderElementsOf(before);
            again.complete(List.of());
        }
        assertThat(made.finished).hasValue(2);
        assertSameTables(precise, folder.resolve("part"));
    }

    @Test
    void twoAttemptsAtAChunkDoNoHarm() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID + "chunk: 21");
        Work work = new SweepWork(plan);
        try (SweepFolder both = open(plan, "both");
                Part late = Part.open(both.partial(), 0)) {
            work.make(0, late.log(), 1, Progress.NONE);
            Worker.open(both.partial()).make(BitSet.valueOf(new long[] {1}), 1);
            work.make(1, late.log(), 1, Progress.NONE); // its file is gone, and nobody misses it
            assertThat(Executor.missing(work, both).isEmpty()).isTrue();
            assertSameTables(grid, both.complete(List.of()));
        }
    }

    @Test
    void anotherBuildMakesNoRuns() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID);
        try (SweepFolder open = open(plan, "open")) {
            Path manifest = open.partial().resolve("manifest.json");
            String own = Files.readString(manifest);
            for (String change : List.of("\"townsquare\"", "\"commit\"")) {
                Files.writeString(manifest, own.replaceFirst(change + " *: *\"[^\"]*\"", change + ": \"otherwise\""));
                assertThatThrownBy(() -> Worker.open(open.partial()))
                        .isInstanceOf(ResultsFolderException.class)
                        .hasMessageMatching("(?s).*open.partial was opened by Townsquare .*otherwise.*, but this is"
                                + " .*: results of two builds are never mixed; use the same build on all machines");
            }
            Files.writeString(manifest, own);
            Worker worker = Worker.open(open.partial());
            BitSet all = new BitSet();
            all.set(0, worker.chunks());
            worker.make(all, 1);
            assertThat(SweepFolder.status(open.partial()).keys()).hasSize(21);
        }
    }

    @Test
    void whatHasComeToHarmIsNamedAndOnlyThatIsMadeAgain() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID + "chunk: 5");
        try (SweepFolder harmed = open(plan, "harmed")) {
            Worker.open(harmed.partial()).make(BitSet.valueOf(new long[] {0b11111}), 1);
        }
        Path parts = folder.resolve("harmed.partial/parts");
        Path file = parts.resolve("000002");
        Files.writeString(file, Files.readString(file).replaceFirst("alternative,", "incumbent,"));
        // A chunk in the place of another one: its records are whole, but not of these runs.
        Files.copy(parts.resolve("000000"), parts.resolve("000001"), StandardCopyOption.REPLACE_EXISTING);
        Counted made = new Counted();
        try (SweepFolder again = open(plan, "harmed")) {
            assertThat(again.harm())
                    .anyMatch(what -> what.startsWith(file + ": the record of run 1"))
                    .anyMatch(what -> what.contains("000001: it holds other runs than its name says"))
                    .hasSize(2);
            new LocalExecutor(2).make(new SweepWork(plan), again, made);
            assertThat(made.steps).hasValue(1 + 5);
            again.complete(List.of());
        }
        assertSameTables(grid, folder.resolve("harmed"));
    }

    @Test
    void beforeAnyLogTheSweepItselfWasWrittenLast() throws Exception {
        try (SweepFolder open = open(sweeps.plan(Sweeps.GRID), "open")) {
            FileTime begun = FileTime.from(Instant.parse("2026-03-01T12:00:00Z"));
            Files.setLastModifiedTime(open.partial().resolve("sweep.yaml"), begun);
            Files.delete(open.partial().resolve("runs.log"));
            assertThat(SweepFolder.status(open.partial()))
                    .isEqualTo(new SweepFolder.Status(Set.of(), 0, begun.toInstant(), true, false));
        }
    }

    @Test
    void aRunThatIsMissingIsNeverOverlooked() throws Exception {
        Plan plan = sweeps.plan(Sweeps.GRID + "chunk: 5");
        try (SweepFolder open = open(plan, "open")) {
            Worker.open(open.partial()).make(BitSet.valueOf(new long[] {0b1111}), 1);
            assertThat(Executor.missing(new SweepWork(plan), open).toString()).isEqualTo("{20}");
            assertThatThrownBy(() -> open.complete(List.of())).hasMessage("run 20 is missing");
        }
    }

    @Test
    void aRunThatFailsIsRecordedAndTheOthersGoOn() throws Exception {
        Files.writeString(folder.resolve("bad.csv"), "from,to\n1,2\n3\n");
        Plan plan =
                sweeps.plan(FAILING.replace("bad.csv", folder.resolve("bad.csv").toString()));
        Path done = run(plan, "done", 2);
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
        assertThat(SweepFolder.failures(run(plan, "done", 1))).isEqualTo(3);
    }

    @Test
    void progressAddsUp() throws Exception {
        Plan plan = sweeps.plan(PRECISE);
        Counted made = new Counted();
        try (SweepFolder open = open(plan, "open")) {
            new LocalExecutor(2).make(new SweepWork(plan), open, made);
            assertThat(made.steps).hasValue(plan.runs());
            assertThat(made.finished).hasValue(3);
            Set<String> keys = open.log().keys();
            assertThat(plan.most(keys)).isEqualTo(keys.size()).isLessThan(plan.runs());
        }
    }

    /** What is told of it. */
    private static final class Counted implements Progress {

        private final AtomicLong steps = new AtomicLong();
        private final AtomicLong finished = new AtomicLong();

        @Override
        public void step() {
            steps.incrementAndGet();
        }

        @Override
        public void finished(int number) {
            finished.incrementAndGet();
        }
    }

    private SweepFolder open(Plan plan, String name) throws IOException {
        return open(plan, folder.resolve(name));
    }

    private static SweepFolder open(Plan plan, Path name) throws IOException {
        return Place.named(name).resumeOrCreate(SweepFolder.of(plan));
    }

    private Path run(Plan plan, String name, int threads) throws IOException, InterruptedException {
        return run(plan, folder.resolve(name), threads);
    }

    private static Path run(Plan plan, Path name, int threads) throws IOException, InterruptedException {
        try (SweepFolder opened = open(plan, name)) {
            new LocalExecutor(threads).make(new SweepWork(plan), opened, Progress.NONE);
            return opened.complete(List.of());
        }
    }

    private Path onlyPart() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("cut.partial/parts"))) {
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
