package org.townsquare.engine;

import java.util.ArrayList;
import java.util.List;
import org.townsquare.market.Market;
import org.townsquare.population.Population;
import org.townsquare.population.PopulationBuilder;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Changeable;
import org.townsquare.scenario.Scenario;
import sim.engine.Schedule;
import sim.engine.SimState;

/** One replicate of a scenario on MASON's schedule; see {@link StepOrder} for what happens in a step. */
public final class Simulation extends SimState {

    private static final long serialVersionUID = 1;

    /** Looks at a simulation at the end of every step and changes nothing. */
    public interface Observer {

        /** Called at the end of a step. */
        void observe(int step, Simulation simulation);
    }

    /** As the run begins. */
    final Scenario scenario;

    private final int replicate;
    private transient List<Observer> observers;
    private Population population;
    private Market market;
    private EventQueue events;

    /**
     * A replicate that has not started.
     *
     * @param replicate its number, from 0
     */
    public Simulation(Scenario scenario, int replicate) {
        // MASON's own generator is never drawn from; it would cut the seed to 32 bits.
        super(0);
        this.scenario = scenario;
        this.replicate = replicate;
    }

    /** Founds the population, opens the platforms that exist already, and puts steps on the schedule. */
    @Override
    public void start() {
        begin(PopulationBuilder.of(scenario, streams()));
    }

    /**
     * Starts among the same users as another simulation of the same replicate, in the same network, instead of founding them
     * anew. That is right where the scenarios differ only in their platforms and in what happens.
     */
    public void startAmong(Population same) {
        begin(PopulationBuilder.again(same, scenario, streams()));
    }

    private Streams streams() {
        return new Streams(scenario.seed(), replicate);
    }

    private void begin(Population users) {
        super.start();
        population = users;
        market = new Market(scenario, streams(), population);
        events = new EventQueue(scenario.events());
        schedule.scheduleRepeating(Schedule.EPOCH, state -> takeStep((int) schedule.getTime()));
    }

    private void takeStep(int step) {
        StepOrder.PHASES.forEach(phase -> phase.at(step, population, market, events));
        if (observers != null) {
            observers.forEach(each -> each.observe(step, this));
        }
        if (step == scenario.steps() - 1) {
            schedule.clear(); // so MASON ends the run
        }
    }

    /**
     * From the next step on follows a scenario that differs from the present one only in what may change while a
     * simulation runs (see {@link Changeable}) and in events that have not happened yet.
     *
     * @throws IllegalArgumentException if it differs in anything else; then nothing has changed
     */
    public void turnTo(Scenario variant) {
        Changeable.require(scenario(), variant);
        events = events.goingOnWith(variant.events(), stepsTaken());
        market.turnTo(variant, stepsTaken());
    }

    /** Adds an observer. Observers do not belong to the state: a checkpoint leaves them out. */
    public void observe(Observer observer) {
        observers = observers == null ? new ArrayList<>() : observers;
        observers.add(observer);
    }

    /** Runs until so many steps have been taken in all, at most to the scenario's end. */
    public void runUntil(int steps) {
        boolean goesOn = true;
        while (goesOn && stepsTaken() < steps) {
            goesOn = schedule.step(this);
        }
    }

    /** Number of steps taken. */
    public int stepsTaken() {
        return (int) schedule.getSteps();
    }

    /** What is simulated, as it is at present. */
    public Scenario scenario() {
        return market == null ? scenario : market.scenario();
    }

    /** The replicate's number. */
    public int replicate() {
        return replicate;
    }

    /** The users. */
    public Population population() {
        return population;
    }

    /** The platforms. */
    public Market market() {
        return market;
    }

    /** The metrics at the end of the last step. */
    public Readings readings() {
        return new Readings(population, market);
    }

    /** What may happen and what has. */
    public EventQueue events() {
        return events;
    }
}
