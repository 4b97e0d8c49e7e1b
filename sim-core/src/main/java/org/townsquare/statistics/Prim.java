package org.townsquare.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;

/**
 * The patient rule induction method (Friedman and Fisher 1999) as scenario discovery has it (Bryant and Lempert 2010): boxes,
 * readable rules of the kind "between this and that", in which much of what is looked for lies.
 *
 * <p>Beginning with everything, a twentieth of what is in the box is peeled off at one end of one dimension, that by which the
 * share of what is looked for rises most for each case lost, and so on: a trajectory of boxes from much coverage to much density.
 * Then limits are pasted back where nothing is lost. Of the trajectory the box is chosen with the highest harmonic mean of coverage
 * and density, among those that are dense enough if there are some. The next box is looked for outside of it.
 */
public final class Prim {

    private static final double PEEL = 0.05;
    /** No box holds less of all cases. */
    private static final double LEAST = 0.02;

    private static final int FEWEST = 10;
    private static final double UNNEEDED = 0.05;

    private final double[][] x;
    private final boolean[] y;
    private final double wanted;
    private final double dense;

    private Prim(double[][] x, boolean[] y, double dense) {
        this.x = x;
        this.y = y;
        this.dense = dense;
        this.wanted = IntStream.range(0, y.length).filter(i -> y[i]).count();
    }

    /**
     * Looks for boxes, each outside of those before it.
     *
     * @param x the cases, a row each
     * @param y which of them are looked for
     * @param dense the least density of a box, if that can be had
     * @param most how many boxes at most
     */
    public static List<PrimBox> boxes(double[][] x, boolean[] y, double dense, int most) {
        Prim all = new Prim(x, y, dense);
        List<PrimBox> boxes = new ArrayList<>();
        int[] left = IntStream.range(0, y.length).toArray();
        while (boxes.size() < most) {
            int hits = all.hits(left);
            if (left.length < 2 * FEWEST || hits < FEWEST || hits < LEAST * all.wanted) {
                break;
            }
            double share = (double) hits / left.length;
            PrimBox box = all.unneededLeftOut(all.best(all.trajectory(left)), left);
            if (box.limits().isEmpty()
                    || box.over(all.rows(left), all.values(left)).density() <= share) {
                break;
            }
            boxes.add(box);
            int[] before = left;
            left = Arrays.stream(before).filter(i -> !box.holds(x[i])).toArray();
        }
        return boxes;
    }

    /** All boxes from everything to the densest, peeled and pasted. */
    static List<PrimBox> trajectory(double[][] x, boolean[] y) {
        return new Prim(x, y, 1).trajectory(IntStream.range(0, y.length).toArray());
    }

    private List<PrimBox> trajectory(int[] among) {
        List<PrimBox> trajectory = new ArrayList<>(List.of(new PrimBox(List.of())));
        int[] inside = among;
        int fewest = Math.max(FEWEST, (int) FastMath.ceil(LEAST * among.length));
        while (true) {
            PrimBox peeled = peeled(trajectory.get(trajectory.size() - 1), inside, fewest);
            if (peeled == null) {
                break;
            }
            trajectory.add(peeled);
            inside = inside(peeled, inside);
        }
        List<PrimBox> pasted = new ArrayList<>();
        for (PrimBox box : trajectory) {
            pasted.add(pasted(box, among));
        }
        return pasted;
    }

    /** The box without that end of it by which density rises most for each case lost; null if by none. */
    private PrimBox peeled(PrimBox box, int[] inside, int fewest) {
        PrimBox best = null;
        double steepest = 0;
        double density = (double) hits(inside) / inside.length;
        for (int d = 0; d < x[0].length; d++) {
            int dimension = d;
            double[] sorted = Arrays.stream(inside)
                    .mapToDouble(i -> x[i][dimension])
                    .sorted()
                    .toArray();
            int cut = Math.max(1, (int) (PEEL * inside.length));
            for (PrimBox candidate : List.of(
                    box.from(d, above(sorted, sorted[cut - 1])),
                    box.to(d, below(sorted, sorted[sorted.length - cut])))) {
                int[] kept = inside(candidate, inside);
                if (kept.length < fewest || kept.length == inside.length) {
                    continue;
                }
                double rise = ((double) hits(kept) / kept.length - density) / (inside.length - kept.length);
                if (rise > steepest) {
                    steepest = rise;
                    best = candidate;
                }
            }
        }
        return best;
    }

    /** The smallest number above another; infinite if there is none. */
    private static double above(double[] sorted, double value) {
        return Arrays.stream(sorted).filter(v -> v > value).findFirst().orElse(Double.POSITIVE_INFINITY);
    }

    private static double below(double[] sorted, double value) {
        return IntStream.rangeClosed(1, sorted.length)
                .mapToDouble(i -> sorted[sorted.length - i])
                .filter(v -> v < value)
                .findFirst()
                .orElse(Double.NEGATIVE_INFINITY);
    }

    /** The box with its limits farther out, where that makes it no less dense. */
    private PrimBox pasted(PrimBox box, int[] among) {
        PrimBox best = box;
        for (boolean grown = true; grown; ) {
            grown = false;
            double density = density(best, among);
            int size = size(best, among);
            for (PrimBox.Limit limit : best.limits()) {
                for (PrimBox wider : wider(best, limit, among)) {
                    if (density(wider, among) >= density && size(wider, among) > size) {
                        best = wider;
                        grown = true;
                        break;
                    }
                }
                if (grown) {
                    break;
                }
            }
        }
        return best;
    }

    /** The box with one end of a limit so far out that about a twentieth more is in it. */
    private List<PrimBox> wider(PrimBox box, PrimBox.Limit limit, int[] among) {
        int d = limit.dimension();
        PrimBox open = box.without(limit);
        int step = Math.max(1, (int) (PEEL * size(box, among)));
        double[] under = Arrays.stream(among)
                .filter(i -> open.holds(x[i]) && x[i][d] < limit.low())
                .mapToDouble(i -> x[i][d])
                .sorted()
                .toArray();
        double[] over = Arrays.stream(among)
                .filter(i -> open.holds(x[i]) && x[i][d] > limit.high())
                .mapToDouble(i -> x[i][d])
                .sorted()
                .toArray();
        List<PrimBox> wider = new ArrayList<>();
        if (under.length > 0) {
            wider.add(open.with(new PrimBox.Limit(d, under[Math.max(0, under.length - step)], limit.high())));
        }
        if (over.length > 0) {
            wider.add(open.with(new PrimBox.Limit(d, limit.low(), over[Math.min(over.length, step) - 1])));
        }
        return wider;
    }

    /** Of those that are dense enough, or else of all, the one with the highest harmonic mean of coverage and density. */
    private PrimBox best(List<PrimBox> trajectory) {
        PrimBox best = null;
        boolean isDense = false;
        double highest = -1;
        for (PrimBox box : trajectory) {
            PrimBox.Worth worth = box.over(x, y);
            boolean enough = worth.density() >= dense;
            if ((enough && !isDense) || (enough == isDense && worth.mean() > highest)) {
                best = box;
                isDense = enough;
                highest = worth.mean();
            }
        }
        return best;
    }

    /** Without limits that may well be chance: the least needed first, as long as one is. */
    private PrimBox unneededLeftOut(PrimBox box, int[] among) {
        PrimBox left = box;
        while (!left.limits().isEmpty()) {
            double[] chances = left.chances(rows(among), values(among));
            int least = 0;
            for (int l = 1; l < chances.length; l++) {
                least = chances[l] > chances[least] ? l : least;
            }
            if (chances[least] <= UNNEEDED) {
                break;
            }
            left = left.without(left.limits().get(least));
        }
        return left;
    }

    private double[][] rows(int[] among) {
        return Arrays.stream(among).mapToObj(i -> x[i]).toArray(double[][]::new);
    }

    private boolean[] values(int[] among) {
        boolean[] values = new boolean[among.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = y[among[i]];
        }
        return values;
    }

    private int hits(int[] among) {
        int hits = 0;
        for (int i : among) {
            hits += y[i] ? 1 : 0;
        }
        return hits;
    }

    /** Those that are in a box. */
    private int[] inside(PrimBox box, int[] among) {
        int[] inside = new int[among.length];
        int size = 0;
        for (int i : among) {
            if (box.holds(x[i])) {
                inside[size++] = i;
            }
        }
        return Arrays.copyOf(inside, size);
    }

    private int size(PrimBox box, int[] among) {
        return inside(box, among).length;
    }

    private double density(PrimBox box, int[] among) {
        int[] inside = inside(box, among);
        return inside.length == 0 ? 0 : (double) hits(inside) / inside.length;
    }
}
