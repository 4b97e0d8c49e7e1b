package org.townsquare.market;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.population.Offer;
import org.townsquare.random.Streams;
import org.townsquare.scenario.PlatformSpec;
import org.townsquare.scenario.Policy;
import org.townsquare.scenario.Scenario;

/** One platform as it is at present; each of its sides has a file of its own. */
public final class Platform implements Serializable {

    private static final long serialVersionUID = 1;

    private final PlatformSpec spec;
    private final double viewDays;
    private final double talk;
    private final int index;
    final LaunchPlan launch;
    final QualityPath quality;
    final Publicity publicity;
    final Reach reach;
    final Gates gates;
    private final List<Market.Move> expected = new ArrayList<>();
    private Policy policy;
    private boolean invitationsLifted;
    private double owed;

    Platform(Scenario scenario, int index, Streams streams) {
        this.index = index;
        spec = scenario.platforms().get(index);
        viewDays = scenario.content().viewDays();
        launch = new LaunchPlan(
                spec.launch(),
                streams.stream("launch slip").at(index).uniform(0),
                scenario.choice().waitingDays());
        talk = scenario.awareness().expectation();
        quality = new QualityPath(spec);
        publicity = new Publicity(scenario.awareness(), spec.marketing());
        reach = new Reach();
        gates = new Gates(scenario.gatekeepers());
        policy = spec.policy();
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

    /** Its moderation policy. */
    public Policy policy() {
        return policy;
    }

    /** An influencer comes as soon as it opens. */
    void expect(Market.Move move) {
        expected.add(move);
    }

    /** Those who come now that it opens. */
    List<Market.Move> takeExpected() {
        List<Market.Move> coming = List.copyOf(expected);
        expected.clear();
        return coming;
    }

    void adopt(Policy newPolicy) {
        policy = newPolicy;
    }

    /** Takes away every temporary support: marketing, news, invitations. */
    void withdrawSupport() {
        publicity.withdraw();
        invitationsLifted = true;
    }

    /** It has to pay this amount, besides what its business costs. */
    void owe(double dollars) {
        owed += dollars;
    }

    /** What it has been made to owe and has not paid, in dollars. */
    double owed() {
        return owed;
    }

    /** @param aware share of users who know of it: in expectation of its launch they talk of it */
    Offer offer(int step, double aware) {
        double expectation = launch.expectation(step);
        Moderation moderation = Moderation.of(policy, viewDays);
        return new Offer(
                launch.isOpen(),
                launch.isByInvitation(step) && !invitationsLifted,
                spec.launch().ownInvites(),
                spec.launch().inviteRate(),
                quality.at(step, launch.isOpen() ? step - launch.openedAt() : 0) + publicity.appeal(),
                moderation.toxicKept(),
                moderation.legitimateRemoved(),
                moderation.toxicRemoved(),
                policy.strikes(),
                policy.bias(),
                spec.adLoad(),
                publicity.hazard(step, launch.isOpen()) + talk * expectation * aware,
                reach.darkNations(step),
                gates.closedStores(step),
                expectation);
    }
}
