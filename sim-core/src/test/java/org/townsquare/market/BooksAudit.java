package org.townsquare.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.townsquare.market.Ledger.Item;
import org.townsquare.market.Ledger.Party;
import org.townsquare.random.Streams;
import org.townsquare.scenario.CompanySize;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.MoneyAction;
import org.townsquare.scenario.Scenario;

/** Adds everything up anew, step by step, and compares with the ledger. */
public final class BooksAudit {

    private final long[] cash;
    private final long atStart;
    private long earned;
    private final Scenario scenario;
    private final long[] funds;
    private long fromOutside;
    private int step;

    public BooksAudit(Scenario scenario) {
        this.scenario = scenario;
        funds = funds(new CapitalMarket(scenario.investors(), new Streams(0, 0)));
        double world = scenario.users().peopleAtStart(scenario.users().count());
        cash = scenario.platforms().stream()
                .mapToLong(
                        platform -> Ledger.cents(CompanySize.of(platform, world).capital()))
                .toArray();
        atStart = Arrays.stream(cash).sum();
    }

    /** Fails unless what advertisers paid is what platforms were paid for ads, and nobody spends more than its budget. */
    private void checkAdvertisers(AdMarket ads, Ledger ledger) {
        long paid = 0;
        for (int j = 0; j < ads.advertisers(); j++) {
            paid += ads.paid(j);
            double spending = 0;
            for (int k = 0; k < cash.length; k++) {
                assertThat(ads.spending(j, k)).isNotNegative();
                spending += ads.spending(j, k);
            }
            assertThat(spending).isLessThanOrEqualTo(ads.advertiser(j).budget());
        }
        assertThat(paid).isEqualTo(earned).isEqualTo(-ledger.balance(Party.ADVERTISERS));
    }

    private long[] funds(CapitalMarket capital) {
        return IntStream.range(0, scenario.investors().count())
                .mapToLong(capital::fund)
                .toArray();
    }

    /**
     * Fails unless money is conserved, every platform's cash follows from its bookings, funds shrink by what rounds brought,
     * stakes add up to the whole, and nobody is in debt. To be called once a step.
     */
    public void check(Market market) {
        Ledger ledger = market.ledger();
        long all = 0;
        for (int k = 0; k < cash.length; k++) {
            for (Item item : Item.values()) {
                cash[k] += item.sign * ledger.today(k, item);
            }
            assertThat(ledger.cash(k)).isEqualTo(cash[k]).isNotNegative();
            all += cash[k];
            earned += ledger.today(k, Item.ADS);
        }
        for (Party party : Party.values()) {
            all += ledger.balance(party);
        }
        assertThat(all).isEqualTo(atStart);
        checkAdvertisers(market.adMarket(), ledger);
        checkRounds(market);
        market.platforms().forEach(platform -> checkStakes(platform.funding.stakes));
        step++;
    }

    private void checkRounds(Market market) {
        fromOutside += scenario.events().stream()
                .filter(event -> event.trigger().isDue(step, 0, -1))
                .map(Event::action)
                .filter(action -> action instanceof MoneyAction.FundingRound)
                .mapToLong(action -> Ledger.cents(((MoneyAction.FundingRound) action).amount()))
                .sum();
        long[] left = funds(market.accounts().capital);
        assertThat(Arrays.stream(left)).allMatch(cents -> cents >= 0);
        long paid = Arrays.stream(funds).sum() - Arrays.stream(left).sum();
        assertThat(paid + fromOutside).isEqualTo(-market.ledger().balance(Party.INVESTORS));
        long rounds = IntStream.range(0, cash.length)
                .mapToLong(k -> market.ledger().ever(k, Item.ROUNDS))
                .sum();
        assertThat(rounds).isEqualTo(paid + fromOutside);
    }

    private void checkStakes(Stakes stakes) {
        double all = stakes.founder() + stakes.others();
        for (int i = 0; i < funds.length; i++) {
            all += stakes.investor(i);
        }
        assertThat(all).isCloseTo(1, within(1e-9));
    }
}
