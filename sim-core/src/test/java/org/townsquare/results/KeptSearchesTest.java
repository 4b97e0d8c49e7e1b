package org.townsquare.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.measure.CriticalMass;
import org.townsquare.results.folder.RunLog;

class KeptSearchesTest {

    private static final CriticalMass MASS = new CriticalMass(
            1,
            30,
            1.0 / 3,
            new TreeMap<>(Map.of(0.02, 0.1 + 0.2, 0.95, Math.PI / 4)),
            CriticalMass.Answer.NO_LEVEL,
            Double.NaN,
            Double.NaN,
            1e-17,
            0.7,
            0,
            2);

    @TempDir
    private Path folder;

    @Test
    void areThereToTheBitWhenTheLogIsOpenedAgain() throws IOException {
        Path file = folder.resolve("runs.log");
        try (RunLog log = RunLog.open(file, "ab".repeat(32))) {
            KeptSearches searches = new KeptSearches(log);
            assertThat(searches.known(7, 1, 30)).isEmpty();
            searches.keep(7, MASS);
            assertThat(searches.known(7, 1, 30)).contains(MASS);
        }
        try (RunLog log = RunLog.open(file, "ab".repeat(32))) {
            KeptSearches searches = new KeptSearches(log);
            assertThat(searches.known(7, 1, 30)).contains(MASS);
            assertThat(searches.known(6, 1, 30)).isEmpty();
            assertThat(searches.known(7, 0, 30)).isEmpty();
            assertThat(searches.known(7, 1, 31)).isEmpty();
            assertThat(log.keys()).allMatch(key -> key.startsWith("search/"));
        }
    }
}
