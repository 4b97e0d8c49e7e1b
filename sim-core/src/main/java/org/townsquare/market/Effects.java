package org.townsquare.market;

import org.townsquare.population.Population;
import org.townsquare.scenario.Advertisers;
import org.townsquare.scenario.Bought;
import org.townsquare.scenario.Policy;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.World;

/** What the events of a scenario do to platforms. */
public final class Effects implements World {

    private final Scenario scenario;
    private final Population population;
    private final Market market;

    /** On the platforms of a market, at its present step. */
    public Effects(Market market) {
        scenario = market.scenario();
        population = market.population();
        this.market = market;
    }

    @Override
    public void announce(String platform, double news, Integer launch) {
        Platform announced = market.platform(platform);
        if (launch != null) {
            announced.launch.announce(launch);
        }
        if (!announced.gates.oversight.mutes(market.step())) {
            announced.publicity.addNews(news * announced.launch.credibility());
        }
    }

    @Override
    public void change(String parameter, double value) {
        market.turnTo(market.scenario().with(parameter, value), market.step());
    }

    @Override
    public void delay(String platform, int steps) {
        market.platform(platform).launch.delay(steps);
    }

    @Override
    public void launch(String platform, double news) {
        if (!market.platform(platform).isOpen()) {
            market.open(market.platform(platform), news);
        }
    }

    @Override
    public void adopt(String platform, Policy policy) {
        market.platform(platform).adopt(policy);
    }

    @Override
    public void advertise(String platform, double hazard, int steps) {
        market.platform(platform).publicity.addBurst(hazard, market.step() + steps);
    }

    @Override
    public void improve(String platform, double change, int steps) {
        market.platform(platform).quality.change(market.step(), change, steps);
    }

    @Override
    public void copyFormat(String platform, String rival, double share, int steps, double cost) {
        Platform copier = market.platform(platform);
        copier.finances.owe(Ledger.Item.PROJECTS, cost);
        copier.copy(scenario.platform(rival).format(), share, market.step() + steps);
    }

    @Override
    public void buy(String platform, String rival, Double price, double premium, double inShares, Bought becomes) {
        Platform buyer = market.platform(platform);
        Platform bought = market.platform(rival);
        if (buyer.owner() != null || bought.owner() != null) {
            return;
        }
        double paid = price == null ? market.accounts().value(bought, market.offers()) * (1 + premium) : price;
        market.accounts().buy(market.step(), buyer, bought, paid, inShares, market.offers());
        switch (becomes) {
            case BRAND -> bought.belongTo(buyer);
            case MERGED -> {
                if (buyer.isOpen()) {
                    population.interventions().merge(bought.index(), buyer.index(), market.step());
                }
                market.close(bought);
            }
            case CLOSED -> market.close(bought);
        }
    }

    @Override
    public void sway(String platform, double appeal) {
        market.platform(platform).publicity.addMood(appeal);
    }

    @Override
    public void ban(String influencer, String platform) {
        population
                .interventions()
                .ban(population.influencer(influencer), scenario.platformIndex(platform), market.step());
    }

    @Override
    public void move(String influencer, String platform, String leaves, double news) {
        Platform to = market.platform(platform);
        InfluencerMove move = new InfluencerMove(
                population.influencer(influencer), leaves == null ? -1 : scenario.platformIndex(leaves), news);
        if (to.isOpen()) {
            market.carryOut(move, to);
        } else {
            to.expect(move);
        }
    }

    @Override
    public void suspend(String platform, String nation, int steps) {
        market.platform(platform).reach.suspend(scenario.nationIndex(nation), market.step() + steps);
    }

    @Override
    public void goDark(String platform, int steps) {
        market.platform(platform).reach.goDark(market.step() + steps);
    }

    @Override
    public void boycott(String platform, double firms, Advertisers.From from, int steps) {
        market.adMarket().boycott(scenario.platformIndex(platform), firms, from, market.step(), market.step() + steps);
    }

    @Override
    public void close(String platform) {
        market.close(market.platform(platform));
    }

    @Override
    public void removeApp(String platform, String store, Integer steps) {
        Listing listing = listing(platform, store);
        if (steps == null) {
            listing.removeOnProbation();
        } else {
            listing.removeUntil(market.step() + steps);
        }
    }

    @Override
    public void reinstateApp(String platform, String store) {
        listing(platform, store).reinstate();
    }

    private Listing listing(String platform, String store) {
        return market.platform(platform).gates.listing(scenario.storeIndex(store));
    }

    @Override
    public void shutDown(String platform, int steps) {
        market.platform(platform).gates.hosting.shutDown(market.step(), steps, market.platform(platform).reach);
    }

    @Override
    public void regulate(String platform, double fine, int muteSteps) {
        market.platform(platform)
                .gates
                .oversight
                .act(market.step(), fine, muteSteps, market.platform(platform).finances);
    }

    @Override
    public void spend(String platform, Double team, Double experience, Double creatorFund) {
        market.platform(platform).team.change(team, experience);
        market.platform(platform).finances.changeCreatorFund(creatorFund);
    }

    @Override
    public void fund(String platform, double amount, Double valuation) {
        market.accounts().fund(market.platform(platform), amount, valuation, market.offers());
    }

    @Override
    public void changeSentiment(double change) {
        market.accounts().capital.sentiment.change(change);
    }
}
