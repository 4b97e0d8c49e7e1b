package org.townsquare.market;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.townsquare.market.Ledger.Item;
import org.townsquare.population.Count;
import org.townsquare.population.Interventions;
import org.townsquare.population.Offer;
import org.townsquare.population.Population;
import org.townsquare.population.Tally;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Advertisers;
import org.townsquare.scenario.Policy;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.World;

/** All platforms: what time does to them, what events do to them, and what they offer to users. */
public final class Market implements World, Serializable {

    private static final long serialVersionUID = 1;

    private final Scenario scenario;
    private final Population population;
    private final Ledger ledger;
    private final AdMarket adMarket;
    private final CapitalMarket capital;
    private final List<Platform> platforms = new ArrayList<>();
    private final long[] darkNations;
    private Offer[] offers = {};
    private int step;
    /** Whether somebody was made active in this step by the scenario. */
    private boolean newcomers;

    /**
     * An influencer on the way to a platform.
     *
     * @param leaves the platform that is left at the same time, or -1
     */
    record Move(int influencer, int leaves) implements Serializable {}

    /** The platforms of a scenario before step 0; those that exist already take in their initial users. */
    public Market(Scenario scenario, Streams streams, Population population) {
        this.scenario = scenario;
        this.population = population;
        darkNations = new long[scenario.platforms().size()];
        ledger = new Ledger(scenario.platforms().stream()
                .mapToDouble(spec -> spec.company().capital())
                .toArray());
        capital = new CapitalMarket(scenario.investors(), streams);
        for (int k = 0; k < scenario.platforms().size(); k++) {
            platforms.add(new Platform(scenario, k, streams, ledger));
        }
        population.interventions().placeInfluencers();
        // Incumbents last: with single-homing they get the users whom no alternative starts with.
        platforms.stream()
                .sorted(Comparator.comparing(p -> p.spec().role() == Role.INCUMBENT))
                .forEach(this::populate);
        population.settle();
        adMarket = new AdMarket(
                scenario.advertisers(), population.size() * population.represents(), platforms.size(), streams);
    }

    private void populate(Platform platform) {
        population.interventions().spreadWord(platform.index(), platform.spec().initialAware());
        if (platform.launch.isDue(0)) {
            platform.launch.open(0);
            population.interventions().open(platform.index(), 0);
            takeIn(platform, -1);
        }
    }

    private void takeIn(Platform platform, int step) {
        Interventions interventions = population.interventions();
        interventions.commit(platform.index(), platform.spec().committed(), step);
        interventions.colonise(platform.index(), platform.spec().initialUsers(), step);
    }

    /** The platforms, in the scenario's order. */
    public List<Platform> platforms() {
        return List.copyOf(platforms);
    }

    /** What the platforms offer in the present step. */
    public Offer[] offers() {
        return offers;
    }

    /** Who paid whom. */
    public Ledger ledger() {
        return ledger;
    }

    /** Where advertisers meet the platforms. */
    public AdMarket adMarket() {
        return adMarket;
    }

    /** Who may put money into platforms. */
    CapitalMarket capital() {
        return capital;
    }

    /** Phase: a step begins, and yesterday's news fades. */
    public void beginStep(int newStep) {
        step = newStep;
        ledger.newStep();
        capital.sentiment.move(step);
        for (Platform platform : platforms) {
            platform.publicity.fade();
            platform.launch.pass(step);
        }
    }

    /** Phase: gatekeepers judge the platforms by what was seen there yesterday, if there was anything to see. */
    public void passGates() {
        for (int k = 0; k < offers.length; k++) {
            // Each user counts alike: by posts, one very active user, who stands for thousands of people, would decide.
            double toxic = population.tally().toxicityPosted(k);
            if (!Double.isNaN(toxic)) {
                double severe = scenario.content().severeShare() * offers[k].toxicAfter(toxic);
                boolean noticed =
                        share(Count.ACTIVE, k) >= scenario.gatekeepers().notice();
                platforms.get(k).gates.judge(step, severe, noticed, platforms.get(k));
            }
        }
    }

    private double share(Count count, int platform) {
        return population.tally().get(count, platform) / (double) population.size();
    }

    /** Phase: advertisers pay platforms, and platforms pay for the day before; who cannot pay closes. */
    public void settleAccounts() {
        adMarket.trade(
                step,
                platforms.stream()
                        .map(platform -> platform.adSpace(step, population.tally(), population.represents()))
                        .toArray(AdSpace[]::new),
                ledger);
        for (Platform platform : platforms) {
            int k = platform.index();
            platform.funding.see(
                    population.tally().get(Count.ACTIVE, k), population.tally().get(Count.AWARE, k));
            if (platform.isInBusiness(step) && !settleAccounts(platform)) {
                close(platform);
            }
        }
    }

    /** @return whether the platform could pay what it owed */
    private boolean settleAccounts(Platform platform) {
        int k = platform.index();
        Tally tally = population.tally();
        double represents = population.represents();
        double people = tally.get(Count.ACTIVE, k) * represents;
        ledger.book(k, Item.SUBSCRIPTIONS, Ledger.cents(platform.finances.subscriptions(people)));
        Finances.Use use = new Finances.Use(
                people,
                tally.posts(k) * represents,
                platform.moderation().reviewed(tally.toxicShare(k)),
                platform.publicity.marketing(step, platform.isOpen()) * population.size() * represents,
                tally.get(Count.CREATORS, k) > 0);
        double teamCost = platform.finances.team(platform.team.planned());
        Map<Item, Long> due =
                platform.finances.due(use, teamCost, platform.policy().reviewCost());
        platform.founder.watch(step, platform.isOpen(), tally.get(Count.ACTIVE, k));
        // Other people's money first: the founder pays what nobody else does.
        raise(platform);
        platform.founder.pay(step, k, platform.finances, sum(due), ledger);
        if (ledger.today(k, Item.FOUNDER) > 0) {
            platform.funding.stakes.sellToFounder(value(k), Ledger.dollars(ledger.today(k, Item.FOUNDER)));
        }
        platform.team.work(teamCost);
        boolean solvent = platform.finances.pay(due);
        platform.finances.closeStep();
        return solvent;
    }

    private void raise(Platform platform) {
        int k = platform.index();
        double runway = platform.finances.runway();
        if (platform.funding.isSought(step, runway)) {
            CapitalMarket.Pitch pitch = new CapitalMarket.Pitch(
                    k,
                    platform.funding.ask(step, platform.finances.burn()),
                    platform.funding.growth(platform.isOpen()),
                    unsafe(k),
                    runway,
                    platform.funding.stakes);
            ledger.book(k, Item.ROUNDS, capital.hold(step, pitch, value(k)));
        }
    }

    /** Toxic share of what is seen there after moderation, each user counting alike; 0 if there is none. */
    private double unsafe(int k) {
        double toxic = population.tally().toxicityPosted(k);
        return Double.isNaN(toxic) ? 0 : offers[k].toxicAfter(toxic);
    }

    /** What investors hold a platform's company for worth, in dollars; nothing once it has closed. */
    public double valuation(int platform) {
        return platforms.get(platform).isClosed() ? 0 : value(platform);
    }

    private double value(int k) {
        double represents = population.represents();
        long waiting = platforms.get(k).isOpen() ? 0 : population.tally().get(Count.AWARE, k);
        return capital.value(population.tally().get(Count.ACTIVE, k) * represents, waiting * represents);
    }

    private static long sum(Map<Item, Long> due) {
        return due.values().stream().mapToLong(Long::longValue).sum();
    }

    private void close(Platform platform) {
        platform.close();
        population.interventions().evacuate(platform.index());
    }

    /** Phase: platforms that are due open, and all make their offers. */
    public void makeOffers() {
        offers = new Offer[platforms.size()];
        for (Platform platform : platforms) {
            int k = platform.index();
            if (platform.launch.isDue(step) && !platform.isClosed()) {
                open(platform, platform.spec().launch().news());
            }
            offers[k] = platform.offer(
                    step, population.tally().get(Count.CREATORS, k) * population.represents(), share(Count.AWARE, k));
            // Where it stays dark there is nothing to do unless somebody was just put there.
            if (offers[k].darkNations() != darkNations[k] || (newcomers && darkNations[k] != 0)) {
                darkNations[k] = offers[k].darkNations();
                population.interventions().setReach(k, darkNations[k]);
            }
        }
        newcomers = false;
    }

    private void open(Platform platform, double news) {
        platform.launch.open(step);
        population.interventions().open(platform.index(), step);
        platform.publicity.addNews(news);
        newcomers = true;
        takeIn(platform, step);
        platform.takeExpected().forEach(move -> carryOut(move, platform));
    }

    /** Takes every temporary support away from all alternatives, for good. */
    public void withdrawSupport() {
        platforms.stream().filter(p -> p.spec().role() == Role.ALTERNATIVE).forEach(Platform::withdrawSupport);
    }

    /** Whether the platform with this name has closed for good. */
    public boolean isClosed(String platform) {
        return platform(platform).isClosed();
    }

    private Platform platform(String name) {
        return platforms.get(scenario.platformIndex(name));
    }

    @Override
    public void announce(String platform, double news, Integer launch) {
        Platform announced = platform(platform);
        if (launch != null) {
            announced.launch.announce(launch);
        }
        if (!announced.gates.oversight.mutes(step)) {
            announced.publicity.addNews(news * announced.launch.credibility());
        }
    }

    @Override
    public void delay(String platform, int steps) {
        platform(platform).launch.delay(steps);
    }

    @Override
    public void launch(String platform, double news) {
        if (!platform(platform).isOpen()) {
            open(platform(platform), news);
        }
    }

    @Override
    public void adopt(String platform, Policy policy) {
        platform(platform).adopt(policy);
    }

    @Override
    public void advertise(String platform, double hazard, int steps) {
        platform(platform).publicity.addBurst(hazard, step + steps);
    }

    @Override
    public void improve(String platform, double change, int steps) {
        platform(platform).quality.change(step, change, steps);
    }

    @Override
    public void sway(String platform, double appeal) {
        platform(platform).publicity.addMood(appeal);
    }

    @Override
    public void ban(String influencer, String platform) {
        population.interventions().ban(population.influencer(influencer), scenario.platformIndex(platform));
    }

    @Override
    public void move(String influencer, String platform, String leaves, double news) {
        Platform to = platform(platform);
        Move move = new Move(population.influencer(influencer), leaves == null ? -1 : scenario.platformIndex(leaves));
        to.publicity.addNews(news);
        if (to.isOpen()) {
            carryOut(move, to);
        } else {
            to.expect(move);
        }
    }

    private void carryOut(Move move, Platform to) {
        population.interventions().move(move.influencer(), to.index(), move.leaves(), step);
        newcomers = true;
    }

    @Override
    public void suspend(String platform, String nation, int steps) {
        platform(platform).reach.suspend(scenario.nationIndex(nation), step + steps);
    }

    @Override
    public void goDark(String platform, int steps) {
        platform(platform).reach.goDark(step + steps);
    }

    @Override
    public void boycott(String platform, double firms, Advertisers.From from, int steps) {
        adMarket.boycott(scenario.platformIndex(platform), firms, from, step, step + steps);
    }

    @Override
    public void close(String platform) {
        close(platform(platform));
    }

    @Override
    public void removeApp(String platform, String store, Integer steps) {
        Listing listing = listing(platform, store);
        if (steps == null) {
            listing.removeOnProbation();
        } else {
            listing.removeUntil(step + steps);
        }
    }

    @Override
    public void reinstateApp(String platform, String store) {
        listing(platform, store).reinstate();
    }

    private Listing listing(String platform, String store) {
        return platform(platform).gates.listing(scenario.storeIndex(store));
    }

    @Override
    public void shutDown(String platform, int steps) {
        platform(platform).gates.hosting.shutDown(step, steps, platform(platform).reach);
    }

    @Override
    public void regulate(String platform, double fine, int muteSteps) {
        platform(platform).gates.oversight.act(step, fine, muteSteps, platform(platform));
    }

    @Override
    public void spend(String platform, Double team, Double experience, Double creatorFund) {
        platform(platform).team.change(team, experience);
        platform(platform).finances.changeCreatorFund(creatorFund);
    }

    @Override
    public void fund(String name, double amount, Double valuation) {
        Platform platform = platform(name);
        if (!platform.funding.isWithdrawn()) {
            int k = platform.index();
            ledger.book(k, Item.ROUNDS, Ledger.cents(amount));
            platform.funding.stakes.sellToOthers(valuation == null ? value(k) : valuation, amount);
        }
    }

    @Override
    public void changeSentiment(double change) {
        capital.sentiment.change(change);
    }
}
