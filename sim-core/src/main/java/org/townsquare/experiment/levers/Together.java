package org.townsquare.experiment.levers;

import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.townsquare.results.levers.Tried;
import org.townsquare.scenario.levers.LeverSpace;

/**
 * All levers together, each where it carries the platform farthest: what they can do at most. A lever with a range is at its far
 * end; of a list, of which the last value need not be the best, each value is tried while all others are moved.
 */
final class Together {

    private static final int EACH = 4;
    /** Levers depend on one another, so that another round may find more. */
    private static final int ROUNDS = 3;

    private final LeverSpace space;
    private final Tests tests;
    private List<Integer> strongest;

    Together(LeverSpace space, Tests tests) {
        this.space = space;
        this.tests = tests;
        strongest = Collections.nCopies(space.size(), 0);
        for (int lever = 0; lever < space.size(); lever++) {
            List<Integer> more = Pruning.with(strongest, lever, space.most(lever));
            strongest = space.allows(more) ? more : strongest;
        }
    }

    /** Looks for the strongest point. */
    void run() throws IOException, InterruptedException {
        List<Integer> before = List.of();
        for (int round = 0; round < ROUNDS && !strongest.equals(before); round++) {
            before = strongest;
            for (int lever = 0; lever < space.size(); lever++) {
                // As soon as the target is met at times, chance could take a lever away that some recipe needs.
                if (!space.hasDegrees(lever) || tests.of(strongest).reached() == 0) {
                    move(lever);
                }
            }
        }
    }

    /** Puts a lever where it does best beside the others. */
    private void move(int lever) throws IOException, InterruptedException {
        IntStream positions = space.hasDegrees(lever)
                ? IntStream.of(0, space.most(lever))
                : IntStream.rangeClosed(0, space.most(lever));
        List<List<Integer>> points = positions
                .mapToObj(position -> Pruning.with(strongest, lever, position))
                .filter(space::allows)
                .toList();
        tests.each(points, EACH);
        for (List<Integer> point : points) {
            boolean nearer = Tried.NEARNESS.compare(tests.of(point), tests.of(strongest)) > 0;
            strongest = nearer ? point : strongest;
        }
    }

    /** The strongest point that was found, without some levers. */
    List<Integer> allBut(Set<Integer> out) {
        return IntStream.range(0, space.size())
                .mapToObj(lever -> out.contains(lever) ? 0 : strongest.get(lever))
                .toList();
    }
}
