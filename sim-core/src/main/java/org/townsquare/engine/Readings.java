package org.townsquare.engine;

import java.util.List;
import org.townsquare.market.Ledger;
import org.townsquare.market.Ledger.Item;
import org.townsquare.market.Market;
import org.townsquare.market.Platform;
import org.townsquare.population.Count;
import org.townsquare.population.Offer;
import org.townsquare.population.Population;
import org.townsquare.population.Tally;
import org.townsquare.scenario.Measured;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/** The metrics of all platforms at the end of a step, taken one by one as they are asked for; NaN where there is none. */
public final class Readings {

    /** With fewer users, a single post would decide what share of what they see is toxic. */
    private static final int FEWEST_VIEWERS = 10;

    private final Population users;
    private final Market market;
    private final Scenario scenario;
    private final Tally tally;
    private final Ledger ledger;
    private final List<Platform> platforms;
    /** Of all platforms at once, since it is costly; null until somebody asks. */
    private double[] toxicSeen;

    Readings(Population users, Market market) {
        this.users = users;
        this.market = market;
        scenario = market.scenario();
        tally = users.tally();
        ledger = market.ledger();
        platforms = market.platforms();
    }

    /** A metric of the platform at a position. */
    public double of(Metric metric, int k) {
        return switch (metric) {
            case ATTENTION -> tally.attention(k);
            case ATTENTION_SHARE -> tally.attentionShare(k);
            case DAU -> tally.daily(k);
            case MAU -> tally.monthly(k);
            case MEMBERS -> tally.get(Count.MEMBERS, k);
            case DORMANT -> tally.dormant(k);
            case JOINED -> tally.get(Count.JOINED, k);
            case LEFT -> tally.get(Count.LEFT, k);
            case AWARE_SHARE -> tally.get(Count.AWARE, k) / (double) tally.present();
            case BANNED -> tally.get(Count.BANNED, k);
            case TOXICITY_SEEN -> tally.attention(k) < FEWEST_VIEWERS ? Double.NaN : offer(k).toxicAfter(toxicSeen(k));
            case TOXICITY_POSTED -> tally.toxicityPosted(k);
            case MEAN_IDEOLOGY -> tally.meanIdeology(k);
            case EXTREMITY -> tally.extremity(k);
            case QUALITY -> offer(k).quality();
            case STORES -> offer(k).open() ? stores() - Integer.bitCount(offer(k).closedStores()) : 0;
            case WAITING -> platform(k).isOpen() || platform(k).isClosed() ? 0 : tally.get(Count.AWARE, k);
            case UNSAFE -> unsafe(k);
            case POSTS_SEEN ->
                tally.get(Count.ATTENTION, k) == 0
                        ? Double.NaN
                        : scenario.content().postsSeenAt(unsafe(k));
            default -> hasMoney(k) ? money(metric, k) : Double.NaN;
        };
    }

    /** The same by the platforms' names; what is not there before a platform opens is none until then. */
    Measured ofOpenPlatforms() {
        return (metric, name) -> {
            int k = scenario.platformIndex(name);
            return metric.isBeforeLaunch() || platform(k).isOpen() ? of(metric, k) : Double.NaN;
        };
    }

    private double money(Metric metric, int k) {
        return switch (metric) {
            case REVENUE -> Ledger.dollars(ledger.revenue(k));
            case AD_REVENUE -> Ledger.dollars(ledger.today(k, Item.ADS));
            case ADVERTISERS -> market.adMarket().ready(k);
            case COSTS -> Ledger.dollars(ledger.costs(k));
            case CASH -> Ledger.dollars(ledger.cash(k));
            case RUNWAY -> runsOut(k) ? platform(k).runway() : Double.NaN;
            case INVESTED -> Ledger.dollars(ledger.ever(k, Item.ROUNDS) + ledger.ever(k, Item.FOUNDER));
            case VALUATION -> market.valuation(k);
            case FOUNDERS_STAKE -> platform(k).foundersStake();
            case DEBT -> platform(k).debt();
            case ROUNDS -> platform(k).rounds();
            case DOWN_ROUNDS -> platform(k).downRounds();
            default -> throw new IllegalArgumentException(metric + " is not about money");
        };
    }

    private boolean hasMoney(int k) {
        return scenario.platforms().get(k).business().hasMoney();
    }

    private boolean runsOut(int k) {
        return !platform(k).isClosed() && Double.isFinite(platform(k).runway());
    }

    private Platform platform(int k) {
        return platforms.get(k);
    }

    private Offer offer(int k) {
        return market.offers()[k];
    }

    private int stores() {
        return scenario.gatekeepers().stores().size();
    }

    private double unsafe(int k) {
        return offer(k).toxicAfter(tally.toxicShare(k));
    }

    private double toxicSeen(int k) {
        if (toxicSeen == null) {
            toxicSeen = users.toxicSharesSeen();
        }
        return toxicSeen[k];
    }
}
