package org.townsquare.measure;

import org.townsquare.engine.Checkpoint;
import org.townsquare.engine.Simulation;
import org.townsquare.scenario.Scenario;

/**
 * A run, and beside it, as soon as the money of an alternative runs out, a double of it in which it could not: adoption is
 * judged by that one.
 */
final class AdoptionRun {

    private final Simulation run;
    private final Recorder recorder;
    private final int threads;
    private Simulation solvent;
    private Recorder solventRecorder;

    AdoptionRun(Simulation run, Recorder recorder, int threads) {
        this.run = run;
        this.recorder = recorder;
        this.threads = threads;
    }

    /** Runs until so many steps have been taken. */
    void until(int step) {
        while (solvent == null && run.stepsTaken() < step) {
            run.runUntil(run.stepsTaken() + 1);
            if (run.market().hasRunOut()) {
                solvent = Checkpoint.fork(run);
                solvent.market().suspendMoney();
                solvent.population().useThreads(threads);
                solventRecorder = recorder.copy();
                solvent.observe(solventRecorder);
            }
        }
        run.runUntil(step);
        if (solvent != null) {
            solvent.runUntil(step);
        }
    }

    /**
     * The same on another way from here on.
     *
     * @param branch of the run, which has turned to the variant already
     * @param own what was recorded of it so far; it observes the branch already
     */
    AdoptionRun turnedTo(Scenario variant, Simulation branch, Recorder own) {
        AdoptionRun turned = new AdoptionRun(branch, own, threads);
        if (solvent != null) {
            turned.solvent = Checkpoint.fork(solvent);
            turned.solvent.turnTo(turned.solvent.events().presently(variant));
            turned.solvent.population().useThreads(threads);
            turned.solventRecorder = solventRecorder.copy();
            turned.solvent.observe(turned.solventRecorder);
        }
        return turned;
    }

    /** The run by which adoption is judged. */
    Simulation judged() {
        return solvent == null ? run : solvent;
    }

    /** What was recorded of it. */
    TimeSeries series() {
        return solvent == null ? recorder.series() : solventRecorder.series();
    }
}
