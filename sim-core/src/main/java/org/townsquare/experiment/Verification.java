package org.townsquare.experiment;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.townsquare.measure.PlainRun;
import org.townsquare.results.tipping.RampFinding;
import org.townsquare.results.tipping.RampQuestion;
import org.townsquare.results.tipping.TippingFinding;
import org.townsquare.results.tipping.TippingQuestion;
import org.townsquare.scenario.Expectation;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Problem;
import org.townsquare.statistics.Response;

/** Compares what a scenario expects with what its replicates show. */
public final class Verification {

    /** Half the length of a 95 % interval in standard errors. */
    private static final double REACH = 1.96;

    private final Scenario scenario;
    private final Map<Expectation, Ramp> ramps = new HashMap<>();
    private final Map<Expectation, TippingQuestion> searches = new HashMap<>();

    /**
     * A published result beside the measured one.
     *
     * @param runs how many replicates, or runs of a search, it rests on
     * @param measured mean over the replicates that can tell, or what the search found; NaN if none can
     * @param error standard error of that; 0 for a single replicate
     * @param undecided replicates that cannot tell, most of them for having ended too early: they count neither way, and with
     *     any of them nothing is verified; 1 for a search that has no bounded answer
     */
    public record Row(Expectation published, int runs, double measured, double error, int undecided) {

        /** Whether all replicates can tell and their mean lies within the tolerance. */
        public boolean holds() {
            return undecided == 0 && Math.abs(measured - published.is()) <= published.within();
        }

        /** The tolerance in standard errors of the mean; without end where replicates do not differ. */
        public double standardErrors() {
            return published.within() / error;
        }

        /**
         * Probability that the mean of a program which is right lies beyond the tolerance by chance: 2·Φ(−z), where z is the
         * tolerance in standard errors. 0 where replicates do not differ.
         */
        public double falseFailureRate() {
            return error > 0 ? Erf.erfc(standardErrors() / Math.sqrt(2)) : 0;
        }
    }

    /**
     * Reads what the scenario expects.
     *
     * @throws InvalidScenarioException if a parameter cannot be ramped or varied as an expectation asks
     */
    public Verification(Scenario scenario) throws InvalidScenarioException {
        this.scenario = scenario;
        for (Expectation expected : scenario.expect()) {
            if (expected instanceof Expectation.HysteresisWidth loop) {
                ramps.put(loop, ramp(loop));
            } else if (expected instanceof Expectation.TippingPoint point) {
                searches.put(point, search(point));
            }
        }
    }

    private Ramp ramp(Expectation.HysteresisWidth loop) throws InvalidScenarioException {
        Ramp ramp = new Ramp(
                scenario,
                varied(loop.path()),
                new RampQuestion(loop.path(), loop.low(), loop.high(), loop.levels(), loop.platform()));
        List<Problem> refused = ramp.refused().stream()
                .map(difference -> new Problem(scenario.title(), 0, 0, difference.path(), difference.message()))
                .toList();
        if (!refused.isEmpty()) {
            throw new InvalidScenarioException(refused);
        }
        return ramp;
    }

    /** As precise as makes chance negligible: the tolerance is then at least 7.8 standard errors. */
    private TippingQuestion search(Expectation.TippingPoint point) throws InvalidScenarioException {
        TippingQuestion question = new TippingQuestion(
                point.path(),
                point.low(),
                point.high(),
                point.within() / 4,
                point.budget(),
                false,
                point.platform(),
                TippingQuestion.Of.OUTCOME,
                null);
        TippingRuns.check(varied(point.path()), question);
        return question;
    }

    private Variation varied(String path) {
        return new Variation(Draft.of(scenario), List.of(), path);
    }

    /** Runs what is needed, on all processors; the rows do not depend on how many there are. */
    public List<Row> rows() throws IOException, InterruptedException, InvalidScenarioException {
        List<Expectation.OfRun> ofRun = scenario.expect().stream()
                .filter(Expectation.OfRun.class::isInstance)
                .map(Expectation.OfRun.class::cast)
                .toList();
        double[][] numbers = ofRun.isEmpty()
                ? new double[0][]
                : IntStream.range(0, scenario.replicates())
                        .parallel()
                        .mapToObj(replicate -> numbers(ofRun, replicate))
                        .toArray(double[][]::new);
        List<Row> rows = new ArrayList<>();
        for (Expectation expected : scenario.expect()) {
            if (ramps.containsKey(expected)) {
                rows.add(mean(
                        expected,
                        ramps.get(expected).finding().passages().stream().mapToDouble(RampFinding.Passage::lagless)));
            } else if (searches.containsKey(expected)) {
                rows.add(found(expected, searches.get(expected)));
            } else {
                int i = ofRun.indexOf(expected);
                rows.add(mean(expected, Arrays.stream(numbers).mapToDouble(run -> run[i])));
            }
        }
        return rows;
    }

    private static Row mean(Expectation expected, DoubleStream numbers) {
        double[] all = numbers.toArray();
        SummaryStatistics known = new SummaryStatistics();
        Arrays.stream(all).filter(number -> !Double.isNaN(number)).forEach(known::addValue);
        double error = known.getStandardDeviation() / Math.sqrt((double) known.getN());
        return new Row(expected, all.length, known.getMean(), error, all.length - (int) known.getN());
    }

    private Row found(Expectation expected, TippingQuestion question)
            throws IOException, InterruptedException, InvalidScenarioException {
        TippingFinding finding =
                TippingRuns.search(varied(question.path()), question).get(0);
        int runs = finding.tipping().runs();
        if (!finding.isKnown()) {
            return new Row(expected, runs, Double.NaN, 0, 1);
        }
        Response curve = finding.tipping().response().orElseThrow();
        return new Row(expected, runs, curve.middle(), curve.halfWidth() / REACH, 0);
    }

    private double[] numbers(List<Expectation.OfRun> expectations, int replicate) {
        Seen run = new Seen(scenario, PlainRun.of(scenario, replicate));
        return expectations.stream()
                .mapToDouble(expected -> expected.measure(run))
                .toArray();
    }

    /** What a replicate shows. */
    private record Seen(Scenario scenario, PlainRun run) implements Expectation.Course {

        @Override
        public int stepAt(double time) {
            return Math.max(0, Math.min(steps(), (int) Math.round(time / scenario.timeStep())) - 1);
        }

        @Override
        public double timeAfter(int step) {
            return (step + 1) * scenario.timeStep();
        }

        @Override
        public int steps() {
            return run.series().recorded();
        }

        @Override
        public int population() {
            return run.present();
        }

        @Override
        public double active(String platform, int step) {
            return run.series().get(Metric.ATTENTION, step, scenario.platformIndex(platform));
        }

        @Override
        public double activeElsewhere(String platform, int step) {
            int own = scenario.platformIndex(platform);
            return IntStream.range(0, scenario.platforms().size())
                    .filter(k -> k != own)
                    .mapToDouble(k -> run.series().get(Metric.ATTENTION, step, k))
                    .max()
                    .orElse(0);
        }

        @Override
        public int joined(String platform, int step) {
            return (int) run.series().get(Metric.JOINED, step, scenario.platformIndex(platform));
        }

        @Override
        public double finalShare(String platform) {
            return run.series().finalShare(scenario.platformIndex(platform));
        }
    }
}
