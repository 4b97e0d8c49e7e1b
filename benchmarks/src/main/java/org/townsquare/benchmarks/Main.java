package org.townsquare.benchmarks;

import java.lang.ref.Reference;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Supplier;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.townsquare.engine.Simulation;
import org.townsquare.population.Count;
import org.townsquare.population.PlainTown;
import org.townsquare.population.Tally;

/** Times all engines in one JVM and prints the tables of docs/performance.md. Takes the options of JMH. */
public final class Main {

    private static final int MILLION = 1_000_000;

    private Main() {}

    /** Runs the benchmarks. */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .build())
                .run();
        if (results.stream().anyMatch(r -> r.getParams().getBenchmark().endsWith("userStep"))) {
            printTimes(results);
        }
        print("%nBytes a user, network included:%n");
        print("- columns %.0f%n", bytesPerUser(() -> ThreePlatforms.started(MILLION, true)));
        print(
                "- plain %.0f%n",
                bytesPerUser(() -> {
                    PlainTown town = new PlainTown(ThreePlatforms.started(MILLION, true), PlainTown.Looking.EVERYBODY);
                    town.start();
                    return town;
                }));
        print(
                "%nOf the users who reconsider join or leave: %.1f %%%n",
                100 * restless(ThreePlatforms.started(MILLION, true)));
    }

    private static void printTimes(Collection<RunResult> results) {
        print("%nMedian ns per user-step%n%n| users |");
        for (Engine engine : Engine.values()) {
            print(" %s |", engine);
        }
        for (int users = 10_000; users <= MILLION; users *= 10) {
            print("%n| %,d |", users);
            for (Engine engine : Engine.values()) {
                print(" %.1f |", median(results, users, engine));
            }
        }
        double columns = median(results, MILLION, Engine.COLUMNS);
        print("%n%nAt a million users, times faster on one thread:%n");
        print("- than plain, everybody asks: %.0f%n", median(results, MILLION, Engine.PLAIN_EVERYBODY) / columns);
        print("- than plain, who needs asks: %.1f%n", median(results, MILLION, Engine.PLAIN_WHO_RECONSIDERS) / columns);
        print(
                "- without the market than with it: %.2f%n",
                columns / median(results, MILLION, Engine.COLUMNS_WITHOUT_MARKET));
        print("- on two threads than on one: %.2f%n", columns / median(results, MILLION, Engine.COLUMNS_2_THREADS));
    }

    private static double median(Collection<RunResult> results, int users, Engine engine) {
        return results.stream()
                .filter(r -> Integer.toString(users).equals(r.getParams().getParam("users"))
                        && engine.name().equals(r.getParams().getParam("engine")))
                .mapToDouble(r -> r.getPrimaryResult().getStatistics().getPercentile(50))
                .findFirst()
                .orElse(Double.NaN);
    }

    /** Growth of the heap in use, garbage collected, while something is held. */
    private static double bytesPerUser(Supplier<Object> something) {
        long before = heapInUse();
        Object held = something.get();
        try {
            return (double) (heapInUse() - before) / MILLION;
        } finally {
            Reference.reachabilityFence(held);
        }
    }

    private static long heapInUse() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Joining and leaving in one step, for each user who reconsiders. */
    private static double restless(Simulation simulation) {
        simulation.runUntil(simulation.stepsTaken() + 1);
        Tally tally = simulation.population().tally();
        long moves = 0;
        for (int k = 0; k < simulation.population().platforms(); k++) {
            moves += tally.get(Count.JOINED, k) + tally.get(Count.LEFT, k);
        }
        return moves / (MILLION * simulation.scenario().users().reconsider());
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
