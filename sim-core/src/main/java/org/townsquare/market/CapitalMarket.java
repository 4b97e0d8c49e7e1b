package org.townsquare.market;

import java.io.Serializable;
import org.apache.commons.math3.util.FastMath;
import org.townsquare.random.Draws;
import org.townsquare.random.Stream;
import org.townsquare.random.Streams;
import org.townsquare.scenario.Investors;

/**
 * Investors: what each has left, whom each would give money, and what they hold a company for worth. Funds are in whole
 * cents, fall along a power law of rank, and shrink by what is paid.
 */
final class CapitalMarket implements Serializable {

    private static final long serialVersionUID = 1;

    private final Investors investors;
    private final long[] funds;
    private final double[] hurdles;
    private final double[] reputations;
    private final Stream errors;
    final Sentiment sentiment;

    /**
     * What a platform shows to investors.
     *
     * @param platform its position in the scenario
     * @param ask what it asks for
     * @param growth growth per year, without error
     * @param unsafe toxic share of what is seen there after moderation
     * @param runway how long its cash lasts, in steps
     * @param stakes who owns it
     */
    record Pitch(int platform, Funding.Ask ask, double growth, double unsafe, double runway, Stakes stakes) {}

    CapitalMarket(Investors investors, Streams streams) {
        this.investors = investors;
        int count = investors.count();
        funds = new long[count];
        hurdles = new double[count];
        reputations = new double[count];
        errors = streams.stream("growth estimate");
        sentiment = new Sentiment(investors, streams.stream("sentiment"));
        Draws hurdle = streams.stream("investor hurdle").at(0);
        Draws indifferent = streams.stream("investor indifference").at(0);
        Draws reputation = streams.stream("investor reputation").at(0);
        double all = 0;
        for (int rank = 1; rank <= count; rank++) {
            all += FastMath.pow(rank, -investors.concentration());
        }
        for (int i = 0; i < count; i++) {
            funds[i] = Ledger.cents(investors.funds() * FastMath.pow(i + 1, -investors.concentration()) / all);
            hurdles[i] = investors.hurdle() + investors.hurdleSpread() * hurdle.normal(i);
            reputations[i] = indifferent.uniform(i) < investors.indifferent()
                    ? 0
                    : 2 * investors.reputation() * reputation.uniform(i);
        }
    }

    /** What an investor has left, in cents; never negative. */
    long fund(int investor) {
        return funds[investor];
    }

    /**
     * What a company is worth to investors before they put in anything, in dollars: (seed + value of people)·e^(sentiment + x).
     * Terms follow growth and reputation: x is growth beyond the mean hurdle less what the mean investor minds of the content,
     * and at most {@code terms} either way.
     *
     * @param active people who are active on its platform
     * @param waiting people who know of it before its launch
     * @param growth growth per year
     * @param unsafe toxic share of what is seen there after moderation
     */
    double value(double active, double waiting, double growth, double unsafe) {
        double beyond = growth - investors.hurdle() - investors.reputation() * (1 - investors.indifferent()) * unsafe;
        double terms = FastMath.max(-investors.terms(), FastMath.min(investors.terms(), beyond));
        return (investors.seedValue() + investors.personValue() * active + investors.awareValue() * waiting)
                * FastMath.exp(sentiment.value() + terms);
    }

    /**
     * A round: the willing pay in the order of their funds' size at the start, each up to a ticket, until there is as much as was
     * asked for, or as much as the company is worth giving a share away for. It fails, and nobody pays, if too little of what is
     * lost, or of what is asked for by who loses nothing, comes together. In an emergency new shares are cheaper, and up to
     * {@code bridgeStake} of the company is given away.
     *
     * @param worth what the company is worth before, in dollars
     * @return what was paid, in cents
     */
    long hold(Pitch pitch, double worth) {
        Funding.Ask ask = pitch.ask;
        Draws error = errors.at(ask.view());
        double value = ask.urgent() ? worth * (1 - investors.bridgeDiscount()) : worth;
        long[] paid = new long[funds.length];
        long sum = 0;
        double stake =
                ask.urgent() ? FastMath.max(investors.bridgeStake(), investors.mostStake()) : investors.mostStake();
        double most = value * stake / (1 - stake);
        long sought = Math.min(ask.all(), Ledger.cents(most));
        for (int i = 0; i < funds.length && sum < sought; i++) {
            // Each platform has errors of its own.
            double estimate = pitch.growth + investors.noise() * error.normal((long) pitch.platform * funds.length + i);
            if (wants(i, estimate, pitch)) {
                long ticket = (long) (investors.ticket() * funds[i]);
                paid[i] = Math.min(ticket, sought - sum);
                sum += paid[i];
            }
        }
        if (sum == 0 || sum < investors.leastShare() * (ask.losses() > 0 ? ask.losses() : ask.all())) {
            return 0;
        }
        for (int i = 0; i < funds.length; i++) {
            funds[i] -= paid[i];
        }
        pitch.stakes.sell(value, paid, sum);
        return sum;
    }

    /** Whether growth by the investor's own estimate, and sentiment, make up for the hurdle and for the bad company. */
    private boolean wants(int investor, double estimate, Pitch pitch) {
        boolean rescues = pitch.stakes.investor(investor) > 0 && pitch.runway < investors.rescueDays() && estimate > 0;
        double appetite = estimate
                + sentiment.value()
                - hurdles[investor]
                - reputations[investor] * pitch.unsafe
                + (rescues ? investors.rescue() : 0);
        return appetite > 0;
    }
}
