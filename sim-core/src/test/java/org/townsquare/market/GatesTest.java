package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.random.Streams;
import org.townsquare.scenario.CompanySize;

class GatesTest {

    private static final double BAD = 0.5;

    private static Platform platform(String... overrides) {
        return new Platform(
                Given.scenario(Given.SMALL, overrides),
                1,
                new CompanySize(0, 0, 0, 0),
                new Streams(1, 0),
                new Ledger(new double[2]));
    }

    private final List<String> told = new ArrayList<>();

    /** Lets steps of bad content pass and tells in which of them this was so. */
    private String steps(Platform platform, int steps, java.util.function.IntPredicate so) {
        StringBuilder found = new StringBuilder();
        for (int step = 0; step < steps; step++) {
            int now = step;
            platform.gates.judge(
                    step,
                    BAD,
                    true,
                    platform.reach,
                    platform.finances,
                    (who, act) -> told.add(now + " " + who + " " + act.kind()));
            found.append(so.test(step) ? '#' : '.');
        }
        return found.toString();
    }

    @Test
    void storesDecideIndependently() {
        Platform platform = platform(
                "gatekeepers.stores=[{name: A, share: 0.3, tolerance: 0.4, graceDays: 3}, {name: B, share: 0.3, tolerance: 0.4, graceDays: 1},"
                        + " {name: C, share: 0.3, tolerance: 0.6}]");
        assertThat(steps(platform, 6, step -> (platform.gates.closedStores(step) & 1) != 0))
                .isEqualTo("...###");
        assertThat(platform.gates.closedStores(6)).isEqualTo(0b011);
        assertThat(told).containsExactly("1 B app-store-removal", "3 A app-store-removal");
    }

    @Test
    void theHostShutsDownOnceAndThenThereIsAnother() {
        Platform platform = platform(
                "gatekeepers.host.tolerance=0.4", "gatekeepers.host.graceDays=2", "gatekeepers.host.migrationDays=3");
        assertThat(steps(platform, 12, step -> platform.reach.darkNations(step) == -1))
                .isEqualTo("..###.......");
        assertThat(told).containsExactly("2 the host host-shutdown");
    }

    @Test
    void whoWasShutDownByAnEventHasAnotherHost() {
        Platform platform = platform("gatekeepers.host.tolerance=0.4", "gatekeepers.host.graceDays=2");
        platform.gates.hosting.shutDown(0, 1, platform.reach);
        assertThat(steps(platform, 6, step -> platform.reach.darkNations(step) == -1))
                .isEqualTo("#.....");
    }

    @Test
    void theRegulatorActsAgainAndAgain() {
        Platform platform = platform(
                "gatekeepers.regulator.tolerance=0.4",
                "gatekeepers.regulator.graceDays=3",
                "gatekeepers.regulator.fine=7",
                "gatekeepers.regulator.muteDays=2");
        assertThat(steps(platform, 9, platform.gates.oversight::mutes)).isEqualTo("...##..##");
        assertThat(told).containsExactly("3 the regulator regulation", "7 the regulator regulation");
        assertThat(platform.finances.debt()).isEqualTo(1400);
    }

    @Test
    void overlappingMutesEndWithTheLast() {
        Platform platform = platform();
        platform.gates.oversight.act(0, 0, 10, platform.finances);
        platform.gates.oversight.act(2, 5, 3, platform.finances);
        assertThat(platform.gates.oversight.mutes(9)).isTrue();
        assertThat(platform.gates.oversight.mutes(10)).isFalse();
        assertThat(platform.finances.debt()).isEqualTo(500);
    }
}
