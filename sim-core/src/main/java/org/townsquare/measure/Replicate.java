package org.townsquare.measure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.townsquare.engine.Checkpoint;
import org.townsquare.engine.Simulation;
import org.townsquare.market.Platform;
import org.townsquare.population.Population;
import org.townsquare.scenario.Effort;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Role;
import org.townsquare.scenario.Scenario;

/** Runs one replicate of a scenario from start to end, takes the subsidy-off test on the way, and measures. */
public final class Replicate {

    private final int number;
    private final int threads;
    private final Runnable onStep;
    private final Searches searches;
    /** Final shares without the alternatives, by the scenario that is left then: often the same for several variants. */
    private final Map<Scenario, double[]> without = new HashMap<>();

    /** A search for critical mass is reckoned with so many steps; it takes some 1000 to 3000. */
    static final int SEARCH_STEPS = 1500;

    private Replicate(int number, int threads, Runnable onStep, Searches searches) {
        this.number = number;
        this.searches = searches;
        this.threads = threads;
        this.onStep = onStep;
    }

    /** Takes the result of a variant as soon as there is one. */
    public interface Keeper {

        /** Keeps the result of the variant at this position. */
        void keep(int variant, ReplicateResult result) throws IOException;
    }

    /**
     * Runs a replicate.
     *
     * @param number its number, from 0
     * @param threads how many threads share the work of a step; the result does not depend on it
     * @param onStep called at the end of every step, also of the test's branch and of the run without the alternatives, and
     *     while critical mass is looked for; {@link #steps} in all
     */
    public static ReplicateResult run(Scenario scenario, int number, int threads, Runnable onStep) {
        try {
            return run(scenario, number, threads, onStep, Searches.NONE);
        } catch (IOException e) {
            throw new UncheckedIOException("keeping nothing", e);
        }
    }

    /**
     * The same; critical masses that were measured before are not measured again.
     *
     * @param searches has them, and keeps the others
     */
    public static ReplicateResult run(Scenario scenario, int number, int threads, Runnable onStep, Searches searches)
            throws IOException {
        Replicate replicate = new Replicate(number, threads, onStep, searches);
        Recorder recorder = new Recorder(scenario);
        Simulation simulation = replicate.begin(scenario, recorder);
        return replicate.finish(scenario, simulation, recorder, new AdoptionRun(simulation, recorder, threads));
    }

    /**
     * Runs a replicate of several scenarios that are the same up to a step: once until there, then each from there.
     *
     * @param step where they part; events before it are the same
     * @param number its number, from 0
     * @param threads how many threads share the work of a step; the result does not depend on it
     * @param onStep called at the end of every step; {@link #steps(List, int, int)} in all
     */
    public static void fork(List<Scenario> variants, int step, int number, int threads, Runnable onStep, Keeper keeper)
            throws IOException {
        Replicate replicate = new Replicate(number, threads, onStep, Searches.NONE);
        Recorder recorder = new Recorder(variants.get(0));
        Simulation trunk = replicate.begin(variants.get(0), recorder);
        AdoptionRun before = new AdoptionRun(trunk, recorder, threads);
        before.until(parting(variants.get(0), step));
        for (int i = 0; i < variants.size(); i++) {
            Simulation branch = Checkpoint.fork(trunk);
            branch.turnTo(branch.events().presently(variants.get(i)));
            Recorder own = recorder.copy();
            replicate.watch(branch, own);
            AdoptionRun run = before.turnedTo(variants.get(i), branch, own);
            keeper.keep(i, replicate.finish(variants.get(i), branch, own, run));
        }
    }

    /**
     * What became of the platforms of a run so far, by the state in which the supports are taken away for the test: that of
     * the scenario's test step, or the present one to see what would stand without them. Both go on untouched. How the
     * incumbents fare without the alternatives is not looked at.
     *
     * @param tested the state, reached or left by the same run
     * @throws IllegalArgumentException if no step has been taken
     */
    public static List<PlatformResult> results(Simulation simulation, Recorder recorder, Simulation tested) {
        if (recorder.series().recorded() == 0) {
            throw new IllegalArgumentException("nothing has happened that could be judged");
        }
        SubsidyOff test = new SubsidyOff(tested, recorder.series(), 1, () -> {});
        Retention retention = recorder.retention(simulation.population().tally());
        return new Judge(simulation, recorder.series(), retention, Optional.of(test), Optional.empty(), List.of())
                .results();
    }

    /**
     * The critical mass of a platform in the present state of a run, which goes on untouched.
     *
     * @param precision width of the interval in which the boundary is to be found
     * @throws IllegalArgumentException if the platform is not open
     */
    public static CriticalMass criticalMass(Simulation simulation, int platform, double precision) {
        Platform asked = simulation.market().platforms().get(platform);
        if (!asked.isOpen() || asked.isClosed()) {
            throw new IllegalArgumentException(asked.spec().name() + " is not open");
        }
        return Basins.criticalMass(simulation, platform, precision, 1, () -> {});
    }

    /**
     * Number of steps that a replicate takes, those of the test's branch and without the alternatives included, and what searches for
     * critical mass are reckoned with.
     *
     * @param number of the replicate: not all have searches
     */
    public static long steps(Scenario scenario, int number) {
        long branch = (long) scenario.criticalMass().settleDays()
                + scenario.criticalMass().windowDays();
        return scenario.steps()
                + (scenario.testStep().isPresent() ? branch : 0)
                + (isComparedWithout(scenario) ? scenario.steps() : 0)
                + SEARCH_STEPS * searches(scenario, number);
    }

    /** Number of steps that a replicate of scenarios takes that part at a step. */
    public static long steps(List<Scenario> variants, int step, int number) {
        long shared = parting(variants.get(0), step);
        long each =
                variants.stream().mapToLong(variant -> steps(variant, number)).sum() - (variants.size() - 1) * shared;
        List<Scenario> compared =
                variants.stream().filter(Replicate::isComparedWithout).toList();
        long different =
                compared.stream().map(Scenario::withoutAlternatives).distinct().count();
        return each - (compared.size() - different) * variants.get(0).steps();
    }

    private static long searches(Scenario scenario, int number) {
        Effort effort = scenario.criticalMass().searchOrNone();
        return number >= effort.replicates()
                ? 0
                : dates(scenario, effort.dates()).size()
                        * scenario.alternatives().size();
    }

    /** The subsidy-off test's branch sees what happens to a variant, so the variants part before the test at the latest. */
    private static int parting(Scenario scenario, int step) {
        return Math.min(step, scenario.testStep().orElse(step));
    }

    private static boolean isComparedWithout(Scenario scenario) {
        return scenario.criticalMass().counterfactual() && scenario.hasAlternative();
    }

    private Simulation begin(Scenario scenario, Recorder recorder) {
        Simulation simulation = new Simulation(scenario, number);
        simulation.start();
        watch(simulation, recorder);
        return simulation;
    }

    private void watch(Simulation simulation, Simulation.Observer recorder) {
        simulation.observe(recorder);
        simulation.observe((step, s) -> onStep.run());
        simulation.population().useThreads(threads);
    }

    /** @param scenario as the run began, whatever has changed since */
    private ReplicateResult finish(Scenario scenario, Simulation simulation, Recorder recorder, AdoptionRun run)
            throws IOException {
        List<CriticalMass> masses = criticalMass(scenario, run);
        Optional<SubsidyOff> test = scenario.testStep().map(step -> {
            run.until(step);
            return new SubsidyOff(run.judged(), run.series(), threads, onStep);
        });
        simulation.runUntil(scenario.steps());

        Optional<double[]> shares = isComparedWithout(scenario)
                ? Optional.of(without.computeIfAbsent(
                        scenario.withoutAlternatives(), other -> finalShares(other, simulation.population())))
                : Optional.empty();
        Retention retention = recorder.retention(simulation.population().tally());
        List<PlatformResult> platforms =
                new Judge(simulation, recorder.series(), retention, test, shares, masses).results();
        return new ReplicateResult(
                number,
                recorder.series(),
                platforms,
                masses,
                retention,
                ideology(simulation.population()),
                simulation.events().happened());
    }

    /** The critical mass of every alternative that is open, at some dates until the test. */
    private List<CriticalMass> criticalMass(Scenario scenario, AdoptionRun run) throws IOException {
        Effort effort = scenario.criticalMass().searchOrNone();
        List<CriticalMass> found = new ArrayList<>();
        Reckoning reckoned = new Reckoning(SEARCH_STEPS * searches(scenario, number), onStep);
        List<Integer> dates = number < effort.replicates() ? dates(scenario, effort.dates()) : List.of();
        for (int date : dates) {
            if (date < run.judged().stepsTaken()) {
                continue; // a variant has no past of its own
            }
            run.until(date);
            for (Platform platform : run.judged().market().platforms()) {
                if (platform.spec().role() == Role.ALTERNATIVE && platform.isOpen() && !platform.isClosed()) {
                    Optional<CriticalMass> known = searches.known(number, platform.index(), date);
                    if (known.isEmpty()) {
                        known = Optional.of(Basins.criticalMass(
                                run.judged(), platform.index(), effort.precision(), threads, reckoned));
                        searches.keep(number, known.get());
                    }
                    found.add(known.get());
                }
            }
        }
        reckoned.finish();
        return found;
    }

    /**
     * Evenly from the first planned launch of an alternative to the test, or to when there is just time for branches to settle, both
     * included; a single one is the last of these.
     */
    private static List<Integer> dates(Scenario scenario, int count) {
        int test = scenario.testStep().orElse(0);
        int first = scenario.alternatives().stream()
                .mapToInt(platform -> platform.launch().planned() + 1)
                .min()
                .orElse(test);
        int withTime = scenario.steps() - Basins.SHORTEST;
        int last = withTime > first ? Math.min(test, withTime) : test;
        return IntStream.range(0, first >= test ? 0 : count)
                .mapToObj(i -> count == 1 ? last : first + (int) ((long) (last - first) * i / (count - 1)))
                .toList();
    }

    /** Runs a scenario for its final shares alone, among the users of another run. */
    private double[] finalShares(Scenario scenario, Population users) {
        int platforms = scenario.platforms().size();
        TimeSeries shares = new TimeSeries(scenario.steps(), platforms);
        Simulation simulation = new Simulation(scenario, number);
        simulation.startAmong(users);
        watch(simulation, (step, s) -> {
            for (int k = 0; k < platforms; k++) {
                shares.set(
                        Metric.ATTENTION_SHARE, step, k, s.population().tally().attentionShare(k));
            }
        });
        simulation.runUntil(scenario.steps());
        return IntStream.range(0, platforms).mapToDouble(shares::finalShare).toArray();
    }

    private static double[][] ideology(Population population) {
        double[][] bins = new double[population.platforms() + 1][ReplicateResult.BINS];
        for (int user = 0; user < population.size(); user++) {
            if (!population.isPresent(user)) {
                continue;
            }
            int bin = (int) ((population.traits().ideology(user) + 1) / 2 * ReplicateResult.BINS);
            bin = Math.min(bin, ReplicateResult.BINS - 1);
            for (int k = 0; k < population.platforms(); k++) {
                bins[k][bin] += population.attention(user, k);
            }
            bins[population.platforms()][bin]++;
        }
        return bins;
    }
}
