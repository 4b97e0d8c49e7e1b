package org.townsquare.population;

import java.io.Serializable;
import java.util.BitSet;
import org.townsquare.network.CompressedRows;
import org.townsquare.network.SocialNetwork;
import org.townsquare.scenario.Scenario;

/** Who the users are and where they stand: what all phases of a step read, and what {@link Shard}s change. */
final class PopulationState implements Serializable {

    private static final long serialVersionUID = 1;

    final SocialNetwork network;
    final Traits traits;
    final Sessions sessions;
    final Roster roster;
    final Exposure exposure;
    final Tally tally;
    /** Influencers are the last users. */
    final int firstInfluencer;

    private final BitSet committed = new BitSet();
    private Scenario scenario;

    PopulationState(Scenario scenario, SocialNetwork network, Traits traits, Roster roster) {
        this.network = network;
        this.traits = traits;
        this.roster = roster;
        sessions = new Sessions(scenario.users());
        tally = new Tally(roster.platforms(), scenario.steps());
        exposure = network instanceof CompressedRows rows
                ? new ContactExposure(
                        rows, traits, roster.platforms(), scenario.content().distanceWeight())
                : new CrowdExposure(roster, traits, tally);
        firstInfluencer = roster.users() - scenario.influencers().size();
        turnTo(scenario);
    }

    void turnTo(Scenario variant) {
        scenario = variant;
        roster.setHabitDays(variant.users().habitDays());
        traits.turnTo(variant);
    }

    /** What users go by at this step. */
    Scenario scenario() {
        return scenario;
    }

    /** Number of users, those who are still to come among them. */
    int size() {
        return roster.users();
    }

    int platforms() {
        return roster.platforms();
    }

    boolean isPresent(int user) {
        return roster.present.get(user, 0);
    }

    /** Whether a user decides: influencers go where the scenario puts them, committed users never change. */
    boolean decides(int user) {
        return user < firstInfluencer && !committed.get(user);
    }

    /** Has a user never change from now on. */
    void commit(int user) {
        committed.set(user);
    }

    /** Present toxic share of a user's posts. */
    double toxicShare(int user) {
        return roster.toxicity(user) / (double) Emission.TOXICITY;
    }

    /** The user that an influencer of the scenario is. */
    int influencer(String name) {
        return firstInfluencer + scenario.influencerIndex(name);
    }
}
