package org.townsquare.results.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attempts at a chunk, also at the same time, as they are on a cluster that took one for dead. */
class PartTest {

    private static final String FOLDER = "ab".repeat(32);

    @TempDir
    private Path folder;

    @BeforeEach
    void holdFolder() throws IOException {
        RunLog.open(folder.resolve(OpenFolder.LOG), FOLDER).close();
    }

    @Test
    void theSlowerOfTwoAttemptsDoesNoHarm() throws IOException {
        try (Part slow = Part.open(folder, 3)) {
            slow.log().add("1", "one");
            try (Part fast = Part.open(folder, 3)) {
                assertThat(fast.log().keys()).containsExactly("1");
                fast.log().add("2", "two");
                fast.complete();
            }
            slow.log().add("2", "two");
            slow.complete();
        }
        assertThat(folder.resolve("parts")).isDirectoryContaining("glob:**/000003");
        assertThat(folder.resolve("parts").toFile().list()).hasSize(1);
    }

    @Test
    void whatAnotherFolderHasLeftIsNotTaken() throws IOException {
        try (Part other = Part.open(folder, 3)) {
            other.log().add("1", "one");
        }
        Files.delete(folder.resolve(OpenFolder.LOG));
        RunLog.open(folder.resolve(OpenFolder.LOG), "cd".repeat(32)).close();
        try (Part own = Part.open(folder, 3)) {
            assertThat(own.log().keys()).isEmpty();
        }
    }

    @Test
    void wholeChunksMoveIntoTheLogAndOthersGo() throws IOException {
        for (int chunk = 0; chunk < 3; chunk++) {
            try (Part part = Part.open(folder, chunk)) {
                part.log().add("run " + chunk, "of chunk " + chunk);
                part.complete();
            }
        }
        Path parts = folder.resolve("parts");
        Files.writeString(
                parts.resolve("000001"),
                Files.readString(parts.resolve("000001")).replace("of", "on"));
        Files.move(parts.resolve("000002"), parts.resolve("000007")); // another's name
        try (RunLog log = RunLog.open(folder.resolve(OpenFolder.LOG), FOLDER)) {
            Parts.of(folder).moveInto(log, FOLDER);
            assertThat(log.keys()).containsExactly("run 0");
        }
        assertThat(parts.toFile().list()).isEmpty();
    }
}
