package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher in a project of its own, with a Java and a Maven that only say what they were asked to do. */
class LauncherTest {

    private static final Path LAUNCHER = Path.of("../townsquare").toAbsolutePath();
    private static final String DONE = "touch sim-cli/target/townsquare.jar";
    private static final String BUILDING = "Building Townsquare";

    @TempDir
    private Path folder;

    private Path project;

    @BeforeEach
    void layOutTheProject() throws IOException {
        project = Files.createDirectories(folder.resolve("a project"));
        Files.copy(LAUNCHER, project.resolve("townsquare"));
        for (String module : List.of("sim-core", "sim-cli")) {
            Files.createDirectories(project.resolve(module).resolve("src/main"));
            Files.createFile(project.resolve(module).resolve("pom.xml"));
        }
        Files.createFile(project.resolve("pom.xml"));
        java("17.0.15");
        script(project.resolve("jdk/bin/javac"), "");
        script(project.resolve("mvnw"), "echo built >>builds; " + DONE);
    }

    @Test
    void buildsOnceAndPassesAllWordsOn() throws Exception {
        Command.Ended first = launch("run", "a b", "--set", "title='x'");
        assertThat(first.code()).as(first.err()).isEqualTo(7);
        assertThat(first.err()).startsWith(BUILDING);
        assertThat(first.out())
                .contains("-Dtownsquare.home=" + project.toRealPath() + "\n", "-Dtownsquare.columns=0\n")
                .contains("-Dtownsquare.command=" + project.resolve("townsquare") + "\n")
                .endsWith("/sim-cli/target/townsquare.jar\nrun\na b\n--set\ntitle='x'\n");
        assertThat(launch("list").err()).isEmpty();
        assertThat(builds()).isOne();
    }

    @Test
    void buildsAgainWhenASourceIsNewer() throws Exception {
        launch("list");
        Path source = Files.createFile(project.resolve("sim-core/src/main/Model.java"));
        Files.setLastModifiedTime(source, FileTime.from(Instant.now().plusSeconds(60)));
        assertThat(launch("list").err()).startsWith(BUILDING);
        assertThat(builds()).isEqualTo(2);
    }

    /** The build lasts until the other says that it waits. */
    @Test
    void twoAtOnceBuildOnce() throws Exception {
        script(
                project.resolve("mvnw"),
                "echo built >>builds; for try in $(seq 6000); do grep -sq 'Another process' ../one ../two && break; sleep 0.05; done; "
                        + DONE);
        Process one = start("one");
        Process two = start("two");
        assertThat(one.waitFor()).isEqualTo(7);
        assertThat(two.waitFor()).isEqualTo(7);
        assertThat(builds()).isOne();
        assertThat(Files.readString(folder.resolve("one")) + Files.readString(folder.resolve("two")))
                .containsOnlyOnce("Another process is building Townsquare; waiting")
                .containsOnlyOnce(BUILDING);
    }

    private Process start(String said) throws IOException {
        return builder("list")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(said).toFile())
                .start();
    }

    @Test
    void aLockWhoseOwnerIsGoneDoesNotCount() throws Exception {
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(project.resolve("sim-cli/target/building"));
        Files.writeString(lock.resolve("pid"), gone.pid() + "\n");
        assertThat(launch("list").code()).isEqualTo(7);
        assertThat(lock).doesNotExist();
    }

    @Test
    void showsWhyABuildFailedAndTriesAgainNextTime() throws Exception {
        script(project.resolve("mvnw"), "echo no network; exit 1");
        for (int attempt = 0; attempt < 2; attempt++) {
            Command.Ended ended = launch("list");
            assertThat(ended.err()).startsWith(BUILDING).endsWith("no network\ntownsquare: the build failed\n");
            assertThat(ended.out()).isEmpty();
            assertThat(ended.code()).isEqualTo(1);
        }
    }

    @Test
    void findsItsProjectThroughLinks() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("a project/townsquare"));
        Path linkToLink = Files.createSymbolicLink(folder.resolve("ts"), link);
        assertThat(launch(linkToLink, "list").out()).contains("-Dtownsquare.home=" + project.toRealPath() + "\n");
    }

    @Test
    void javaAlwaysWorksInUtf8() throws Exception {
        script(project.resolve("jdk/bin/java"), """
                [ "$1" != -version ] || { echo 'openjdk version "17"' >&2; exit; }
                locale charmap
                """);
        ProcessBuilder inAscii = builder("list");
        inAscii.environment().put("LC_ALL", "C");
        assertThat(Command.end(inAscii).out()).isEqualTo("UTF-8\n");
    }

    @Test
    void oldOrMissingJavaIsOneLine() throws Exception {
        java("11.0.2");
        assertThat(launch("list").err())
                .matches("townsquare: Java 17 or later is needed, but .*/bin/java is Java 11\n");
        java("1.8.0_352");
        assertThat(launch("list").err()).matches("townsquare: Java 17 or later is needed, but .*/bin/java is Java 8\n");
        Files.delete(project.resolve("jdk/bin/java"));
        assertThat(launch("list").err()).matches("townsquare: JAVA_HOME is .*/jdk, but there is no bin/java in it\n");
        java("17.0.1");
        Files.delete(project.resolve("jdk/bin/javac"));
        assertThat(launch("list").err()).matches("townsquare: building needs a JDK, but there is no javac .*\n");
    }

    private Command.Ended launch(String... words) throws IOException, InterruptedException {
        return launch(project.resolve("townsquare"), words);
    }

    private Command.Ended launch(Path launcher, String... words) throws IOException, InterruptedException {
        return Command.end(builder(launcher, words));
    }

    private ProcessBuilder builder(String... words) {
        return builder(project.resolve("townsquare"), words);
    }

    private ProcessBuilder builder(Path launcher, String... words) {
        ProcessBuilder builder = Command.program(launcher, words).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.put("JAVA_HOME", project.resolve("jdk").toString());
        return builder;
    }

    private int builds() throws IOException {
        return Files.readAllLines(project.resolve("builds")).size();
    }

    /** A java of some version that prints what it is told to run, a word a line. */
    private void java(String version) throws IOException {
        script(project.resolve("jdk/bin/java"), """
                if [ "$1" = -version ]; then
                    echo 'Picked up JAVA_TOOL_OPTIONS: -Xmx1g' >&2
                    echo 'openjdk version "%s" 2025-04-15' >&2
                    exit
                fi
                printf '%%s\\n' "$@"
                exit 7
                """.formatted(version));
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "#!/bin/sh\n" + text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
