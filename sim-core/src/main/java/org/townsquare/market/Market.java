package org.townsquare.market;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.townsquare.population.Count;
import org.townsquare.population.Interventions;
import org.townsquare.population.Offer;
import org.townsquare.population.Population;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/** All platforms: what time does to them, when they open and close, and what they offer to users. */
public final class Market implements Serializable {

    private static final long serialVersionUID = 1;

    private Scenario scenario;
    private final Population population;
    private final Accounts accounts;
    private final List<Platform> platforms = new ArrayList<>();
    private final long[] darkNations;
    private Offer[] offers = {};
    private int step;
    /** Whether somebody was made active in this step by the scenario. */
    private boolean newcomers;
    /** Whether nobody closes for want of money. */
    private boolean moneySuspended;

    /** The platforms of a scenario before step 0; those that exist already take in their initial users. */
    public Market(Scenario scenario, Streams streams, Population population) {
        this.scenario = scenario;
        this.population = population;
        darkNations = new long[scenario.platforms().size()];
        accounts = new Accounts(scenario, streams, population);
        for (int k = 0; k < scenario.platforms().size(); k++) {
            platforms.add(new Platform(scenario, k, accounts.size(k), streams, accounts.ledger));
        }
        population.interventions().placeInfluencers();
        // Incumbents last: with single-homing they get the users whom no alternative starts with.
        platforms.stream()
                .sorted(Comparator.comparing(p -> p.spec().role() == Role.INCUMBENT))
                .forEach(this::populate);
        population.settle();
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

    /** The scenario by which all go at present. */
    public Scenario scenario() {
        return scenario;
    }

    /** From this step on all go by another scenario: see {@link org.townsquare.scenario.Changeable}. */
    public void turnTo(Scenario other, int fromStep) {
        scenario = other;
        population.turnTo(other, fromStep);
        platforms.forEach(platform -> platform.turnTo(other));
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
        return accounts.ledger;
    }

    /** Where advertisers meet the platforms. */
    public AdMarket adMarket() {
        return accounts.adMarket;
    }

    Population population() {
        return population;
    }

    Accounts accounts() {
        return accounts;
    }

    /** The present step. */
    int step() {
        return step;
    }

    /** Phase: a step begins, who had owed for too long yesterday closes, and yesterday's news fades. */
    public void beginStep(int newStep) {
        step = newStep;
        if (!moneySuspended) {
            platforms.stream()
                    .filter(p -> p.ranOutAt() != null && !p.isClosed())
                    .forEach(this::close);
        }
        accounts.beginStep(step);
        for (Platform platform : platforms) {
            platform.publicity.fade();
            platform.launch.pass(step);
        }
    }

    /**
     * Phase: gatekeepers judge the platforms by what was seen there yesterday, if there was anything to see.
     *
     * @return what they did
     */
    public List<Happening> passGates() {
        List<Happening> acts = new ArrayList<>();
        for (int k = 0; k < offers.length; k++) {
            // Each user counts alike: by posts, one very active user, who stands for thousands of people, would decide.
            if (population.tally().get(Count.ATTENTION, k) > 0) {
                double severe = platforms
                        .get(k)
                        .moderation()
                        .severeViews(scenario.content().severeShare(), accounts.unsafe(k, offers));
                boolean noticed = population.tally().attentionShare(k)
                        >= scenario.gatekeepers().notice();
                Platform platform = platforms.get(k);
                platform.gates.judge(
                        step,
                        severe,
                        noticed,
                        platform.reach,
                        platform.finances,
                        (who, act) -> acts.add(new Happening(
                                step, Event.at(step, platform.spec().name(), act), who)));
            }
        }
        return acts;
    }

    private double awareShare(int platform) {
        return population.tally().get(Count.AWARE, platform) / (double) population.present();
    }

    /** Phase: advertisers pay platforms, and platforms pay for the day before; who has owed for too long will close. */
    public void settleAccounts() {
        accounts.trade(step, platforms);
        for (Platform platform : platforms) {
            int k = platform.index();
            platform.funding.see(
                    Math.round(population.tally().attention(k)),
                    population.tally().get(Count.AWARE, k));
            if (platform.isInBusiness(step) && !accounts.settle(step, platform, offers)) {
                platform.runOut(step);
            }
        }
    }

    /** What investors hold a platform's company for worth, in dollars; nothing once it has closed. */
    public double valuation(int platform) {
        return platforms.get(platform).isClosed() ? 0 : accounts.value(platforms.get(platform), offers);
    }

    void close(Platform platform) {
        platform.close();
        population.interventions().evacuate(platform.index(), step);
    }

    /** Phase: platforms that are due open, and all make their offers. */
    public void makeOffers() {
        offers = new Offer[platforms.size()];
        for (Platform platform : platforms) {
            int k = platform.index();
            if (platform.launch.isDue(step) && !platform.isClosed()) {
                open(platform, platform.spec().launch().news());
            }
            offers[k] = platform.offer(step, population.tally().creators(k) * population.represents(), awareShare(k));
            // Where it stays dark there is nothing to do unless somebody was just put there.
            if (offers[k].darkNations() != darkNations[k] || (newcomers && darkNations[k] != 0)) {
                long before = darkNations[k];
                darkNations[k] = offers[k].darkNations();
                population.interventions().setReach(k, before, darkNations[k], step);
            }
        }
        newcomers = false;
    }

    void open(Platform platform, double news) {
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

    /** From now on nobody closes or lets people go for want of money: adoption is judged as if it could not run out. */
    public void suspendMoney() {
        moneySuspended = true;
        platforms.forEach(platform -> platform.finances.suspend());
    }

    /** Whether nobody closes for want of money. */
    public boolean isMoneySuspended() {
        return moneySuspended;
    }

    /** Whether the money of any alternative has run out. */
    public boolean hasRunOut() {
        return platforms.stream().anyMatch(p -> p.spec().role() == Role.ALTERNATIVE && p.ranOutAt() != null);
    }

    /** Whether the platforms of an event have not closed for good. */
    public boolean isThere(Event event) {
        return Stream.of(Optional.ofNullable(event.platform()), event.action().about())
                .flatMap(Optional::stream)
                .noneMatch(name -> platform(name).isClosed());
    }

    Platform platform(String name) {
        return platforms.get(scenario.platformIndex(name));
    }

    void carryOut(InfluencerMove move, Platform to) {
        to.publicity.addNews(move.news());
        population.interventions().move(move.influencer(), to.index(), move.leaves(), step);
        newcomers = true;
    }
}
