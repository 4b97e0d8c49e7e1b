package org.townsquare.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.townsquare.engine.Checkpoint;
import org.townsquare.engine.Simulation;
import org.townsquare.measure.CriticalMass.Answer;

/**
 * Finds the critical mass of a platform in a state of a run: branches the run from different levels of users, without any support
 * and as if money could not run out, and looks where each settles. Between levels from which it settles far apart it looks again
 * in the middle, until the boundaries are known well enough. The critical mass is the one from below the niche's ceiling to above.
 * The run itself goes on untouched.
 */
final class Basins {

    /** The lowest and the highest level. */
    private static final double LEAST = 0.02;

    private static final double MOST = 0.95;
    /** Settled shares that lie further apart belong to different basins. */
    private static final double APART = 0.05;
    /** A branch is looked at in periods of so many steps. */
    private static final int PERIOD = 30;
    /**
     * It has settled when its mean share has changed by less than this, or than it varies from day to day within a period, from
     * each period to the next, so often in a row.
     */
    private static final double STILL = 0.002;

    private static final int TIMES = 3;
    /** So many steps it may take at most. */
    private static final int LONGEST = 730;
    /** So many branches are made at most. */
    private static final int BRANCHES = 10;

    private final Simulation state;
    private final int platform;
    private final double precision;
    private final int threads;
    private final Runnable onStep;
    private final TreeMap<Double, Double> settled = new TreeMap<>();
    private int unsettled;

    private Basins(Simulation state, int platform, double precision, int threads, Runnable onStep) {
        this.state = state;
        this.platform = platform;
        this.precision = precision;
        this.threads = threads;
        this.onStep = onStep;
    }

    /**
     * Measures.
     *
     * @param precision width of the interval in which the boundary is to be found
     * @param onStep called at the end of every step of a branch
     */
    static CriticalMass criticalMass(Simulation state, int platform, double precision, int threads, Runnable onStep) {
        return new Basins(state, platform, precision, threads, onStep).search();
    }

    private CriticalMass search() {
        branch(LEAST);
        branch(MOST);
        for (Optional<Jump> next = widest(); next.isPresent() && settled.size() < BRANCHES; next = widest()) {
            branch((next.get().from + next.get().to) / 2);
        }
        double share = state.population().tally().attentionShare(platform);
        List<Jump> jumps = jumps();
        Optional<Jump> mass = jumps.stream().filter(Jump::carries).findFirst();
        double unaided = settled.get(settled.firstKey());
        double best = settled.get(settled.lastKey());
        Answer answer = mass.map(jump -> share < jump.middle() ? Answer.BELOW : Answer.ABOVE)
                .orElse(best < state.scenario().criticalMass().nicheCeiling() ? Answer.NO_LEVEL : Answer.NEEDS_NONE);
        return new CriticalMass(
                platform,
                state.stepsTaken(),
                share,
                settled,
                answer,
                mass.map(Jump::from).orElse(Double.NaN),
                mass.map(Jump::to).orElse(Double.NaN),
                mass.map(jump -> settled.get(jump.from)).orElse(unaided),
                mass.map(jump -> settled.get(jump.to)).orElse(best),
                jumps.size(),
                unsettled);
    }

    /**
     * Neighbouring levels from which it settles far apart.
     *
     * @param carries whether it settles below the niche's ceiling from the one and above from the other
     */
    private record Jump(double from, double to, double size, boolean carries) {

        double middle() {
            return (from + to) / 2;
        }
    }

    /** From the lowest to the highest. */
    private List<Jump> jumps() {
        double ceiling = state.scenario().criticalMass().nicheCeiling();
        List<Jump> jumps = new ArrayList<>();
        Map.Entry<Double, Double> from = settled.firstEntry();
        for (Map.Entry<Double, Double> to :
                settled.tailMap(from.getKey(), false).entrySet()) {
            double size = to.getValue() - from.getValue();
            if (size > APART) {
                boolean carries = from.getValue() < ceiling && to.getValue() >= ceiling;
                jumps.add(new Jump(from.getKey(), to.getKey(), size, carries));
            }
            from = to;
        }
        return jumps;
    }

    /** Of the jumps that are not yet known well enough the one that carries it to critical mass, otherwise the largest. */
    private Optional<Jump> widest() {
        return jumps().stream()
                .filter(jump -> jump.to - jump.from > precision * (1 + 1e-9))
                .max(Comparator.comparing(Jump::carries).thenComparingDouble(Jump::size));
    }

    /** Begins at a level and notes where it settles. */
    private void branch(double level) {
        Simulation branch = Checkpoint.fork(state);
        branch.population().useThreads(threads);
        branch.market().withdrawSupport();
        branch.market().suspendMoney();
        branch.population().interventions().beginAt(platform, level, branch.stepsTaken());
        DescriptiveStatistics shares = new DescriptiveStatistics();
        branch.observe((step, s) -> shares.addValue(s.population().tally().attentionShare(platform)));
        branch.observe((step, s) -> onStep.run());
        int end = Math.min(state.scenario().steps(), state.stepsTaken() + LONGEST);
        double before = Double.NaN;
        int still = 0;
        while (still < TIMES && branch.stepsTaken() < end) {
            shares.clear();
            branch.runUntil(Math.min(end, branch.stepsTaken() + PERIOD));
            double change = Math.abs(shares.getMean() - before);
            still = change < Math.max(STILL, shares.getStandardDeviation()) ? still + 1 : 0;
            before = shares.getMean();
        }
        unsettled += still < TIMES ? 1 : 0;
        settled.put(level, before);
    }
}
