package org.townsquare.experiment;

import java.io.IOException;
import java.util.Set;
import org.townsquare.measure.Replicate;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.PairDraws;
import org.townsquare.scenario.file.ScenarioFiles;

/** The replicates of a scenario. */
public final class Replicates implements Work {

    private final Scenario scenario;
    private final PairDraws draws;

    public Replicates(Scenario scenario) {
        this.scenario = scenario;
        this.draws = PairDraws.of(scenario);
    }

    @Override
    public Scenario scenario() {
        return scenario;
    }

    @Override
    public int size() {
        return scenario.replicates();
    }

    @Override
    public Origin origin() throws IOException {
        return ResultsFolder.of(scenario, ScenarioFiles.write(scenario)).origin();
    }

    @Override
    public boolean isMade(int number, Set<String> keys) {
        return keys.contains(ResultsFolder.key(number));
    }

    @Override
    public long steps(int number) {
        return Replicate.steps(draws.scenario(number), number);
    }

    @Override
    public void make(int number, RunLog log, int threads, Progress progress) throws IOException {
        Scenario drawn = draws.scenario(number);
        ResultsFolder.add(
                log, drawn, Replicate.run(drawn, number, threads, progress::step, ResultsFolder.searches(log)));
    }
}
