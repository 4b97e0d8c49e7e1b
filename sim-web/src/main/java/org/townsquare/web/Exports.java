package org.townsquare.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.teavm.jso.JSExport;
import org.townsquare.measure.MeanField;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.population.Population;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** What the page's worker may call. Runs are told apart by a number that the page gives them. */
public final class Exports {

    /** Critical mass is looked for until it is known so well. */
    private static final double PRECISION = 0.05;

    private static final Map<Integer, Run> RUNS = new HashMap<>();

    private Exports() {}

    /** Nothing happens until the page calls. */
    public static void main(String[] arguments) {}

    /**
     * Begins a run.
     *
     * @return what is wrong with the scenario, a line each (see {@link Draft#problems}); empty if it has begun
     */
    @JSExport
    public static String open(int run, String tape, int replicate) {
        Draft draft = Draft.of(tape);
        if (draft.problems().isEmpty()) {
            RUNS.put(run, new Run(draft.scenario(), replicate));
        }
        return String.join("\n", draft.problems());
    }

    /** Takes up to so many steps; returns how many have been taken in all. */
    @JSExport
    public static int advance(int run, int steps) {
        return RUNS.get(run).advance(steps);
    }

    /** A metric of a platform at the end of every step from one on. */
    @JSExport
    public static double[] column(int run, String metric, int platform, int from) {
        return RUNS.get(run).column(Metric.valueOf(metric), platform, from);
    }

    /** For each of the first users the platform with most of the attention, -1 for none. */
    @JSExport
    public static int[] homes(int run, int users) {
        return RUNS.get(run).homes(users);
    }

    /** Where the first users stand: ideology from -1 to 1. */
    @JSExport
    public static double[] ideologies(int run, int users) {
        Population population = RUNS.get(run).population();
        double[] ideologies = new double[Math.min(users, population.size())];
        for (int user = 0; user < ideologies.length; user++) {
            ideologies[user] = population.traits().ideology(user);
        }
        return ideologies;
    }

    /** Ties among the first users: follower, followed, follower, followed. */
    @JSExport
    public static int[] ties(int run, int users) {
        return RUNS.get(run).ties(users);
    }

    /** Why a user is where he is, as JSON. */
    @JSExport
    public static String reasons(int run, int user) {
        return Words.reasons(RUNS.get(run).simulation(), user);
    }

    /** What has happened, as JSON. */
    @JSExport
    public static String happened(int run) {
        return Words.happened(RUNS.get(run).simulation().events().happened());
    }

    /** A number that two runs share only if all their metrics are the same to the last bit. */
    @JSExport
    public static String digest(int run) {
        return RUNS.get(run).digest();
    }

    /** What tells whether the rows of timeseries.csv are those of this run. */
    @JSExport
    public static String fingerprint(int run) {
        return RUNS.get(run).fingerprint();
    }

    /** The critical mass of a platform at present, as JSON. */
    @JSExport
    public static String mass(int run, int platform) {
        return Words.mass(Replicate.criticalMass(RUNS.get(run).simulation(), platform, PRECISION));
    }

    /** The share of users above which the last platform grows by itself, where a formula has it; NaN elsewhere. */
    @JSExport
    public static double tipping(String tape) {
        return MeanField.tippingPoint(Draft.of(tape).scenario()).orElse(Double.NaN);
    }

    /** Runs a whole replicate with its test, and tells what became of the platforms, as JSON. */
    @JSExport
    public static String replicate(String tape, int number) {
        Scenario scenario = Draft.of(tape).scenario();
        ReplicateResult result = Replicate.run(scenario, number, 1, () -> {});
        List<PlatformResult> platforms = result.platforms();
        return Words.results(platforms);
    }
}
