package org.townsquare.benchmarks;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.townsquare.engine.Simulation;
import org.townsquare.market.Market;

/**
 * Time of the market's part of a step, with many advertisers and investors: a step begins, gatekeepers judge, platforms are paid and pay,
 * and make their offers. Users stay as they are. Every invocation takes several weeks, so that all advertisers decide equally often.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class MarketStep {

    private static final int STEPS = 28;
    private static final List<String> MANY = List.of("advertisers.count=10000", "investors.count=1000");

    private Market market;
    private int step;

    /** Brings the scenario into its steady state. */
    @Setup
    public void start() {
        Simulation simulation = ThreePlatforms.started(ThreePlatforms.scenario(10_000, MANY), ThreePlatforms.WARM_UP);
        market = simulation.market();
        step = simulation.stepsTaken();
    }

    /** Four weeks. */
    @Benchmark
    @OperationsPerInvocation(STEPS)
    public void marketStep() {
        for (int taken = 0; taken < STEPS; taken++) {
            market.beginStep(step++);
            market.passGates();
            market.settleAccounts();
            market.makeOffers();
        }
    }
}
