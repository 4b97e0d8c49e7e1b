package org.townsquare.market;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.population.CopiedFormat;
import org.townsquare.population.Offer;
import org.townsquare.population.Tally;
import org.townsquare.random.Streams;
import org.townsquare.scenario.CompanySize;
import org.townsquare.scenario.Format;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Policy;
import org.townsquare.scenario.Scenario;

/** One platform as it is at present; each of its sides has a file of its own. */
public final class Platform implements Serializable {

    private static final long serialVersionUID = 1;

    private static final double THOUSAND = 1000;

    private PlatformSpec spec;
    private Scenario scenario;
    private final int index;
    final LaunchPlan launch;
    final QualityPath quality;
    final Publicity publicity;
    final Reach reach;
    final Gates gates;
    final Team team;
    final Finances finances;
    final Founder founder;
    final Funding funding;
    private final List<InfluencerMove> expected = new ArrayList<>();
    private final List<LaterCopy> copies = new ArrayList<>();
    private Policy policy;
    private Moderation moderation;
    /** Whose brand it is; null if nobody's. */
    private Platform owner;

    private boolean invitationsLifted;
    private boolean closed;
    /** Step at which it had owed its bills for too long; −1 if it never has. */
    private int ranOutAt = -1;

    Platform(Scenario scenario, int index, CompanySize size, Streams streams, Ledger ledger) {
        this.index = index;
        spec = scenario.platforms().get(index);
        this.scenario = scenario;
        launch = new LaunchPlan(
                spec.launch(),
                streams.stream("launch slip").at(index).uniform(0),
                scenario.choice().waitingDays());
        quality = new QualityPath(spec);
        publicity = new Publicity(scenario.awareness(), spec.marketing());
        reach = new Reach();
        gates = new Gates(scenario.gatekeepers());
        team = new Team(spec, size);
        finances = new Finances(index, spec.business(), spec.company(), ledger);
        founder = new Founder(spec.company());
        funding = new Funding(spec.company(), scenario.investors());
        adopt(spec.policy());
    }

    /** What events have changed stays changed. */
    void turnTo(Scenario other) {
        PlatformSpec before = spec;
        scenario = other;
        spec = other.platforms().get(index);
        quality.turnTo(spec);
        team.turnTo(spec);
        publicity.turnTo(other.awareness(), spec.marketing());
        finances.turnTo(spec.business());
        adopt(spec.policy().equals(before.policy()) ? policy : spec.policy());
    }

    /** What the scenario says of it. */
    public PlatformSpec spec() {
        return spec;
    }

    /** Its position in the scenario. */
    public int index() {
        return index;
    }

    /** Whether it has opened. */
    public boolean isOpen() {
        return launch.isOpen();
    }

    /** Step at which it opened, or null if it has not. */
    public Integer openedAt() {
        return launch.isOpen() ? launch.openedAt() : null;
    }

    /** Whether it has closed for good. */
    public boolean isClosed() {
        return closed;
    }

    /** Step at which its money ran out, or null if that has not happened. */
    public Integer ranOutAt() {
        return ranOutAt < 0 ? null : (Integer) ranOutAt;
    }

    /** Its money has run out: it has owed its bills for too long. */
    void runOut(int step) {
        ranOutAt = ranOutAt < 0 ? step : ranOutAt;
    }

    /** It closes for good, and advertises itself no longer. */
    void close() {
        closed = true;
        publicity.withdraw();
    }

    /** Whether its money is followed, and its company exists and has not closed. */
    boolean isInBusiness(int step) {
        return spec.business().hasMoney() && step >= spec.company().founded() && !closed;
    }

    /** How long its cash will last, in steps; without end if it loses nothing, or an owner pays. */
    public double runway() {
        return owner() == null ? finances.runway() : Double.POSITIVE_INFINITY;
    }

    /** Share of the company that the founder holds, with all others who own it at step 0. */
    public double foundersStake() {
        return funding.stakes.founder();
    }

    /** What it owes and has not paid yet, in dollars. */
    public double debt() {
        return Ledger.dollars(finances.debt());
    }

    /** Funding rounds so far. */
    public int rounds() {
        return funding.stakes.rounds();
    }

    /** Rounds so far before which the company was worth less than after the round before. */
    public int downRounds() {
        return funding.stakes.downRounds();
    }

    /** Its moderation policy. */
    public Policy policy() {
        return policy;
    }

    /** An influencer comes as soon as it opens. */
    void expect(InfluencerMove move) {
        expected.add(move);
    }

    /** Those who come now that it opens. */
    List<InfluencerMove> takeExpected() {
        List<InfluencerMove> coming = List.copyOf(expected);
        expected.clear();
        return coming;
    }

    void adopt(Policy newPolicy) {
        policy = newPolicy;
        moderation = Moderation.of(policy, scenario.content().viewDays());
    }

    /** From a step on it has a share of the pull of another format. */
    void copy(Format format, double share, int step) {
        copies.add(new LaterCopy(step, new CopiedFormat(format, share)));
    }

    private record LaterCopy(int step, CopiedFormat copy) implements Serializable {}

    private List<CopiedFormat> copies(int step) {
        return copies.stream()
                .filter(later -> later.step <= step)
                .map(LaterCopy::copy)
                .toList();
    }

    /** It is another's brand from now on, and asks nobody else for money. */
    void belongTo(Platform buyer) {
        owner = buyer;
        founder.withdraw();
        funding.withdraw();
    }

    /** Whose brand it is; null if it is on its own, or on its own again since its owner has closed. */
    Platform owner() {
        return owner == null || owner.isClosed() ? null : owner;
    }

    /** What moderation does to posts here. */
    Moderation moderation() {
        return moderation;
    }

    /** What it has to sell to advertisers; nothing unless it is in business. */
    AdSpace adSpace(int step, Tally tally, double represents) {
        double people = isInBusiness(step) ? represents : 0;
        double unsafe = Offer.toxicAfter(tally.toxicShare(index), moderation.toxicKept());
        return AdSpace.of(
                people * tally.monthly(index),
                people * tally.attention(index),
                scenario.content().postsSeenAt(unsafe) * spec.business().adLoad(),
                unsafe,
                spec.business().reservePrice());
    }

    /**
     * Takes away every temporary support: marketing, news, invitations, paid creators, money of the founder, of
     * investors and of an owner. Cash in hand stays: it is what the company has to live on.
     */
    void withdrawSupport() {
        publicity.withdraw();
        finances.changeCreatorFund(0.0);
        founder.withdraw();
        funding.withdraw();
        owner = null;
        invitationsLifted = true;
    }

    /** Hazard that a listening user hears of it: marketing reaches only whom it can pay for. */
    private double reached(int step) {
        return publicity.hazard(step, launch.isOpen())
                - (1 - finances.spends()) * publicity.marketing(step, launch.isOpen());
    }

    /**
     * What it offers at a step.
     *
     * @param creators weight of the creators who are active there, in people
     * @param aware share of users who know of it: in expectation of its launch they talk of it
     */
    Offer offer(int step, double creators, double aware) {
        double expectation = closed ? 0 : launch.expectation(step);
        return new Offer(
                launch.isOpen() && !closed,
                spec.launch().openCommunities(launch.isOpen() ? step - launch.openedAt() : 0),
                launch.isByInvitation(step) && !invitationsLifted,
                spec.launch().ownInvites(),
                spec.launch().inviteRate(),
                quality.at(step, launch.isOpen() ? step - launch.openedAt() : 0) + team.quality() + publicity.appeal(),
                moderation.toxicKept(),
                moderation.legitimateRemoved(),
                moderation.toxicRemoved(),
                policy.strikes(),
                policy.bias(),
                spec.business().adLoad(),
                scenario.users().feeSensitivity() * spec.business().fee(),
                scenario.choice().pay() * FastMath.log1p(finances.creatorFund() / THOUSAND / Math.max(1, creators)),
                reached(step) + scenario.awareness().expectation() * expectation * aware,
                closed ? -1 : reach.darkNations(step),
                gates.closedStores(step),
                expectation,
                copies(step));
    }
}
