package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.townsquare.Given;
import org.townsquare.population.Count;
import org.townsquare.population.Decision;
import org.townsquare.population.UtilityTerm;
import org.townsquare.population.Worth;
import org.townsquare.scenario.Scenario;

/** How users decide can be seen, and that changes nothing. */
class DecisionProbeTest {

    private static final int STEPS = 160;

    /** Another user in every step, so that many decisions are seen. */
    private static List<Decision> decisions(Simulation simulation) {
        List<Decision> decisions = new ArrayList<>();
        simulation.start();
        simulation.observe((step, s) -> s.population().watch(step * 37 % 700, decisions::add));
        simulation.runUntil(STEPS);
        return decisions;
    }

    /**
     * Chances e^(μU) / Σ e^(μU) that come from the engine's columns are those of the sums of the terms, one by one, but for the
     * stock of habit, which is rounded to 2^-16 in between.
     */
    @ParameterizedTest
    @ValueSource(strings = {"attention", "single-home"})
    void chancesAreTheLogitOfTheTerms(String rule) {
        Set<UtilityTerm> seen = EnumSet.noneOf(UtilityTerm.class);
        int considered = 0;
        for (int replicate = 0; replicate < 6; replicate++) {
            Scenario scenario = EverythingAtOnce.scenario(rule, "heavy-tailed");
            double scale = scenario.choice().scale();
            for (Decision decision : decisions(new Simulation(scenario, replicate))) {
                double sum = Math.exp(scale * decision.outside());
                for (Worth worth : decision.worths()) {
                    worth.terms().forEach((term, value) -> seen.addAll(value == 0 ? Set.of() : Set.of(term)));
                    sum += decision.considered(worth.platform()) ? Math.exp(scale * worth.utility()) : 0;
                }
                for (Worth worth : decision.worths()) {
                    if (decision.considered(worth.platform())) {
                        assertThat(decision.chances().get(worth.platform()))
                                .isCloseTo(Math.exp(scale * worth.utility()) / sum, within(1e-5));
                        considered++;
                    }
                }
            }
        }
        assertThat(considered).isGreaterThan(100);
        assertThat(seen).containsExactlyInAnyOrder(UtilityTerm.values());
    }

    /** Attention is P in 64ths among the platforms of which the user is a member afterwards; below one of them it is none. */
    @Test
    void attentionFollowsTheChances() {
        int attended = 0;
        Scenario scenario = EverythingAtOnce.scenario("attention", "heavy-tailed");
        for (Decision decision : decisions(new Simulation(scenario, 0))) {
            double sum = 0;
            double out = Math.exp(scenario.choice().scale() * decision.outside());
            double most = 0;
            for (Worth worth : decision.worths()) {
                double weight = Math.exp(scenario.choice().scale() * worth.utility());
                double after = decision.after().get(worth.platform());
                sum += after;
                if (after > 0) {
                    assertThat(decision.considered(worth.platform())).isTrue();
                    assertThat(after).isGreaterThan(decision.chances().get(worth.platform()) - 1.0 / 64);
                    attended++;
                }
                most += decision.considered(worth.platform()) ? weight : 0;
            }
            assertThat(sum).isLessThan(most / (most + out) + 1.0 / 64);
        }
        assertThat(attended).isGreaterThan(30);
    }

    /** Of several replicates. */
    private static List<Decision> decisions(Scenario scenario) {
        return IntStream.range(0, 16)
                .mapToObj(replicate -> decisions(new Simulation(scenario, replicate)))
                .flatMap(List::stream)
                .toList();
    }

    @Test
    void bassAndThresholdsHaveChancesOfTheirOwn() {
        Scenario bass = Given.scenario(
                Given.SMALL,
                "users.count=700",
                "influencers=[]",
                "platforms.Old.initialUsers=0",
                "platforms.Old.initialAware=0",
                "platforms.New.initialUsers=0.15",
                "platforms.New.initialAware=1",
                "choice.rule={kind: bass, innovation: 0.1, imitation: 0.5}");
        assertThat(decisions(bass))
                .filteredOn(decision -> decision.considered(1))
                .hasSizeGreaterThan(5)
                .allSatisfy(decision -> assertThat(decision.chances().get(1))
                        .isCloseTo(0.1 + 0.5 * decision.worths().get(1).contactShare(), within(1e-12)));
        Scenario threshold = Given.scenario(
                Given.SMALL,
                "users.count=700",
                "influencers=[]",
                "platforms.Old.initialUsers=0",
                "platforms.Old.initialAware=0",
                "platforms.New.initialUsers=0.15",
                "platforms.New.initialAware=1",
                "choice.rule={kind: threshold, thresholds: {kind: constant, value: 0.2}}");
        assertThat(decisions(threshold))
                .filteredOn(decision -> decision.considered(1))
                .hasSizeGreaterThan(5)
                .allSatisfy(decision -> {
                    double expected = decision.worths().get(1).contactShare() >= 0.2 ? 1 : 0;
                    assertThat(decision.chances().get(1)).isEqualTo(expected);
                    assertThat(decision.after().get(1)).isEqualTo(expected);
                    assertThat(decision.before().get(1)).isZero();
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"attention", "single-home"})
    void seeingChangesNothing(String rule) {
        Scenario scenario = EverythingAtOnce.scenario(rule, "heavy-tailed");
        Simulation seen = new Simulation(scenario, 2);
        decisions(seen);
        Simulation unseen = new Simulation(scenario, 2);
        unseen.start();
        unseen.runUntil(STEPS);
        for (Count count : Count.values()) {
            for (int k = 0; k < 3; k++) {
                assertThat(seen.population().tally().get(count, k))
                        .isEqualTo(unseen.population().tally().get(count, k));
            }
        }
    }
}
