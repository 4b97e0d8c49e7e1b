package org.townsquare.measure;

import java.util.Arrays;
import org.townsquare.engine.Observer;
import org.townsquare.engine.Simulation;
import org.townsquare.market.Ledger;
import org.townsquare.market.Ledger.Item;
import org.townsquare.market.Platform;
import org.townsquare.population.Count;
import org.townsquare.population.Offer;
import org.townsquare.population.Tally;
import org.townsquare.scenario.Scenario;

/** Records the metrics of every step and, at the end of each period, who is left of the cohorts. */
public final class Recorder implements Observer {

    /** With fewer users, a single post would decide what share of what they see is toxic. */
    private static final int FEWEST_VIEWERS = 10;

    private final TimeSeries series;
    private final int[][][] cohorts;
    private final int[] periods;

    /** With room for all steps of a scenario. */
    public Recorder(Scenario scenario) {
        int steps = scenario.steps();
        int platforms = scenario.platforms().size();
        series = new TimeSeries(steps, platforms);
        periods = new int[platforms];
        int most = steps / Retention.PERIOD;
        cohorts = new int[platforms][most][];
        for (int k = 0; k < platforms; k++) {
            for (int c = 0; c < most; c++) {
                cohorts[k][c] = new int[most - c];
            }
        }
    }

    private Recorder(Recorder other) {
        series = other.series.copy();
        periods = other.periods.clone();
        cohorts = Arrays.stream(other.cohorts)
                .map(platform -> Arrays.stream(platform).map(int[]::clone).toArray(int[][]::new))
                .toArray(int[][][]::new);
    }

    /** With what has been recorded so far, for a run that goes another way from now on. */
    public Recorder copy() {
        return new Recorder(this);
    }

    /** Forgets what came after the present state of a run, one that has been gone back to. */
    public void goBackTo(Simulation simulation) {
        int step = simulation.stepsTaken();
        series.forgetFrom(step);
        for (int k = 0; k < periods.length; k++) {
            Integer opened = simulation.market().platforms().get(k).openedAt();
            periods[k] = opened == null ? 0 : (step - opened) / Retention.PERIOD;
        }
    }

    @Override
    public void observe(int step, Simulation simulation) {
        Tally tally = simulation.population().tally();
        double[] toxic = simulation.population().toxicSharesSeen();
        for (int k = 0; k < series.platforms(); k++) {
            record(step, k, toxic[k], simulation);
        }
        for (int k = 0; k < series.platforms(); k++) {
            Integer opened = simulation.market().platforms().get(k).openedAt();
            if (opened != null && (step - opened + 1) % Retention.PERIOD == 0) {
                recordCohorts(k, (step - opened) / Retention.PERIOD, tally);
            }
        }
    }

    /** Who is left of each cohort at the end of a period, counted from the platform's launch. */
    private void recordCohorts(int k, int period, Tally tally) {
        for (int c = 0; c <= period; c++) {
            cohorts[k][c][period - c] = tally.cohortActive(k, c);
        }
        periods[k] = period + 1;
    }

    private void record(int step, int k, double toxicSeen, Simulation simulation) {
        Tally tally = simulation.population().tally();
        Offer offer = simulation.market().offers()[k];
        series.set(Metric.ATTENTION, step, k, tally.attention(k));
        series.set(Metric.ATTENTION_SHARE, step, k, tally.attentionShare(k));
        series.set(Metric.DAU, step, k, tally.daily(k));
        series.set(Metric.MAU, step, k, tally.monthly(k));
        count(Metric.MEMBERS, Count.MEMBERS, step, k, tally);
        series.set(Metric.DORMANT, step, k, (double) tally.dormant(k));
        count(Metric.JOINED, Count.JOINED, step, k, tally);
        count(Metric.LEFT, Count.LEFT, step, k, tally);
        series.set(Metric.AWARE_SHARE, step, k, tally.get(Count.AWARE, k) / (double) tally.present());
        count(Metric.BANNED, Count.BANNED, step, k, tally);
        boolean few = tally.attention(k) < FEWEST_VIEWERS;
        series.set(Metric.TOXICITY_SEEN, step, k, few ? Double.NaN : offer.toxicAfter(toxicSeen));
        series.set(Metric.TOXICITY_POSTED, step, k, tally.toxicityPosted(k));
        series.set(Metric.MEAN_IDEOLOGY, step, k, tally.meanIdeology(k));
        series.set(Metric.EXTREMITY, step, k, tally.extremity(k));
        series.set(Metric.QUALITY, step, k, offer.quality());
        int stores = simulation.scenario().gatekeepers().stores().size();
        series.set(Metric.STORES, step, k, offer.open() ? stores - Integer.bitCount(offer.closedStores()) : 0);
        Platform platform = simulation.market().platforms().get(k);
        boolean toCome = !platform.isOpen() && !platform.isClosed();
        series.set(Metric.WAITING, step, k, toCome ? (double) tally.get(Count.AWARE, k) : 0);
        series.set(Metric.UNSAFE, step, k, offer.toxicAfter(tally.toxicShare(k)));
        double seen = simulation.scenario().content().postsSeenAt(offer.toxicAfter(tally.toxicShare(k)));
        series.set(Metric.POSTS_SEEN, step, k, tally.get(Count.ATTENTION, k) == 0 ? Double.NaN : seen);
        Ledger ledger = simulation.market().ledger();
        money(Metric.REVENUE, Ledger.dollars(ledger.revenue(k)), step, k, simulation);
        money(Metric.AD_REVENUE, Ledger.dollars(ledger.today(k, Item.ADS)), step, k, simulation);
        money(Metric.ADVERTISERS, simulation.market().adMarket().ready(k), step, k, simulation);
        money(Metric.COSTS, Ledger.dollars(ledger.costs(k)), step, k, simulation);
        money(Metric.CASH, Ledger.dollars(ledger.cash(k)), step, k, simulation);
        boolean runsOut = !platform.isClosed() && Double.isFinite(platform.runway());
        money(Metric.RUNWAY, runsOut ? platform.runway() : Double.NaN, step, k, simulation);
        long invested = ledger.ever(k, Item.ROUNDS) + ledger.ever(k, Item.FOUNDER);
        money(Metric.INVESTED, Ledger.dollars(invested), step, k, simulation);
        money(Metric.VALUATION, simulation.market().valuation(k), step, k, simulation);
        money(Metric.FOUNDERS_STAKE, platform.foundersStake(), step, k, simulation);
        money(Metric.DEBT, platform.debt(), step, k, simulation);
        money(Metric.ROUNDS, platform.rounds(), step, k, simulation);
        money(Metric.DOWN_ROUNDS, platform.downRounds(), step, k, simulation);
    }

    private void money(Metric metric, double value, int step, int k, Simulation simulation) {
        boolean followed = simulation.scenario().platforms().get(k).business().hasMoney();
        series.set(metric, step, k, followed ? value : Double.NaN);
    }

    private void count(Metric metric, Count count, int step, int k, Tally tally) {
        series.set(metric, step, k, (double) tally.get(count, k));
    }

    /** What was recorded. */
    public TimeSeries series() {
        return series;
    }

    /** Whole periods of every platform only. */
    Retention retention(Tally tally) {
        int[][] joined = new int[cohorts.length][];
        int[][][] active = new int[cohorts.length][][];
        for (int k = 0; k < cohorts.length; k++) {
            joined[k] = new int[periods[k]];
            active[k] = new int[periods[k]][];
            for (int c = 0; c < periods[k]; c++) {
                joined[k][c] = tally.cohortJoined(k, c);
                active[k][c] = Arrays.copyOf(cohorts[k][c], periods[k] - c);
            }
        }
        return new Retention(joined, active);
    }
}
