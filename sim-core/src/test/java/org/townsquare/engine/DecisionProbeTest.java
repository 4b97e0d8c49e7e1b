package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
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

    /** Odds e^(μU) that come from the engine's utility are those of the sum of the terms. */
    @Test
    void theTermsAddUpToWhatTheDecisionGoesBy() {
        Set<UtilityTerm> seen = EnumSet.noneOf(UtilityTerm.class);
        int considered = 0;
        for (int replicate = 0; replicate < 6; replicate++) {
            Scenario scenario = EverythingAtOnce.scenario("attention", "heavy-tailed");
            double scale = scenario.choice().scale();
            for (Decision decision : decisions(new Simulation(scenario, replicate))) {
                for (Worth worth : decision.worths()) {
                    worth.terms().forEach((term, value) -> seen.addAll(value == 0 ? Set.of() : Set.of(term)));
                    int k = worth.platform();
                    if (decision.considered(k)) {
                        double chance = decision.chances().get(k);
                        assertThat(chance).isCloseTo(1 / (1 + Math.exp(-scale * worth.utility())), within(1e-12));
                        considered++;
                    }
                }
            }
        }
        assertThat(considered).isGreaterThan(100);
        assertThat(seen).containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(UtilityTerm.LEANING)));
    }

    /** The chances of a user with one home are those of all options and of none. */
    @Test
    void chancesOfOneHomeAreTheLogitOfTheTerms() {
        Scenario scenario = EverythingAtOnce.scenario("single-home", "heavy-tailed");
        double scale = scenario.choice().scale();
        List<Decision> decisions = decisions(new Simulation(scenario, 0));
        assertThat(decisions).hasSizeGreaterThan(20).allSatisfy(decision -> {
            double sum = 1;
            for (Worth worth : decision.worths()) {
                sum += decision.considered(worth.platform()) ? Math.exp(scale * worth.utility()) : 0;
            }
            for (Worth worth : decision.worths()) {
                if (decision.considered(worth.platform())) {
                    assertThat(decision.chances().get(worth.platform()))
                            .isCloseTo(Math.exp(scale * worth.utility()) / sum, within(1e-9));
                }
            }
        });
    }

    @Test
    void bassAndThresholdsHaveChancesOfTheirOwn() {
        Scenario bass = Given.scenario(
                Given.SMALL,
                "users.count=700",
                "users.reconsider=0.5",
                "platforms.New.initialUsers=0.05",
                "choice.rule={kind: bass, innovation: 0.1, imitation: 0.5}");
        assertThat(decisions(new Simulation(bass, 0)))
                .filteredOn(decision -> decision.considered(1))
                .isNotEmpty()
                .allSatisfy(decision -> assertThat(decision.chances().get(1))
                        .isCloseTo(0.1 + 0.5 * decision.worths().get(1).contactShare(), within(1e-12)));
        Scenario threshold = Given.scenario(
                Given.SMALL,
                "users.count=700",
                "users.reconsider=0.5",
                "platforms.New.initialUsers=0.05",
                "choice.rule={kind: threshold, thresholds: {kind: constant, value: 0.2}}");
        assertThat(decisions(new Simulation(threshold, 0)))
                .filteredOn(decision -> decision.considered(1))
                .isNotEmpty()
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
