package org.townsquare.population;

import java.io.Serializable;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Users;

/**
 * How many sessions a day users have, and what follows. Sessions are log-normal: heavy users have many. A user of n sessions
 * a day who gives a platform a share a of them is active there on a day with chance 1 − (1 − a)^n, and within {@value
 * #MONTH} days with chance 1 − (1 − a)^(30·n). A published month remembers a rush: a member who has given the platform
 * attention within the month, but gives none now, counts like one who gives it a 64th.
 */
final class Sessions implements Serializable {

    private static final long serialVersionUID = 1;

    /** Kinds of users, by quantile of the distribution. */
    static final int LEVELS = 64;
    /** Units of a user who is active for sure. */
    static final int ACTIVE = 1 << 20;
    /** Steps of a month. */
    static final int MONTH = 30;

    private final double median;
    /** Sessions a day of each level. */
    private final double[] number = new double[LEVELS];
    /** {@code active[level × (whole + 1) + attention]}, whole being the units of a user's attention. */
    private final int[] daily = new int[LEVELS * (Emission.ATTENTION + 1)];

    private final int[] monthly = new int[daily.length];

    Sessions(Users users) {
        median = users.sessions();
        double[] logarithms = new double[Emission.ATTENTION + 1];
        for (int attention = 0; attention < logarithms.length; attention++) {
            logarithms[attention] = FastMath.log1p(-attention / (double) Emission.ATTENTION);
        }
        NormalDistribution normal = new NormalDistribution(null, 0, 1);
        for (int level = 0; level < LEVELS; level++) {
            double z = normal.inverseCumulativeProbability((level + 0.5) / LEVELS);
            number[level] = median * FastMath.exp(users.sessionSpread() * z);
            for (int attention = 0; attention < logarithms.length; attention++) {
                daily[cell(level, attention)] = units(number[level] * logarithms[attention]);
                monthly[cell(level, attention)] = units(MONTH * number[level] * logarithms[attention]);
            }
        }
    }

    /** 1 − e^x in units. */
    private static int units(double x) {
        return (int) Math.round(ACTIVE * (1 - FastMath.exp(x)));
    }

    private static int cell(int level, int attention) {
        return level * (Emission.ATTENTION + 1) + attention;
    }

    /** 1 − (1 − p)^n: chance that at least one of n sessions is one of those that make up a share p of all. */
    private static double chance(double share, double sessions) {
        return share >= 1 ? 1 : 1 - FastMath.exp(sessions * FastMath.log1p(-share));
    }

    /** Sessions a day of a level. */
    double number(int level) {
        return number[level];
    }

    /** Whether a draw lies below the chance that at least one of a user's sessions of a day goes where a share of them goes. */
    boolean isBelowChance(double draw, double share, int level) {
        // 1 − (1 − p)^n is at most n·p, or p where n is below 1, which spares most powers.
        return draw < Math.max(1, number[level]) * share && draw < chance(share, number[level]);
    }

    /**
     * Chance of a review for each level: that of the median user times 2n/(n + median), which is below 2.
     *
     * @param ofMedian chance for the median user
     */
    double[] reviews(double ofMedian) {
        double[] chances = new double[LEVELS];
        for (int level = 0; level < LEVELS; level++) {
            chances[level] = ofMedian * (2 * number[level] / (number[level] + median));
        }
        return chances;
    }

    /** Chance to be active on a day, in units. */
    int daily(int level, int attention) {
        return daily[cell(level, attention)];
    }

    /** Chance to be active within a month, in units. */
    int monthly(int level, int attention) {
        return monthly[cell(level, attention)];
    }

    /** The same of who gives a platform no attention any more, but did within a month: of who gives it the least there is. */
    int lapsing(int level) {
        return monthly(level, 1);
    }
}
