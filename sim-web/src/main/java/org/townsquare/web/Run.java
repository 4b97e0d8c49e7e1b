package org.townsquare.web;

import java.util.Arrays;
import org.townsquare.engine.Simulation;
import org.townsquare.measure.Recorder;
import org.townsquare.measure.TimeSeries;
import org.townsquare.network.SocialNetwork;
import org.townsquare.population.Population;
import org.townsquare.results.Fingerprint;
import org.townsquare.results.TimeSeriesRow;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** A run and what was measured of it. */
final class Run {

    private static final int MOST_TIES = 20_000;

    private final Simulation simulation;
    private final Recorder recorder;

    Run(Scenario scenario, int replicate) {
        simulation = new Simulation(scenario, replicate);
        recorder = new Recorder(scenario);
        simulation.start();
        simulation.observe(recorder);
    }

    Simulation simulation() {
        return simulation;
    }

    Population population() {
        return simulation.population();
    }

    int advance(int steps) {
        simulation.runUntil(simulation.stepsTaken() + steps);
        return simulation.stepsTaken();
    }

    double[] column(Metric metric, int platform, int from) {
        TimeSeries series = recorder.series();
        double[] column = new double[Math.max(0, series.recorded() - from)];
        for (int i = 0; i < column.length; i++) {
            column[i] = series.get(metric, from + i, platform);
        }
        return column;
    }

    int[] homes(int users) {
        Population population = population();
        int[] homes = new int[Math.min(users, population.size())];
        for (int user = 0; user < homes.length; user++) {
            homes[user] = -1;
            double most = 0;
            for (int k = 0; k < population.platforms(); k++) {
                double attention = population.attention(user, k);
                if (attention > most) {
                    most = attention;
                    homes[user] = k;
                }
            }
        }
        return homes;
    }

    int[] ties(int users) {
        SocialNetwork network = population().network();
        int shown = network.isComplete() ? 0 : Math.min(users, network.users());
        int[] ties = new int[2 * MOST_TIES];
        int found = 0;
        for (int user = 0; user < shown; user++) {
            for (int i = 0; i < network.following(user) && found < MOST_TIES; i++) {
                int other = network.followed(user, i);
                if (other < shown) {
                    ties[2 * found] = user;
                    ties[2 * found + 1] = other;
                    found++;
                }
            }
        }
        return Arrays.copyOf(ties, 2 * found);
    }

    /** Everything that was measured, mixed into 64 bits (FNV-1a over the bits of the numbers). */
    String digest() {
        TimeSeries series = recorder.series();
        long hash = 0xcbf29ce484222325L;
        for (int step = 0; step < series.recorded(); step++) {
            for (int k = 0; k < series.platforms(); k++) {
                for (Metric metric : Metric.values()) {
                    hash = (hash ^ bits(series.get(metric, step, k))) * 0x100000001b3L;
                }
            }
        }
        return Long.toHexString(hash);
    }

    /** Of the rows that timeseries.csv has of this run. */
    String fingerprint() {
        return Fingerprint.of(TimeSeriesRow.all(recorder.series(), simulation.replicate(), simulation.scenario()));
    }

    /** What does not exist has the same bits on every machine. */
    private static long bits(double value) {
        return Double.isNaN(value) ? 0 : Double.doubleToRawLongBits(value);
    }
}
