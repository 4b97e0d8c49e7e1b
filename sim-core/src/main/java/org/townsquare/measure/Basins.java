package org.townsquare.measure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.commons.math3.stat.descriptive.DescriptiveStatistics;
import org.townsquare.engine.Checkpoint;
import org.townsquare.engine.Simulation;
import org.townsquare.measure.CriticalMass.Answer;

/**
 * Finds the critical mass of a platform in a state of a run: branches the run from different levels of users, without any support
 * and as if money could not run out, and looks where each settles. Between levels from which it settles far apart it looks again
 * in the middle, until the boundaries are known well enough. The critical mass is the one from a niche to more.
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
    /** From one to the next it has hardly changed if by less than this, or than it varies from day to day within a period. */
    private static final double STILL = 0.002;

    /** With fewer steps none can be found to have settled. */
    static final int SHORTEST = PERIOD * (Course.TIMES + 1);
    /** So many steps it may take at most. */
    private static final int LONGEST = 730;
    /** So many branches are made at most. */
    private static final int BRANCHES = 10;

    private final Simulation state;
    private final int platform;
    private final double precision;
    private final int threads;
    private final Runnable onStep;
    /** By the level from which they began. */
    private final TreeMap<Double, Course> branches = new TreeMap<>();

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
        for (Optional<Double> next = next(); next.isPresent() && branches.size() < BRANCHES; next = next()) {
            branch(next.get());
        }
        double share = state.population().tally().attentionShare(platform);
        Optional<Jump> mass = mass();
        TreeMap<Double, Double> ends = new TreeMap<>();
        branches.forEach((level, course) -> ends.put(level, course.share()));
        return new CriticalMass(
                platform,
                state.stepsTaken(),
                share,
                ends,
                mass.map(jump -> Answer.of(jump.from, jump.to, share, precision))
                        .orElseGet(this::withoutBoundary),
                mass.map(Jump::from).orElse(Double.NaN),
                mass.map(Jump::to).orElse(Double.NaN),
                ends.get(mass.map(Jump::from).orElse(LEAST)),
                ends.get(mass.map(Jump::to).orElse(MOST)),
                neighbours((from, to) -> to.share() - from.share() > APART, Course::isSettled)
                        .size(),
                (int) branches.values().stream()
                        .filter(course -> !course.isSettled())
                        .count());
    }

    private Answer withoutBoundary() {
        Course least = branches.get(LEAST);
        Course most = branches.get(MOST);
        if (most.isBelow(ceiling())) {
            return Answer.NO_LEVEL;
        }
        boolean oneBasin = most.isAbove(ceiling()) && least.isBelow(ceiling());
        return least.isAbove(ceiling()) || oneBasin ? Answer.NEEDS_NONE : Answer.UNKNOWN;
    }

    private double ceiling() {
        return state.scenario().criticalMass().nicheCeiling();
    }

    /** Neighbouring levels, and how far apart it settles from them. */
    private record Jump(double from, double to, double size) {

        double middle() {
            return (from + to) / 2;
        }
    }

    /** From the lowest to the highest, of those branches whose end is known. */
    private List<Jump> neighbours(BiPredicate<Course, Course> which) {
        return neighbours(which, course -> course.isBelow(ceiling()) || course.isAbove(ceiling()));
    }

    private List<Jump> neighbours(BiPredicate<Course, Course> which, Predicate<Course> among) {
        List<Jump> found = new ArrayList<>();
        Double from = null;
        for (double to : branches.keySet()) {
            Course course = branches.get(to);
            if (among.test(course)) {
                if (from != null && which.test(branches.get(from), course)) {
                    found.add(new Jump(
                            from, to, course.share() - branches.get(from).share()));
                }
                from = to;
            }
        }
        return found;
    }

    /** Boundaries between settled shares that lie far apart. */
    private List<Jump> jumps() {
        return neighbours((from, to) -> to.share() - from.share() > APART);
    }

    /**
     * The boundary that carries it to critical mass: a jump from the niche's ceiling or about it. Where it settles higher bit by bit, the
     * higher it began, it is where that passes the ceiling.
     */
    private Optional<Jump> mass() {
        if (branches.get(LEAST).isAbove(ceiling())) {
            return Optional.empty();
        }
        boolean oneBasin = branches.get(MOST).share() - branches.get(LEAST).share() <= APART;
        return Stream.concat(
                        neighbours((from, to) -> to.share() - from.share() > APART
                                        && from.share() < ceiling() + APART
                                        && to.isAbove(ceiling()))
                                .stream(),
                        neighbours((from, to) -> !oneBasin && from.isBelow(ceiling()) && to.isAbove(ceiling()))
                                .stream())
                .findFirst();
    }

    /**
     * The level at which to look next: the middle of the widest gap within the boundary that carries it to critical mass, unless that is
     * known well enough; otherwise within the largest jump that is not.
     */
    private Optional<Double> next() {
        return Stream.concat(
                        mass().stream(),
                        jumps().stream()
                                .sorted(Comparator.comparingDouble(Jump::size).reversed()))
                .filter(jump -> jump.to - jump.from > precision * (1 + 1e-9))
                .map(this::widestGap)
                .filter(gap -> gap.to - gap.from > precision * (1 + 1e-9))
                .map(Jump::middle)
                .findFirst();
    }

    /** Between levels that were tried, of whose ends nothing may be known. */
    private Jump widestGap(Jump jump) {
        Jump widest = jump;
        double most = 0;
        double from = jump.from;
        for (double to : branches.subMap(jump.from, false, jump.to, true).keySet()) {
            if (to - from > most) {
                most = to - from;
                widest = new Jump(from, to, jump.size);
            }
            from = to;
        }
        return widest;
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
        Course course = new Course();
        while (!course.isSettled() && branch.stepsTaken() < end) {
            shares.clear();
            branch.runUntil(Math.min(end, branch.stepsTaken() + PERIOD));
            course = course.next(shares.getMean(), Math.max(STILL, shares.getStandardDeviation()));
        }
        branches.put(level, course);
    }
}
