package org.townsquare.results;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.Given;
import org.townsquare.measure.Fate;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.measure.Retention;
import org.townsquare.measure.TimeSeries;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** Made-up scenarios and results with the shapes of real ones: a news spike, decay, logistic growth now and then. */
public final class Synthetic {

    static final int USERS = 10_000;
    private static final int NEVER = 1_000_000;

    private Synthetic() {}

    /** The first platform is an incumbent, the others are alternatives that open one after the other. */
    public static Scenario scenario(String title, int platforms, int replicates, int steps) {
        StringBuilder yaml = new StringBuilder()
                .append("title: '" + title.replace("'", "''") + "'\n")
                .append("description: A made-up town.\n")
                .append("seed: 42\n")
                .append("steps: " + steps + "\nreplicates: " + replicates + "\nplatforms:\n");
        for (int k = 0; k < platforms; k++) {
            String name = k == 0 ? "Plaza" : k == 1 ? "Agora" : "Forum " + k;
            int planned = steps * k / (2 * platforms);
            yaml.append("  - {name: " + name + ", role: " + (k == 0 ? "incumbent" : "alternative")
                    + ", policy: free-speech, launch: {planned: " + planned + "}}\n");
        }
        yaml.append("events:\n");
        yaml.append("  - {kind: marketing-burst, at: " + steps / 3 + ", platform: Plaza}\n");
        yaml.append("  - {kind: owner-change, at: " + steps / 2 + ", platform: Plaza}\n");
        return Given.scenario(yaml.toString());
    }

    /** All results of a replicate. With {@code gone}, the last platform never opens. */
    static ReplicateResult result(Scenario scenario, int replicate, boolean gone) {
        int platforms = scenario.platforms().size();
        Draws luck = new Streams(scenario.seed(), replicate).stream("synthetic").at(0);
        TimeSeries series = new TimeSeries(scenario.steps(), platforms);
        List<PlatformResult> rows = new ArrayList<>();
        int[][] joined = new int[platforms][scenario.steps() / Retention.PERIOD];
        int[][][] active = new int[platforms][joined[0].length][];
        double[][] ideology = new double[platforms + 1][ReplicateResult.BINS];
        for (int k = 0; k < platforms; k++) {
            boolean never = gone && k == platforms - 1;
            int launch = never ? NEVER : scenario.platforms().get(k).launch().planned();
            boolean grows = k > 0 && luck.uniform(k) < 0.15;
            double size = 0.5 + luck.uniform(100 + k);
            for (int step = 0; step < scenario.steps(); step++) {
                double share =
                        k == 0 ? 0.95 - 0.03 * size * step / scenario.steps() : share(step - launch, grows, size);
                record(series, step, k, share, size);
            }
            double last = series.get(Metric.ATTENTION_SHARE, scenario.steps() - 1, k);
            Outcome outcome = never ? Outcome.NOT_LAUNCHED : grows ? Outcome.CRITICAL_MASS : Outcome.FAILED;
            rows.add(new PlatformResult(
                    k,
                    k == 0 ? null : outcome,
                    k == 0 ? null : outcome,
                    null,
                    k == 0 ? Fate.KEPT : null,
                    null,
                    null,
                    null,
                    last,
                    0.95 * size / 2,
                    launch == NEVER ? 0 : launch + 20,
                    never ? null : (Integer) launch,
                    null,
                    k == 0 ? null : (Double) last,
                    k == 0 ? null : (Double) (0.9 + size / 10),
                    k == 0 ? (Double) (last + 0.01 * size) : null,
                    never ? null : (Integer) (grows || k == 0 ? scenario.steps() - launch : (int) (150 * size)),
                    never ? null : (Boolean) (grows || k == 0),
                    null,
                    (int) (last * USERS),
                    never ? null : (Double) (0.5 * size)));
            for (int cohort = 0; cohort < joined[k].length; cohort++) {
                joined[k][cohort] = cohort * Retention.PERIOD < launch - Retention.PERIOD ? 0 : (int) (100 * size);
                active[k][cohort] = new int[joined[k].length - cohort];
                for (int age = 0; age < active[k][cohort].length; age++) {
                    active[k][cohort][age] =
                            (int) (joined[k][cohort] * (0.1 * size + 0.6 * FastMath.exp(-age / (2.0 + k))));
                }
            }
            for (int bin = 0; bin < ReplicateResult.BINS; bin++) {
                double x = (bin + 0.5) / 10 - 1;
                double left = FastMath.exp(-8 * (x + 0.4) * (x + 0.4));
                double right = FastMath.exp(-8 * (x - 0.4) * (x - 0.4));
                ideology[k][bin] = (int) (last * 1500 * (left + right * (1 + k)));
                ideology[platforms][bin] = (int) (1500 * (left + right));
            }
        }
        return new ReplicateResult(
                replicate, series, rows, List.of(), new Retention(joined, active), ideology, List.of());
    }

    private static double share(int since, boolean grows, double size) {
        if (since < 0) {
            return 0;
        }
        double spike = 0.006 * size * (since / 10.0) * FastMath.exp(1 - since / 10.0);
        double niche = 0.002 * size * (1 - FastMath.exp(-since / 50.0));
        return spike + niche + (grows ? 0.3 / (1 + FastMath.exp(-(since - 600.0 / size) / 90)) : 0);
    }

    private static void record(TimeSeries series, int step, int k, double share, double size) {
        double users = Math.rint(share * USERS);
        series.set(Metric.ATTENTION, step, k, users);
        series.set(Metric.ATTENTION_SHARE, step, k, users / USERS);
        series.set(Metric.MEMBERS, step, k, users);
        series.set(Metric.AWARE_SHARE, step, k, share);
        double toxicity = 0.03 + 0.01 * k + 0.01 * size + 0.004 * FastMath.sin(step / 60.0);
        series.set(Metric.TOXICITY_SEEN, step, k, users == 0 ? Double.NaN : toxicity);
        series.set(Metric.TOXICITY_POSTED, step, k, users == 0 ? Double.NaN : 0.066);
        series.set(Metric.MEAN_IDEOLOGY, step, k, users == 0 ? Double.NaN : -0.1 * k);
        series.set(Metric.EXTREMITY, step, k, users == 0 ? Double.NaN : 0.4);
        series.set(Metric.QUALITY, step, k, -0.0000001);
    }
}
