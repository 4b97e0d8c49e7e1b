package org.townsquare.statistics;

import java.util.Arrays;
import java.util.Locale;
import org.apache.commons.math3.util.FastMath;

/** What a sceptic would forecast of a series, from the part of it that is known. */
public enum Baseline {
    /** The last number stays. */
    NOTHING_CHANGES {
        @Override
        public double[] forecast(double[] days, double[] known, double[] ahead) {
            return same(known[known.length - 1], ahead.length);
        }
    },
    /** Half of the largest number, for ever. */
    HALF_THE_PEAK {
        @Override
        public double[] forecast(double[] days, double[] known, double[] ahead) {
            return same(Arrays.stream(known).max().orElseThrow() / 2, ahead.length);
        }
    },
    /**
     * From the largest number p on, y = φp + (1 − φ)·p·2^(−t/h) to a floor φp, with the φ from 0 to 1 and the half-life h from
     * one day to ten years that leave least of the square of ln(forecast / known); of those that leave the same, the highest floor.
     */
    DECAY_TO_FLOOR {
        @Override
        public double[] forecast(double[] days, double[] known, double[] ahead) {
            int peak = 0;
            for (int i = 1; i < known.length; i++) {
                peak = known[i] > known[peak] ? i : peak;
            }
            double[] best = null;
            double least = Double.POSITIVE_INFINITY;
            for (int floor = FLOORS; floor >= 0; floor--) {
                for (int k = 0; k <= HALF_LIVES; k++) {
                    double[] tried = {(double) floor / FLOORS, FastMath.pow(LONGEST, (double) k / HALF_LIVES)};
                    double sum = 0;
                    for (int i = peak; i < known.length; i++) {
                        double off = FastMath.log(at(tried, known[peak], days[i] - days[peak]) / known[i]);
                        sum += off * off;
                    }
                    if (sum < least - ROUNDING) {
                        least = sum;
                        best = tried;
                    }
                }
            }
            double[] curve = best;
            double from = days[peak];
            double top = known[peak];
            return Arrays.stream(ahead).map(day -> at(curve, top, day - from)).toArray();
        }
    };

    private static final int FLOORS = 100;
    private static final int HALF_LIVES = 100;
    private static final double LONGEST = 3650;
    private static final double ROUNDING = 1e-12;

    /**
     * Forecasts.
     *
     * @param days of the numbers that are known, ascending
     * @param known numbers, above 0; one or more
     * @param ahead days that are asked for
     */
    public abstract double[] forecast(double[] days, double[] known, double[] ahead);

    /** Its name in tables and for people. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static double[] same(double value, int count) {
        double[] all = new double[count];
        Arrays.fill(all, value);
        return all;
    }

    private static double at(double[] curve, double peak, double days) {
        return peak * (curve[0] + (1 - curve[0]) * FastMath.pow(2, -days / curve[1]));
    }
}
