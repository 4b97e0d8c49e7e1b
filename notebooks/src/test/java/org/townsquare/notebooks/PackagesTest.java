package org.townsquare.notebooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Townsquare from other languages: the tests of the Python package against this build, its types, and the page for R. */
class PackagesTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    /** Debian's own, whatever stands earlier on the PATH: it has the packages of apt. */
    private static final String PYTHON = "/usr/bin/python3";

    private static final Pattern R_BLOCK = Pattern.compile("```r\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./townsquare (run .*)$");

    @TempDir
    Path folder;

    private Path launcher;

    @BeforeEach
    void writeLauncher() throws IOException {
        launcher = folder.resolve("townsquare");
        Launcher.write(HOME, launcher, ":");
    }

    @Test
    void pythonPackagePassesItsTests() throws Exception {
        require("pytest, pandas and matplotlib", PYTHON, "-c", "import pytest, pandas, matplotlib, setuptools, pip");
        assertThat(said(HOME.resolve("python"), PYTHON, "-m", "pytest", "-q", "-p", "no:cacheprovider"))
                .contains(" passed")
                .doesNotContain(" failed");
    }

    @Test
    void pythonPackageIsTyped() throws Exception {
        require("mypy", "mypy", "--version");
        assertThat(said(HOME.resolve("python"), "mypy", "--cache-dir", folder.toString()))
                .contains("Success: no issues found");
    }

    @Test
    void pageForRRunsAsItStands() throws Exception {
        require("R", "Rscript", "--version");
        String page = Files.readString(HOME.resolve("docs/r.md"));
        for (String command :
                COMMAND.matcher(page).results().map(found -> found.group(1)).toList()) {
            List<String> words = new ArrayList<>(List.of(launcher.toString()));
            words.addAll(List.of(command.split(" ")));
            words.addAll(List.of("--set", "users.count=100", "--steps", "1200", "--replicates", "3", "--quiet"));
            words.addAll(List.of("--set", "criticalMass.search=none"));
            said(folder, words.toArray(String[]::new));
        }
        Path script = folder.resolve("page.R");
        Files.writeString(
                script,
                R_BLOCK.matcher(page).results().findFirst().orElseThrow().group(1));
        assertThat(said(folder, "Rscript", script.toString()))
                .containsPattern("Agora( +[1-3])+")
                .containsPattern("share +low +high")
                .contains("attr(,\"conf.level\")")
                .doesNotContain("NaN");
        assertThat(folder.resolve("users.png")).isNotEmptyFile();
    }

    /** What a program says; it has to end well. */
    private String said(Path where, String... words) throws Exception {
        Path log = Files.createTempFile(folder, "said", ".log");
        ProcessBuilder builder =
                new ProcessBuilder(words).directory(where.toFile()).redirectErrorStream(true);
        builder.environment().put("TOWNSQUARE", launcher.toString());
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        Process process = builder.redirectOutput(log.toFile()).start();
        if (!process.waitFor(30, TimeUnit.MINUTES)) {
            process.destroyForcibly().waitFor();
        }
        String said = Files.readString(log);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }

    /** Skips where something is missing, but fails on the build server, which installs everything. */
    private static void require(String what, String... words) throws InterruptedException {
        boolean found;
        try {
            found = new ProcessBuilder(words)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException none) {
            found = false;
        }
        String missing = "this machine has no " + what;
        if (!found && "true".equals(System.getenv("CI"))) {
            fail(missing);
        }
        assumeTrue(found, missing);
    }
}
