package org.townsquare.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.math3.util.FastMath;

/**
 * Decided runs at values of a parameter as fits need them: in an order in which critical mass gets likelier.
 *
 * @param points at which there are decided runs, in that order
 * @param from lower end of the range of values
 * @param length of the range
 * @param direction 1 if critical mass gets likelier with more of the parameter, −1 if with less
 * @param places their values in lengths of the range, in ascending order
 * @param reached runs that reached critical mass
 * @param decided runs of which it is known
 */
record Tries(
        List<DesignPoint> points,
        double from,
        double length,
        int direction,
        double[] places,
        int[] reached,
        int[] decided) {

    /** Nothing is more certain than this. */
    private static final double LEAST = 1e-12;

    static Tries of(List<DesignPoint> points, double from, double length) {
        List<DesignPoint> known =
                new ArrayList<>(points.stream().filter(p -> p.decided() > 0).toList());
        int direction = direction(known);
        if (direction < 0) {
            Collections.reverse(known);
        }
        return new Tries(
                known,
                from,
                length,
                direction,
                known.stream()
                        .mapToDouble(p -> direction * (p.value() - from) / length)
                        .toArray(),
                known.stream().mapToInt(DesignPoint::reached).toArray(),
                known.stream().mapToInt(DesignPoint::decided).toArray());
    }

    /** The sign of the covariance of value and outcome. */
    private static int direction(List<DesignPoint> points) {
        double reached = points.stream().mapToInt(DesignPoint::reached).sum();
        double decided = points.stream().mapToInt(DesignPoint::decided).sum();
        double covariance = 0;
        for (DesignPoint point : points) {
            covariance += point.value() * (point.reached() - point.decided() * reached / decided);
        }
        return covariance < 0 ? -1 : 1;
    }

    int size() {
        return places.length;
    }

    /** The value of a place. */
    double value(double place) {
        return from + length * direction * place;
    }

    /** The logarithm of the likelihood of what the runs did, by the probability at each place. */
    double likelihood(double[] probabilities) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            sum += likelihood(reached[i], decided[i], probabilities[i]);
        }
        return sum;
    }

    /** The same of some runs with one probability. */
    static double likelihood(int reached, int decided, double probability) {
        double p = bounded(probability);
        return (reached == 0 ? 0 : reached * FastMath.log(p))
                + (reached == decided ? 0 : (decided - reached) * FastMath.log(1 - p));
    }

    /** Away from 0 and 1. */
    static double bounded(double probability) {
        return Math.max(LEAST, Math.min(1 - LEAST, probability));
    }
}
