package org.townsquare.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.townsquare.engine.Simulation;
import org.townsquare.network.SocialNetwork;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.NetworkSpec;

/** Time from a scenario to its network, and to a run that can take its first step. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 1)
@Measurement(iterations = 3)
@Fork(0)
public class SetUp {

    /** Number of users. */
    @Param("1000000")
    int users;

    private NetworkSpec spec;
    private Stream stream;
    private Stream communityStream;
    private float[] ideology;

    /** Draws ideologies, on which the network depends. */
    @Setup
    public void drawIdeology() {
        Streams streams = new Streams(1, 0);
        spec = ThreePlatforms.scenario(users, true).network();
        stream = streams.stream("network");
        communityStream = streams.stream("community");
        Draws draws = streams.stream("ideology").at(0);
        ideology = new float[users];
        for (int user = 0; user < users; user++) {
            ideology[user] = (float) (2 * draws.uniform(user) - 1);
        }
    }

    /** The network alone: drawn and compressed. */
    @Benchmark
    public SocialNetwork network() {
        return spec.compress(users, spec.edges(ideology, spec.communities(ideology, communityStream), stream));
    }

    /** All of it: users, network, platforms with their first users. */
    @Benchmark
    public Simulation run() {
        Simulation simulation = new Simulation(ThreePlatforms.scenario(users, true), 0);
        simulation.start();
        return simulation;
    }
}
