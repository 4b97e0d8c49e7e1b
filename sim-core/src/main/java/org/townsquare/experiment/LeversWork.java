package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.Replicate;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.levers.LeverRun;
import org.townsquare.results.levers.LeversFinding;
import org.townsquare.results.levers.LeversFolder;
import org.townsquare.results.levers.LeversQuestion;
import org.townsquare.results.levers.MovedLevers;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.PairDraws;
import org.townsquare.scenario.levers.Moves;

/**
 * The runs that a search for levers has asked for so far.
 *
 * @param scenario as it stands, with twice as many replicates as there are futures if something is uncertain
 * @param draws of what is uncertain
 * @param base the scenario file with what is laid over it
 * @param asked the runs, by their numbers
 */
record LeversWork(
        Scenario scenario, Moves moves, PairDraws draws, LeversQuestion question, String base, List<LeverRun> asked)
        implements AskedWork {

    static LeversWork of(Scenario scenario, Moves moves, LeversQuestion question, String base) {
        return new LeversWork(scenario, moves, PairDraws.of(scenario), question, base, List.of());
    }

    /** Those of an unfinished folder. */
    static LeversWork in(Path folder, Scenario scenario) throws IOException, InvalidScenarioException {
        return of(
                        scenario,
                        LeversFolder.moves(folder),
                        LeversQuestion.in(folder),
                        Files.readString(folder.resolve(Origin.BASE)))
                .of(LeversFolder.asked(folder));
    }

    /** The same with these runs. */
    LeversWork of(List<LeverRun> runs) {
        return new LeversWork(scenario, moves, draws, question, base, runs);
    }

    @Override
    public Origin origin() throws IOException {
        return LeversFolder.of(scenario, moves, question, base).origin();
    }

    @Override
    public long steps(int number) {
        return Replicate.steps(scenario, asked.get(number).replicate());
    }

    @Override
    public void make(int number, RunLog log, int threads, Progress progress) throws IOException {
        LeverRun run = asked.get(number);
        Scenario moved = moved(run);
        PlatformResult result = Replicate.run(moved, run.replicate(), threads, progress::step)
                .platforms()
                .get(moved.platformIndex(question.platform()));
        LeversFolder.add(log, run, question.of(result));
    }

    /** The scenario of a run: its future first, then its levers. */
    private Scenario moved(LeverRun run) {
        List<String> overrides = new ArrayList<>();
        overrides.add("criticalMass.counterfactual=false"); // tells what incumbents lose, which is not asked
        if (scenario.isUncertain()) {
            int future = run.replicate() % LeversFinding.FUTURES;
            overrides.addAll(Draft.overrides(draws.paths(), draws.values(future)));
        }
        try {
            return moves.at(run.point(), overrides).certain();
        } catch (InvalidScenarioException e) {
            throw new IllegalStateException(
                    MovedLevers.words(moves, run.point()) + " cannot be together: " + e.getMessage(),
                    e); // each and each pair was checked
        }
    }
}
