package org.townsquare.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.townsquare.market.BooksAudit;
import org.townsquare.market.Platform;
import org.townsquare.population.Audit;
import org.townsquare.population.Count;
import org.townsquare.scenario.Action;
import org.townsquare.scenario.Scenario;

class InvariantsTest {

    @Test
    void everyKindOfEventHappens() {
        Scenario scenario = EverythingAtOnce.scenario("attention", "complete");
        Set<Class<?>> kinds = Arrays.stream(Action.class.getPermittedSubclasses())
                .flatMap(theme -> theme.isSealed() ? Arrays.stream(theme.getPermittedSubclasses()) : Stream.of(theme))
                .collect(Collectors.toSet());
        assertThat(scenario.events().stream()
                        .map(event -> event.action().getClass())
                        .collect(Collectors.toSet()))
                .isEqualTo(kinds);
    }

    @ParameterizedTest
    @CsvSource({
        "attention,heavy-tailed",
        "single-home,heavy-tailed",
        "attention,complete",
        "single-home,barabasi-albert"
    })
    void whatIsKeptIncrementallyEqualsACountFromScratchAtEveryStep(String rule, String network) {
        Scenario scenario = EverythingAtOnce.scenario(rule, network);
        Simulation simulation = new Simulation(scenario, 0);
        BooksAudit books = new BooksAudit(scenario);
        simulation.observe((step, s) -> {
            Audit.check(s.population());
            books.check(s.market());
            for (int k = 0; k < 3; k++) {
                Platform platform = s.market().platforms().get(k);
                boolean closed = platform.isClosed() || !platform.isOpen();
                if (closed || s.market().offers()[k].isOffTheAir()) {
                    assertThat(s.population().tally().get(Count.ATTENTION, k)).isZero();
                }
                Audit.checkReach(s.population(), k, s.market().offers()[k].darkNations());
            }
        });
        simulation.start();
        Audit.check(simulation.population());
        simulation.population().useThreads(2);
        simulation.runUntil(scenario.steps());
        assertThat(simulation.population().tally().get(Count.BANNED, 0)).isPositive();
        assertThat(simulation.population().tally().get(Count.ATTENTION, 1)).isZero();
        assertThat(simulation.population().tally().get(Count.ATTENTION, 0)).isPositive();
    }
}
