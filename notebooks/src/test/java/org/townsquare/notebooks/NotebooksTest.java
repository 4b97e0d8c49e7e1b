package org.townsquare.notebooks;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Does what a reader of the notebooks does, only for fewer users and runs: gives the commands at their tops, and executes them. Runs
 * that a notebook itself begins are as small.
 */
class NotebooksTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String QUICK = String.join(
            " ",
            "--quiet",
            "--set users.count=100",
            "--set steps=1200",
            "--set replicates=2",
            "--set criticalMass.search=none"); // no notebook shows what it finds
    private static final String COMMAND = "./townsquare ";

    @TempDir
    Path folder;

    static Stream<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("notebooks"))) {
            return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void keepsNoOutputs(Path notebook) {
        assertThat(cells(notebook).filter(cell -> cell.has("outputs")))
                .isNotEmpty()
                .allSatisfy(cell -> {
                    assertThat(cell.get("outputs")).isEmpty();
                    assertThat(cell.get("execution_count").isNull()).isTrue();
                });
    }

    @Test
    void runFromFreshResults() throws Exception {
        requireJupyter();
        layOut();
        for (Path notebook : notebooks().toList()) {
            for (String command : commands(notebook)) {
                assertThat(townsquare(command.startsWith("sweep") ? withFewRuns(command) : command))
                        .isEqualTo("0");
            }
        }
        Map<String, List<Path>> byKernel = notebooks().collect(groupingBy(NotebooksTest::kernel));
        for (List<Path> ofOne : byKernel.values()) {
            assertThat(execute(ofOne)).isEqualTo("0");
        }
        for (Path notebook : notebooks().toList()) {
            assertThat(cells(folder.resolve("executed").resolve(notebook.getFileName()))
                            .filter(cell -> cell.path("outputs").toString().contains("image/png")))
                    .as("cells with a chart in " + notebook)
                    .isNotEmpty();
        }
    }

    private static Stream<JsonNode> cells(Path notebook) {
        return StreamSupport.stream(read(notebook).get("cells").spliterator(), false);
    }

    private static String kernel(Path notebook) {
        return read(notebook).at("/metadata/kernelspec/name").asText();
    }

    private static JsonNode read(Path notebook) {
        try {
            return new ObjectMapper().readTree(notebook.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> commands(Path notebook) {
        return cells(notebook)
                .findFirst()
                .map(cell -> StreamSupport.stream(cell.get("source").spliterator(), false))
                .orElseThrow()
                .map(line -> line.asText().strip())
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()))
                .toList();
    }

    /** A project of its own, in which results land, with the notebooks and the scenarios where they are in the checkout. */
    private void layOut() throws IOException {
        Files.createDirectory(folder.resolve("results"));
        Files.createSymbolicLink(folder.resolve("scenarios"), HOME.resolve("scenarios"));
        Path copies = Files.createDirectory(folder.resolve("notebooks"));
        for (Path notebook : notebooks().toList()) {
            Files.writeString(
                    copies.resolve(notebook.getFileName()),
                    Files.readString(notebook)
                            .replaceAll("runs=\\d+", "runs=2")
                            .replaceAll("users\\.count=\\d+", "users.count=100"));
        }
        Launcher.write(
                folder, folder.resolve("townsquare"), "case $1 in run | sweep) set -- \"$@\" " + QUICK + " ;; esac");
    }

    /** The command for a sweep, with two runs at each point and two values of each range. */
    private String withFewRuns(String command) throws IOException {
        String file = command.split(" ", -1)[1];
        String many = Files.readString(HOME.resolve(file));
        assertThat(many).contains("scenario: ../", "levels: 7}", "count: 10}");
        Files.writeString(
                folder.resolve("few.yaml"),
                many.replace("scenario: ../", "scenario: scenarios/")
                        .replace("levels: 7}", "levels: 2}")
                        .replace("count: 10}", "count: 2}"));
        return command.replace(file, "few.yaml");
    }

    private String townsquare(String command) throws Exception {
        return end(new ProcessBuilder((COMMAND + command).split(" ", -1)).directory(folder.toFile()));
    }

    /** Executes notebooks, one after the other; Jupyter takes the kernel of the first for all. */
    private String execute(List<Path> notebooks) throws Exception {
        List<String> words = new ArrayList<>(List.of("jupyter", "nbconvert", "--to", "notebook", "--execute"));
        words.addAll(List.of("--ExecutePreprocessor.startup_timeout=600", "--ExecutePreprocessor.timeout=1200"));
        words.add("--output-dir=" + folder.resolve("executed"));
        notebooks.forEach(notebook -> words.add("notebooks/" + notebook.getFileName()));
        ProcessBuilder jupyter = new ProcessBuilder(words).directory(folder.toFile());
        jupyter.environment()
                .putAll(Map.of(
                        "TOWNSQUARE",
                        folder.resolve("townsquare").toString(),
                        "PYTHONPATH",
                        HOME.resolve("python/src").toString(),
                        "JUPYTER_PATH",
                        HOME.resolve("notebooks/target/jupyter").toString(),
                        // The Java kernel is soon gone again, as the command is.
                        "JAVA_TOOL_OPTIONS",
                        String.join(" ", Launcher.SOON_GONE)));
        return end(jupyter);
    }

    /** Waits for a process: "0" if it ended well, otherwise what it said. */
    private String end(ProcessBuilder process) throws Exception {
        Path log = Files.createTempFile(folder, "process", ".log");
        Process started =
                process.redirectErrorStream(true).redirectOutput(log.toFile()).start();
        if (!started.waitFor(30, TimeUnit.MINUTES)) {
            started.destroyForcibly().waitFor();
        }
        return started.exitValue() == 0 ? "0" : Files.readString(log);
    }

    /** Skips where Jupyter is missing, but fails on the build server, which installs everything. */
    private static void requireJupyter() {
        boolean found = Arrays.stream(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, "jupyter")));
        String missing = "this machine has no Jupyter (see notebooks/README.md)";
        if (!found && "true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        assumeTrue(found, missing);
    }
}
