package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.townsquare.experiment.calibration.Evaluation;
import org.townsquare.experiment.calibration.Evaluations;
import org.townsquare.results.calibration.Asked;
import org.townsquare.results.calibration.CalibrationFinding;
import org.townsquare.results.calibration.CalibrationFolder;
import org.townsquare.results.calibration.CalibrationQuestion;
import org.townsquare.results.calibration.CalibrationTables;
import org.townsquare.results.calibration.Cases;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.statistics.Posterior;

/** Calibrates scenarios with runs of the model; runs that the results folder has are not made again. */
public final class CalibrationRuns implements Evaluations {

    private final Distances distances;
    private final Answers<Asked, double[][]> answers;
    private final Consumer<Posterior> watcher;
    /** What the runs of each evaluation have in place of what is published, by its quantiles. */
    private final Map<List<Double>, double[][]> seen = new HashMap<>();

    private CalibrationRuns(Cases cases, Answers<Asked, double[][]> answers, Consumer<Posterior> watcher) {
        this.distances = new Distances(cases.fitted());
        this.answers = answers;
        this.watcher = watcher;
    }

    /**
     * Calibrates.
     *
     * @param cases with what is uncertain and with figures or outcomes to fit
     * @param executor makes the runs
     * @param progress is told of each generation of them
     * @param watcher is told the posterior after every generation
     */
    public static CalibrationFinding calibrate(
            Cases cases,
            CalibrationQuestion question,
            CalibrationFolder folder,
            Executor executor,
            Progress progress,
            Consumer<Posterior> watcher)
            throws IOException, InterruptedException {
        CalibrationWork work = CalibrationWork.of(cases, question);
        Answers<Asked, double[][]> answers = Answers.made(folder, work::of, executor, progress);
        CalibrationFinding finding = new CalibrationRuns(cases, answers, watcher).find(cases, question);
        folder.found(finding);
        return finding;
    }

    /**
     * Finds again, without running anything, what the runs of a complete folder show.
     *
     * @throws ResultsFolderException if a run is missing there
     */
    public static CalibrationFinding again(Path folder, Cases cases) throws IOException, InterruptedException {
        Answers<Asked, double[][]> answers = Answers.kept(folder, CalibrationTables.simulated(folder, cases));
        return new CalibrationRuns(cases, answers, soFar -> {}).find(cases, CalibrationQuestion.in(folder));
    }

    private CalibrationFinding find(Cases cases, CalibrationQuestion question)
            throws IOException, InterruptedException {
        Posterior posterior = CalibrationWork.of(cases, question)
                .method()
                .posterior(cases.first().seed(), this);
        return new CalibrationFinding(
                posterior,
                distances.measure(),
                posterior.draws().stream().map(u -> seen.get(list(u))).toList());
    }

    @Override
    public List<double[]> distances(List<Evaluation> evaluations) throws IOException, InterruptedException {
        List<Asked> asked = evaluations.stream()
                .map(one -> new Asked(
                        one.generation(),
                        one.number(),
                        list(one.u()),
                        LongStream.of(one.seeds()).boxed().toList()))
                .toList();
        List<double[][]> runs = answers.to(asked);
        for (int i = 0; i < runs.size(); i++) {
            seen.put(asked.get(i).u(), runs.get(i));
        }
        return distances.of(runs);
    }

    @Override
    public void told(Posterior soFar) {
        watcher.accept(soFar);
    }

    private static List<Double> list(double[] u) {
        return Arrays.stream(u).boxed().toList();
    }
}
