package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.Serializable;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The {@code townsquare} command, in this Java or in a process of its own. What it prints and leaves behind is the same;
 * a process is started only where it is itself what is tested: killed, limited, told something by its environment.
 *
 * @param java the java of a process
 * @param home the project's folder
 * @param folder the folder in which the command is given
 */
record Command(Path java, Path home, Path folder) {

    /** Of a process that is soon gone again: thorough compilation would not pay. */
    static final String QUICK = "-XX:TieredStopAtLevel=1";

    /** The line before a run in a log: its length in bytes, and which run it is. */
    private static final Pattern HEAD = Pattern.compile("(?m)^#\\d+ (\\d+) \\w+ \\w+ (.+)\n");

    /** What a command left behind. */
    record Ended(int code, String out, String err) implements Serializable {

        /** Holds that it refused what it was given, and said this among other things. */
        void isRefused(String message) {
            assertThat(code).isEqualTo(2);
            assertThat(err).contains(message).doesNotContain("\tat ");
        }

        /** Holds that it refused what it was given, and said nothing but this line. */
        void isRefusedWith(String line) {
            assertThat(code).isEqualTo(2);
            assertThat(out).isEmpty();
            assertThat(err).isEqualTo(line + "\n");
        }
    }

    /** The command given in a folder that is the project's as well. */
    static Command in(Path folder) {
        return in(folder, folder);
    }

    static Command in(Path folder, Path home) {
        return new Command(Path.of(System.getProperty("java.home"), "bin", "java"), home, folder);
    }

    Command with(Path otherJava) {
        return new Command(otherJava, home, folder);
    }

    /** Runs to the end in this Java. */
    Ended run(String... words) {
        return run(0, words);
    }

    /** Runs to the end in this Java, on a terminal of so many columns. */
    Ended run(int columns, String... words) {
        Ended ended = run(columns, new Home(home), folder, words);
        return new Ended(ended.code, asSeenHere(ended.out), asSeenHere(ended.err));
    }

    /** This Java is in another folder, so what a process would name from its own has a longer name. */
    private String asSeenHere(String text) {
        return text.replace(folder + "/", "");
    }

    /** Runs to the end in this Java. */
    static Ended run(int columns, Home home, Path folder, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Main.run(new Console(printing(out), printing(err), columns), home, folder, words);
        return new Ended(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    private static PrintStream printing(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    /** Runs to the end in a process of its own. */
    Ended process(String... words) throws IOException, InterruptedException {
        return end(builder(words));
    }

    /**
     * Runs to the end in a process that compiles thoroughly, as this Java and {@link #process} do not: for what computes for
     * minutes, and for bytes that no compiler may change.
     */
    Ended thorough(String... words) throws IOException, InterruptedException {
        return end(builder(List.of(), words));
    }

    /** A process not yet started. */
    ProcessBuilder builder(String... words) {
        return builder(List.of(QUICK), words);
    }

    /** A process not yet started, whose Java is given options. */
    ProcessBuilder builder(List<String> options, String... words) {
        return java(Main.class, options, words);
    }

    /** A process not yet started, of another program of the tests. */
    ProcessBuilder java(Class<?> program) {
        return java(program, List.of(QUICK));
    }

    private ProcessBuilder java(Class<?> program, List<String> options, String... words) {
        List<String> line = new ArrayList<>(options);
        line.addAll(List.of(
                "-XX:+UseSerialGC",
                "-Djava.awt.headless=true",
                "-Dtownsquare.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        line.addAll(List.of(words));
        return program(java, line.toArray(String[]::new)).directory(folder.toFile());
    }

    /** A process not yet started, of any program. */
    static ProcessBuilder program(Path program, String... words) {
        List<String> line = new ArrayList<>(List.of(program.toString()));
        line.addAll(List.of(words));
        return new ProcessBuilder(line);
    }

    /** Starts a process and waits for its end. */
    static Ended end(ProcessBuilder process) throws IOException, InterruptedException {
        Path out = Files.createTempFile("townsquare", ".out");
        Path err = Files.createTempFile("townsquare", ".err");
        try {
            int code = process.redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start()
                    .waitFor();
            return new Ended(code, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    /** The file of a scenario for tests. */
    static String scenario(String name) {
        return Path.of("src/test/resources/scenarios", name).toAbsolutePath().toString();
    }

    /** Starts a command and kills it as soon as a log has so many runs. */
    void killAt(long runs, Path log, String... words) throws IOException, InterruptedException {
        Process process = builder(words)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("killed.out").toFile())
                .start();
        while (kept(log) < runs) {
            if (process.waitFor(5, TimeUnit.MILLISECONDS)) {
                throw new IllegalStateException("ended before it could be killed");
            }
        }
        process.destroyForcibly().waitFor();
        Files.delete(folder.resolve("killed.out"));
    }

    /** Has a process stand still with all that it holds: it does nothing more but can be killed. */
    static void halt(Process process) throws IOException, InterruptedException {
        assertThat(program(Path.of("sh"), "-c", "kill -STOP " + process.pid())
                        .start()
                        .waitFor())
                .isZero();
    }

    /**
     * How many runs the log of an unfinished folder has, or a chunk of it, each with all of its content; critical masses that are
     * kept beside them do not count.
     */
    static long kept(Path log) throws IOException {
        String text;
        try {
            text = Files.readString(log, StandardCharsets.ISO_8859_1);
        } catch (NoSuchFileException renamedMeanwhile) {
            return 0;
        }
        long kept = 0;
        Matcher head = HEAD.matcher(text);
        for (int at = 0; head.find(at); ) {
            at = head.end() + Integer.parseInt(head.group(1));
            if (at > text.length()) {
                break;
            }
            kept += head.group(2).contains("search/") ? 0 : 1;
        }
        return kept;
    }

    /** Names of all that is in a folder, below it too, in order. */
    static List<String> names(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(path -> !path.equals(folder))
                    .map(path -> folder.relativize(path).toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
