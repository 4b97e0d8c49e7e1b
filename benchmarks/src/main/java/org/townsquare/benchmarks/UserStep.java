package org.townsquare.benchmarks;

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
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Measurement(iterations = 12, time = 1, timeUnit = TimeUnit.MILLISECONDS)
@Fork(0)
public class UserStep {

    private static final int USER_STEPS = 1_000_000;

    /** Number of users, the largest first: what matters most is timed before smaller sizes have shaped heap and code. */
    @Param({"1000000", "100000", "10000"})
    int users;

    /** How steps are taken. */
    @Param
    Engine engine;

    private Runnable step;

    /** Brings the scenario into its steady state. */
    @Setup
    public void start() {
        step = engine.started(users);
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
