package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.townsquare.cli.page.PageFile;

/**
 * The disk is full, at whatever write: one clear message, no finished run is lost, and with more room it goes on to the same
 * bytes. A disk of each size from 0 on fails at another write; {@code -Dtownsquare.moments=1000} tries all of them, without
 * it a few.
 */
class DiskFullTest extends Interrupted {

    private static final long SEED = Long.getLong("townsquare.seed", 1);
    /** Of memory, which is what a disk in memory hands out at once, in kilobytes. */
    private static final int PAGE = 4;

    private static final Pattern DONE = Pattern.compile("([\\d,]+)(?: of [\\d,]+)? runs are done already");

    private SmallDisk disk;

    @BeforeEach
    void mount() throws Exception {
        disk = SmallDisk.at(home.resolve("disk"));
    }

    @AfterEach
    void unmount() throws Exception {
        if (disk != null) {
            disk.unmount();
        }
    }

    @ParameterizedTest
    @MethodSource("commands")
    void itGoesOnToTheSameBytes(String words) throws Exception {
        assertDone(run(words, "whole"));
        for (long size : sizes(kilobytes(home.resolve("whole")))) {
            String out = "disk/of-" + size;
            disk.holds(size);
            Command.Ended full = run(words, out);
            long kept = kept(home.resolve(out + ".partial"));
            disk.holdsEnough();
            if (full.code() != 0) {
                assertTold(full, size);
            }
            Command.Ended resumed = assertGoesOn(words, out, "on a disk of " + size + " kB");
            if (resumed != null) {
                long runs = words.contains("--fork") ? kept / 2 : kept; // a run of a fork is one of each variant
                assertThat(done(resumed.err())).as(resumed.err()).isGreaterThanOrEqualTo(runs);
            }
            remove(home.resolve(out));
        }
    }

    /** What is written at once is there whole or not at all; a report is drawn anew. */
    @ParameterizedTest
    @CsvSource({
        "share small.yaml --out disk/page.html, disk/page.html",
        "pack whole --out disk/whole.zip, disk/whole.zip",
        "compare whole whole --out disk/compared, disk/compared",
        "report disk/whole, disk/whole",
    })
    void whatIsWrittenAtOnceIsThereOrNot(String words, Path made) throws Exception {
        boolean isReport = words.startsWith("report");
        assertDone(run(
                "run small.yaml --replicates 1 --set users.count=60 --critical-mass off",
                isReport ? "disk/whole" : "whole"));
        assertDone(command.run(words.split(" ")));
        Path right = home.resolve("right");
        copy(home.resolve(made), right);
        for (long size : sizes(kilobytes(right))) {
            if (isReport) {
                // Little more than what is there: not all files are written anew at once.
                disk.holds(kilobytes(home.resolve(made)) + size / 8 / PAGE * PAGE);
            } else {
                remove(home.resolve(made));
                disk.holds(size);
            }
            Command.Ended full = command.run(words.split(" "));
            disk.holdsEnough();
            if (full.code() != 0) {
                assertTold(full, size);
                assertThat(isReport || Files.notExists(home.resolve(made)))
                        .as("%s kB", size)
                        .isTrue();
                assertDone(command.run(words.split(" ")));
            }
            assertSame(right, home.resolve(made));
        }
    }

    /** A page that was there stays as it was. */
    @Test
    void aPageThatCannotBeWrittenStaysAsItWas() throws Exception {
        Path page = home.resolve("disk/page.md");
        PageFile.write(page, "before");
        disk.holds(PAGE);
        assertThatThrownBy(() -> PageFile.write(page, "after".repeat(10_000)))
                .isInstanceOf(IOException.class)
                .hasMessage("Could not write " + page + ": No space left on device");
        assertThat(page).hasContent("before");
        assertThat(Command.names(home.resolve("disk"))).containsExactly("page.md");
    }

    private static void copy(Path from, Path to) throws IOException, InterruptedException {
        assertDone(Command.end(Command.program(Path.of("/bin/cp"), "-r", from.toString(), to.toString())));
    }

    private static void remove(Path what) throws IOException, InterruptedException {
        assertDone(Command.end(Command.program(Path.of("/bin/rm"), "-rf", what.toString())));
    }

    private static void assertSame(Path right, Path made) throws IOException {
        if (Files.isRegularFile(right)) {
            assertThat(made).hasSameBinaryContentAs(right);
            return;
        }
        assertThat(Command.names(made)).isEqualTo(Command.names(right));
        for (String name : Command.names(right)) {
            if (Files.isRegularFile(right.resolve(name))) {
                assertThat(made.resolve(name)).hasSameBinaryContentAs(right.resolve(name));
            }
        }
    }

    private static void assertTold(Command.Ended full, long size) {
        assertThat(full.err())
                .as("%s kB", size)
                .contains("No space left on device")
                .doesNotContain("\tat ");
        assertThat(full.err().lines().filter(line -> line.contains("No space")).count())
                .as(full.err())
                .isOne();
    }

    /** From nothing to more than all of it, as many of them as are wanted. */
    private static long[] sizes(long needed) {
        int all = (int) (needed * 3 / 2 / PAGE);
        int wanted = Math.min(all, Integer.getInteger("townsquare.moments", 1));
        Random random = new Random(SEED);
        return wanted == all
                ? IntStream.rangeClosed(1, all)
                        .mapToLong(pages -> (long) pages * PAGE)
                        .toArray()
                : random.ints(1, all)
                        .distinct()
                        .limit(wanted)
                        .mapToLong(pages -> (long) pages * PAGE)
                        .toArray();
    }

    private static long kilobytes(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(file -> (file.toFile().length() + 1024 * PAGE - 1) / (1024 * PAGE) * PAGE)
                    .sum();
        }
    }

    /** Runs that a log holds whole; one that is cut off is none. */
    private static long kept(Path partial) throws IOException {
        Path log = partial.resolve("runs.log");
        return Files.exists(log) ? Math.max(0, Command.kept(log) - 1) : 0;
    }

    private static long done(String err) {
        Matcher done = DONE.matcher(err);
        return done.find() ? Long.parseLong(done.group(1).replace(",", "")) : 0;
    }
}
