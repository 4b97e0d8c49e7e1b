package org.townsquare.gui.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.experiment.LocalExecutor;
import org.townsquare.experiment.Progress;
import org.townsquare.experiment.Replicates;
import org.townsquare.results.ResultsFolder;
import org.townsquare.results.Verdict;
import org.townsquare.results.folder.Place;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.ScenarioFiles;

/** What the window says of a run that is over, and of many. */
class RepeatsTest {

    private static final String[] LONG = {"steps=900", "users.count=80"};

    @TempDir
    private Path folder;

    /** The numbers of {@code run --replicates 30}, whether critical mass is measured besides or not. */
    @Test
    void thirtyRunsAreThoseOfTheCommandLine() throws Exception {
        AtomicReference<Double> done = new AtomicReference<>(0.0);
        Verdict here = Repeats.of(Given.scenario(Given.SMALL, LONG), done::set, () -> false);
        Scenario scenario =
                Given.scenario(Given.SMALL, LONG[0], LONG[1], "replicates=30", "criticalMass.search=coarse");
        Path results = folder.resolve("results");
        try (ResultsFolder open =
                Place.named(results).create(ResultsFolder.of(scenario, ScenarioFiles.write(scenario)))) {
            new LocalExecutor(2).make(new Replicates(scenario), open, Progress.NONE);
            open.complete(List.of("run"));
        }
        Verdict there = Verdict.read(results, scenario);
        assertThat(here.replicates()).isEqualTo(30);
        assertThat(done.get()).isEqualTo(1);
        for (int k = 0; k < 2; k++) {
            Verdict.Platform one = here.platforms().get(k);
            Verdict.Platform other = there.platforms().get(k);
            assertThat(one.outcomes()).isEqualTo(other.outcomes());
            assertThat(one.finalShare()).isEqualTo(other.finalShare());
            assertThat(one.criticalMass()).isEqualTo(other.criticalMass());
            assertThat(one.fates()).isEqualTo(other.fates());
        }
        assertThat(here.alternatives().get(0).sentence(30))
                .isEqualTo(there.alternatives().get(0).sentence(30));
    }

    @Test
    void theyCanBeStopped() {
        assertThatThrownBy(() -> Repeats.of(Given.scenario(Given.SMALL, LONG), done -> {}, () -> true))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theEndingTellsMoneyFromUsers() {
        Session session = Session.of(Given.scenario(Given.SMALL, LONG));
        session.goTo(session.steps());
        String alternative = Words.say(
                "outcome." + session.results().orElseThrow().get(1).adoption().word());
        Integer broke = session.results().orElseThrow().get(1).ranOutStep();
        assertThat(Ending.of(session).sentences())
                .hasSize(2)
                .first()
                .asString()
                .startsWith("New " + alternative)
                .containsPattern("\\([0-9.]+ % of all users over the last 30 days\\); its money "
                        + (broke == null ? "did not run out\\." : "ran out at step " + broke + "\\."));
        assertThat(Ending.of(session).sentences().get(1)).startsWith("Old ");
        Session tooShort = Session.of(Given.scenario(Given.SMALL));
        tooShort.goTo(tooShort.steps());
        assertThat(Ending.of(tooShort).sentences()).isEmpty();
    }
}
