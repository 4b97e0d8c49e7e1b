package org.townsquare.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.townsquare.engine.Simulation;
import org.townsquare.population.Population;
import org.townsquare.scenario.Scenario;

/** Runs one replicate of a scenario from start to end, takes the subsidy-off test on the way, and measures. */
public final class Replicate {

    private Replicate() {}

    /**
     * Runs a replicate.
     *
     * @param number its number, from 0
     * @param threads how many threads share the work of a step; the result does not depend on it
     * @param onStep called at the end of every step, also of the test's branch; {@link #steps} in all
     */
    public static ReplicateResult run(Scenario scenario, int number, int threads, Runnable onStep) {
        Simulation simulation = new Simulation(scenario, number);
        Recorder recorder = new Recorder(scenario.steps(), scenario.platforms().size());
        simulation.observe(recorder);
        simulation.observe((step, s) -> onStep.run());
        simulation.start();
        simulation.population().useThreads(threads);
        Optional<SubsidyOff> test = scenario.testStep().map(step -> {
            simulation.runUntil(step);
            return new SubsidyOff(simulation, recorder.series(), threads, onStep);
        });
        simulation.runUntil(scenario.steps());

        Retention retention = recorder.retention(simulation.population().tally());
        Judge judge = new Judge(simulation, recorder.series(), retention, test);
        List<PlatformResult> platforms = new ArrayList<>();
        for (int k = 0; k < scenario.platforms().size(); k++) {
            platforms.add(judge.result(k));
        }
        return new ReplicateResult(number, recorder.series(), platforms, retention, ideology(simulation.population()));
    }

    /** Number of steps that a replicate takes, those of the test's branch included. */
    public static long steps(Scenario scenario) {
        long branch = (long) scenario.criticalMass().settleDays()
                + scenario.criticalMass().windowDays();
        return scenario.steps() + (scenario.testStep().isPresent() ? branch : 0);
    }

    private static int[][] ideology(Population population) {
        int[][] bins = new int[population.platforms() + 1][ReplicateResult.BINS];
        for (int user = 0; user < population.size(); user++) {
            int bin = (int) ((population.traits().ideology(user) + 1) / 2 * ReplicateResult.BINS);
            bin = Math.min(bin, ReplicateResult.BINS - 1);
            for (int k = 0; k < population.platforms(); k++) {
                bins[k][bin] += population.isActive(user, k) ? 1 : 0;
            }
            bins[population.platforms()][bin]++;
        }
        return bins;
    }
}
