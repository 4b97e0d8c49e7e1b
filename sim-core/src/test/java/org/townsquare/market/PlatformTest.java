package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.random.Streams;
import org.townsquare.scenario.CompanySize;
import org.townsquare.scenario.Scenario;

class PlatformTest {

    @Test
    void withoutSupportNobodyNeedsAnInvitationAndNobodyAdvertises() {
        Scenario scenario =
                Given.scenario(Given.SMALL, "platforms.New.launch.inviteDays=100", "platforms.New.marketing=0.1");
        Platform platform =
                new Platform(scenario, 1, new CompanySize(0, 0, 0, 0), new Streams(1, 0), new Ledger(new double[2]));
        platform.launch.open(10);
        assertThat(platform.offer(20, 0, 0).byInvitation()).isTrue();
        assertThat(platform.offer(20, 0, 0).hazard()).isEqualTo(0.1);
        platform.withdrawSupport();
        assertThat(platform.offer(20, 0, 0).byInvitation()).isFalse();
        assertThat(platform.offer(20, 0, 0).hazard()).isZero();
    }

    @Test
    void withoutSupportNeitherFounderNorInvestorsPayAndNobodyIsPaidForCreating() {
        Scenario scenario = Given.scenario(
                Given.SMALL,
                "platforms.New.business=subscription",
                "platforms.New.company={capital: 0, founder: 500, creatorFund: 3650}");
        Ledger ledger = new Ledger(new double[2]);
        Platform platform = new Platform(scenario, 1, new CompanySize(0, 0, 0, 0), new Streams(1, 0), ledger);
        platform.founder.pay(0, 1, platform.finances, 10_000, ledger);
        assertThat(ledger.today(1, Ledger.Item.FOUNDER)).isEqualTo(10_000);
        assertThat(platform.finances.creatorFund()).isEqualTo(3650);
        assertThat(platform.funding.isWithdrawn()).isFalse();
        platform.withdrawSupport();
        platform.founder.pay(1, 1, platform.finances, 20_000, ledger);
        assertThat(ledger.today(1, Ledger.Item.FOUNDER)).isEqualTo(10_000);
        assertThat(platform.finances.creatorFund()).isZero();
        assertThat(platform.funding.isWithdrawn()).isTrue();
        assertThat(platform.funding.isSought(1, 0, 0)).isFalse();
    }
}
