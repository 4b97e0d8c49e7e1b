package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.townsquare.experiment.levers.LeverSearch;
import org.townsquare.experiment.levers.LeverTrials;
import org.townsquare.experiment.levers.LeverWatcher;
import org.townsquare.results.folder.ResultsFolderException;
import org.townsquare.results.levers.LeverRun;
import org.townsquare.results.levers.LeversFinding;
import org.townsquare.results.levers.LeversFolder;
import org.townsquare.results.levers.LeversQuestion;
import org.townsquare.results.levers.LeversTables;
import org.townsquare.results.levers.RunAnswer;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.levers.Moves;

/** Searches for levers with runs of the model; runs that the results folder has are not made again. */
public final class LeversRuns implements LeverTrials {

    private final Answers<LeverRun, RunAnswer> answers;
    private final LeverWatcher watcher;

    private LeversRuns(Answers<LeverRun, RunAnswer> answers, LeverWatcher watcher) {
        this.answers = answers;
        this.watcher = watcher;
    }

    /**
     * Searches.
     *
     * @param base the scenario file with what is laid over it
     * @param executor makes the runs
     * @param progress is told of each batch of them
     * @param watcher is told of stages and recipes
     */
    public static LeversFinding search(
            Scenario scenario,
            Moves moves,
            LeversQuestion question,
            String base,
            LeversFolder folder,
            Executor executor,
            Progress progress,
            LeverWatcher watcher)
            throws IOException, InterruptedException {
        LeversWork work = LeversWork.of(scenario, moves, question, base);
        LeversFinding finding = LeverSearch.search(
                moves,
                new LeversRuns(Answers.made(folder, work::of, executor, progress), watcher),
                question.target(),
                question.budget(),
                scenario.seed());
        folder.found(finding);
        return finding;
    }

    /**
     * Finds again, without running anything, what the runs of a complete folder show.
     *
     * @throws ResultsFolderException if a run is missing there
     */
    public static LeversFinding again(Path folder, Scenario scenario)
            throws IOException, InterruptedException, InvalidScenarioException {
        LeversRuns runs = new LeversRuns(Answers.kept(folder, LeversTables.answers(folder)), LeverWatcher.NOBODY);
        LeversQuestion question = LeversQuestion.in(folder);
        return LeverSearch.search(
                LeversFolder.moves(folder), runs, question.target(), question.budget(), scenario.seed());
    }

    @Override
    public List<RunAnswer> of(List<LeverRun> runs) throws IOException, InterruptedException {
        return answers.to(runs);
    }

    @Override
    public LeverWatcher watcher() {
        return watcher;
    }
}
