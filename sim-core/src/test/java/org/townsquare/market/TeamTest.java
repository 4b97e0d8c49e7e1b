package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.scenario.CompanySize;
import org.townsquare.scenario.PlatformSpec;

class TeamTest {

    private static final double LONG = 1e9;

    /** In a world of a million people, of whom the platform begins with none. */
    private static Team team(String company) {
        PlatformSpec spec = Given.scenario(
                        Given.SMALL,
                        "platforms.New.maturingDays=100",
                        "platforms.New.initialUsers=0",
                        "platforms.New.company=" + company)
                .platforms()
                .get(1);
        return new Team(spec, CompanySize.of(spec, 1e6));
    }

    private static double quality(Team team, double cost, double people, double steps) {
        for (int step = 0; step < Math.min(10_000, steps); step++) {
            team.work(cost, people);
        }
        return team.quality();
    }

    private static double mature(String company, double cost, double people) {
        return quality(team(company), cost, people, LONG);
    }

    @Test
    void aSeasonedTeamThatCostsWhatIsNeededChangesNothing() {
        assertThat(mature("{teamNeeded: 1e6, craft: 3}", 1e6, 0)).isCloseTo(0, within(1e-12));
    }

    @Test
    void returnsDiminishAndEnd() {
        String company = "{teamNeeded: 1e6, craft: 3}";
        double log3 = Math.log(3) / Math.log(2);
        assertThat(mature(company, 0, 0)).isCloseTo(-3, within(1e-9));
        assertThat(mature(company, 2e6, 0)).isCloseTo(3 * (log3 - 1), within(1e-9));
        assertThat(mature(company, 3e6, 0)).isCloseTo(3, within(1e-9));
        assertThat(mature(company, 1e12, 0)).as("quality cannot run away").isCloseTo(3, within(1e-9));
    }

    @Test
    void experienceCountsAsMoneyDoes() {
        assertThat(mature("{teamNeeded: 1e6, experience: 0.25}", 2e6, 0))
                .isCloseTo(mature("{teamNeeded: 1e6}", 0.5e6, 0), within(1e-12))
                .isNegative();
    }

    /** A team that needs 1e6 is made for 1e6/2 people at 2 $ each; twice as many more make three times of them. */
    @Test
    void theNeedGrowsWithThePeopleButLessThanTheyDo() {
        String company = "{teamNeeded: 1e6, personNeeds: 2, needElasticity: 0.5}";
        assertThat(team(company).need(0)).isEqualTo(1e6);
        assertThat(team(company).need(1e6)).isCloseTo(Math.sqrt(3) * 1e6, within(1e-3));
        assertThat(mature(company, Math.sqrt(3) * 1e6, 1e6)).isCloseTo(0, within(1e-9));
        assertThat(mature(company, 1e6, 1e6)).isNegative();
    }

    @Test
    void theNeedDoesNotFollowTheSpending() {
        assertThat(team("{team: 1e9}").need(0))
                .isEqualTo(team("{team: 1e3}").need(0))
                .isCloseTo(0.07 * 1e6, within(1e-6));
    }

    @Test
    void spendingTakesTimeToShow() {
        assertThat(quality(team("{teamNeeded: 1e6, craft: 1}"), 3e6, 0, 100)).isCloseTo(1 - Math.exp(-1), within(1e-9));
    }

    @Test
    void qualityDecaysWhenNothingIsSpent() {
        Team team = team("{teamNeeded: 1e6, craft: 1}");
        double before = quality(team, 3e6, 0, LONG);
        team.work(0, 0);
        assertThat(team.quality()).isCloseTo(before - 2 * (1 - Math.exp(-0.01)), within(1e-9));
    }

    @Test
    void moreMoneyOrExperienceNeverGivesLess() {
        for (double people : new double[] {0, 1e4, 1e6, 1e9}) {
            double before = -1e9;
            for (double cost = 1e3; cost < 1e13; cost *= 3) {
                double quality = mature("{craft: 2}", cost, people);
                assertThat(quality).isBetween(Math.max(-2, before), 2 + 1e-9);
                before = quality;
            }
        }
    }
}
