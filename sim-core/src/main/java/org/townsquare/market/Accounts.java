package org.townsquare.market;

import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.townsquare.market.Ledger.Item;
import org.townsquare.population.Count;
import org.townsquare.population.Offer;
import org.townsquare.population.Population;
import org.townsquare.population.Tally;
import org.townsquare.random.Streams;
import org.townsquare.scenario.CompanySize;
import org.townsquare.scenario.Scenario;

/** The money of all platforms: who pays them, what they pay, and who helps out. */
final class Accounts implements Serializable {

    private static final long serialVersionUID = 1;

    final Ledger ledger;
    final AdMarket adMarket;
    final CapitalMarket capital;
    private final Population population;
    private final List<CompanySize> sizes;

    Accounts(Scenario scenario, Streams streams, Population population) {
        this.population = population;
        double world = scenario.users().peopleAtStart(population.size());
        sizes = scenario.platforms().stream()
                .map(spec -> CompanySize.of(spec, world))
                .toList();
        ledger = new Ledger(sizes.stream().mapToDouble(CompanySize::capital).toArray());
        capital = new CapitalMarket(scenario.investors(), streams);
        adMarket = new AdMarket(
                scenario.advertisers(),
                population.size() * population.represents(),
                scenario.platforms().size(),
                streams);
    }

    /** How large a platform's company is at step 0. */
    CompanySize size(int platform) {
        return sizes.get(platform);
    }

    /** Another day is booked, and investors are in another mood. */
    void beginStep(int step) {
        ledger.newStep();
        capital.sentiment.move(step);
    }

    /** Advertisers pay the platforms. */
    void trade(int step, List<Platform> platforms) {
        adMarket.trade(
                step,
                platforms.stream()
                        .map(platform -> platform.adSpace(step, population.tally(), population.represents()))
                        .toArray(AdSpace[]::new),
                ledger);
    }

    /** Money from outside that the scenario brings, at a valuation or, if that is null, the present one. */
    void fund(Platform platform, double amount, Double valuation, Offer[] offers) {
        if (!platform.funding.isWithdrawn()) {
            ledger.book(platform.index(), Item.ROUNDS, Ledger.cents(amount));
            platform.funding.stakes.sellToOthers(valuation == null ? value(platform, offers) : valuation, amount);
        }
    }

    /**
     * Users pay a platform, and it pays for the day before.
     *
     * @return false if it has owed something for too long
     */
    boolean settle(int step, Platform platform, Offer[] offers) {
        int k = platform.index();
        Tally tally = population.tally();
        Finances finances = platform.finances;
        double represents = population.represents();
        double people = tally.attention(k) * represents;
        ledger.book(k, Item.SUBSCRIPTIONS, Ledger.cents(finances.subscriptions(people)));
        Finances.Use use = new Finances.Use(
                people,
                tally.posts(k) * represents,
                platform.moderation().reviewed(tally.toxicShare(k)),
                platform.publicity.marketing(step, platform.isOpen()) * population.size() * represents,
                tally.get(Count.CREATORS, k) > 0);
        double need = platform.team.need(people);
        double wanted = finances.team(platform.team, people);
        Map<Item, Long> due = finances.due(use, wanted, platform.policy().reviewCost());
        platform.founder.watch(step, platform.isOpen(), Math.round(tally.attention(k)));
        // Other people's money first: the founder pays what nobody else does.
        raise(step, platform, wanted, need, offers);
        platform.founder.pay(step, k, finances, Finances.sum(due), ledger);
        if (ledger.today(k, Item.FOUNDER) > 0) {
            platform.funding.stakes.sellToFounder(
                    value(platform, offers), Ledger.dollars(ledger.today(k, Item.FOUNDER)));
        }
        finances.cut(due, share(platform, Finances.sum(due)));
        platform.team.work(finances.spends() * wanted, people);
        boolean lives = finances.pay(due);
        finances.closeStep();
        return lives;
    }

    /**
     * An owner gives a brand what it does not earn of what is due, as far as cash goes, and takes what it earns beyond that.
     *
     * @return what was given, in cents
     */
    private long share(Platform brand, long due) {
        if (brand.owner() == null) {
            return 0;
        }
        int owner = brand.owner().index();
        long lacking = due - ledger.revenue(brand.index());
        long given = Math.min(Math.max(0, lacking), ledger.cash(owner));
        ledger.transfer(owner, brand.index(), given);
        ledger.transfer(brand.index(), owner, Math.max(0, -lacking));
        return given;
    }

    /** One company buys another: its owners get cash of the buyer and shares for the rest, and nothing is theirs any more. */
    void buy(int step, Platform buyer, Platform rival, double price, double inShares, Offer[] offers) {
        if (!buyer.isInBusiness(step) || !rival.isInBusiness(step)) {
            return;
        }
        long cash = Math.min(Ledger.cents(price * (1 - inShares)), ledger.cash(buyer.index()));
        ledger.book(buyer.index(), Item.PURCHASE, cash);
        buyer.funding.stakes.pay(value(buyer, offers), price - Ledger.dollars(cash));
        rival.funding.stakes.sellAll();
    }

    /** A round if one is due and, if cash still lasts for days only, a bridge. */
    private void raise(int step, Platform platform, double team, double need, Offer[] offers) {
        Funding funding = platform.funding;
        Finances finances = platform.finances;
        double gap = funding.gap(team, need);
        if (funding.isSought(step, finances.runway(), gap)) {
            Funding.Ask ask = funding.ask(step, finances.burn(), gap);
            double hired = ask.hired(hold(platform, ask, offers));
            if (hired > 0) {
                platform.team.hire(team + hired);
            }
        }
        double burn = finances.worstBurn();
        if (funding.isUrgent(finances.lasts(burn))) {
            hold(platform, funding.bridge(step, burn, finances.debt()), offers);
        }
    }

    private long hold(Platform platform, Funding.Ask ask, Offer[] offers) {
        int k = platform.index();
        CapitalMarket.Pitch pitch = new CapitalMarket.Pitch(
                k,
                ask,
                platform.funding.growth(platform.isOpen()),
                unsafe(k, offers),
                platform.finances.runway(),
                platform.funding.stakes);
        long paid = capital.hold(pitch, value(platform, offers));
        ledger.book(k, Item.ROUNDS, paid);
        return paid;
    }

    /** Toxic share of what is seen there after moderation, each user counting alike; 0 if there is none. */
    double unsafe(int k, Offer[] offers) {
        double toxic = population.tally().toxicityPosted(k);
        return Double.isNaN(toxic) || k >= offers.length ? 0 : offers[k].toxicAfter(toxic);
    }

    /** What investors hold a platform's company for worth, in dollars. */
    double value(Platform platform, Offer[] offers) {
        int k = platform.index();
        double represents = population.represents();
        long waiting = platform.isOpen() ? 0 : population.tally().get(Count.AWARE, k);
        return capital.value(
                population.tally().attention(k) * represents,
                waiting * represents,
                platform.funding.growth(platform.isOpen()),
                unsafe(k, offers));
    }
}
