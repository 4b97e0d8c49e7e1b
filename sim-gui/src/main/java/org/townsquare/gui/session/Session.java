package org.townsquare.gui.session;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.townsquare.engine.Checkpoint;
import org.townsquare.engine.Simulation;
import org.townsquare.measure.MeanField;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.Recorder;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.TimeSeries;
import org.townsquare.population.Decision;
import org.townsquare.population.Worth;
import org.townsquare.results.StoredRun;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.scenario.Event;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.ParameterChange;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Question;

/**
 * One run of a scenario as a person drives it: forwards step by step, back to any step, and on another way by what the
 * person does. All that is done by hand is an event of {@link #scenario()} at the step at which it was done, so a run of
 * that scenario from the command line gives the same time series, byte for byte.
 *
 * <p>Several threads may use a session; each call sees a run between two steps. Who reads several values that belong
 * together, of {@link #series()} or {@link #simulation()}, does so in a block synchronized on the session.
 */
public final class Session {

    private final Scenario original;
    private final int replicate;
    private final Recorder recorder;
    private final Past past;
    private final ByHand byHand;

    private Simulation simulation;
    private Watch watched = new Watch(-1);
    private Optional<Long> tippingPoint = Optional.empty();
    /** For which scenario that was found. */
    private Scenario tippingPointOf;

    private List<Question> questions = List.of();
    /** For which values they were made. */
    private Change.Present questionsOf;

    private Session(Scenario original, Simulation simulation, Recorder recorder, Past past, List<Event> byHand) {
        this.original = original;
        this.replicate = simulation.replicate();
        this.simulation = simulation;
        this.recorder = recorder;
        this.past = past;
        this.byHand = new ByHand(byHand);
        simulation.observe(recorder);
    }

    /** The first replicate of a scenario, before step 0. */
    public static Session of(Scenario scenario) {
        return of(scenario, 0);
    }

    /**
     * A replicate of a scenario, before step 0.
     *
     * @param replicate its number, from 0
     */
    public static Session of(Scenario scenario, int replicate) {
        Simulation simulation = new Simulation(scenario, replicate);
        simulation.start();
        return new Session(scenario, simulation, new Recorder(scenario), new Past(simulation), List.of());
    }

    /** The scenario as it was opened, without what was done by hand. */
    public Scenario original() {
        return original;
    }

    /** The scenario with what was done by hand; written to a file, it replays this run. */
    public synchronized Scenario scenario() {
        return byHand.in(original);
    }

    /** The replicate's number, from 0. */
    public int replicate() {
        return replicate;
    }

    /** Number of steps taken. */
    public synchronized int step() {
        return simulation.stepsTaken();
    }

    /** Number of steps that the run has in all. */
    public int steps() {
        return original.steps();
    }

    /** Whether the run has reached its end. */
    public synchronized boolean isOver() {
        return simulation.stepsTaken() >= steps();
    }

    /**
     * The state of the run, to look at. Going back puts another object in its place, so do not keep it; and only
     * {@link #advance} may step it, or nothing of what a session promises holds.
     */
    public synchronized Simulation simulation() {
        return simulation;
    }

    /** The last platform's tipping point at the present values of the parameters, if it is known. */
    synchronized Optional<Long> tippingPoint() {
        Scenario settled = simulation
                .scenario()
                .without(event -> event.action() instanceof ParameterChange && event.isBefore(step()));
        if (!settled.equals(tippingPointOf)) {
            tippingPointOf = settled;
            tippingPoint = MeanField.tippingPoint(settled)
                    .map(share -> Math.round(share * simulation.population().size()));
        }
        return tippingPoint;
    }

    /** What every platform is worth to a user at present; empty before the first step. */
    public synchronized List<Worth> worths(int user) {
        return step() == 0
                ? List.of()
                : simulation
                        .population()
                        .worths(user, step(), simulation.market().offers());
    }

    /**
     * How a user decided last: found by going through the past again, so it may take some hundred steps; after
     * that the user is watched, until another one is asked for. See {@link Reason}.
     *
     * @return nothing if the user has not decided yet or never does
     */
    public Optional<Decision> lastDecision(int user) {
        Past before;
        Scenario story;
        int now;
        synchronized (this) {
            if (!simulation.population().decides(user)) {
                return Optional.empty();
            }
            if (watched.user == user && watched.last != null) {
                return Optional.of(watched.last);
            }
            watched = new Watch(user);
            watched.watch(simulation);
            before = past.copy();
            story = scenario();
            now = step();
        }
        Optional<Decision> found = Watch.search(before, story, user, now);
        synchronized (this) {
            if (watched.user == user && watched.last == null && found.isPresent()) {
                watched.last = found.get();
            }
            return watched.user == user ? Optional.ofNullable(watched.last) : found;
        }
    }

    /** What was measured at the end of each of the {@link #step()} steps taken: the rows of timeseries.csv. */
    public TimeSeries series() {
        return recorder.series();
    }

    /** A metric of a platform at the end of every step taken; NaN where it does not exist. */
    public synchronized double[] column(Metric metric, int platform) {
        double[] column = new double[step()];
        for (int step = 0; step < column.length; step++) {
            column[step] = recorder.series().get(metric, step, platform);
        }
        return column;
    }

    /** Takes a step, unless the run is over. */
    public synchronized void advance() {
        if (!isOver()) {
            simulation.runUntil(simulation.stepsTaken() + 1);
            past.pass(simulation);
        }
    }

    /**
     * A run whose rows lie in a results folder, with so many steps taken.
     *
     * @throws ResultsFolderException if the folder's rows are not those of this run, made by another version of the model
     * @throws IllegalArgumentException if the run has no such step
     */
    public static Session of(StoredRun stored, int step) throws IOException {
        Session session = of(stored.scenario(), stored.replicate());
        session.goTo(step);
        Optional<Integer> difference = stored.firstDifference(session.series());
        if (difference.isPresent()) {
            throw new ResultsFolderException(stored.folder() + " was made by another version of the model: the run"
                    + " differs from step " + difference.get() + " on; run the scenario again");
        }
        return session;
    }

    /**
     * Goes to the state in which so many steps have been taken, forwards or back. Nothing that was done by hand is lost: what
     * was done later than that happens again when its step comes. Others may look at the session on the way.
     *
     * @throws IllegalArgumentException if the run has no such step
     */
    public void goTo(int step) {
        requireStep(step);
        synchronized (this) {
            if (step < step()) {
                goBackTo(step);
            }
        }
        while (step() < step) {
            advance();
        }
    }

    private void requireStep(int step) {
        if (step < 0 || step > steps()) {
            throw new IllegalArgumentException("the run has no step " + step + "; allowed: from 0 to " + steps());
        }
    }

    /** Puts a state in place from which the step can be reached, and forgets what was measured after it. */
    private void goBackTo(int step) {
        simulation = past.at(step);
        simulation.turnTo(simulation.events().presently(scenario()));
        recorder.goBackTo(simulation);
        simulation.observe(recorder);
        watched = new Watch(-1);
        // Here already, so that nobody sees a state before the one that was asked for.
        simulation.runUntil(step);
    }

    /**
     * Has something happen at the beginning of the next step, whose number is {@link #step()}.
     *
     * @throws IllegalStateException if the run is over
     * @throws IllegalArgumentException if the event is not for the next step
     */
    public synchronized void intervene(Event event) {
        if (isOver()) {
            throw new IllegalStateException("the run is over");
        }
        if (!event.step().equals(OptionalInt.of(step()))) {
            throw new IllegalArgumentException(
                    "the event is to happen " + event.trigger().words() + ", the next one is " + step());
        }
        byHand.add(event);
        backTo(step());
    }

    /**
     * Gives a parameter another value from the next step on; what was given to it before in the same step counts no more. A
     * policy's part changes the policy.
     *
     * @param path of a parameter that may change while a simulation runs: see {@link #questions}
     * @param value as it would stand in a file
     * @throws InvalidScenarioException if the parameter cannot change or the value is not allowed
     * @throws IllegalStateException if the run is over
     */
    public synchronized void change(String path, String value) throws InvalidScenarioException {
        Event event = new Change(simulation, pending()).event(path, value);
        if (!isOver()) {
            byHand.replaceBy(event);
        }
        intervene(event);
    }

    /**
     * All parameters with their present values, what was done since the last step included. The list is the same object
     * as before if no value has changed.
     */
    public synchronized List<Question> questions() {
        Change change = new Change(simulation, pending());
        Change.Present values = change.values();
        if (!values.equals(questionsOf)) {
            questionsOf = values;
            questions = change.questions();
        }
        return questions;
    }

    /** What will happen at the beginning of the next step. */
    private List<Event> pending() {
        return simulation.events().dueAt(simulation.stepsTaken());
    }

    /** What was done by hand, in the order of the steps. */
    public synchronized List<Event> byHand() {
        return byHand.all();
    }

    /**
     * Goes back to before the last thing that was done by hand, and takes it out of the story.
     *
     * @return what was undone; nothing if nothing was done by hand
     */
    public synchronized Optional<Event> undo() {
        return byHand.lastStep().map(step -> {
            Event last = byHand.removeLast();
            backTo(step);
            return last;
        });
    }

    /** To a step from which on the story is another one. */
    private void backTo(int step) {
        past.forgetAfter(step);
        if (step < step()) {
            goBackTo(step);
        } else {
            simulation.turnTo(simulation.events().presently(scenario()));
        }
    }

    /** Whether something was done by hand that is in no file, nor in the run from which this one was forked off. */
    public synchronized boolean isUnsaved() {
        return byHand.isUnsaved();
    }

    /** How much of what was done by hand is in no file; nothing where some that is has been taken back. */
    public synchronized int unsaved() {
        return byHand.unsaved();
    }

    /** What was done by hand is in a file now, as far as it is this. */
    public synchronized void saved(List<Event> done) {
        byHand.keep(done);
    }

    /**
     * A second session in the same state, which may go another way. Both have in common what has happened so far; what is still
     * to happen by hand, at the next step or later, happens in this one only.
     */
    public synchronized Session fork() {
        Session other = copy(byHand.before(step()));
        other.backTo(step());
        return other;
    }

    private Session copy(List<Event> done) {
        return new Session(original, Checkpoint.fork(simulation), recorder.copy(), past.copy(), done);
    }

    /** The scenario as it was opened, with this seed and from the start; nothing of what was done by hand. */
    public Session restarted(long seed) {
        return of(original.withSeed(seed), replicate);
    }

    /**
     * What became of the platforms so far, with the subsidy-off test at the scenario's step or, until that is reached, at
     * the present one: what would stand if all supports were taken away now. Once the run is over these are the rows of
     * runs.csv, but for the comparison with a run without the alternatives. The test runs on a branch and takes some hundred
     * steps.
     *
     * @return nothing before the first step, and where the run is too short for a test
     */
    public Optional<List<PlatformResult>> results() {
        Session branch;
        Session tested;
        synchronized (this) {
            Optional<Integer> test = scenario().testStep();
            if (step() == 0 || test.isEmpty()) {
                return Optional.empty();
            }
            branch = copy(byHand.all());
            tested = copy(byHand.all());
            tested.goTo(Math.min(step(), test.get()));
        }
        return Optional.of(Replicate.results(branch.simulation, branch.recorder, tested.simulation));
    }

    /** How many states are kept to go back to. */
    int statesKept() {
        return past.size();
    }
}
