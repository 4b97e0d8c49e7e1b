package org.townsquare.results.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Attempts at a chunk that are at work at the same time, as they are on a cluster that took one for dead. */
class PartTest {

    private static final KeptColumns COLUMNS = new KeptColumns(List.of(), List.of(), List.of(), 1);

    private static final String SWEEP = "ab".repeat(32);

    @TempDir
    private Path parts;

    @Test
    void theSlowerOfTwoAttemptsDoesNoHarm() throws IOException {
        try (Part slow = Part.open(parts, 3, SWEEP)) {
            slow.add(run(1));
            try (Part fast = Part.open(parts, 3, SWEEP)) {
                assertThat(fast.finished()).containsOnlyKeys(1L);
                fast.add(run(2));
                fast.complete();
            }
            slow.add(run(2));
            slow.complete();
        }
        assertThat(parts).isDirectoryContaining("glob:**/000003_2_2");
        assertThat(parts.toFile().list()).hasSize(1);
        assertThat(new Parts(parts).count().runs()).isEqualTo(2);
    }

    @Test
    void whatAnotherSweepHasLeftIsNotTaken() throws IOException {
        try (Part other = Part.open(parts, 3, "cd".repeat(32))) {
            other.add(run(1));
        }
        try (Part own = Part.open(parts, 3, SWEEP)) {
            assertThat(own.finished()).isEmpty();
        }
    }

    private static Block run(long number) {
        return Block.of(COLUMNS, new RunKey(number, 0, (int) number, 1, List.of()), "no luck");
    }
}
