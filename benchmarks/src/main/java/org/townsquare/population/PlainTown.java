package org.townsquare.population;

import java.util.ArrayList;
import java.util.List;
import org.townsquare.engine.Checkpoint;
import org.townsquare.engine.Simulation;
import org.townsquare.market.Market;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Scenario;
import sim.engine.Schedule;
import sim.engine.SimState;

/**
 * The model written the plain way, to compare with: every user is an object and a {@code Steppable} of its own on MASON's
 * schedule, and asks the contacts one by one where they are. It takes the same draws as the columns, so that it must come
 * to the same homes, user by user. The market is the model's own and reads the counts of the plain users. It knows what the
 * timed scenario needs: several homes, platforms open from the start that stay in business and on the air, no invitations,
 * nations, influencers or interoperability.
 */
public final class PlainTown extends SimState {

    private static final long serialVersionUID = 1;

    /** Who asks all contacts in a step. */
    public enum Looking {
        /** Every user, every step. */
        EVERYBODY,
        /** Only users who reconsider; users who listen ask where their contacts are, and no more. */
        WHO_RECONSIDERS
    }

    final Looking looking;
    private final transient Scenario scenario;
    private final transient Streams streams;
    private final transient Market market;
    private final transient PlainUser[] users;
    private final transient Traits traits;
    /** What the market reads: counts of the users at the end of the last step. */
    private final transient Tally tally;

    private final transient List<PlainUser> acted = new ArrayList<>();
    private final int firstStep;
    private transient PlainDay day;

    /** Goes on from where a simulation is, which itself stays as it is. */
    public PlainTown(Simulation simulation, Looking looking) {
        super(0);
        this.looking = looking;
        scenario = simulation.scenario();
        streams = new Streams(scenario.seed(), simulation.replicate());
        firstStep = simulation.stepsTaken();
        Simulation fork = Checkpoint.fork(simulation);
        market = fork.market();
        Population population = fork.population();
        traits = population.traits();
        tally = population.tally();
        users = new PlainUser[population.size()];
        for (int user = 0; user < users.length; user++) {
            users[user] = new PlainUser(user, population, scenario.users().bannedActivity());
        }
        for (PlainUser user : users) {
            user.contacts = population
                    .network()
                    .followed(user.id)
                    .mapToObj(contact -> users[contact])
                    .toArray(PlainUser[]::new);
            user.reveal();
        }
    }

    @Override
    public void start() {
        super.start();
        schedule.scheduleRepeating(Schedule.EPOCH, 0, town -> beginDay());
        for (PlainUser user : users) {
            schedule.scheduleRepeating(Schedule.EPOCH, 1, user);
        }
        schedule.scheduleRepeating(Schedule.EPOCH, 2, town -> reveal());
    }

    private void beginDay() {
        int step = firstStep + (int) schedule.getTime();
        market.beginStep(step);
        market.passGates();
        market.settleAccounts();
        market.makeOffers();
        day = new PlainDay(scenario, streams, step, market.offers(), traits, tally);
    }

    /** At the end of the day all may see what users did in it. */
    private void reveal() {
        for (PlainUser user : acted) {
            user.count(tally, -1);
            user.reveal();
            user.count(tally, 1);
        }
        acted.clear();
    }

    PlainDay day() {
        return day;
    }

    /** A user did something that followers may see tomorrow. */
    void noteAct(PlainUser user) {
        acted.add(user);
    }

    /** Takes one step. */
    public void step() {
        schedule.step(this);
    }

    /** Whether the user is active on the platform. */
    public boolean isActive(int user, int platform) {
        return (users[user].homes >>> platform & 1) != 0;
    }
}
