package org.townsquare.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.results.words.EventWords;

class LivelihoodsTest {

    private static final String WORLD = """
            steps: 1826
            users: {count: 2000, represents: 1000}
            platforms:
              - {name: MySpace, role: incumbent, initialUsers: 0.5}
              - {name: Facebook}
            """;

    private static List<String> warnings(String... overrides) {
        return Warnings.of(Given.scenario(WORLD, overrides)).stream()
                .filter(warning -> warning.path().startsWith("platforms."))
                .map(warning -> warning.path() + ": " + EventWords.of(warning))
                .toList();
    }

    private static CompanySize size(int platform, String... overrides) {
        Scenario scenario = Given.scenario(WORLD, overrides);
        return CompanySize.of(
                scenario.platforms().get(platform), scenario.users().peopleAtStart(2000));
    }

    @Test
    void anIncumbentIsSizedByThePeopleOnItsPlatform() {
        assertThat(size(0)).isEqualTo(new CompanySize(1e6, 27.6e6, 13.8e6, 13.8e6));
        assertThat(size(0, "users.represents=100").team()).isCloseTo(1.38e6, within(1e-6));
        assertThat(size(0, "users.entry.present=0.1").people()).isCloseTo(1e5, within(1e-6));
    }

    @Test
    void aStartupIsSizedByThePeopleOfItsWorld() {
        assertThat(size(1).capital()).isCloseTo(0.18 * 2e6, within(1e-6));
        assertThat(size(1).team()).isCloseTo(0.07 * 2e6, within(1e-6));
    }

    @Test
    void dollarsThatAScenarioNamesStand() {
        assertThat(size(0, "platforms.MySpace.company={capital: 5, team: 7}"))
                .isEqualTo(new CompanySize(1e6, 5, 7, 13.8e6));
        assertThat(size(0, "platforms.MySpace.company.teamNeeded=9").needed()).isEqualTo(9);
    }

    @Test
    void whoLivesFromItsUsersIsNotWarnedOf() {
        assertThat(warnings()).isEmpty();
    }

    @Test
    void whoCannotLiveFromItsUsersIsWarnedOf() {
        assertThat(warnings("users.represents=1"))
                .containsExactly(
                        "platforms.MySpace.company.team: is the default for its stage, and the platform's 1,000 people cannot pay for it:"
                                + " it costs 16,300 $ a year and earns about 0 $; give team and capital, users.represents, or business:"
                                + " none");
        assertThat(warnings("users.represents=1", "platforms.MySpace.company={team: 1, capital: 1}"))
                .isEmpty();
    }

    @Test
    void whoseCashLastsForTheRunIsWarnedOf() {
        assertThat(warnings("steps=400"))
                .hasSize(2)
                .first()
                .isEqualTo(
                        "platforms.MySpace.company.capital: is the default for its stage and lasts for the whole run of"
                                + " 400 steps without any income: a lack of users cannot make the platform close; give capital, or business: none");
        assertThat(warnings("steps=400", "platforms.MySpace.company.capital=1e6", "platforms.Facebook.business=none"))
                .isEmpty();
    }
}
