package org.townsquare.scenario.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.scenario.Scenario;

/** Putting numbers into a scenario gives what laying them over it and reading it anew gives. */
class TuningTest {

    private static final Scenario TOWN = Given.shipped("truth-social.yaml");

    private static Scenario read(Scenario scenario, List<String> paths, List<String> values)
            throws InvalidScenarioException {
        return Draft.of(scenario).with(Draft.overrides(paths, values));
    }

    /** All parameters of behaviour at once, of a scenario with people, events, policies and companies. */
    @Test
    void drawsOfBehaviourAreAsRead() throws InvalidScenarioException {
        Scenario uncertain = Draft.of(TOWN)
                .above(Path.of("../scenarios/priors/behaviour.yaml"))
                .with(List.of("replicates=6"));
        PairDraws draws = PairDraws.of(uncertain);
        assertThat(draws.paths()).hasSizeGreaterThan(50);
        for (int pair = 0; pair < 3; pair++) {
            assertThat(draws.scenario(2 * pair))
                    .isEqualTo(read(uncertain.certain(), draws.paths(), draws.values(pair)));
        }
        assertThat(draws.scenario(0)).isNotEqualTo(draws.scenario(2));
    }

    @Test
    void numbersMayStandAnywhere() throws InvalidScenarioException {
        List<String> paths = List.of(
                "alternative.quality",
                "platforms.Truth Social.launch.news",
                "platforms[1].policy.delay",
                "influencers.Former president.audience",
                "users.count",
                "network.meanDegree");
        List<String> values = List.of("-1.25", "1e-1", "3", "0.2", "500", "12");
        for (int j = 0; j < paths.size(); j++) {
            List<String> path = List.of(paths.get(j));
            List<String> value = List.of(values.get(j));
            Tuning tuning = Tuning.of(TOWN, path);
            assertThat(tuning.isOfNumbers()).as(paths.get(j)).isTrue();
            assertThat(tuning.with(value)).isEqualTo(read(TOWN, path, value)).isNotEqualTo(TOWN);
        }
    }

    @Test
    void wordsSectionsAndEventsAreRead() throws InvalidScenarioException {
        List<String> paths = List.of("alternative.policy", "users.count");
        List<String> values = List.of("strict", "300");
        Tuning tuning = Tuning.of(TOWN, paths);
        assertThat(tuning.isOfNumbers()).isFalse();
        assertThat(tuning.with(values)).isEqualTo(read(TOWN, paths, values));
        List<String> event = List.of("events[0].news");
        assertThat(Tuning.of(TOWN, event).isOfNumbers()).isFalse();
        assertThat(Tuning.of(TOWN, event).with(List.of("0.3"))).isEqualTo(read(TOWN, event, List.of("0.3")));
    }

    /** What cannot be is told in the same words: values of the wrong kind or size, and what does not go together. */
    @Test
    void whatIsWrongIsToldAsWhenRead() {
        assertSameProblems("users.count", "1.5");
        assertSameProblems("users.count", "many");
        assertSameProblems("alternative.quality", "21");
        assertSameProblems("alternative.quality", "");
        assertSameProblems("criticalMass.nicheFloor", "0.2");
        assertSameProblems("platforms[7].quality", "1");
        assertSameProblems("nowhere.quality", "1");
        assertSameProblems("alternative.qualities", "1");
    }

    private static void assertSameProblems(String path, String value) {
        InvalidScenarioException read =
                catchThrowableOfType(InvalidScenarioException.class, () -> read(TOWN, List.of(path), List.of(value)));
        InvalidScenarioException tuned = catchThrowableOfType(
                InvalidScenarioException.class,
                () -> Tuning.of(TOWN, List.of(path)).with(List.of(value)));
        assertThat(tuned).as(path + "=" + value).isNotNull();
        assertThat(tuned.problems()).isEqualTo(read.problems());
    }
}
