package org.townsquare.experiment.levers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.townsquare.results.levers.LeverRun;
import org.townsquare.results.levers.RunAnswer;
import org.townsquare.results.levers.Tried;

/** The points that have been tried, and what is left to try more. Points have the same replicates, from 0 on. */
final class Tests {

    /** A point is looked at after so many runs, and so many more, and no more than so many. */
    private static final int STEP = 8;

    private static final int MOST = 24;
    /** So many standard errors of the target have to be left over, for luck is picked, too. */
    private static final double CAUTION = 0.5;

    private final LeverTrials runs;
    private final double target;
    private final Map<List<Integer>, Tried> tried = new LinkedHashMap<>();
    private final Map<List<Integer>, List<RunAnswer>> fresh = new HashMap<>();
    private int limit;
    private int made;
    private int again;

    Tests(LeverTrials runs, double target) {
        this.runs = runs;
        this.target = target;
    }

    /** From now on the search may have so many runs in all. */
    void upTo(int total) {
        limit = total;
    }

    /** How many runs the search has made, those with fresh random numbers aside. */
    int made() {
        return made;
    }

    /** How many runs were made with fresh random numbers. */
    int again() {
        return again;
    }

    /** Whether a point could still be judged. */
    boolean isAffordable() {
        return made + MOST <= limit;
    }

    Map<List<Integer>, Tried> tried() {
        return tried;
    }

    Tried of(List<Integer> point) {
        return tried.getOrDefault(point, Tried.NOTHING);
    }

    /** Tries each of some points so often in all, as far as there are runs left; those first that come first. */
    void each(List<List<Integer>> points, int times) throws IOException, InterruptedException {
        List<LeverRun> asked = new ArrayList<>();
        Set<List<Integer>> once = new LinkedHashSet<>(points);
        for (List<Integer> point : once) {
            int before = of(point).runs();
            if (before < times && made + asked.size() + times - before <= limit) {
                IntStream.range(before, times).forEach(r -> asked.add(new LeverRun(point, r)));
            }
        }
        List<RunAnswer> answers = asked.isEmpty() ? List.of() : runs.of(asked);
        for (int i = 0; i < asked.size(); i++) {
            RunAnswer answer = answers.get(i);
            tried.merge(asked.get(i).point(), Tried.NOTHING.plus(answer), (old, one) -> old.plus(answer));
        }
        made += asked.size();
    }

    /** Whether a point reaches the target: tried until that is certain, or often enough. */
    boolean reaches(List<Integer> point) throws IOException, InterruptedException {
        for (int times = STEP; times <= MOST; times += STEP) {
            each(List.of(point), times);
            Tried now = of(point);
            if (now.runs() < times || now.interval().high() < target) {
                return false;
            }
            if (now.interval().low() >= target) {
                return true;
            }
        }
        Tried last = of(point);
        double p = last.probability();
        return p - CAUTION * Math.sqrt(p * (1 - p) / Math.max(1, last.decided())) >= target;
    }

    /** What the fresh runs of a point came to so far. */
    List<RunAnswer> fresh(List<Integer> point) {
        return fresh.getOrDefault(point, List.of());
    }

    /** Makes each of some points so often in all with fresh random numbers, however many runs that takes. */
    void again(List<List<Integer>> points, int times) throws IOException, InterruptedException {
        List<LeverRun> asked = points.stream()
                .flatMap(point -> IntStream.range(fresh(point).size(), times)
                        .mapToObj(r -> new LeverRun(point, LeverRun.FRESH + r)))
                .toList();
        List<RunAnswer> answers = asked.isEmpty() ? List.of() : runs.of(asked);
        for (int i = 0; i < asked.size(); i++) {
            fresh.computeIfAbsent(asked.get(i).point(), none -> new ArrayList<>())
                    .add(answers.get(i));
        }
        again += asked.size();
    }
}
