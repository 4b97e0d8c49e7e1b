package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.scenario.Advertisers;

/**
 * How an advertiser would divide its budget: a multinomial logit among the platforms that reach enough people and all
 * other media (McFadden 1974), by incremental reach, attention, price and risk. What is known of a platform is a mean that
 * forgets; only toxicity is seen at once.
 */
final class Allocation implements Serializable {

    private static final long serialVersionUID = 1;

    private final Advertisers spec;
    private final double otherMedia;
    private final double everybody;
    private final double[] people;
    private final double[] reach;
    private final double[] price;
    private final double[] unsafe;
    /** Utility of each platform without its risk. */
    private final double[] appeal;

    /** @param everybody people whom a platform could reach */
    Allocation(Advertisers spec, double everybody, int platforms) {
        this.spec = spec;
        otherMedia = FastMath.exp(spec.otherMedia());
        this.everybody = everybody;
        people = new double[platforms];
        reach = new double[platforms];
        price = new double[platforms];
        unsafe = new double[platforms];
        appeal = new double[platforms];
    }

    /** Notices what a platform is like; memory is the share of what was known that is kept. */
    void notice(int k, AdSpace space, double dollars, double memory) {
        people[k] += (1 - memory) * (space.people() - people[k]);
        reach[k] += (1 - memory) * (space.reach() - reach[k]);
        unsafe[k] = space.unsafe();
        noticePrice(k, space.thousands() > 0 ? space.price(dollars) : price[k], price[k] == 0 ? 0 : memory);
    }

    /** Notices a price; memory is of its logarithm. */
    void noticePrice(int k, double newPrice, double memory) {
        price[k] = memory == 0 ? newPrice : FastMath.pow(price[k], memory) * FastMath.pow(newPrice, 1 - memory);
        appeal[k] = spec.reachWeight() * FastMath.log(reach[k] * reach[k] / (people[k] * everybody))
                - spec.priceWeight() * FastMath.log(price[k] / spec.usualPrice());
    }

    double price(int k) {
        return price[k];
    }

    /** Disutility of a platform's toxic posts. */
    double risk(Advertiser advertiser, int k) {
        return advertiser.riskAversion() * unsafe[k];
    }

    /** Whether a platform has ads to sell and reaches as many people as the advertiser asks for. */
    boolean isOnOffer(Advertiser advertiser, int k) {
        return price[k] > 0 && people[k] >= advertiser.minimumAudience();
    }

    /** Fills in the share of its budget that the advertiser would spend on each platform. */
    void shares(Advertiser advertiser, double[] shares) {
        double sum = otherMedia;
        for (int k = 0; k < shares.length; k++) {
            shares[k] = isOnOffer(advertiser, k) ? FastMath.exp(appeal[k] - risk(advertiser, k)) : 0;
            sum += shares[k];
        }
        for (int k = 0; k < shares.length; k++) {
            shares[k] /= sum;
        }
    }
}
