package org.townsquare.experiment.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which draws are kept for a launch that is left out. */
class OtherLaunchesTest {

    private static final int DRAWS = 20;

    @TempDir
    private Path folder;

    /** A launch that failed, with these runs. */
    private static Scorecard.Row row(Launch launch, List<LaunchOutcome> outcomes) {
        Scorecard.CriticalMassAt none = new Scorecard.CriticalMassAt(Double.NaN, "");
        return new Scorecard.Row(launch, outcomes, 0, new double[3], none, none);
    }

    private static List<LaunchOutcome> all(LaunchOutcome outcome) {
        return new ArrayList<>(Collections.nCopies(DRAWS, outcome));
    }

    @Test
    void theTenthThatIsRightAboutTheOthersIsKept() throws Exception {
        Path file = folder.resolve("launches.csv");
        List<String> shipped = Files.readAllLines(Path.of("../history/launches.csv"));
        Files.write(
                file,
                shipped.stream()
                        .filter(line -> line.matches("(id|googleplus|ello|koo),.*"))
                        .toList());
        List<Launch> failed = LaunchFile.read(file, Mapping.read(Path.of("../history/mapping.yaml")));

        // Draws 3 and 7 alone are right about both others.
        List<LaunchOutcome> first = all(LaunchOutcome.NICHE);
        List<LaunchOutcome> second = all(LaunchOutcome.NICHE);
        for (int draw : new int[] {3, 7}) {
            first.set(draw, LaunchOutcome.FAILED);
            second.set(draw, LaunchOutcome.FAILED);
        }
        first.set(11, LaunchOutcome.FAILED);
        List<LaunchOutcome> own = all(LaunchOutcome.FAILED);
        own.set(3, LaunchOutcome.CRITICAL_MASS);
        Scorecard.Row left = row(failed.get(0), own);
        List<Scorecard.Row> rows = List.of(left, row(failed.get(1), first), row(failed.get(2), second));

        assertThat(OtherLaunches.of(left, rows).outcomes())
                .containsExactly(LaunchOutcome.CRITICAL_MASS, LaunchOutcome.FAILED);
        // Its own outcome tells nothing: it is not used.
        own.set(3, LaunchOutcome.FAILED);
        assertThat(OtherLaunches.of(left, rows).outcomes()).containsExactly(LaunchOutcome.FAILED, LaunchOutcome.FAILED);
    }
}
