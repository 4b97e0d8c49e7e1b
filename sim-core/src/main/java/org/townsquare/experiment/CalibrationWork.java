package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.townsquare.experiment.calibration.SequentialAbc;
import org.townsquare.measure.Figures;
import org.townsquare.results.Origin;
import org.townsquare.results.RunLog;
import org.townsquare.results.calibration.Asked;
import org.townsquare.results.calibration.CalibrationFolder;
import org.townsquare.results.calibration.CalibrationQuestion;
import org.townsquare.results.calibration.CalibrationTables;
import org.townsquare.scenario.FigureUse;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;

/**
 * The evaluations that a calibration has asked for so far.
 *
 * @param scenario with what is uncertain and with its figures
 * @param draft the same without what is uncertain
 * @param fitted the figures that the runs are compared with, and go no further than
 * @param asked the evaluations, by their numbers
 */
record CalibrationWork(Scenario scenario, CalibrationQuestion question, Draft draft, Figures fitted, List<Asked> asked)
        implements AskedWork {

    static CalibrationWork of(Scenario scenario, CalibrationQuestion question) {
        return new CalibrationWork(
                scenario,
                question,
                Draft.of(scenario.certain()),
                Figures.of(scenario).of(FigureUse.FIT),
                List.of());
    }

    /** Those of an unfinished folder. */
    static CalibrationWork in(Path folder, Scenario scenario) throws IOException {
        return of(scenario, CalibrationFolder.question(folder)).of(CalibrationFolder.asked(folder));
    }

    /** The same with these evaluations. */
    CalibrationWork of(List<Asked> evaluations) {
        return new CalibrationWork(scenario, question, draft, fitted, evaluations);
    }

    /** How draws are found that come near. */
    SequentialAbc method() {
        return new SequentialAbc(
                scenario.uncertain().size(), question.particles(), question.replicates(), question.budget(), 0);
    }

    @Override
    public Origin origin() throws IOException {
        return CalibrationFolder.of(scenario, question).origin();
    }

    @Override
    public long steps(int number) {
        return (long) question.replicates() * (fitted.lastStep() + 1);
    }

    @Override
    public void make(int number, RunLog log, int threads, Progress progress) throws IOException {
        Asked one = asked.get(number);
        CalibrationFolder.add(log, one, runs(one.u(), one.seeds(), threads, progress::step));
    }

    /** What runs at some quantiles of the priors have in place of each figure, a row for each seed. */
    double[][] runs(List<Double> u, List<Long> seeds, int threads, Runnable step) {
        Scenario drawn = drawn(u);
        double[][] runs = new double[seeds.size()][];
        for (int r = 0; r < runs.length; r++) {
            runs[r] = fitted.simulated(drawn.alone(seeds.get(r)), 0, threads, step);
        }
        return runs;
    }

    /** The scenario at some quantiles of its priors. */
    Scenario drawn(List<Double> u) {
        List<String> overrides =
                Draft.overrides(List.copyOf(scenario.uncertain().keySet()), CalibrationTables.values(scenario, u));
        try {
            return draft.with(overrides);
        } catch (InvalidScenarioException e) {
            throw new IllegalStateException("an impossible draw, " + overrides + ": " + e.getMessage(), e);
        }
    }
}
