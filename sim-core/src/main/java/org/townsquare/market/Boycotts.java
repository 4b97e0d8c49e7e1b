package org.townsquare.market;

import java.io.Serializable;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Advertisers;

/**
 * Who boycotts which platform. A large firm does or does not; of a segment of smaller ones a share does. A campaign calls
 * some; other large firms hear of the large ones among them and join the sooner the less they like the platform's posts.
 */
final class Boycotts implements Serializable {

    private static final long serialVersionUID = 1;

    private final Advertisers spec;
    private final Advertiser[] advertisers;
    private final int platforms;
    private final double[] away;
    private final int[] campaignEnds;
    private final Stream calls;
    private final Stream joins;
    private final Stream ends;

    Boycotts(Advertisers spec, Advertiser[] advertisers, int platforms, Streams streams) {
        this.spec = spec;
        this.advertisers = advertisers;
        this.platforms = platforms;
        away = new double[advertisers.length * platforms];
        campaignEnds = new int[platforms];
        calls = streams.stream("boycotts: called");
        joins = streams.stream("boycotts: joined");
        ends = streams.stream("boycotts: ended");
    }

    /** Share of an advertiser's firms that boycott a platform. */
    double away(int j, int k) {
        return away[j * platforms + k];
    }

    /** The same of all advertisers. */
    double[] away(int k) {
        return IntStream.range(0, advertisers.length)
                .mapToDouble(j -> away(j, k))
                .toArray();
    }

    /** Whether anybody was ever called to boycott a platform. */
    boolean areCalled(int k) {
        return campaignEnds[k] > 0;
    }

    /** A campaign: so many firms boycott the platform until this step at least. */
    void call(int k, double firms, Advertisers.From from, int step, int until) {
        campaignEnds[k] = Math.max(campaignEnds[k], until);
        Draws draws = calls.at(step);
        double all = 0;
        for (Advertiser advertiser : advertisers) {
            all += advertiser.firms();
        }
        double left = firms;
        for (int i = 0; i < advertisers.length; i++) {
            int j = from == Advertisers.From.SMALLEST ? advertisers.length - 1 - i : i;
            double size = advertisers[j].firms();
            double share = Math.min(1, from == Advertisers.From.RANDOM ? firms / all : left / size);
            boolean whole = advertisers[j].isLarge();
            left -= share * size;
            add(j, k, whole ? (draws.uniform(cell(j, k)) < share ? 1 : 0) : share);
        }
    }

    private int cell(int j, int k) {
        return j * platforms + k;
    }

    private void add(int j, int k, double share) {
        away[cell(j, k)] += share * (1 - away[cell(j, k)]);
    }

    /** Some join the boycott of a platform, and after a campaign some end it. */
    void spread(int k, int step, Allocation allocation) {
        double named = named(k);
        Draws joining = joins.at(step);
        Draws ending = ends.at(step);
        double end = step < campaignEnds[k] ? 0 : 1 / spec.boycottDays();
        for (int j = 0; j < advertisers.length; j++) {
            int cell = cell(j, k);
            if (!advertisers[j].isLarge()) {
                away[cell] -= end * away[cell];
            } else if (away[cell] == 0) {
                double hazard = spec.contagion() * named * allocation.risk(advertisers[j], k);
                away[cell] = joining.uniform(cell) < 1 - FastMath.exp(-hazard) ? 1 : 0;
            } else {
                away[cell] = ending.uniform(cell) < end ? 0 : 1;
            }
        }
    }

    /** Share of the largest advertisers' budgets that boycott a platform: those are in the news. */
    private double named(int k) {
        double boycotting = 0;
        double all = 0;
        for (int j = 0; j < advertisers.length && advertisers[j].isLarge(); j++) {
            boycotting += away(j, k) * advertisers[j].budget();
            all += advertisers[j].budget();
        }
        return all == 0 ? 0 : boycotting / all;
    }
}
