package org.townsquare.results.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.results.ReplicateTable;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.sweep.SyntheticSweep;
import org.townsquare.results.table.ParquetFile;

class QueryTest {

    @TempDir
    Path home;

    private Path folder;

    @BeforeEach
    void tables() throws IOException {
        folder = Files.createDirectory(home.resolve("it's a sweep"));
        Files.writeString(folder.resolve("runs.csv"), """
                run,point,alternative.quality,alternative.format,replicate,seed,platform,role,adoption,economic,final_share
                0,0,0,text,0,8027045828286623437,Plaza,incumbent,,,0.900000
                0,0,0,text,0,8027045828286623437,Agora,alternative,critical-mass,false,0.250000
                1,1,1.5,photo,0,-3,Plaza,incumbent,,,0.000001
                1,1,1.5,photo,0,-3,Agora,alternative,failed,true,0.000000
                """);
        Files.writeString(
                folder.resolve("failures.csv"),
                "run,point,alternative.quality,alternative.format,replicate,seed,error\n");
        SyntheticSweep.writePoints(folder);
        Files.writeString(folder.resolve("timeseries.csv"), """
                run,point,alternative.quality,alternative.format,replicate,step,platform,attention,attention_share
                0,0,0,text,0,0,Agora,5,0.100000
                0,0,0,text,0,30,Agora,7,0.200000
                1,1,1.5,photo,0,0,Agora,,
                """);
    }

    private static List<List<String>> ask(Path folder, String sql) throws IOException {
        List<List<String>> all = new ArrayList<>();
        try (Query query = Query.open(folder)) {
            query.ask(sql, new Query.Answer() {
                @Override
                public void columns(List<String> names, List<Boolean> numbers) {
                    all.add(names);
                }

                @Override
                public void row(List<String> values) {
                    all.add(values);
                }
            });
        }
        return all;
    }

    private static String lines(List<List<String>> rows) {
        StringBuilder lines = new StringBuilder();
        rows.forEach(row -> lines.append(
                        String.join(" ", row.stream().map(String::valueOf).toList()))
                .append('\n'));
        return lines.toString();
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(home)) {
            for (Path file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) {
                files.put(file.toString(), Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return files;
    }

    @Test
    void valuesAreThoseOfTheTables() throws IOException {
        assertThat(lines(ask(folder, "select seed, platform, adoption, economic, final_share from runs")))
                .isEqualTo("""
                seed platform adoption economic final_share
                8027045828286623437 Plaza null null 0.9
                8027045828286623437 Agora critical-mass false 0.25
                -3 Plaza null null 0.000001
                -3 Agora failed true 0
                """);
        assertThat(
                        lines(
                                ask(
                                        folder,
                                        "select \"alternative.quality\" q, probability, low, undecided from points where role = 'alternative'")))
                .isEqualTo("q probability low undecided\n0 1 0.206549 0\n1.5 0 0 0\n");
        assertThat(lines(ask(folder, "select run, step, sum(attention) n from timeseries group by all")))
                .isEqualTo("run step n\n0 0 5\n0 30 7\n1 0 null\n");
    }

    @Test
    void typesDoNotDependOnTheRows() throws IOException {
        String types = lines(ask(folder, "select column_name, column_type from (describe runs)"));
        assertThat(types)
                .contains("seed BIGINT", "alternative.quality DOUBLE", "alternative.format VARCHAR", "adoption VARCHAR")
                .contains("economic BOOLEAN", "final_share DOUBLE");
        Files.writeString(
                folder.resolve("runs.csv"),
                Files.readString(folder.resolve("runs.csv")).lines().findFirst().orElseThrow() + "\n");
        assertThat(lines(ask(folder, "select column_name, column_type from (describe runs)")))
                .isEqualTo(types);
    }

    @Test
    void parquetHoldsTheSameRowsInTheSameOrderAndBytes() throws IOException {
        List<List<String>> before = ask(folder, "from timeseries");
        List<List<String>> types = ask(folder, "describe timeseries");
        Path parquet = ParquetFile.write(folder, ReplicateTable.TIMESERIES.table());
        byte[] bytes = Files.readAllBytes(parquet);
        ParquetFile.write(folder, ReplicateTable.TIMESERIES.table());
        assertThat(parquet).hasBinaryContent(bytes);
        Files.delete(folder.resolve("timeseries.csv"));
        assertThat(ask(folder, "from timeseries")).isEqualTo(before).hasSize(4);
        assertThat(ask(folder, "describe timeseries")).isEqualTo(types);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("runs.csv", "failures.csv", "points.csv", "timeseries.parquet");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "copy runs to 'FOLDER/new.csv'",
                "copy (select 1) to 'FOLDER/runs.csv' (use_tmp_file false)",
                "select 1; copy (select 1) to 'FOLDER/runs.csv' (use_tmp_file false)",
                "attach 'FOLDER/new.db'",
                "export database 'FOLDER/new'",
                "create table t as select 1",
                "drop view runs",
                "insert into runs select * from runs",
                "install httpfs",
                "load httpfs",
                "set enable_external_access = true",
                "reset lock_configuration",
                "pragma enable_profiling",
                "call enable_logging(storage='file', storage_config={'path': 'FOLDER/log'})",
                "select * from enable_logging(storage='file', storage_config={'path': 'FOLDER/log'})",
                "select * from query('copy (select 1) to ''FOLDER/runs.csv''')",
                "select * from read_text('/etc/hostname')",
                "select * from read_csv('FOLDER/../other.csv')",
                "select * from glob('/*')",
                "select count(*) from (select * from runs where run in (select 1 from enable_logging()))",
                "with a as (from enable_logging()) select * from a",
                "explain analyze copy runs to 'FOLDER/new.csv'",
                "select 1; select 2",
                ""
            })
    void nothingButASelectOverTheTablesIsLetThrough(String sql) throws IOException {
        Files.writeString(home.resolve("other.csv"), "a\n1\n");
        Map<String, String> before = files();
        assertThatThrownBy(() ->
                        ask(folder, sql.replace("FOLDER", folder.toString().replace("'", "''"))))
                .isInstanceOf(ResultsFolderException.class);
        assertThat(files()).isEqualTo(before);
    }

    @Test
    void duckDbItselfIsLockedBehindThat() throws IOException, java.sql.SQLException {
        try (Query query = Query.open(folder)) {
            for (String sql : List.of(
                    "copy (select 1) to '" + home.resolve("new.csv") + "'",
                    "attach '" + home.resolve("new.db") + "'",
                    "set enable_external_access = true",
                    "set allowed_directories = ['/']",
                    "select * from read_text('/etc/hostname')")) {
                try (var statement = query.connection().createStatement()) {
                    assertThatThrownBy(() -> statement.execute(sql)).as(sql).isInstanceOf(java.sql.SQLException.class);
                }
            }
        }
        assertThat(home.resolve("new.csv")).doesNotExist();
    }

    @Test
    void mistakesAreShownWithTheirPlaceAndTheNearestNames() {
        assertThatThrownBy(() -> ask(folder, "select finalshare from runs"))
                .hasMessageStartingWith("Referenced column \"finalshare\" not found")
                .hasMessageContaining("\"final_share\"")
                .hasMessageContaining("LINE 1: select finalshare from runs\n               ^");
        assertThatThrownBy(() -> ask(folder, "select * from rnus"))
                .hasMessageContaining("Did you mean \"runs\"?")
                .hasMessageContaining("Tables: failures, points, runs, timeseries");
        assertThatThrownBy(() -> ask(folder, "select * from nope"))
                .hasMessageStartingWith("Table with name nope does not exist!")
                .hasMessageContaining("Tables: failures, points, runs, timeseries")
                .hasMessageNotContaining("Did you mean");
        assertThatThrownBy(() -> ask(folder, "selec 1")).hasMessageStartingWith("syntax error at or near \"selec\"");
    }

    @Test
    void tablesOfVariantsAreOneWithTheirNames() throws IOException {
        for (String variant : List.of("none", "strict")) {
            Path own = Files.createDirectories(home.resolve("fork/variants").resolve(variant));
            Files.writeString(own.resolve("runs.csv"), "replicate,platform,outcome\n0,Agora,failed\n1,Agora,niche\n");
        }
        Files.writeString(home.resolve("fork/comparison.csv"), "platform,p_value\nAgora,0.5\n");
        assertThat(lines(ask(home.resolve("fork"), "select variant, replicate, outcome from runs")))
                .isEqualTo("""
                variant replicate outcome
                none 0 failed
                none 1 niche
                strict 0 failed
                strict 1 niche
                """);
        assertThat(lines(ask(home.resolve("fork"), "from comparison"))).isEqualTo("platform p_value\nAgora 0.5\n");
    }

    /** To DuckDB these characters stand for others. */
    @Test
    void namesOfFoldersAreTakenAsTheyStand() throws IOException {
        Files.createDirectory(home.resolve("old"));
        Files.writeString(home.resolve("old/runs.csv"), "a\n2\n3\n");
        for (String name : List.of("o*", "o?d", "[o]ld", "**", "a]b[")) {
            Path hostile = Files.createDirectory(home.resolve(name));
            Files.writeString(hostile.resolve("runs.csv"), "a\n1\n");
            assertThat(lines(ask(hostile, "from runs"))).as(name).isEqualTo("a\n1\n");
            ParquetFile.write(hostile, ReplicateTable.RUNS.table());
            Files.delete(hostile.resolve("runs.csv"));
            assertThat(lines(ask(hostile, "from runs"))).as(name).isEqualTo("a\n1\n");
        }
    }

    /** Nothing is fetched from elsewhere, and nothing written into the home folder. */
    @Test
    void noExtensionIsInstalledOrLoaded() throws IOException, java.sql.SQLException {
        assertThatThrownBy(() -> ask(folder, "select load_aws_credentials()"))
                .isInstanceOf(ResultsFolderException.class)
                .message()
                .doesNotContain("download", "http");
        try (Query query = Query.open(folder);
                var statement = query.connection().createStatement();
                var settings = statement.executeQuery("select current_setting('autoinstall_known_extensions'),"
                        + " current_setting('autoload_known_extensions')")) {
            settings.next();
            assertThat(List.of(settings.getBoolean(1), settings.getBoolean(2))).containsExactly(false, false);
        }
    }

    @Test
    void aFolderCalledLikeATableIsNone() throws IOException {
        Files.createDirectory(folder.resolve("dir.csv"));
        try (Query query = Query.open(folder)) {
            assertThat(query.tables()).doesNotContain("dir").contains("runs");
        }
    }

    @Test
    void whatAKilledProcessHasUnpackedIsDeletedInTheEnd() throws IOException {
        Path temporary = Path.of(System.getProperty("java.io.tmpdir"));
        Path left = Files.createFile(temporary.resolve("libduckdb_java" + System.nanoTime() + ".so"));
        Path fresh = Files.createFile(temporary.resolve("libduckdb_java" + System.nanoTime() + ".so"));
        Files.setLastModifiedTime(left, FileTime.from(Instant.now().minusSeconds(3600)));
        Query.open(folder).close();
        assertThat(left).doesNotExist();
        assertThat(fresh).exists();
        Files.delete(fresh);
    }

    @Test
    void refusesWhatIsNoResultsFolder() {
        assertThatThrownBy(() -> Query.open(Path.of("/"))).isInstanceOf(ResultsFolderException.class);
        assertThatThrownBy(() -> Query.open(home.resolve("nowhere")))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessage(home.resolve("nowhere") + " does not exist");
        assertThatThrownBy(() -> Query.open(home))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessage(home + " is not a results folder: it has no runs.csv");
        assertThatThrownBy(() -> Query.open(Files.createDirectory(home.resolve("a.partial"))))
                .isInstanceOf(ResultsFolderException.class)
                .hasMessageContaining("a.partial is unfinished");
    }
}
