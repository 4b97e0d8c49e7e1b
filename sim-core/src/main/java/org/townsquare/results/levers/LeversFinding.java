package org.townsquare.results.levers;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.townsquare.statistics.Prim;
import org.townsquare.statistics.PrimBox;

/**
 * What a search for levers has found.
 *
 * @param target probability that was to be reached
 * @param base what the runs came to in which nothing is moved
 * @param reached whether recipes were found; if not, the only one is the likeliest point that was tried
 * @param recipes the cheapest first; the only one moves nothing where the target is met as it stands
 * @param alone each lever by itself; none where the target is met as it stands
 * @param tried what all runs of the search came to, by their points in the order in which these were tried
 * @param runs how many runs were made in all
 */
public record LeversFinding(
        double target,
        Tried base,
        boolean reached,
        List<Recipe> recipes,
        List<Alone> alone,
        Map<List<Integer>, Tried> tried,
        int runs) {

    /** With so many draws of what is uncertain replicates are run: replicate r with draw r modulo this. */
    public static final int FUTURES = 20;

    private static final double DENSE = 0.8;
    private static final int MOST_BOXES = 3;

    /** A copy whose parts cannot change. */
    public LeversFinding {
        recipes = List.copyOf(recipes);
        alone = List.copyOf(alone);
        tried = Collections.unmodifiableMap(new LinkedHashMap<>(tried)); // in their order
    }

    /**
     * A box and what it is worth on runs that were held out when it was looked for.
     *
     * @param chances quasi-p-values of its limits there
     */
    public record HeldOut(PrimBox box, PrimBox.Worth worth, List<Double> chances) {

        /** Whether it is as dense there as a rule has to be. */
        public boolean holds() {
            return worth.density() >= DENSE;
        }
    }

    /** Whether the target is met without any lever. */
    public boolean isMet() {
        return reached && alone.isEmpty();
    }

    /** Boxes by every other point, in the order in which they were tried; the others are held out to judge them. */
    public List<HeldOut> boxes() {
        Cases seen = cases(0);
        Cases other = cases(1);
        List<HeldOut> boxes = new ArrayList<>();
        for (PrimBox box : Prim.boxes(seen.x, seen.y, DENSE, MOST_BOXES)) {
            List<Double> chances = new ArrayList<>();
            for (double chance : box.chances(other.x, other.y)) {
                chances.add(chance);
            }
            boxes.add(new HeldOut(box, box.over(other.x, other.y), chances));
        }
        return boxes;
    }

    private record Cases(double[][] x, boolean[] y) {}

    /** The decided runs of every other point. */
    private Cases cases(int parity) {
        List<double[]> x = new ArrayList<>();
        List<Boolean> y = new ArrayList<>();
        int number = 0;
        for (Map.Entry<List<Integer>, Tried> entry : tried.entrySet()) {
            if (number++ % 2 == parity) {
                double[] point = entry.getKey().stream()
                        .mapToDouble(Integer::doubleValue)
                        .toArray();
                for (int run = 0; run < entry.getValue().decided(); run++) {
                    x.add(point);
                    y.add(run < entry.getValue().reached());
                }
            }
        }
        boolean[] hits = new boolean[y.size()];
        for (int i = 0; i < hits.length; i++) {
            hits[i] = y.get(i);
        }
        return new Cases(x.toArray(double[][]::new), hits);
    }
}
