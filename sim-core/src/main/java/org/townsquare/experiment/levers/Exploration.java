package org.townsquare.experiment.levers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.townsquare.random.Sequence;
import org.townsquare.results.levers.Tried;
import org.townsquare.scenario.levers.LeverSpace;

/**
 * Looks for points that cost little and reach much, by generations (NSGA-II: Deb and others 2002). Of two points the one is better that
 * fewer dominate by cost and probability, or attention where nothing is reached, and of two alike the one that is farther from all others: by its levers, not by what it
 * costs and reaches as in the original, for what is sought is different ways and not a smooth front. The best are tried again each
 * time, so that luck wears off.
 */
final class Exploration {

    private static final int POPULATION = 24;
    private static final int CHILDREN = 16;
    private static final int EACH = 4;
    /** The best are tried no more often. */
    private static final int MOST = 16;

    private static final int ATTEMPTS = 200;

    private final LeverSpace space;
    private final Tests tests;
    private final Sequence luck;

    /** A point with its place in the order. */
    private record Ranked(List<Integer> point, int rank, double apart) {}

    Exploration(LeverSpace space, Tests tests, Sequence luck) {
        this.space = space;
        this.tests = tests;
        this.luck = luck;
    }

    /** Goes on as long as there are runs and points left. */
    void run() throws IOException, InterruptedException {
        tests.each(beginning(), EACH);
        int before = -1;
        while (tests.made() > before) {
            before = tests.made();
            List<Ranked> best = best();
            tests.each(children(best), EACH);
            List<List<Integer>> front = best().stream()
                    .filter(each -> each.rank == 0)
                    .map(Ranked::point)
                    .toList();
            for (List<Integer> point : front) {
                tests.each(List.of(point), Math.min(MOST, tests.of(point).runs() + EACH));
            }
        }
    }

    private List<List<Integer>> beginning() {
        Set<List<Integer>> points = new LinkedHashSet<>();
        for (int attempt = 0; points.size() < POPULATION && attempt < ATTEMPTS; attempt++) {
            List<Integer> point = new ArrayList<>();
            for (int j = 0; j < space.size(); j++) {
                point.add(luck.nextInt(2) == 0 ? 0 : 1 + luck.nextInt(space.most(j)));
            }
            if (space.allows(point)) {
                points.add(point);
            }
        }
        return List.copyOf(points);
    }

    /** The best of all that have been tried. */
    private List<Ranked> best() {
        List<List<Integer>> points = new ArrayList<>(tests.tried().keySet());
        List<Ranked> best = new ArrayList<>();
        for (int rank = 0; !points.isEmpty() && best.size() < POPULATION; rank++) {
            List<List<Integer>> among = points;
            List<List<Integer>> front = points.stream()
                    .filter(one -> among.stream().noneMatch(rival -> dominates(rival, one)))
                    .toList();
            int at = rank;
            front.stream()
                    .map(point -> new Ranked(point, at, apart(point, front)))
                    .sorted(Comparator.comparing(Ranked::apart).reversed())
                    .limit(POPULATION - best.size())
                    .forEach(best::add);
            points = points.stream().filter(point -> !front.contains(point)).toList();
        }
        return best;
    }

    private boolean dominates(List<Integer> better, List<Integer> worse) {
        double cost = space.cost(better) - space.cost(worse);
        int reach = Tried.NEARNESS.compare(tests.of(better), tests.of(worse));
        return cost <= 0 && reach >= 0 && (cost < 0 || reach > 0);
    }

    private double apart(List<Integer> point, List<List<Integer>> among) {
        return among.stream()
                .filter(other -> !other.equals(point))
                .mapToDouble(other -> IntStream.range(0, space.size())
                        .mapToDouble(j -> Math.abs(point.get(j) - other.get(j)) / (double) space.most(j))
                        .sum())
                .min()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private List<List<Integer>> children(List<Ranked> parents) {
        Set<List<Integer>> children = new LinkedHashSet<>();
        for (int attempt = 0; children.size() < CHILDREN && attempt < ATTEMPTS; attempt++) {
            List<Integer> child = mutated(crossed(winner(parents), winner(parents)));
            if (space.allows(child) && !tests.tried().containsKey(child)) {
                children.add(child);
            }
        }
        return List.copyOf(children);
    }

    /** The better of two. */
    private List<Integer> winner(List<Ranked> parents) {
        Ranked one = parents.get(luck.nextInt(parents.size()));
        Ranked other = parents.get(luck.nextInt(parents.size()));
        boolean first = one.rank != other.rank ? one.rank < other.rank : one.apart >= other.apart;
        return first ? one.point : other.point;
    }

    private List<Integer> crossed(List<Integer> one, List<Integer> other) {
        return IntStream.range(0, space.size())
                .mapToObj(j -> luck.nextInt(2) == 0 ? one.get(j) : other.get(j))
                .toList();
    }

    /** On average one lever is moved elsewhere, or back. */
    private List<Integer> mutated(List<Integer> point) {
        List<Integer> child = new ArrayList<>(point);
        for (int j = 0; j < space.size(); j++) {
            if (luck.nextInt(space.size()) == 0) {
                child.set(j, luck.nextInt(2) == 0 ? 0 : 1 + luck.nextInt(space.most(j)));
            }
        }
        return Collections.unmodifiableList(child);
    }
}
