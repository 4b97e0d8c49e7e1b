package org.townsquare.experiment;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.Replicate;
import org.townsquare.results.folder.Origin;
import org.townsquare.results.folder.RunLog;
import org.townsquare.results.tipping.TippingFolder;
import org.townsquare.results.tipping.TippingQuestion;
import org.townsquare.results.tipping.TippingRun;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.Draft;
import org.townsquare.scenario.file.InvalidScenarioException;

/**
 * The runs that a search for tipping points has asked for so far.
 *
 * @param scenario as it stands
 * @param asked the runs, by their numbers
 */
record TippingWork(Scenario scenario, Variation variation, TippingQuestion question, List<TippingRun> asked)
        implements AskedWork {

    /** Those of an unfinished folder. */
    static TippingWork in(Path folder, Scenario scenario) throws IOException {
        TippingQuestion question = TippingQuestion.in(folder);
        Draft draft = Draft.of(folder.resolve(Origin.BASE));
        return new TippingWork(
                scenario, new Variation(draft, List.of(), question.path()), question, TippingFolder.asked(folder));
    }

    @Override
    public Origin origin() throws IOException {
        return TippingFolder.of(scenario, question, variation.base()).origin();
    }

    @Override
    public long steps(int number) {
        return Replicate.steps(scenario, asked.get(number).replicate());
    }

    @Override
    public void make(int number, RunLog log, int threads, Progress progress) throws IOException {
        TippingRun run = asked.get(number);
        PlatformResult result = result(variation, question, run, threads, progress::step);
        TippingFolder.add(log, run, scenario.seed(), result, question.of().of(result));
    }

    /** What becomes of a run. */
    static PlatformResult result(
            Variation variation, TippingQuestion question, TippingRun run, int threads, Runnable step) {
        try {
            Scenario varied = variation.inRow(question, run.row()).at(run.value());
            return Replicate.run(varied, run.replicate(), threads, step)
                    .platforms()
                    .get(varied.platformIndex(question.platform()));
        } catch (InvalidScenarioException e) {
            throw new IllegalStateException(e); // the range has been checked, but not every value in it
        }
    }
}
