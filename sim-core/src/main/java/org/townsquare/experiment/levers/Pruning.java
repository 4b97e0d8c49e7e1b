package org.townsquare.experiment.levers;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.townsquare.scenario.levers.LeverSpace;

/** Takes from a point that reaches the target what is not needed for it: levers first, the dearest first, then how far they are moved. */
final class Pruning {

    private final LeverSpace space;
    private final Tests tests;

    Pruning(LeverSpace space, Tests tests) {
        this.space = space;
        this.tests = tests;
    }

    List<Integer> of(List<Integer> reaching) throws IOException, InterruptedException {
        List<Integer> point = reaching;
        for (int lever : dearestFirst(point)) {
            List<Integer> without = with(point, lever, 0);
            point = tests.reaches(without) ? without : point;
        }
        for (int lever : dearestFirst(point)) {
            if (point.get(lever) > 0 && space.hasDegrees(lever)) {
                point = with(point, lever, least(point, lever));
            }
        }
        return point;
    }

    private List<Integer> dearestFirst(List<Integer> point) {
        return IntStream.range(0, space.size())
                .filter(lever -> point.get(lever) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble(lever -> space.cost(with(point, lever, 0))))
                .toList();
    }

    /** The least position of a lever that is enough, where all that is beyond it is enough, too. */
    int least(List<Integer> point, int lever) throws IOException, InterruptedException {
        int tooLittle = 0;
        int enough = point.get(lever);
        while (enough - tooLittle > 1) {
            int middle = (tooLittle + enough) / 2;
            if (tests.reaches(with(point, lever, middle))) {
                enough = middle;
            } else {
                tooLittle = middle;
            }
        }
        return enough;
    }

    static List<Integer> with(List<Integer> point, int lever, int position) {
        List<Integer> changed = new ArrayList<>(point);
        changed.set(lever, position);
        return List.copyOf(changed);
    }
}
