package org.townsquare.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.BinomialDistribution;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.Tipping;
import org.townsquare.measure.Tipping.End;
import org.townsquare.statistics.DesignPoint;
import org.townsquare.statistics.Plateau;
import org.townsquare.statistics.Response;
import org.townsquare.statistics.ResponseFit;

/**
 * Finds the value of a parameter at which the probability of critical mass is ½. It begins with a few runs at equally
 * spaced values, which also show whether the probability passes ½ never or more than once. Then each batch goes where
 * the runs so far are most telling: around the middle of a fitted curve, as far out as the middle is uncertain (the idea of
 * sequential design for quantal response: Wu 1985). It stops at the precision or the budget. Where it goes depends on
 * outcomes alone, never on threads or time.
 */
public final class TippingSearch {

    /** The fewest runs that a search may be given. */
    public static final int FEWEST_RUNS = 60;

    private static final int SPREAD = 9;
    private static final int EACH = 4;
    private static final int BATCH = 16;
    /** How often the first spread is run at most, to tell a curve that turns from chance. */
    private static final int MOST_SPREADS = 3;

    /** Probability of being called certain by mere chance. */
    private static final double CHANCE = 0.01;

    /** A search does not stop before, however precise it believes to be. */
    private static final int ENOUGH = SPREAD * EACH + 4 * BATCH;

    /** Places of a batch, in units of its half-width. */
    private static final double[] OFFSETS = {-1, -1.0 / 3, 1.0 / 3, 1};

    /** The half-width of a batch, in lengths of the interval of the middle. */
    private static final double WIDE = 1.0 / 3;

    /** So much of a plateau within the interval of the middle says that it may be ½. */
    private static final double MUCH = 0.25;

    private final Trials trials;
    private final Question question;
    private final Consumer<Standing> watcher;
    private final Map<Double, DesignPoint> points = new TreeMap<>();
    private int runs;

    /**
     * What is asked for.
     *
     * @param low lower end of the range of values
     * @param high upper end, which is larger
     * @param precision half the length of the 95 % interval at which to stop
     * @param budget the most runs to make, at least {@link #FEWEST_RUNS}
     * @param common whether the same replicates are run at every value (common random numbers) rather than new ones
     */
    public record Question(double low, double high, double precision, int budget, boolean common) {}

    /** How far a search has come. */
    public record Standing(int runs, Optional<Response> response) {}

    private TippingSearch(Trials trials, Question question, Consumer<Standing> watcher) {
        this.trials = trials;
        this.question = question;
        this.watcher = watcher;
    }

    /**
     * Searches.
     *
     * @param watcher is told the standing after every batch
     */
    public static Tipping search(Trials trials, Question question, Consumer<Standing> watcher)
            throws IOException, InterruptedException {
        return new TippingSearch(trials, question, watcher).search();
    }

    /** The values at which a search begins. */
    public static List<Double> beginning(double low, double high) {
        return IntStream.range(0, SPREAD)
                .mapToObj(i -> low + (high - low) * i / (SPREAD - 1))
                .toList();
    }

    private Tipping search() throws IOException, InterruptedException {
        List<Double> spread = beginning(question.low, question.high);
        run(repeated(spread, EACH));
        for (int again = 1;
                isSuspicious(spread) && again < MOST_SPREADS && runs + SPREAD * EACH <= question.budget;
                again++) {
            run(repeated(spread, EACH));
        }
        List<Tipping.Change> changes = changes(spread);
        while (true) {
            Optional<Response> response = fit(all());
            watcher.accept(new Standing(runs, response));
            Optional<End> end = changes.size() > 1
                    ? Optional.of(End.SEVERAL)
                    : response.isPresent() ? end(response.get()) : endWithoutCurve();
            if (end.isPresent()) {
                Optional<Plateau> plateau = end.get() == End.BUDGET_SPENT ? plateau(response) : Optional.empty();
                return new Tipping(
                        plateau.isPresent() ? End.PLATEAU : end.get(), all(), response, changes, plateau, bounds());
            }
            run(response.isPresent() ? next(response.get()) : repeated(List.of(question.low, question.high), EACH));
        }
    }

    private static List<Double> repeated(List<Double> values, int times) {
        return Collections.nCopies(times, values).stream().flatMap(List::stream).toList();
    }

    private boolean isSpent() {
        return runs + BATCH > question.budget;
    }

    private Optional<End> end(Response curve) {
        boolean isBelow = curve.high() <= trials.nearest(question.low);
        if (isBelow || curve.low() >= trials.nearest(question.high)) {
            // Nothing is known so far out: the runs at the end itself decide.
            double nearer = isBelow ? question.low : question.high;
            if (isSpent() || side(nearer) != 0) {
                return Optional.of(curve.probability(nearer) < 0.5 ? End.NEVER : End.ALWAYS);
            }
        } else if (runs >= ENOUGH && curve.isBounded() && curve.halfWidth() <= question.precision) {
            return Optional.of(End.FOUND);
        }
        return isSpent() ? Optional.of(End.BUDGET_SPENT) : Optional.empty();
    }

    /** All decided runs ended alike: it is over when the runs at both ends of the range are certain. */
    private Optional<End> endWithoutCurve() {
        int side = side(question.low);
        if (side != 0 && side == side(question.high)) {
            return Optional.of(side > 0 ? End.ALWAYS : End.NEVER);
        }
        return isSpent() || at(question.low).runs() >= BATCH ? Optional.of(End.UNDECIDED) : Optional.empty();
    }

    private List<Double> next(Response curve) {
        double low = Math.max(curve.low(), question.low);
        double high = Math.min(curve.high(), question.high);
        double half = Math.max(0, high - low) * WIDE;
        double centre = Math.max(question.low, Math.min(question.high, curve.middle()));
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < BATCH; i++) {
            double value = centre + half * OFFSETS[i % OFFSETS.length];
            values.add(Math.max(question.low, Math.min(question.high, value)));
        }
        return values;
    }

    private void run(List<Double> values) throws IOException, InterruptedException {
        List<Trials.Trial> batch = new ArrayList<>();
        Map<Double, Integer> used = new TreeMap<>();
        for (double value : values) {
            double run = trials.nearest(value);
            int before = points.getOrDefault(run, DesignPoint.at(run)).runs() + used.merge(run, 1, Integer::sum) - 1;
            batch.add(new Trials.Trial(run, question.common ? before : runs + batch.size()));
        }
        List<Outcome> outcomes = trials.run(batch);
        for (int i = 0; i < batch.size(); i++) {
            Outcome outcome = outcomes.get(i);
            points.compute(
                    batch.get(i).value(),
                    (value, point) -> plus(point == null ? DesignPoint.at(value) : point, outcome));
        }
        runs += batch.size();
    }

    private List<DesignPoint> all() {
        return List.copyOf(points.values());
    }

    private Optional<Response> fit(List<DesignPoint> of) {
        boolean both = of.stream().anyMatch(p -> p.reached() > 0) && of.stream().anyMatch(p -> p.missed() > 0);
        return both ? Optional.of(ResponseFit.of(of, question.low, question.high)) : Optional.empty();
    }

    /** A plateau at which the runs cannot tell on which side of ½ it is. */
    private Optional<Plateau> plateau(Optional<Response> response) {
        return response.flatMap(curve -> ResponseFit.plateau(curve, all(), question.low, question.high)
                .filter(plateau -> plateau.within(curve.low(), curve.high()) >= MUCH));
    }

    private Optional<Tipping.Bounds> bounds() {
        if (points.values().stream().allMatch(p -> p.undecided() == 0)) {
            return Optional.empty();
        }
        List<Double> ends = Stream.of(true, false)
                .map(reached -> fit(all().stream().map(p -> p.deciding(reached)).toList()))
                .flatMap(Optional::stream)
                .map(Response::middle)
                .sorted()
                .toList();
        return ends.size() < 2 ? Optional.empty() : Optional.of(new Tipping.Bounds(ends.get(0), ends.get(1)));
    }

    /** Whether the majorities at the values of the first spread change more than once. */
    private boolean isSuspicious(List<Double> spread) {
        int[] majorities = spread.stream()
                .mapToInt(
                        value -> Integer.compare(at(value).reached(), at(value).missed()))
                .filter(majority -> majority != 0)
                .toArray();
        return IntStream.range(1, majorities.length)
                        .filter(i -> majorities[i] != majorities[i - 1])
                        .count()
                > 1;
    }

    /** Neighbouring values that are certainly on different sides of ½; those in between are not certain. */
    private List<Tipping.Change> changes(List<Double> spread) {
        List<Tipping.Change> changes = new ArrayList<>();
        Double before = null;
        for (double value : spread) {
            int side = side(value);
            if (side != 0) {
                if (before != null && side(before) != side) {
                    changes.add(new Tipping.Change(before, value, side > 0));
                }
                before = value;
            }
        }
        return changes;
    }

    private DesignPoint at(double value) {
        double run = trials.nearest(value);
        return points.getOrDefault(run, DesignPoint.at(run));
    }

    /** 1 if the probability at a value is certainly above ½, -1 if it is certainly below, else 0 (sign test). */
    private int side(double value) {
        DesignPoint point = at(value);
        int majority = Integer.compare(point.reached(), point.missed());
        int larger = Math.max(point.reached(), point.missed());
        if (majority == 0) {
            return 0;
        }
        double tail = 1 - new BinomialDistribution(null, point.decided(), 0.5).cumulativeProbability(larger - 1);
        return tail <= CHANCE ? majority : 0;
    }

    private static DesignPoint plus(DesignPoint point, Outcome adoption) {
        return switch (adoption) {
            case CRITICAL_MASS -> point.plusReached();
            case UNDECIDED -> point.plusUndecided();
            case NICHE, FAILED, INSOLVENT, CLOSED, NOT_LAUNCHED -> point.plusMissed();
        };
    }
}
