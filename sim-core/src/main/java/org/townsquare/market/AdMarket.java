package org.townsquare.market;

import java.io.Serializable;
import java.util.Arrays;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.market.Ledger.Item;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Advertisers;

/** Where advertisers meet platforms: who spends how much where, and what an ad costs. */
public final class AdMarket implements Serializable {

    private static final long serialVersionUID = 1;

    /** Every advertiser decides once in so many steps. */
    private static final int DECIDES = 7;
    /** Rounds in which prices and spending settle before step 0. */
    private static final int ROUNDS = 50;

    private static final double YEAR = 365;

    private final Advertisers spec;
    private final Advertiser[] advertisers;
    private final Allocation allocation;
    private final Boycotts boycotts;
    private final int platforms;
    /** What each advertiser spends on each platform, in dollars a year. */
    private final double[] spending;
    /** What each advertiser has paid so far, in cents. */
    private final long[] paid;

    private final double[] shares;
    private final double[] fill;

    /** @param people people whom the platforms could reach */
    AdMarket(Advertisers spec, double people, int platforms, Streams streams) {
        this.spec = spec;
        this.platforms = platforms;
        advertisers = Advertiser.all(spec, people, streams.stream("advertisers").at(0));
        allocation = new Allocation(spec, people, platforms);
        boycotts = new Boycotts(spec, advertisers, platforms, streams);
        spending = new double[advertisers.length * platforms];
        paid = new long[advertisers.length];
        shares = new double[platforms];
        fill = new double[platforms];
    }

    /** A campaign: so many firms boycott a platform until this step at least. */
    void boycott(int platform, double firms, Advertisers.From from, int step, int until) {
        stopWhoJoins(platform, () -> boycotts.call(platform, firms, from, step, until));
    }

    /** Who joins a boycott stops at once; who ends it comes back bit by bit, like everybody. */
    private void stopWhoJoins(int k, Runnable change) {
        double[] before = boycotts.away(k);
        change.run();
        for (int j = 0; j < advertisers.length; j++) {
            if (boycotts.away(j, k) > before[j]) {
                spending[j * platforms + k] *= (1 - boycotts.away(j, k)) / (1 - before[j]);
            }
        }
    }

    /** A step: ads are shown and paid for, boycotts spread, and some advertisers decide anew. */
    void trade(int step, AdSpace[] spaces, Ledger ledger) {
        if (step == 0) {
            settle(spaces);
        }
        double memory = FastMath.exp(-1 / spec.noticeDays());
        for (int k = 0; k < platforms; k++) {
            double dollars = sell(k, spaces[k], ledger);
            fill[k] = spaces[k].fill(dollars);
            allocation.notice(k, spaces[k], dollars, memory);
            if (boycotts.areCalled(k)) {
                int platform = k;
                stopWhoJoins(k, () -> boycotts.spread(platform, step, allocation));
            }
        }
        double exit = 1 - FastMath.exp(-DECIDES / spec.exitDays());
        double enter = 1 - FastMath.exp(-DECIDES / spec.returnDays());
        for (int j = step % DECIDES; j < advertisers.length; j += DECIDES) {
            decide(j, exit, enter);
        }
    }

    /** Before step 0 the platforms that exist have the advertisers and the prices that they will keep if nothing changes. */
    private void settle(AdSpace[] spaces) {
        for (int k = 0; k < platforms; k++) {
            allocation.notice(k, spaces[k], spec.usualPrice() * spaces[k].thousands(), 0);
        }
        if (Arrays.stream(spaces).noneMatch(space -> space.thousands() > 0)) {
            return; // nothing is on offer
        }
        for (int round = 0; round < ROUNDS; round++) {
            for (int j = 0; j < advertisers.length; j++) {
                decide(j, 1, 1);
            }
            for (int k = 0; k < platforms; k++) {
                double memory = spec.priceWeight() / (1 + spec.priceWeight());
                if (spaces[k].thousands() > 0) {
                    allocation.noticePrice(k, spaces[k].price(spending(k) / YEAR), memory);
                }
            }
        }
    }

    private double spending(int k) {
        double sum = 0;
        for (int j = 0; j < advertisers.length; j++) {
            sum += spending[j * platforms + k];
        }
        return sum;
    }

    /** @return what was paid for the ads of one platform, in dollars */
    private double sell(int k, AdSpace space, Ledger ledger) {
        long sum = 0;
        for (int j = 0; space.thousands() > 0 && j < advertisers.length; j++) {
            long cents = Ledger.cents(spending[j * platforms + k] / YEAR);
            paid[j] += cents;
            sum += cents;
        }
        ledger.book(k, Item.ADS, sum);
        return Ledger.dollars(sum);
    }

    /** Spending moves towards what is wanted, at one pace down and at another up. */
    private void decide(int j, double exit, double enter) {
        allocation.shares(advertisers[j], shares);
        for (int k = 0; k < platforms; k++) {
            int cell = j * platforms + k;
            double wanted = shares[k] * advertisers[j].budget() * (1 - boycotts.away(j, k));
            spending[cell] += (wanted < spending[cell] ? exit : enter) * (wanted - spending[cell]);
        }
    }

    /** Number of advertisers that are simulated. */
    public int advertisers() {
        return advertisers.length;
    }

    /** What an advertiser has paid to all platforms since step 0, in cents. */
    public long paid(int advertiser) {
        return paid[advertiser];
    }

    /** What an advertiser spends on a platform at present, in dollars a year. */
    double spending(int advertiser, int platform) {
        return spending[advertiser * platforms + platform];
    }

    /** What an advertiser is. */
    Advertiser advertiser(int advertiser) {
        return advertisers[advertiser];
    }

    /** Share of a platform's ads that were sold in this step. */
    double fill(int platform) {
        return fill[platform];
    }

    /** What a thousand ads on a platform cost lately, in dollars. */
    double price(int platform) {
        return allocation.price(platform);
    }

    /** Share of all budgets whose owners are ready to use a platform: it is large enough, and they do not boycott it. */
    public double ready(int platform) {
        double ready = 0;
        double all = 0;
        for (int j = 0; j < advertisers.length; j++) {
            double budget = advertisers[j].budget();
            all += budget;
            ready += allocation.isOnOffer(advertisers[j], platform) ? budget * (1 - boycotts.away(j, platform)) : 0;
        }
        return all == 0 ? 0 : ready / all;
    }
}
