package org.townsquare.experiment.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.scenario.LaunchOutcome;

/** Which draws are kept for a launch that is left out. */
class OtherLaunchesTest {

    private static final int DRAWS = 20;

    private static List<LaunchOutcome> niche(int... failed) {
        List<LaunchOutcome> runs = new ArrayList<>(Collections.nCopies(DRAWS, LaunchOutcome.NICHE));
        for (int draw : failed) {
            runs.set(draw, LaunchOutcome.FAILED);
        }
        return runs;
    }

    @Test
    void theTenthThatIsRightAboutMostOthersIsKept() {
        List<LaunchOutcome> came = List.of(LaunchOutcome.FAILED, LaunchOutcome.FAILED);
        // Draws 3 and 7 alone are right about both.
        assertThat(OtherLaunches.draws(List.of(niche(3, 7, 11), niche(3, 7)), came, DRAWS))
                .containsExactly(3, 7);
    }

    @Test
    void whoIsAsGoodAsTheLastIsKeptToo() {
        assertThat(OtherLaunches.draws(List.of(niche(1, 2, 3)), List.of(LaunchOutcome.FAILED), DRAWS))
                .containsExactly(1, 2, 3);
        assertThat(OtherLaunches.draws(List.of(), List.of(), DRAWS)).hasSize(DRAWS);
    }
}
