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
 * schedule, and asks the contacts one by one where their attention is. It takes the same draws as the columns, so that it must
 * come to the same attention, user by user. The market is the model's own and reads the counts of the plain users. It knows
 * the rule of attention on a network of contacts, with all terms of utility and all that users do by themselves, newcomers
 * among them. It does not know interventions: no platform takes in first users later, closes or goes off the air, and influencers
 * stay where they are.
 */
public final class PlainTown extends SimState {

    private static final long serialVersionUID = 1;

    /** Who asks all contacts in a step. */
    public enum Looking {
        /** Every user, every step. */
        EVERYBODY,
        /** Only users who review; users who listen ask where their contacts are, and no more. */
        WHO_RECONSIDERS
    }

    final Looking looking;
    private final transient Scenario scenario;
    private final transient Streams streams;
    private final transient Market market;
    /** Its tally is what the market reads: counts of the plain users at the end of the last step. */
    private final transient Population population;

    private final transient PlainUser[] users;
    private final transient Sessions sessions;
    private final transient PlainDay.Habits habits;

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
        population = fork.population();
        sessions = new Sessions(scenario.users());
        habits = PlainDay.Habits.of(scenario);
        users = new PlainUser[population.size()];
        for (int user = 0; user < users.length; user++) {
            users[user] = new PlainUser(user, firstStep, population, sessions, scenario);
        }
        for (PlainUser user : users) {
            user.contacts = population
                    .network()
                    .followed(user.id)
                    .mapToObj(contact -> users[contact])
                    .toArray(PlainUser[]::new);
            user.reveal(firstStep - 1);
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
        population.beginStep(step);
        for (PlainUser user : users) {
            user.forgetLapsed(step, population.tally(), sessions);
        }
        market.beginStep(step);
        market.passGates();
        market.settleAccounts();
        Offer[] before = market.offers();
        market.makeOffers();
        day = new PlainDay(scenario, streams, step, before, market.offers(), population, habits);
    }

    /** At the end of the day all may see what users did in it. */
    private void reveal() {
        for (PlainUser user : acted) {
            user.count(population.tally(), sessions, -1);
            user.reveal(day.step);
            user.count(population.tally(), sessions, 1);
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

    /** Share of the user's attention that goes to the platform. */
    public double attention(int user, int platform) {
        return users[user].attention[platform] / (double) Emission.ATTENTION;
    }

    PlainUser user(int user) {
        return users[user];
    }

    Tally tally() {
        return population.tally();
    }
}
