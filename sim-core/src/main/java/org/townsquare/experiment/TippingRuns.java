package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.townsquare.measure.Outcome;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.Tipping;
import org.townsquare.results.ResultsFolderException;
import org.townsquare.results.tipping.TippingFinding;
import org.townsquare.results.tipping.TippingFolder;
import org.townsquare.results.tipping.TippingQuestion;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;

/** Searches for tipping points with runs of the model; runs that the results folder has are not made again. */
public final class TippingRuns implements Trials {

    private final Variation variation;
    private final TippingQuestion question;
    private final Answers answers;
    private final int row;
    private final double unit;
    private final ExecutorService workers;

    /** Says what becomes of a run: makes it, or knows it. */
    private interface Answers {
        Outcome to(TippingFolder.Run run, Variation variation) throws IOException, InvalidScenarioException;
    }

    private TippingRuns(
            Variation variation, TippingQuestion question, Answers answers, int row, ExecutorService workers)
            throws InvalidScenarioException {
        this.variation = variation;
        this.question = question;
        this.answers = answers;
        this.row = row;
        this.workers = workers;
        this.unit = variation.unit(question.low(), question.high(), question.precision());
    }

    /**
     * Searches in every row.
     *
     * @param threads how many threads to use; the results do not depend on it
     * @param watcher is told the standing of each row after every batch
     * @throws InvalidScenarioException if the scenario allows the ends of the range but not all between
     */
    public static List<TippingFinding> search(
            Variation variation,
            TippingQuestion question,
            TippingFolder folder,
            int threads,
            Consumer<TippingSearch.Standing> watcher)
            throws IOException, InterruptedException, InvalidScenarioException {
        Answers answers = (run, scenario) -> {
            Optional<Outcome> before = folder.outcome(run);
            if (before.isPresent()) {
                return before.get();
            }
            PlatformResult result = result(run, scenario, question);
            Outcome outcome = question.of().of(result);
            folder.write(run, result, outcome);
            return outcome;
        };
        List<TippingFinding> findings = search(variation, question, answers, threads, watcher);
        folder.found(findings);
        return findings;
    }

    /** Searches in every row, on all processors; nothing is kept. */
    static List<TippingFinding> search(Variation variation, TippingQuestion question)
            throws IOException, InterruptedException, InvalidScenarioException {
        return search(
                variation,
                question,
                (run, scenario) -> question.of().of(result(run, scenario, question)),
                Runtime.getRuntime().availableProcessors(),
                standing -> {});
    }

    private static PlatformResult result(TippingFolder.Run run, Variation variation, TippingQuestion question)
            throws InvalidScenarioException {
        Scenario varied = variation.at(run.value());
        return Replicate.run(varied, run.replicate(), 1, () -> {})
                .platforms()
                .get(varied.platformIndex(question.platform()));
    }

    /**
     * Finds again, without running anything, what the runs of a complete folder show.
     *
     * @param draft of the folder's scenario
     * @throws ResultsFolderException if a run is missing there
     */
    public static List<TippingFinding> again(Path folder, Draft draft)
            throws IOException, InterruptedException, InvalidScenarioException {
        TippingQuestion question = TippingFolder.question(folder);
        Map<TippingFolder.Run, Outcome> kept = TippingFolder.outcomes(folder);
        Answers answers = (run, scenario) -> {
            if (!kept.containsKey(run)) {
                throw new ResultsFolderException(folder + " lacks the run of " + question.path() + " = " + run.value()
                        + " with replicate " + run.replicate());
            }
            return kept.get(run);
        };
        return search(new Variation(draft, List.of(), question.path()), question, answers, 1, standing -> {});
    }

    private static List<TippingFinding> search(
            Variation variation,
            TippingQuestion question,
            Answers answers,
            int threads,
            Consumer<TippingSearch.Standing> watcher)
            throws IOException, InterruptedException, InvalidScenarioException {
        ExecutorService workers = Executors.newFixedThreadPool(threads);
        try {
            List<TippingFinding> findings = new ArrayList<>();
            TippingSearch.Question range = new TippingSearch.Question(
                    question.low(),
                    question.high(),
                    question.precision(),
                    question.budget(),
                    question.commonRandomNumbers());
            for (int row = 0; row < question.searches(); row++) {
                Double at = question.rows() == null
                        ? null
                        : (Double) question.rows().value(row);
                Variation inRow =
                        at == null ? variation : variation.with(question.rows().path(), at);
                Tipping tipping =
                        TippingSearch.search(new TippingRuns(inRow, question, answers, row, workers), range, watcher);
                findings.add(new TippingFinding(at, tipping));
            }
            return findings;
        } finally {
            workers.shutdownNow();
        }
    }

    /** Reads the scenario at all values at which the searches begin, so that what is wrong there is found out first. */
    public static void check(Variation variation, TippingQuestion question) throws InvalidScenarioException {
        for (int row = 0; row < question.searches(); row++) {
            Variation inRow = question.rows() == null
                    ? variation
                    : variation.with(question.rows().path(), question.rows().value(row));
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
        List<Future<Outcome>> futures = new ArrayList<>();
        for (Trial trial : trials) {
            futures.add(workers.submit(() -> run(trial)));
        }
        List<Outcome> outcomes = new ArrayList<>();
        try {
            for (Future<Outcome> future : futures) {
                outcomes.add(future.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException io) {
                throw io;
            }
            throw new IllegalStateException(e.getCause());
        }
        return outcomes;
    }

    private Outcome run(Trial trial) throws IOException, InvalidScenarioException {
        return answers.to(new TippingFolder.Run(row, trial.value(), trial.replicate()), variation);
    }
}
