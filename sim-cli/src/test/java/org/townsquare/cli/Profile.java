package org.townsquare.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/**
 * Where a browser has its profile, its log and its temporary files: a folder that is gone when the browser is.
 *
 * @param folder the folder, below the machine's for temporary files, since names of sockets in it have to be short
 */
record Profile(Path folder) {

    static Profile fresh() throws IOException {
        return new Profile(Files.createTempDirectory("browser"));
    }

    /** What the browser said. */
    Path log() {
        return folder.resolve("log");
    }

    /** Starts a browser that leaves its temporary files here, too. */
    Process start(ProcessBuilder browser) throws IOException {
        browser.environment().put("TMPDIR", folder.toString());
        return browser.redirectErrorStream(true).redirectOutput(log().toFile()).start();
    }

    /** Ends the browser and all that it started, and deletes the folder. */
    void end(Process browser) throws IOException {
        List<ProcessHandle> all = Stream.concat(browser.descendants(), Stream.of(browser.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        browser.onExit().join();
        delete();
    }

    /** Again and again, since what looks out for crashes ends only after the browser and may still write. */
    private void delete() throws IOException {
        for (int attempt = 0; Files.exists(folder); attempt++) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException | UncheckedIOException stillWritten) {
                if (attempt == Wire.PATIENCE * 10) {
                    throw stillWritten;
                }
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
        }
    }
}
