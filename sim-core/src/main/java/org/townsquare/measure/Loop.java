package org.townsquare.measure;

import java.util.Arrays;
import java.util.List;
import org.townsquare.engine.Simulation;
import org.townsquare.scenario.Scenario;

/**
 * The active share of a platform while a parameter is ramped up and down again within one run.
 *
 * @param up mean share at each value on the way up, in ascending order of the values
 * @param down mean share at each value on the way down, in the same ascending order
 */
public record Loop(double[] up, double[] down) {

    /**
     * Runs a replicate: at the first value until it has settled, then a while at each value up and down again.
     *
     * @param levels the scenario at each value, in ascending order; alike but for what may change in a run
     * @param settling steps at the first value before the ramp begins
     * @param hold steps at each value on either way
     * @param platform its position in the scenario
     * @param replicate its number, from 0
     * @param threads how many threads share the work of a step; the result does not depend on it
     * @param onStep called at the end of every step
     */
    public static Loop run(
            List<Scenario> levels, int settling, int hold, int platform, int replicate, int threads, Runnable onStep) {
        Simulation simulation = new Simulation(levels.get(0), replicate);
        simulation.start();
        simulation.population().useThreads(threads);
        double[] sum = {0};
        simulation.observe((step, s) -> {
            sum[0] += s.population().tally().attentionShare(platform);
            onStep.run();
        });
        simulation.runUntil(settling);
        double[] up = new double[levels.size()];
        double[] down = new double[levels.size()];
        for (int i = 0; i < 2 * levels.size(); i++) {
            boolean rising = i < levels.size();
            int level = rising ? i : 2 * levels.size() - 1 - i;
            simulation.turnTo(levels.get(level));
            sum[0] = 0;
            simulation.runUntil(settling + (i + 1) * hold);
            double share = sum[0] / hold;
            (rising ? up : down)[level] = share;
        }
        return new Loop(up, down);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Loop loop && Arrays.equals(up, loop.up) && Arrays.equals(down, loop.down);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(up) + Arrays.hashCode(down);
    }

    @Override
    public String toString() {
        return "up " + Arrays.toString(up) + ", down " + Arrays.toString(down);
    }
}
