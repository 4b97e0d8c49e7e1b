package org.townsquare.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Does what a reader of each notebook does, only for fewer users and runs: gives the commands at its top, and executes it. Runs that
 * a notebook itself begins are as small.
 */
class NotebooksTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> QUICK = List.of(
            "--quiet",
            "--set",
            "users.count=100",
            "--set",
            "steps=1200",
            "--set",
            "criticalMass.search=none"); // no notebook shows what it finds
    private static final List<String> FEW = List.of("--replicates", "2");
    private static final String COMMAND = "./townsquare ";
    /** The Java kernel hangs at some of its starts; only then is it tried again, with more patience each time. */
    private static final String NO_START = "Kernel didn't respond in";

    private static final List<Integer> STARTUP_SECONDS = List.of(40, 40, 60, 60, 120, 120, 240, 360);

    @TempDir
    Path folder;

    static Stream<Path> notebooks() throws IOException {
        try (Stream<Path> files = Files.list(HOME.resolve("notebooks"))) {
            return files.filter(file -> file.toString().endsWith(".ipynb")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void keepsNoOutputs(Path notebook) throws Exception {
        assertThat(cells(notebook).filter(cell -> cell.has("outputs")))
                .isNotEmpty()
                .allSatisfy(cell -> {
                    assertThat(cell.get("outputs")).isEmpty();
                    assertThat(cell.get("execution_count").isNull()).isTrue();
                });
    }

    @ParameterizedTest
    @MethodSource("notebooks")
    void runsFromFreshResults(Path notebook) throws Exception {
        requireJupyter();
        layOut(notebook);
        for (String command : commands(notebook)) {
            assertThat(townsquare(command.startsWith("sweep") ? withFewRuns(command) : command))
                    .isEqualTo("0");
        }
        Path executed = folder.resolve("executed.ipynb");
        String said = NO_START;
        for (int seconds : STARTUP_SECONDS) {
            if (said.contains(NO_START)) {
                said = execute(notebook, executed, seconds);
            }
        }
        assertThat(executed).as(said).exists();
        assertThat(cells(executed)
                        .filter(cell -> cell.path("outputs").toString().contains("image/png")))
                .as("cells with a chart")
                .isNotEmpty();
    }

    private static Stream<JsonNode> cells(Path notebook) throws IOException {
        return StreamSupport.stream(
                new ObjectMapper().readTree(notebook.toFile()).get("cells").spliterator(), false);
    }

    private static List<String> commands(Path notebook) throws IOException {
        return cells(notebook)
                .findFirst()
                .map(cell -> StreamSupport.stream(cell.get("source").spliterator(), false))
                .orElseThrow()
                .map(line -> line.asText().strip())
                .filter(line -> line.startsWith(COMMAND))
                .map(line -> line.substring(COMMAND.length()))
                .toList();
    }

    /** A project of its own, in which results land, with the notebook and the scenarios where they are in the checkout. */
    private void layOut(Path notebook) throws IOException {
        Files.createDirectory(folder.resolve("results"));
        Files.createSymbolicLink(folder.resolve("scenarios"), HOME.resolve("scenarios"));
        Files.copy(notebook, Files.createDirectory(folder.resolve("notebooks")).resolve(notebook.getFileName()));
        Launcher.write(
                folder, folder.resolve("townsquare"), """
                if [ "$1" = run ]; then set -- "$@" %s; fi
                case "$*" in *--replicates*) ;; run*) set -- "$@" %s ;; esac""".formatted(String.join(" ", QUICK), String.join(" ", FEW)));
    }

    /** The command for a sweep, with two runs at each point. */
    private String withFewRuns(String command) throws IOException {
        String file = command.split(" ", -1)[1];
        String many = Files.readString(HOME.resolve(file));
        assertThat(many).contains("scenario: ../", "count: 10}");
        Path few = folder.resolve("few.yaml");
        Files.writeString(
                few,
                many.replace("scenario: ../", "scenario: " + HOME.resolve("scenarios") + "/")
                        .replace("count: 10}", "count: 2}"));
        return command.replace(file, few.toString());
    }

    /** Gives a command whose results go to the test's folder. */
    private String townsquare(String command) throws Exception {
        List<String> line = new ArrayList<>(Launcher.words(HOME));
        line.addAll(Arrays.asList(
                command.replace("results/", folder.resolve("results") + "/").split(" ")));
        line.addAll(QUICK);
        if (command.startsWith("run")) {
            line.addAll(FEW);
        }
        return end(new ProcessBuilder(line).directory(HOME.toFile()));
    }

    private String execute(Path notebook, Path executed, int startupSeconds) throws Exception {
        ProcessBuilder jupyter = new ProcessBuilder(
                "jupyter",
                "nbconvert",
                "--to",
                "notebook",
                "--execute",
                "--ExecutePreprocessor.startup_timeout=" + startupSeconds,
                "--ExecutePreprocessor.timeout=1200",
                "--output",
                executed.toString(),
                folder.resolve("notebooks").resolve(notebook.getFileName()).toString());
        jupyter.environment()
                .putAll(Map.of(
                        "TOWNSQUARE",
                        folder.resolve("townsquare").toString(),
                        "PYTHONPATH",
                        HOME.resolve("python/src").toString(),
                        "JUPYTER_PATH",
                        HOME.resolve("notebooks/target/jupyter").toString()));
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
