package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.cli.page.SharedPage;
import org.townsquare.engine.Simulation;
import org.townsquare.measure.PlatformResult;
import org.townsquare.measure.Replicate;
import org.townsquare.measure.ReplicateResult;
import org.townsquare.scenario.Action;
import org.townsquare.scenario.Activation;
import org.townsquare.scenario.Happening;
import org.townsquare.scenario.NetworkSpec;
import org.townsquare.scenario.PolicyPreset;
import org.townsquare.scenario.Rule;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.Thresholds;
import org.townsquare.scenario.Trigger;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * Every kind that a scenario can be made of gives the same numbers in a page as here: networks, rules, events by date and by
 * condition, policies, forks. A kind that is not tried fails a test.
 */
class WebProofTest {

    private static final Path SMALL = Path.of(Command.scenario("small.yaml"));
    private static final Path EVERYTHING = Path.of(Command.scenario("everything.yaml"));
    private static final Path TEXTBOOK = Path.of("../scenarios/textbook").toAbsolutePath();

    /** Rules need scenarios that go with them: the textbook's. */
    private static final List<String> RULES = List.of(
            "bass",
            "brock-durlauf-2",
            "granovetter",
            "watts-cascade",
            "centola-below",
            "kirman-herds",
            "xie-below",
            "arthur");

    private static final String THRESHOLDS = "choice.rule={kind: threshold, thresholds: {kind: ";

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasProgram() {
        WebRunTest.hasProgram();
    }

    private static List<Scenario> tried() throws Exception {
        List<Scenario> all = new ArrayList<>();
        all.add(ScenarioFiles.read(EVERYTHING, List.of()));
        for (String network : List.of(
                "heavy-tailed",
                "complete",
                "erdos-renyi",
                "two-sided",
                "watts-strogatz",
                "barabasi-albert",
                "stochastic-block")) {
            all.add(ScenarioFiles.read(SMALL, List.of("network={kind: " + network + "}")));
        }
        for (PolicyPreset preset : PolicyPreset.values()) {
            all.add(ScenarioFiles.read(
                    SMALL,
                    List.of("alternative.policy="
                            + preset.name().toLowerCase(Locale.ROOT).replace('_', '-'))));
        }
        for (String rule : RULES) {
            all.add(WebRunTest.brief(TEXTBOOK.resolve(rule + ".yaml")));
        }
        for (String thresholds : List.of("uniform, low: 0, high: 1}}", "normal, mean: 0.2, sd: 0.1}}")) {
            all.add(WebRunTest.brief(TEXTBOOK.resolve("watts-cascade.yaml"), THRESHOLDS + thresholds));
        }
        all.add(ScenarioFiles.read(SMALL, List.of("activation={kind: sequential}")));
        return all;
    }

    private static Stream<Class<?>> kinds(Class<?> type) {
        return type.isSealed()
                ? Arrays.stream(type.getPermittedSubclasses()).flatMap(WebProofTest::kinds)
                : Stream.of(type);
    }

    /** What is tried is all that there is, and all of it happens. */
    @Test
    void nothingIsLeftOut() throws Exception {
        Set<Class<?>> seen = new HashSet<>();
        for (Scenario scenario : tried()) {
            seen.add(scenario.network().getClass());
            seen.add(scenario.choice().rule().getClass());
            seen.add(scenario.activation().getClass());
            if (scenario.choice().rule() instanceof Rule.Threshold threshold) {
                seen.add(threshold.thresholds().getClass());
            }
        }
        Scenario everything = ScenarioFiles.read(EVERYTHING, List.of());
        Simulation simulation = new Simulation(everything, 0);
        simulation.start();
        simulation.runUntil(everything.steps());
        for (Happening happening : simulation.events().happened()) {
            seen.add(happening.event().action().getClass());
            seen.add(happening.event().trigger().getClass());
        }
        assertThat(Stream.of(
                                NetworkSpec.class,
                                Rule.class,
                                Activation.class,
                                Thresholds.class,
                                Trigger.class,
                                Action.class)
                        .flatMap(WebProofTest::kinds))
                .filteredOn(kind -> !seen.contains(kind))
                .as("a page has no network from a file")
                .containsExactly(NetworkSpec.EdgeList.class);
    }

    @Test
    void everyKindGivesTheSameNumbersInChromiumToTheLastBit() throws Exception {
        try (Tab tab = Tab.open(page(), 1280, 800)) {
            assertThat(different(tab::eval)).isEmpty();
            assertThat(tab.said()).isEmpty();
        }
    }

    @Test
    void everyKindGivesTheSameNumbersInFirefoxToTheLastBit() throws Exception {
        try (Fox fox = Fox.open(page())) {
            assertThat(different(fox::eval)).isEmpty();
            fox.eval("byId('run').click()");
            fox.await("step > 10");
            assertThat(fox.said()).isEmpty();
        }
    }

    /** A page forks where something is let happen: what came before is shared, and what comes after is the fork's. */
    @Test
    void forksAndTheirTestsAreThoseOfTheCommandLineInChromium() throws Exception {
        try (Tab tab = Tab.open(page(), 1280, 800)) {
            forks(tab::eval);
            assertThat(tab.said()).isEmpty();
        }
    }

    @Test
    void forksAndTheirTestsAreThoseOfTheCommandLineInFirefox() throws Exception {
        try (Fox fox = Fox.open(page())) {
            forks(fox::eval);
            assertThat(fox.said()).isEmpty();
        }
    }

    private static void forks(Eval browser) throws Exception {
        Scenario scenario = ScenarioFiles.read(SMALL, List.of());
        List<Scenario> variants = new ArrayList<>(List.of(scenario));
        for (String event :
                List.of("policy-change, policy: strict", "closing", "marketing-burst, hazard: 0.2, days: 20")) {
            variants.add(ScenarioFiles.read(SMALL, List.of("events=[{at: 20, platform: Agora, kind: " + event + "}]")));
        }
        List<ReplicateResult> results = new ArrayList<>();
        Replicate.fork(variants, 20, 2, 1, () -> {}, (variant, result) -> results.add(result));
        assertThat(results.stream().map(result -> WebRunTest.digest(result.series())))
                .doesNotHaveDuplicates();
        for (int i = 0; i < variants.size(); i++) {
            assertThat(digest(browser, variants.get(i), 2))
                    .as("variant %d", i)
                    .isEqualTo(WebRunTest.digest(results.get(i).series()));
            JsonNode judged = browser.of("aside.ask('replicate', " + quoted(variants.get(i)) + ", 2)");
            for (PlatformResult platform : results.get(i).platforms()) {
                JsonNode there = judged.get(platform.platform());
                assertThat(there.get("finalShare").asDouble()).isEqualTo(platform.finalShare());
                assertThat(there.get("outcome").textValue())
                        .isEqualTo(
                                platform.outcome() == null
                                        ? null
                                        : platform.outcome().word());
            }
        }
    }

    private Path page() throws Exception {
        Path page = folder.resolve("page.html");
        SharedPage.write(page, ScenarioFiles.read(SMALL, List.of()));
        return page;
    }

    /** What a browser has of a run. */
    private interface Eval {
        JsonNode of(String expression) throws Exception;
    }

    private static List<String> different(Eval browser) throws Exception {
        List<String> different = new ArrayList<>();
        for (Scenario scenario : tried()) {
            if (!digest(browser, scenario, 0).equals(WebRunTest.digest(scenario))) {
                different.add(scenario.title() + " " + scenario.network() + " "
                        + scenario.choice().rule());
            }
        }
        return different;
    }

    private static String digest(Eval browser, Scenario scenario, int replicate) throws Exception {
        assertThat(browser.of("live.ask('open', 7, " + quoted(scenario) + ", " + replicate + ")")
                        .asText())
                .isEmpty();
        browser.of("live.ask('advance', 7, " + scenario.steps() + ", [], 0, 1)");
        return browser.of("live.ask('digest', 7)").asText();
    }

    private static String quoted(Scenario scenario) throws Exception {
        return new ObjectMapper().writeValueAsString(SharedPage.tape(scenario));
    }
}
