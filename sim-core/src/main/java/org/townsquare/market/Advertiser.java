package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.scenario.Advertisers;

/**
 * One large firm, or a segment of smaller ones that behave alike.
 *
 * @param firms how many firms it is
 * @param budget what they spend on all media together, in dollars a year
 * @param riskAversion disutility of ads among nothing but toxic posts
 * @param minimumAudience active people below which they do not bother
 */
record Advertiser(double firms, double budget, double riskAversion, double minimumAudience) implements Serializable {

    /**
     * All advertisers, the largest first. The budgets of the largest hundred fall as rank^−s and add up to their share.
     * Those of all others fall as rank^−s, too; they are cut into segments of equal budgets, so that a segment far down
     * has more firms: rank^(1−s) rises evenly from one limit to the next.
     *
     * @param people people whom the platforms could reach
     */
    static Advertiser[] all(Advertisers spec, double people, Draws draws) {
        Advertiser[] all = new Advertiser[spec.count()];
        int large = Math.min(Advertisers.LARGEST, all.length);
        int segments = all.length - large;
        double total = spec.budget() * people;
        double head = segments == 0 ? total : total * spec.largestShare();
        double weights = 0;
        for (int rank = 1; rank <= large; rank++) {
            weights += weight(rank, spec);
        }
        for (int rank = 1; rank <= large; rank++) {
            all[rank - 1] = of(1, head * weight(rank, spec) / weights, rank, spec, draws.uniform(rank - 1));
        }
        for (int j = large; j < all.length; j++) {
            double from = limit((j - large) / (double) segments, spec);
            double to = limit((j - large + 1) / (double) segments, spec);
            double middle = FastMath.sqrt(from * to);
            all[j] = of(to - from, (total - head) / segments, middle, spec, draws.uniform(j));
        }
        return all;
    }

    private static double weight(double rank, Advertisers spec) {
        return FastMath.pow(rank, -spec.decline());
    }

    /** The rank above which this share of all smaller firms' money is. */
    private static double limit(double share, Advertisers spec) {
        double power = 1 - spec.decline();
        double first = FastMath.pow(Advertisers.LARGEST, power);
        return FastMath.pow(first + share * (FastMath.pow(spec.firms(), power) - first), 1 / power);
    }

    private static Advertiser of(double firms, double budget, double rank, Advertisers spec, double draw) {
        double size = 1 - FastMath.log(rank) / FastMath.log(Math.max(spec.firms(), rank + 1));
        double aversion = spec.smallRiskAversion() + size * (spec.riskAversion() - spec.smallRiskAversion());
        double audience =
                FastMath.pow(spec.minimumAudience(), size) * FastMath.pow(spec.smallMinimumAudience(), 1 - size);
        return new Advertiser(firms, budget, 2 * draw * aversion, audience);
    }

    /** Whether it is one of the largest hundred. */
    boolean isLarge() {
        return firms == 1;
    }
}
