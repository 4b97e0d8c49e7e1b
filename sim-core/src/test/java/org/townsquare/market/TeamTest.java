package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;

class TeamTest {

    private static Team team(String company) {
        return new Team(
                Given.scenario(Given.SMALL, "platforms.New.maturingDays=100", "platforms.New.company=" + company)
                        .platforms()
                        .get(1));
    }

    private static double quality(Team team, double cost, int steps) {
        for (int step = 0; step < steps; step++) {
            team.work(cost);
        }
        return team.quality();
    }

    @Test
    void aSeasonedTeamThatCostsWhatIsNeededChangesNothing() {
        assertThat(quality(team("{team: 1e6, craft: 3}"), 1e6, 500)).isZero();
    }

    @Test
    void returnsDiminish() {
        assertThat(quality(team("{team: 1e6, craft: 3}"), 4e6, 10_000)).isCloseTo(3, within(1e-9));
        assertThat(quality(team("{team: 1e6, craft: 3}"), 9e6, 10_000)).isCloseTo(6, within(1e-9));
        assertThat(quality(team("{team: 1e6, craft: 3}"), 0, 10_000)).isCloseTo(-3, within(1e-9));
    }

    @Test
    void experienceCountsAsMoneyDoes() {
        assertThat(quality(team("{team: 1e6, experience: 0.25, craft: 3}"), 1e6, 10_000))
                .isCloseTo(-1.5, within(1e-9));
        assertThat(quality(team("{team: 1e6, teamNeeded: 4e6, craft: 3}"), 1e6, 10_000))
                .isCloseTo(-1.5, within(1e-9));
    }

    @Test
    void spendingTakesTimeToShow() {
        assertThat(quality(team("{team: 1e6, craft: 1}"), 4e6, 100)).isCloseTo(1 - Math.exp(-1), within(1e-9));
    }
}
