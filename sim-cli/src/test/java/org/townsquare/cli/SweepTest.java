package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sweep command in processes of its own: killed, doubled, refused, and its runs repeated. */
class SweepTest {

    private static final String GRID = """
            title: A grid
            scenario: town.yaml
            parameters: [{path: alternative.quality, values: [0, 1, 2, 3]}]
            replicates: {kind: fixed, count: 40}
            keep: {metrics: [attention-share, joined], every: 1}
            """;

    @TempDir
    private Path home;

    private Command command;

    @BeforeEach
    void layOut() throws IOException {
        Files.writeString(home.resolve("town.yaml"), Files.readString(Path.of(Command.scenario("small.yaml"))));
        Files.writeString(home.resolve("grid.yaml"), GRID);
        command = Command.in(home);
    }

    @Test
    void killedAgainAndAgainItGivesTheSameTables() throws Exception {
        Command.Ended whole = command.run("sweep", "grid.yaml", "--out", "whole", "--threads", "2");
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.err())
                .contains("A grid: 4 design points × 40 replicates = 160 runs of 60 steps", "100 %: 160 of");
        assertThat(whole.out()).endsWith("Results: whole\n");

        long before = 0;
        for (int kill = 1; kill <= 2; kill++) {
            Process process = command.builder("sweep", "grid.yaml", "--out", "killed", "--threads", "" + kill)
                    .redirectErrorStream(true)
                    .redirectOutput(home.resolve("log").toFile())
                    .start();
            while (kept() < before + 20) {
                assertThat(process.waitFor(5, TimeUnit.MILLISECONDS))
                        .as("ended too soon")
                        .isFalse();
            }
            process.destroyForcibly().waitFor();
            assertThat(home.resolve("killed")).doesNotExist();
            before = kept();
        }
        String status = command.run("sweep", "--status", "killed").out();
        assertThat(status).contains(" of 160 runs done", "No process on this machine is working on it");

        Command.Ended last = command.run("sweep", "grid.yaml", "--out", "killed");
        assertThat(last.code()).as(last.err()).isZero();
        assertThat(last.err()).containsPattern("\\d+ of 160 runs are done already");
        for (String table : List.of("runs.csv", "timeseries.parquet", "failures.csv")) {
            assertThat(home.resolve("killed").resolve(table))
                    .hasSameBinaryContentAs(home.resolve("whole").resolve(table));
        }
        assertThat(Command.names(home.resolve("killed"))).isEqualTo(Command.names(home.resolve("whole")));
        assertThat(command.run("sweep", "--status", "killed").out()).contains("Complete: killed");
        assertRepeats();
    }

    /** Run 57 is replicate 17 of point 1. */
    private void assertRepeats() throws Exception {
        Command.Ended ended = command.run("run", "--from", "killed", "--run", "57", "--out", "again");
        assertThat(ended.code()).as(ended.err()).isZero();
        assertThat(ended.out()).contains("Agora", "Results: again");
        String ofSweep = column(home.resolve("killed/runs.csv"), row -> row.startsWith("57,"), 4);
        String ofRun = column(home.resolve("again/runs.csv"), row -> row.startsWith("0,"), 1);
        assertThat(ofRun).isNotEmpty().isEqualTo(ofSweep);
        List<String> rows = Files.readAllLines(home.resolve("again/timeseries.csv"));
        List<String> columns = List.of(rows.get(0).split(",", -1));
        int share = columns.indexOf("attention_share");
        int joined = columns.indexOf("joined");
        List<String> shares = rows.stream()
                .skip(1)
                .map(row -> row.split(",", -1))
                .map(row -> row[1] + "," + row[3] + "," + Double.parseDouble(row[share]) + "," + row[joined])
                .toList();
        String query = "select step, platform, attention_share, joined from timeseries where run = 57";
        List<String> kept = command.run("query", "killed", query, "--csv")
                .out()
                .lines()
                .skip(1)
                .map(row -> row.split(",", -1))
                .map(row -> row[0] + "," + row[1] + "," + Double.parseDouble(row[2]) + "," + row[3])
                .toList();
        assertThat(kept).hasSize(60 * 2).containsExactlyElementsOf(shares);
    }

    /** Fields of some rows from a column on. */
    private static String column(Path table, Predicate<String> which, int from) throws IOException {
        StringBuilder text = new StringBuilder();
        for (String row : Files.readAllLines(table)) {
            if (which.test(row)) {
                text.append(String.join(",", List.of(row.split(",", -1)).subList(from, row.split(",", -1).length)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private long kept() throws IOException {
        Path log = home.resolve("killed.partial/runs.log");
        return Files.exists(log) ? Command.kept(log) : 0;
    }

    @Test
    void tasksOfAClusterLeaveTheSameTables() throws Exception {
        Files.writeString(home.resolve("grid.yaml"), GRID.replace("count: 40", "count: 4") + "chunk: 3\n");
        command.run("sweep", "grid.yaml", "--out", "whole");
        command.run("sweep", "grid.yaml", "--out", "tasks", "--engine", "htcondor", "--print-script");

        Path manifest = home.resolve("tasks.partial/manifest.json");
        String planned = Files.readString(manifest);
        Files.writeString(manifest, planned.replaceFirst("\"commit\" *: *\"", "$0x"));
        Command.Ended other = command.run("work", "tasks.partial", "--chunks", "0-3");
        assertThat(other.code()).isEqualTo(2);
        assertThat(other.err())
                .contains("tasks.partial was opened by Townsquare", "results of two builds are never mixed")
                .doesNotContain("\tat ");
        Files.writeString(manifest, planned);
        for (String chunks : List.of("4-9", "0-1", "3", "2")) {
            Command.Ended task = command.run("work", "tasks.partial", "--chunks", chunks);
            assertThat(task.code()).as(task.err()).isZero();
        }
        assertThat(command.run("work", "tasks.partial", "--chunks", "x").code()).isEqualTo(2);
        Command.Ended collected = command.run("sweep", "grid.yaml", "--out", "tasks", "--resume");
        assertThat(collected.err()).contains("16 of 16 runs are done already");
        assertThat(home.resolve("tasks/runs.csv")).hasSameBinaryContentAs(home.resolve("whole/runs.csv"));
    }

    @Test
    void refusesWhatWouldMixOrLoseRuns() throws Exception {
        Process first = command.builder("sweep", "grid.yaml", "--out", "killed", "--threads", "1")
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("log").toFile())
                .start();
        try {
            while (kept() < 1) {
                assertThat(first.waitFor(5, TimeUnit.MILLISECONDS))
                        .as("ended too soon")
                        .isFalse();
            }
            Command.halt(first);
            assertRefused("another process is working on", "sweep", "grid.yaml", "--out", "killed");
            assertThat(command.run("sweep", "--status", "killed").out())
                    .contains("Running; something was last written");
        } finally {
            first.destroyForcibly().waitFor();
        }

        Files.writeString(
                home.resolve("town.yaml"),
                Files.readString(home.resolve("town.yaml")).replace("300", "301"));
        assertRefused("differs", "sweep", "grid.yaml", "--out", "killed");
        Files.writeString(
                home.resolve("town.yaml"),
                Files.readString(home.resolve("town.yaml")).replace("301", "300"));
        Files.writeString(home.resolve("grid.yaml"), GRID.replace("count: 40", "count: 41"));
        assertRefused("differs", "sweep", "grid.yaml", "--out", "killed");
        Files.writeString(home.resolve("grid.yaml"), GRID);
        assertRefused("differs", "run", "town.yaml", "--out", "killed", "--resume");

        assertRefused("Which sweep?", "sweep");
        assertRefused("--from needs --run N", "run", "--from", "killed");
        assertRefused("allowed: 0 to 159", "run", "--from", "killed", "--run", "160");
        assertRefused("give no scenario file", "run", "town.yaml", "--from", "killed", "--run", "1");
    }

    private void assertRefused(String message, String... words) throws Exception {
        List<String> before = Command.names(home);
        Command.Ended ended = command.run(words);
        ended.isRefused(message);
        if (!ended.err().contains("another process")) { // which goes on writing
            assertThat(Command.names(home)).isEqualTo(before);
        }
    }

    @Test
    void failedRunsAreListedAndTheExitCodeSaysSo() throws Exception {
        Path bad = Files.writeString(home.resolve("bad.csv"), "from,to\n1,2\n3\n");
        Files.writeString(home.resolve("some.yaml"), """
                scenario: town.yaml
                parameters: [{path: network, values: ["{kind: complete}", "{kind: edge-list, file: %s}"]}]
                replicates: {kind: fixed, count: 3}
                """.formatted(bad));
        Command.Ended ended = command.run("sweep", "some.yaml", "--out", "some");
        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.err())
                .contains("3 runs failed: see some/failures.csv")
                .contains("100 %: 6 of 6 runs done, 3 failed");
        assertThat(Files.readAllLines(home.resolve("some/failures.csv"))).hasSize(4);
        assertThat(Files.readAllLines(home.resolve("some/runs.csv"))).hasSize(1 + 3 * 2);
    }

    @Test
    void aFolderThatCannotBeWrittenIsRefused() throws Exception {
        Path nobodyWrites = Path.of("/sys");
        assumeThat(nobodyWrites.resolve("kernel")).isDirectory();
        assertRefused("No results folder can be made at /sys/sweep", "sweep", "grid.yaml", "--out", "/sys/sweep");
    }

    @Test
    void aDryRunWritesNothing() throws Exception {
        List<String> before = Command.names(home);
        Command.Ended dry = command.run("sweep", "grid.yaml", "--dry-run");
        assertThat(dry.code()).as(dry.err()).isZero();
        assertThat(dry.out())
                .contains(
                        "4 design points × 40 replicates = 160 runs",
                        "alternative.quality",
                        "Time: about",
                        "Disk: about")
                .endsWith("Nothing was written.\n");
        assertThat(Command.names(home)).isEqualTo(before);
    }

    @Test
    void validateListAndSchemaKnowSweeps() throws Exception {
        assertThat(command.run("validate", "grid.yaml", "town.yaml").out())
                .contains("grid.yaml: valid", "town.yaml: valid");
        Files.writeString(home.resolve("grid.yaml"), GRID.replace("quality", "qualty"));
        Command.Ended wrong = command.run("validate", "grid.yaml");
        assertThat(wrong.err()).contains("grid.yaml:3:14: parameters.alternative.qualty", "did you mean 'quality'?");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(command.run("schema", "--sweep").out()).contains("Townsquare: a sweep", "\"until-precise\"");
    }
}
