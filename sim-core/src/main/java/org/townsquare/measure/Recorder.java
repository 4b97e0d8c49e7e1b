package org.townsquare.measure;

import java.util.Arrays;
import org.townsquare.engine.Readings;
import org.townsquare.engine.Simulation;
import org.townsquare.population.Tally;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** Records the metrics of every step and, at the end of each period, who is left of the cohorts. */
public final class Recorder implements Simulation.Observer {

    private final TimeSeries series;
    private final int[][][] cohorts;
    private final int[] periods;

    /** With room for all steps of a scenario. */
    public Recorder(Scenario scenario) {
        int steps = scenario.steps();
        int platforms = scenario.platforms().size();
        series = new TimeSeries(steps, platforms);
        periods = new int[platforms];
        int most = steps / Retention.PERIOD;
        cohorts = new int[platforms][most][];
        for (int k = 0; k < platforms; k++) {
            for (int c = 0; c < most; c++) {
                cohorts[k][c] = new int[most - c];
            }
        }
    }

    private Recorder(Recorder other) {
        series = other.series.copy();
        periods = other.periods.clone();
        cohorts = Arrays.stream(other.cohorts)
                .map(platform -> Arrays.stream(platform).map(int[]::clone).toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    /** With what has been recorded so far, for a run that goes another way from now on. */
    public Recorder copy() {
        return new Recorder(this);
    }

    /** Forgets what came after the present state of a run, one that has been gone back to. */
    public void goBackTo(Simulation simulation) {
        int step = simulation.stepsTaken();
        series.forgetFrom(step);
        for (int k = 0; k < periods.length; k++) {
            Integer opened = simulation.market().platforms().get(k).openedAt();
            periods[k] = opened == null ? 0 : (step - opened) / Retention.PERIOD;
        }
    }

    @Override
    public void observe(int step, Simulation simulation) {
        Tally tally = simulation.population().tally();
        Readings readings = simulation.readings();
        for (int k = 0; k < series.platforms(); k++) {
            for (Metric metric : Metric.values()) {
                series.set(metric, step, k, readings.of(metric, k));
            }
        }
        for (int k = 0; k < series.platforms(); k++) {
            Integer opened = simulation.market().platforms().get(k).openedAt();
            if (opened != null && (step - opened + 1) % Retention.PERIOD == 0) {
                recordCohorts(k, (step - opened) / Retention.PERIOD, tally);
            }
        }
    }

    /** Who is left of each cohort at the end of a period, counted from the platform's launch. */
    private void recordCohorts(int k, int period, Tally tally) {
        for (int c = 0; c <= period; c++) {
            cohorts[k][c][period - c] = tally.cohortActive(k, c);
        }
        periods[k] = period + 1;
    }

    /** What was recorded. */
    public TimeSeries series() {
        return series;
    }

    /** Whole periods of every platform only. */
    Retention retention(Tally tally) {
        int[][] joined = new int[cohorts.length][];
        int[][][] active = new int[cohorts.length][][];
        for (int k = 0; k < cohorts.length; k++) {
            joined[k] = new int[periods[k]];
            active[k] = new int[periods[k]][];
            for (int c = 0; c < periods[k]; c++) {
                joined[k][c] = tally.cohortJoined(k, c);
                active[k][c] = Arrays.copyOf(cohorts[k][c], periods[k] - c);
            }
        }
        return new Retention(joined, active);
    }
}
