package org.townsquare.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.townsquare.Given;
import org.townsquare.engine.Simulation;
import org.townsquare.scenario.GateAction;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;

/**
 * Stores take a platform back when it moderates better, and not before: no return is dated in the scenarios of Parler, Truth
 * Social, Gettr and Gab. Towns of 4,000.
 */
class StoresTakeBackTest {

    private static Scenario small(String name, String... overrides) {
        Scenario full = Given.shipped(name);
        double people = full.users().representsOrShare(full.users().count())
                * full.users().count();
        String[] all = IntStream.range(0, overrides.length + 3)
                .mapToObj(i -> i < overrides.length
                        ? overrides[i]
                        : List.of(
                                        "users.count=4000",
                                        "users.represents=" + people / 4000,
                                        "criticalMass.counterfactual=false")
                                .get(i - overrides.length))
                .toArray(String[]::new);
        return Given.shipped(name, all);
    }

    /** Another policy in place of the one with which a platform gives in. */
    private static String policy(String name, String policy) {
        List<String> kinds =
                Given.shipped(name).events().stream().map(event -> event.kind()).toList();
        return "events[" + kinds.lastIndexOf("policy-change") + "].policy=" + policy;
    }

    /** Stores that list a platform, at the end of each step. */
    private static int[] stores(Scenario scenario, String platform) {
        Simulation simulation = new Simulation(scenario, 0);
        Recorder recorder = new Recorder(scenario);
        simulation.start();
        simulation.observe(recorder);
        simulation.runUntil(scenario.steps());
        return IntStream.range(0, scenario.steps())
                .map(step -> (int) recorder.series().get(Metric.STORES, step, scenario.platformIndex(platform)))
                .toArray();
    }

    /** Thrown out in January 2021 (steps 99 and 100), back in May in fact (step 228), in the model some weeks later. */
    @Test
    void parlerComesBackAfterItModeratesStrictly() {
        int[] stores = stores(small("parler.yaml"), "Parler");
        assertThat(stores[98]).isEqualTo(2);
        assertThat(stores[101]).isZero();
        int back = IntStream.range(101, stores.length)
                .filter(step -> stores[step] > 0)
                .findFirst()
                .orElseThrow();
        assertThat(back).isBetween(200, 300);
    }

    /** What the tables say of it: the store's own return stands among the events, with its step, and nothing else does so unasked. */
    @Test
    void theReturnStandsAmongTheEvents() {
        Scenario scenario = small("parler.yaml");
        ReplicateResult result = Replicate.run(scenario, 0, 1, () -> {});
        int parler = scenario.platformIndex("Parler");
        List<Happening> back = result.events().stream()
                .filter(happening -> happening.gatekeeper() != null
                        && "Parler".equals(happening.event().platform())
                        && happening.event().action() instanceof GateAction.AppStoreReinstatement)
                .toList();
        assertThat(back).isNotEmpty();
        for (Happening happening : back) {
            assertThat(happening.cause()).isEqualTo("by " + happening.gatekeeper() + "'s own rule");
            assertThat(result.series().get(Metric.STORES, happening.step(), parler))
                    .isGreaterThan(result.series().get(Metric.STORES, happening.step() - 1, parler));
        }
    }

    @Test
    void parlerStaysOutIfItDoesNot() {
        for (String policy : List.of("free-speech", "reactive")) {
            int[] stores = stores(small("parler.yaml", policy("parler.yaml", policy)), "Parler");
            assertThat(IntStream.range(101, stores.length)
                            .map(step -> stores[step])
                            .max())
                    .hasValue(0);
        }
    }

    @Test
    void gabNeverGivesInAndStaysOut() {
        int[] stores = stores(small("parler.yaml"), "Gab");
        assertThat(IntStream.range(1, stores.length).map(step -> stores[step]).max())
                .hasValue(0);
    }

    /** In Apple's store all along, in Google's from 12 October 2022 on in fact (step 376), in the model within two months of it, if it removes threats
     * though not the rest. */
    @Test
    void truthSocialStaysInOneStoreAndComesIntoTheOther() {
        int[] stores = stores(small("truth-social.yaml"), "Truth Social");
        int open = IntStream.range(0, stores.length)
                .filter(step -> stores[step] > 0)
                .findFirst()
                .orElseThrow();
        int both = IntStream.range(open, stores.length)
                .filter(step -> stores[step] == 2)
                .findFirst()
                .orElseThrow();
        assertThat(both).isBetween(316, 436);
        assertThat(IntStream.range(open, both).allMatch(step -> stores[step] == 1))
                .isTrue();
        String alike = "{preset: free-speech, severeStrictness: 0.1}";
        int[] refuses = stores(small("truth-social.yaml", policy("truth-social.yaml", alike)), "Truth Social");
        assertThat(IntStream.range(open, refuses.length)
                        .map(step -> refuses[step])
                        .max())
                .hasValue(1);
    }

    @Test
    void gettrStaysIn() {
        int[] stores = stores(small("gettr.yaml"), "Gettr");
        int open = IntStream.range(0, stores.length)
                .filter(step -> stores[step] > 0)
                .findFirst()
                .orElseThrow();
        assertThat(IntStream.range(open, stores.length).allMatch(step -> stores[step] == 2))
                .isTrue();
    }
}
