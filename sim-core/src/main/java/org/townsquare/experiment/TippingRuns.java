package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.Tipping;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.tipping.TippingFinding;
import org.townsquare.results.tipping.TippingFolder;
import org.townsquare.results.tipping.TippingQuestion;
import org.townsquare.results.tipping.TippingRun;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;

/** Searches for tipping points with runs of the model; runs that the results folder has are not made again. */
public final class TippingRuns implements Trials {

    private final TippingQuestion question;
    private final Answers<TippingRun, Outcome> answers;
    private final int row;
    private final double unit;

    private TippingRuns(Variation variation, TippingQuestion question, Answers<TippingRun, Outcome> answers, int row)
            throws InvalidScenarioException {
        this.question = question;
        this.answers = answers;
        this.row = row;
        this.unit = variation.unit(question.low(), question.high(), question.precision());
    }

    /**
     * Searches in every row.
     *
     * @param scenario as it stands
     * @param executor makes the runs
     * @param progress is told of each batch of them
     * @param watcher is told the standing of each row after every batch
     * @throws InvalidScenarioException if the scenario allows the ends of the range but not all between
     */
    public static List<TippingFinding> search(
            Scenario scenario,
            Variation variation,
            TippingQuestion question,
            TippingFolder folder,
            Executor executor,
            Progress progress,
            Consumer<TippingSearch.Standing> watcher)
            throws IOException, InterruptedException, InvalidScenarioException {
        Answers<TippingRun, String> lines = Answers.made(
                folder, asked -> new TippingWork(scenario, variation, question, asked), executor, progress);
        List<TippingFinding> findings = search(variation, question, lines.as(TippingFolder::outcome), watcher);
        folder.found(findings);
        return findings;
    }

    /** Searches in every row, on all processors; nothing is kept. */
    static List<TippingFinding> search(Variation variation, TippingQuestion question)
            throws IOException, InterruptedException, InvalidScenarioException {
        return search(
                variation,
                question,
                runs -> runs.parallelStream()
                        .map(run -> question.of().of(TippingWork.result(variation, question, run, 1, () -> {})))
                        .toList(),
                standing -> {});
    }

    /**
     * Finds again, without running anything, what the runs of a complete folder show.
     *
     * @param draft of the folder's scenario
     * @throws ResultsFolderException if a run is missing there
     */
    public static List<TippingFinding> again(Path folder, Draft draft)
            throws IOException, InterruptedException, InvalidScenarioException {
        TippingQuestion question = TippingQuestion.in(folder);
        Answers<TippingRun, String> lines = Answers.kept(folder, TippingFolder.lines(folder));
        return search(
                new Variation(draft, List.of(), question.path()),
                question,
                lines.as(TippingFolder::outcome),
                standing -> {});
    }

    private static List<TippingFinding> search(
            Variation variation,
            TippingQuestion question,
            Answers<TippingRun, Outcome> answers,
            Consumer<TippingSearch.Standing> watcher)
            throws IOException, InterruptedException, InvalidScenarioException {
        List<TippingFinding> findings = new ArrayList<>();
        TippingSearch.Question range = new TippingSearch.Question(
                question.low(),
                question.high(),
                question.precision(),
                question.budget(),
                question.commonRandomNumbers());
        for (int row = 0; row < question.searches(); row++) {
            TippingRuns trials = new TippingRuns(variation.inRow(question, row), question, answers, row);
            Tipping tipping = TippingSearch.search(trials, range, watcher);
            findings.add(new TippingFinding(
                    question.rows() == null ? null : (Double) question.rows().value(row), tipping));
        }
        return findings;
    }

    /** Reads the scenario at all values at which the searches begin, so that what is wrong there is found out first. */
    public static void check(Variation variation, TippingQuestion question) throws InvalidScenarioException {
        for (int row = 0; row < question.searches(); row++) {
            Variation inRow = variation.inRow(question, row);
            double unit = inRow.unit(question.low(), question.high(), question.precision());
            for (double value : TippingSearch.beginning(question.low(), question.high())) {
                inRow.at(Variation.rounded(value, unit));
            }
        }
    }

    @Override
    public double nearest(double value) {
        double nearest = Variation.rounded(value, unit);
        double inside =
                nearest > question.high() ? nearest - unit : nearest < question.low() ? nearest + unit : nearest;
        return unit == 1 || inside == nearest ? nearest : Math.max(question.low(), Math.min(question.high(), value));
    }

    @Override
    public List<Outcome> run(List<Trial> trials) throws IOException, InterruptedException {
        return answers.to(trials.stream()
                .map(trial -> new TippingRun(row, trial.value(), trial.replicate()))
                .toList());
    }
}
