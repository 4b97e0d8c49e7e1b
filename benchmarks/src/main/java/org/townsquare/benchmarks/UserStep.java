package org.townsquare.benchmarks;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Time of a step for each user. Every invocation takes a million user-steps, whatever the number of users; the time of an
 * iteration is so short that it is one invocation, so that all engines go through the same steps of the scenario.
 *
 * <p>The engines take turns: each takes a few steps, then the next one, and so on several times over. A spell in which the
 * machine is slow, which may take half a minute, so meets all of them and not just one.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 1, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 3, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(0)
public class UserStep {

    private static final int USER_STEPS = 1_000_000;

    private static final Map<String, Runnable> STEPS = new HashMap<>();

    /**
     * Which turn it is. JMH varies last what comes first in the alphabet: all engines have their first turn before any
     * has its second.
     */
    @Param({"1", "2", "3", "4", "5", "6", "7", "8", "9", "10"})
    int alternation;

    /** Number of users, the largest first: what matters most is timed before smaller sizes have shaped heap and code. */
    @Param({"1000000", "100000", "10000"})
    int users;

    /** How steps are taken. */
    @Param
    Engine engine;

    private Runnable step;

    /** Brings the scenario into its steady state, before the first turn. */
    @Setup
    public void start() {
        step = STEPS.computeIfAbsent(engine + " " + users, absent -> engine.started(users));
        System.gc();
    }

    /** A million user-steps. */
    @Benchmark
    @OperationsPerInvocation(USER_STEPS)
    public void userStep() {
        for (int taken = 0; taken < USER_STEPS; taken += users) {
            step.run();
        }
    }
}
