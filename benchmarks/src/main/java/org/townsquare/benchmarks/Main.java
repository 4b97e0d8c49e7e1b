package org.townsquare.benchmarks;

import java.lang.ref.Reference;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.descriptive.rank.Median;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.townsquare.engine.Simulation;
import org.townsquare.population.PlainTown;
import org.townsquare.population.Population;

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
                "%nOf the users who review, attention moves: %.1f %%%n",
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
                print(" %.1f |", median(medians(results, users, engine)));
            }
        }
        print("%n%nAt a million users, times faster on one thread, median of the turns (lowest to highest):%n");
        printRatio("than plain, everybody asks", results, Engine.PLAIN_EVERYBODY, Engine.COLUMNS);
        printRatio("than plain, who needs asks", results, Engine.PLAIN_WHO_RECONSIDERS, Engine.COLUMNS);
        printRatio("without the market than with it", results, Engine.COLUMNS, Engine.COLUMNS_WITHOUT_MARKET);
        printRatio("on two threads than on one", results, Engine.COLUMNS, Engine.COLUMNS_2_THREADS);
    }

    /** Each turn's ratio by itself, since the machine is not equally fast in all of them. */
    private static void printRatio(String name, Collection<RunResult> results, Engine slow, Engine fast) {
        double[] slowTurns = medians(results, MILLION, slow);
        double[] fastTurns = medians(results, MILLION, fast);
        double[] ratios = IntStream.range(0, Math.min(slowTurns.length, fastTurns.length))
                .mapToDouble(turn -> slowTurns[turn] / fastTurns[turn])
                .sorted()
                .toArray();
        if (ratios.length > 0) {
            print("- %s: %.2f (%.2f to %.2f)%n", name, median(ratios), ratios[0], ratios[ratios.length - 1]);
        }
    }

    private static double median(double[] values) {
        return new Median().evaluate(values);
    }

    /** Median times in ns of each turn. */
    private static double[] medians(Collection<RunResult> results, int users, Engine engine) {
        return results.stream()
                .filter(r -> Integer.toString(users).equals(r.getParams().getParam("users"))
                        && engine.name().equals(r.getParams().getParam("engine")))
                .sorted(Comparator.comparingInt(
                        r -> Integer.parseInt(r.getParams().getParam("alternation"))))
                .mapToDouble(r -> r.getPrimaryResult().getStatistics().getPercentile(50))
                .toArray();
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

    /** Users whose attention moves in one step, for each user who reviews by chance. */
    private static double restless(Simulation simulation) {
        Population population = simulation.population();
        double[] before = attention(population);
        simulation.runUntil(simulation.stepsTaken() + 1);
        double[] after = attention(population);
        int platforms = population.platforms();
        long moved = IntStream.range(0, population.size())
                .filter(user -> !Arrays.equals(
                        before,
                        user * platforms,
                        (user + 1) * platforms,
                        after,
                        user * platforms,
                        (user + 1) * platforms))
                .count();
        // Heavy users review more often and casual ones less, by the same factor on average.
        return moved / (population.size() * simulation.scenario().reconsiderInStep());
    }

    private static double[] attention(Population population) {
        int platforms = population.platforms();
        return IntStream.range(0, population.size() * platforms)
                .mapToDouble(cell -> population.attention(cell / platforms, cell % platforms))
                .toArray();
    }

    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
