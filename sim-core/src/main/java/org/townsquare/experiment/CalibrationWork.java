package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.townsquare.experiment.calibration.SequentialAbc;
import org.townsquare.measure.Evidence;
import org.townsquare.results.calibration.Asked;
import org.townsquare.results.calibration.CalibrationFolder;
import org.townsquare.results.calibration.CalibrationQuestion;
import org.townsquare.results.calibration.Cases;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.Tuning;

/**
 * The evaluations that a calibration has asked for so far.
 *
 * @param cases with what is uncertain and what is published of them
 * @param tunings of each, at what is uncertain in it
 * @param fitted of each what its runs are compared with, and go no further than
 * @param asked the evaluations, by their numbers
 */
record CalibrationWork(
        Cases cases, CalibrationQuestion question, List<Tuning> tunings, List<Evidence> fitted, List<Asked> asked)
        implements AskedWork {

    static CalibrationWork of(Cases cases, CalibrationQuestion question) {
        return new CalibrationWork(
                cases,
                question,
                cases.scenarios().stream().map(CalibrationWork::tuning).toList(),
                cases.scenarios().stream().map(cases::fitted).toList(),
                List.of());
    }

    /** Without figures, which no run needs. */
    private static Tuning tuning(Scenario scenario) {
        try {
            Scenario bare = Draft.of(scenario.certain()).with(List.of("figures=[]"));
            return Tuning.of(bare, List.copyOf(scenario.uncertain().keySet()));
        } catch (InvalidScenarioException e) {
            throw new IllegalStateException("a scenario is right without its figures", e);
        }
    }

    /** Those of an unfinished folder. */
    static CalibrationWork in(Path folder) throws IOException, InvalidScenarioException {
        return of(Cases.in(folder), CalibrationQuestion.in(folder)).of(CalibrationFolder.asked(folder));
    }

    /** The same with these evaluations. */
    CalibrationWork of(List<Asked> evaluations) {
        return new CalibrationWork(cases, question, tunings, fitted, evaluations);
    }

    /** How draws are found that come near. */
    SequentialAbc method() {
        return new SequentialAbc(
                cases.uncertain().size(), question.particles(), question.replicates(), question.budget(), 0);
    }

    @Override
    public Origin origin() throws IOException {
        return CalibrationFolder.of(cases, question).origin();
    }

    @Override
    public long steps(int number) {
        return question.replicates() * stepsOfOne();
    }

    /** How many steps the runs of one seed have. */
    long stepsOfOne() {
        return fitted.stream().mapToLong(published -> published.lastStep() + 1).sum();
    }

    @Override
    public void make(int number, RunLog log, int threads, Progress progress) throws IOException {
        Asked one = asked.get(number);
        CalibrationFolder.add(log, one, runs(one.u(), one.seeds(), threads, progress::step));
    }

    /** What runs at some quantiles of the priors have in place of what is published of all cases, a row for each seed. */
    double[][] runs(List<Double> u, List<Long> seeds, int threads, Runnable step) {
        Map<String, String> values = cases.values(u);
        List<Scenario> drawn = IntStream.range(0, tunings.size())
                .mapToObj(i -> drawn(i, values))
                .toList();
        return seeds.stream()
                .map(seed -> Evidence.together(
                        fitted,
                        IntStream.range(0, drawn.size())
                                .mapToObj(i ->
                                        fitted.get(i).simulated(drawn.get(i).alone(seed), 0, threads, step))
                                .toList()))
                .toArray(double[][]::new);
    }

    /** One of the cases with values of what is uncertain in it. */
    private Scenario drawn(int number, Map<String, String> values) {
        List<String> own = cases.scenarios().get(number).uncertain().keySet().stream()
                .map(values::get)
                .toList();
        try {
            return tunings.get(number).with(own);
        } catch (InvalidScenarioException e) {
            throw new IllegalStateException("an impossible draw, " + values + ": " + e.getMessage(), e);
        }
    }

    @Override
    public Scenario scenario() {
        return cases.first();
    }
}
