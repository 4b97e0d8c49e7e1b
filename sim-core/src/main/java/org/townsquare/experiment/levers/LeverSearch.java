package org.townsquare.experiment.levers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.townsquare.random.Streams;
import org.townsquare.results.levers.Alone;
import org.townsquare.results.levers.LeversFinding;
import org.townsquare.results.levers.Recipe;
import org.townsquare.results.levers.Tried;
import org.townsquare.scenario.levers.LeverSpace;

/**
 * Finds all distinct recipes for a target: sets of levers none of which can be left out.
 *
 * <ol>
 *   <li>Each lever alone: how far it has to move, or that it does not suffice.
 *   <li>All together, each where it does best.
 *   <li>Exploration by generations, for what costs little and reaches much.
 *   <li>Whatever reaches the target is pruned, the cheapest first. Then everything is moved but one lever of each recipe found so far;
 *       if that reaches the target, too, there is another recipe, and it is pruned. Where levers do no harm, no recipe is missed.
 *   <li>Each recipe again, with random numbers that the search has not seen: a first few runs when it is found, the others at the end.
 * </ol>
 *
 * Where it goes depends on outcomes and the seed alone, never on threads or time.
 */
public final class LeverSearch {

    /** The fewest runs that a search may be given. */
    public static final int FEWEST_RUNS = 300;

    /** Fresh runs come in so many, as many as there are futures. */
    private static final int BLOCK = LeversFinding.FUTURES;

    private static final int MOST_BLOCKS = 4;
    private static final int MOST_RECIPES = 8;
    /** So many sets of levers are left out at most. */
    private static final int MOST_LEFT_OUT = 60;

    private final LeverSpace space;
    private final LeverWatcher watcher;
    private final double target;
    private final int budget;
    private final Tests tests;
    private final Pruning pruning;
    private final Together together;
    private final List<Integer> base;
    private final List<List<Integer>> recipes = new ArrayList<>();

    private LeverSearch(LeverSpace space, LeverTrials runs, double target, int budget) {
        this.space = space;
        this.watcher = runs.watcher();
        this.target = target;
        this.budget = budget;
        this.tests = new Tests(runs, target);
        this.pruning = new Pruning(space, tests);
        this.together = new Together(space, tests);
        this.base = Collections.nCopies(space.size(), 0);
    }

    /**
     * Searches.
     *
     * @param target probability that is to be reached, between 0 and 1
     * @param budget the most runs in all, at least {@link #FEWEST_RUNS}
     * @param seed of what the search draws
     */
    public static LeversFinding search(LeverSpace space, LeverTrials runs, double target, int budget, long seed)
            throws IOException, InterruptedException {
        return new LeverSearch(space, runs, target, budget).search(seed);
    }

    private LeversFinding search(long seed) throws IOException, InterruptedException {
        tests.upTo(budget * 3 / 4);
        watcher.begins("as it stands");
        if (tests.reaches(base)) {
            return finding(List.of(base), List.of());
        }
        tests.upTo(budget / 4);
        watcher.begins("each lever alone");
        List<Alone> alone = new ArrayList<>();
        for (boolean degrees : List.of(true, false)) { // a list takes many runs, of which there may be too few for all
            for (int lever = 0; lever < space.size(); lever++) {
                if (space.hasDegrees(lever) == degrees) {
                    alone.add(alone(lever));
                }
            }
        }
        alone.sort(Comparator.comparingInt(Alone::lever));
        tests.upTo(budget / 2);
        watcher.begins("all levers together");
        together.run();
        watcher.begins("exploring");
        new Exploration(
                        space,
                        tests,
                        new Streams(seed, 0).stream("levers").at(0).sequence(0))
                .run();
        tests.upTo(budget * 3 / 4);
        watcher.begins("pruning what reaches the target");
        pruneWhatReaches();
        leaveOut();
        recipes.sort(Comparator.comparingDouble(space::cost));
        return finding(recipes, alone);
    }

    private Alone alone(int lever) throws IOException, InterruptedException {
        List<Integer> found = null;
        List<Integer> end = base;
        for (int position = space.hasDegrees(lever) ? space.most(lever) : 1;
                found == null && position <= space.most(lever);
                position++) {
            List<Integer> point = Pruning.with(base, lever, position);
            found = tests.reaches(point) ? point : null;
            boolean better = Tried.NEARNESS.compare(tests.of(point), tests.of(end)) > 0;
            end = better || end.equals(base) ? point : end;
        }
        if (found != null) {
            int least = space.hasDegrees(lever) ? pruning.least(found, lever) : found.get(lever);
            found = Pruning.with(base, lever, least);
            add(found);
        }
        int tooLittle = 0;
        Optional<Integer> surely = Optional.empty();
        for (int position = 1; position <= space.most(lever); position++) {
            Tried tried = tests.of(Pruning.with(base, lever, position));
            if (tried.interval().high() < target) {
                tooLittle = position;
            } else if (surely.isEmpty() && tried.interval().low() >= target) {
                surely = Optional.of(position);
            }
        }
        return new Alone(
                lever, Optional.ofNullable(found).map(point -> point.get(lever)), tooLittle, surely, tests.of(end));
    }

    /** Prunes what has been seen to reach the target, the cheapest first, unless it holds a recipe that is known. */
    private void pruneWhatReaches() throws IOException, InterruptedException {
        List<List<Integer>> seen = tests.tried().entrySet().stream()
                .filter(entry -> entry.getValue().probability() >= target)
                .map(Map.Entry::getKey)
                .sorted(Comparator.comparingDouble(space::cost))
                .toList();
        for (List<Integer> point : seen) {
            if (recipes.size() < MOST_RECIPES && isNew(point) && tests.isAffordable() && tests.reaches(point)) {
                add(pruning.of(point));
            }
        }
    }

    /** Moves everything but a lever of each recipe, whichever; what reaches the target then holds a recipe that is not known. */
    private void leaveOut() throws IOException, InterruptedException {
        Set<Set<Integer>> failed = new HashSet<>();
        for (int tries = 0; tries < MOST_LEFT_OUT && recipes.size() < MOST_RECIPES && tests.isAffordable(); tries++) {
            Optional<Set<Integer>> out = untried(0, new TreeSet<>(), failed);
            if (out.isEmpty()) {
                break;
            }
            List<Integer> point = together.allBut(out.get());
            if (tests.reaches(point)) {
                add(pruning.of(point));
            } else {
                failed.add(out.get());
            }
        }
    }

    /** A set with a lever of each recipe from one on, and those before, that holds none that has failed: less would fail as well. */
    private Optional<Set<Integer>> untried(int from, Set<Integer> before, Set<Set<Integer>> failed) {
        if (failed.stream().anyMatch(before::containsAll)) {
            return Optional.empty();
        }
        if (from == recipes.size()) {
            return Optional.of(before);
        }
        Set<Integer> moved = moved(recipes.get(from));
        if (moved.stream().anyMatch(before::contains)) {
            return untried(from + 1, before, failed);
        }
        for (int lever : moved) {
            Set<Integer> more = new TreeSet<>(before);
            more.add(lever);
            Optional<Set<Integer>> found = untried(from + 1, more, failed);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private boolean isNew(List<Integer> point) {
        return recipes.stream().noneMatch(recipe -> moved(point).containsAll(moved(recipe)));
    }

    private void add(List<Integer> recipe) throws IOException, InterruptedException {
        if (isNew(recipe)) {
            recipes.removeIf(other -> moved(other).containsAll(moved(recipe)));
            recipes.add(recipe);
            if (tests.again() + 2 * BLOCK <= budget / 4) { // a block is kept for what is found later
                tests.again(List.of(recipe), BLOCK);
                watcher.found(found(recipe));
            }
        }
    }

    private Recipe found(List<Integer> recipe) {
        return new Recipe(recipe, tests.of(recipe), tests.fresh(recipe));
    }

    private static Set<Integer> moved(List<Integer> point) {
        return IntStream.range(0, point.size())
                .filter(lever -> point.get(lever) > 0)
                .boxed()
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Makes the recipes again, or where there are none the best there is. */
    private LeversFinding finding(List<List<Integer>> found, List<Alone> alone)
            throws IOException, InterruptedException {
        watcher.begins("again with fresh random numbers");
        int blocks = (budget - tests.made() - tests.again()) / BLOCK;
        List<List<Integer>> told = new ArrayList<>();
        for (List<Integer> point : found.isEmpty() ? List.of(likeliest()) : found) {
            boolean known = !tests.fresh(point).isEmpty();
            if (known || blocks > 0) {
                told.add(point);
                blocks -= known ? 0 : 1;
            }
        }
        int each = Math.min(MOST_BLOCKS, 1 + blocks / told.size()) * BLOCK;
        tests.again(told, each);
        return new LeversFinding(
                target,
                tests.of(base),
                !found.isEmpty(),
                told.stream().map(this::found).toList(),
                alone,
                tests.tried(),
                tests.made() + tests.again());
    }

    private List<Integer> likeliest() {
        return tests.tried().entrySet().stream()
                .max(Map.Entry.comparingByValue(Tried.NEARNESS))
                .orElseThrow()
                .getKey();
    }
}
