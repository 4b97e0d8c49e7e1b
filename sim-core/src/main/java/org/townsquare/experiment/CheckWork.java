package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.townsquare.measure.Evidence;
import org.townsquare.random.Draws;
import org.townsquare.random.Streams;
import org.townsquare.results.calibration.Cases;
import org.townsquare.results.calibration.CheckFolder;
import org.townsquare.results.calibration.CheckQuestion;
import org.townsquare.results.calibration.CheckedTruth;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.statistics.Posterior;

/**
 * Simulation-based calibration (Talts et al. 2018): each run draws a truth from the priors, has the model make figures and outcomes of it in
 * place of the published ones, calibrates with these, and sees where the truth stands in the posterior.
 */
public record CheckWork(CheckQuestion question, CalibrationWork calibration) implements Work {

    /**
     * The check of calibrations.
     *
     * @param cases with what is uncertain and with figures or outcomes, of which dates, units and weights count alone
     */
    public static CheckWork of(Cases cases, CheckQuestion question) {
        return new CheckWork(question, CalibrationWork.of(cases, question.each()));
    }

    static CheckWork in(Path folder) throws IOException, InvalidScenarioException {
        return of(Cases.in(folder), CheckQuestion.in(folder));
    }

    @Override
    public int size() {
        return question.truths();
    }

    @Override
    public Origin origin() throws IOException {
        return CheckFolder.of(calibration.cases(), question).origin();
    }

    @Override
    public Scenario scenario() {
        return calibration.scenario();
    }

    @Override
    public boolean isMade(int number, Set<String> keys) {
        return keys.contains(String.valueOf(number));
    }

    @Override
    public long steps(int number) {
        return (long) question.each().budget() * calibration.stepsOfOne();
    }

    @Override
    public void make(int number, RunLog log, int threads, Progress progress) throws IOException {
        int parameters = calibration.cases().uncertain().size();
        Streams streams = new Streams(scenario().seed(), number);
        Draws truth = streams.stream("truth").at(0);
        double[] u = IntStream.range(0, parameters).mapToDouble(truth::uniform).toArray();
        Draws seeds = streams.stream("check").at(0);
        Evidence made = calibration
                .cases()
                .fitted()
                .with(calibration.runs(list(u), List.of(seeds.bits(0)), threads, progress::step)[0]);
        Distances distances = new Distances(made);
        try {
            Posterior posterior = calibration
                    .method()
                    .posterior(
                            seeds.bits(1),
                            asked -> distances.of(asked.stream()
                                    .map(one -> calibration.runs(
                                            list(one.u()), boxed(one.seeds()), threads, progress::step))
                                    .toList()));
            List<Draws> luck = IntStream.range(0, parameters)
                    .mapToObj(streams.stream("ranks")::at)
                    .toList();
            CheckFolder.add(log, CheckedTruth.of(number, u, posterior, luck));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static List<Double> list(double[] u) {
        return Arrays.stream(u).boxed().toList();
    }

    private static List<Long> boxed(long[] seeds) {
        return Arrays.stream(seeds).boxed().toList();
    }
}
