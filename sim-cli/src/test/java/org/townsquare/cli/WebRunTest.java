package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.cli.page.SharedPage;
import org.townsquare.engine.Simulation;
import org.townsquare.measure.MeanField;
import org.townsquare.measure.Recorder;
import org.townsquare.measure.TimeSeries;
import org.townsquare.scenario.Metric;
import org.townsquare.scenario.Scenario;
import org.townsquare.scenario.file.InvalidScenarioException;
import org.townsquare.scenario.file.ScenarioFiles;

/** A page gives the numbers of the command line, and every control of it works; the network is off. */
class WebRunTest {

    private static final Path SCENARIOS =
            Path.of("../scenarios").toAbsolutePath().normalize();

    private Path folder;

    @BeforeEach
    void setFolder(@TempDir Path own) {
        folder = own;
    }

    /** The program is made when sim-web is packaged; a test run that skips that, skips this. */
    @BeforeAll
    static void hasProgram() {
        assumeTrue(
                "true".equals(System.getenv("CI"))
                        || SharedPage.class.getResource("/org/townsquare/web/townsquare.wasm") != null,
                "sim-web has not been packaged");
    }

    private Path page(Scenario scenario) throws Exception {
        Path page = folder.resolve("page.html");
        SharedPage.write(page, scenario);
        return page;
    }

    /** Short, and small, so that all can be tried; whatever the scenario is about still happens. */
    static Scenario brief(Path file, String... more) throws Exception {
        Scenario whole = ScenarioFiles.read(file, List.of());
        List<String> overrides = Stream.concat(
                        Stream.of(few(whole), "steps=" + Math.min(whole.steps(), 120)), Stream.of(more))
                .toList();
        return ScenarioFiles.read(file, overrides);
    }

    private static String few(Scenario whole) {
        return "users.count=" + Math.min(whole.users().count(), 800);
    }

    /** Brief where it can be: figures may lie behind the end of a short run, and ties may need more users than a small town has. */
    private static Scenario briefest(Path file) throws Exception {
        Scenario whole = ScenarioFiles.read(file, List.of());
        try {
            return brief(file, "users.count=" + Math.min(whole.users().count(), 200));
        } catch (InvalidScenarioException tooShort) {
            try {
                return ScenarioFiles.read(file, List.of(few(whole)));
            } catch (InvalidScenarioException tooSmall) {
                return whole;
            }
        }
    }

    static String digest(Scenario scenario) {
        return digest(scenario, 0);
    }

    private static String digest(Scenario scenario, int replicate) {
        Simulation simulation = new Simulation(scenario, replicate);
        Recorder recorder = new Recorder(scenario);
        simulation.start();
        simulation.observe(recorder);
        simulation.runUntil(scenario.steps());
        return digest(recorder.series());
    }

    static String digest(TimeSeries series) {
        long hash = 0xcbf29ce484222325L;
        for (int step = 0; step < series.recorded(); step++) {
            for (int k = 0; k < series.platforms(); k++) {
                for (Metric metric : Metric.values()) {
                    double value = series.get(metric, step, k);
                    hash = (hash ^ (Double.isNaN(value) ? 0 : Double.doubleToRawLongBits(value))) * 0x100000001b3L;
                }
            }
        }
        return Long.toHexString(hash);
    }

    @Test
    void everyShippedScenarioGivesTheSameNumbersToTheLastBit() throws Exception {
        List<Path> files;
        try (Stream<Path> all = Files.walk(SCENARIOS)) {
            files = all.filter(file -> file.toString().endsWith(".yaml"))
                    .filter(file -> !file.toString().matches(".*/(parts|sweeps|priors)/.*|.*answers.*"))
                    .sorted()
                    .toList();
        }
        StringBuilder wrong = new StringBuilder();
        try (Tab tab = Tab.open(page(brief(files.get(0))), 1280, 800)) {
            for (Path file : files) {
                Scenario scenario = briefest(file).certain();
                String problems = tab.eval("live.ask('open', 7, " + quoted(SharedPage.tape(scenario)) + ", 0)")
                        .asText();
                tab.eval("live.ask('advance', 7, " + scenario.steps() + ", [], 0, 1)");
                String there = tab.eval("live.ask('digest', 7)").asText();
                if (!there.equals(digest(scenario)) || !problems.isEmpty()) {
                    wrong.append(SCENARIOS.relativize(file))
                            .append(' ')
                            .append(problems)
                            .append('\n');
                }
            }
        }
        assertThat(wrong.toString()).isEmpty();
        assertThat(files).hasSizeGreaterThan(80);
    }

    /** A town that moves at once and in which much can happen. */
    private static Scenario small(String... more) throws Exception {
        return brief(SCENARIOS.resolve("new-network.yaml"), more).certain();
    }

    @Test
    void whatAReaderDoesGivesTheSameNumbersOnTheCommandLine() throws Exception {
        try (Tab tab = Tab.open(page(small()), 1280, 800)) {
            assertThat(digest(small())).isNotEqualTo(digest(small("alternative.quality=3")));
            tab.eval("then(() => advance(40))");
            turn(tab, "platforms.Agora.quality", 3);
            press(tab, "#events button:nth-of-type(4)");
            tab.eval("then(() => goTo(data.steps))");
            String there = tab.eval("busy.then(() => live.ask('digest', 1))").asText();
            Scenario replayed = replayed(tab);
            assertThat(replayed.platform("Agora").quality()).isEqualTo(3);
            assertThat(replayed.events()).hasSize(small().events().size() + 1);
            assertThat(digest(replayed)).isEqualTo(there);

            String link = tab.eval("location.href + fragment(step)").asText();
            tab.go("about:blank");
            tab.go(link);
            tab.eval("busy");
            assertThat(tab.eval("live.ask('digest', 1)").asText()).isEqualTo(there);
        }
    }

    /** Of a platform's policy, from the beginning and from a step on. */
    @Test
    void aPolicyThatIsChosenGivesTheSameNumbersOnTheCommandLine() throws Exception {
        try (Tab tab = Tab.open(page(small()), 1280, 800)) {
            choose(tab, "Twitter", "none");
            tab.eval("then(() => goTo(data.steps))");
            String there = tab.eval("busy.then(() => live.ask('digest', 1))").asText();
            assertThat(there)
                    .isEqualTo(digest(small("platforms.Twitter.policy=none")))
                    .isNotEqualTo(digest(small()));
            assertThat(tab.eval("byId('dial platforms.Twitter.policy.strictness').value")
                            .asText())
                    .as("the slider stands where the policy has it")
                    .isEqualTo("0");
            tab.eval("then(() => goTo(40))");
            tab.eval("document.querySelectorAll('#adopt select')[0].value = data.interventions.findIndex(e => e.option"
                    + " === 'strict' && e.platform === 'Twitter'), busy");
            press(tab, "#adopt button");
            tab.eval("then(() => goTo(data.steps))");
            String adopted = tab.eval("busy.then(() => live.ask('digest', 1))").asText();
            Scenario replayed = replayed(tab);
            assertThat(replayed.platform("Twitter").policy().strictness()).isZero();
            assertThat(digest(replayed)).isEqualTo(adopted).isNotEqualTo(there);
            String link = tab.eval("location.href + fragment(step)").asText();
            tab.go("about:blank");
            tab.go(link);
            tab.eval("busy");
            assertThat(tab.eval("live.ask('digest', 1)").asText()).isEqualTo(adopted);
            choose(tab, "Twitter", "balanced");
            press(tab, "#done button");
            assertThat(tab.eval("isChanged()").asBoolean()).isFalse();
        }
    }

    /** Another chance: any of the runs that a page makes can be watched and passed on. */
    @Test
    void aRunThatIsChosenGivesTheSameNumbersOnTheCommandLine() throws Exception {
        assertThat(digest(small(), 3)).isNotEqualTo(digest(small(), 0));
        try (Tab tab = Tab.open(page(small()), 1280, 800)) {
            tab.eval("byId('replicate').value = 3, byId('replicate').onchange(), busy");
            tab.eval("then(() => goTo(data.steps))");
            assertThat(tab.eval("busy.then(() => live.ask('digest', 0))").asText())
                    .isEqualTo(digest(small(), 3));
            press(tab, "#save");
            assertThat(tab.eval("byId('shared').textContent").asText())
                    .endsWith("./townsquare run shared.yaml --replicates 4 gives the same numbers as its run 3.");
            String link = tab.eval("location.href + fragment(step)").asText();
            tab.go("about:blank");
            tab.go(link);
            assertThat(tab.eval("busy.then(() => live.ask('digest', 0))").asText())
                    .isEqualTo(digest(small(), 3));
            assertThat(tab.eval("byId('replicate').value").asText()).isEqualTo("3");
        }
    }

    /** A platform that closes has buttons until then; after that they are refused, and nothing is lost. */
    @Test
    void whatComesTooLateIsRefusedAndHasNotHappened() throws Exception {
        Scenario closing = ScenarioFiles.read(
                Path.of(Command.scenario("small.yaml")), List.of("events=[{kind: closing, at: 30, platform: Agora}]"));
        String outage = "data.interventions.findIndex(it => it.kind === 'outage' && it.platform === 'Agora')";
        try (Tab tab = Tab.open(page(closing), 1280, 800)) {
            tab.eval("then(() => goTo(20))");
            tab.eval("happen(" + outage + ")");
            assertThat(tab.eval("byId('problems').textContent").asText()).isEmpty();
            tab.eval("then(() => goTo(40))");
            tab.eval("happen(" + outage + ")");
            assertThat(tab.eval("byId('problems').textContent").asText())
                    .contains("the outage at step 40 comes after 'Agora' has closed at step 30");
            assertThat(tab.eval("step").asInt()).isEqualTo(40);
            assertThat(replayed(tab).events()).hasSize(2);
        }
    }

    private static void choose(Tab tab, String platform, String policy) {
        tab.eval("(select => { select.value = '" + policy
                + "'; select.onchange(); return busy; })(byId('policy platforms." + platform + ".policy'))");
    }

    private Scenario replayed(Tab tab) throws Exception {
        return replayed(tab, folder);
    }

    /** What a page saves, read as the command line reads it. */
    static Scenario replayed(Tab tab, Path folder) throws Exception {
        Path saved = Files.writeString(
                folder.resolve("shared.yaml"), tab.eval("scenarioFile(story)").asText());
        return ScenarioFiles.read(saved, List.of());
    }

    @Test
    void whatIsOutOfRangeIsRefusedInTheWordsOfTheCommandLine() throws Exception {
        try (Tab tab = Tab.open(page(small()), 1280, 800)) {
            tab.eval("story.values['platforms.Agora.quality'] = 1e9, again()");
            assertThatThrownBy(() -> small("platforms.Agora.quality=1000000000"))
                    .hasMessageContaining(
                            "platforms.Agora.quality: 1000000000 is out of range; allowed: from -20 to 20");
            assertThat(tab.eval("byId('problems').textContent").asText())
                    .isEqualTo("platforms.Agora.quality: 1000000000 is out of range; allowed: from -20 to 20.");
            assertThat(tab.eval("[byId('run').disabled, byId('verdict').textContent]"))
                    .as("nothing that could be played, and nothing said of it")
                    .hasToString("[true,\"\"]");
            tab.eval("story.values['platforms.Agora.quality'] = 2, again()");
            assertThat(tab.eval("byId('problems').textContent").asText()).isEmpty();
            assertThat(tab.eval("byId('run').disabled").asBoolean()).isFalse();
        }
    }

    @Test
    void everyControlWorks() throws Exception {
        Path page = page(small("users.count=200"));
        assertThat(Files.size(page)).isLessThan(3_000_000);
        try (Tab tab = Tab.open(page, 390, 844)) {
            press(tab, "#run");
            tab.await("step > 10");
            // Where the run is over meanwhile, it has stopped by itself.
            press(tab, "#run");
            assertThat(tab.eval("playing").asBoolean()).isFalse();
            tab.eval("byId('time').value = 60, byId('time').onchange(), busy");
            press(tab, "#step");
            assertThat(tab.eval("busy.then(() => step)").asInt()).isEqualTo(61);
            press(tab, "#back");
            assertThat(tab.eval("busy.then(() => step)").asInt()).isEqualTo(31);
            for (JsonNode path : tab.eval("data.dials.map(d => d.path)")) {
                String dial = path.asText();
                double other = tab.eval("(d => d.whole ? d.low : (d.low + d.value) / 2)(dialOf('" + dial + "'))")
                        .asDouble();
                turn(tab, dial, other);
            }
            press(tab, "#reset");
            int buttons = tab.eval("byId('events').children.length").asInt();
            for (int i = 0; i < buttons; i++) {
                press(tab, "#events button:nth-of-type(" + (i + 1) + ")");
            }
            press(tab, "#adopt button");
            assertThat(buttons).isGreaterThan(8);
            assertThat(tab.eval("document.querySelectorAll('#done li').length").asInt())
                    .isEqualTo(buttons + 1);
            press(tab, "#done button");
            tab.eval("byId('speed').value = 6, byId('time').value = 60, byId('time').onchange(), busy");
            tab.eval("network.canvas.onkeydown({key: 'Enter'}), busy");
            assertThat(tab.eval("byId('reasons').innerText").asText()).contains("User 0", "Twitter", "Agora");
            tab.eval("measure()");
            assertThat(tab.eval("byId('mass').textContent").asText()).contains("Agora");
            tab.eval("many()");
            assertThat(tab.eval("byId('odds').textContent").asText()).startsWith("30 runs: Agora ");
            assertThat(tab.eval("byId('replicate').options[29].text").asText()).matches("29: [a-z].*");
            tab.eval("byId('near').checked = true, byId('near').onchange()");
            assertThat(tab.eval("lines.plot.series.every(series => series.show !== series.label.startsWith('Twitter'))")
                            .asBoolean())
                    .as("without the incumbent's lines")
                    .isTrue();
            assertThat(tab.eval("lines.plot.data[0].at(-1) === step").asBoolean())
                    .as("the last numbers of the chart are those of the step")
                    .isTrue();
            press(tab, "#link");
            press(tab, "#save");
            tab.eval("window.told = [], new MutationObserver(() => byId('verdict').ariaLive === 'polite'"
                    + " && told.push(byId('verdict').textContent)).observe(byId('verdict'), {childList: true})");
            press(tab, "#run");
            tab.await("byId('verdict').dataset.end && byId('verdict').textContent.includes('at the end')");
            assertThat(tab.eval("told.filter(words => words.includes('at the end')).length")
                            .asInt())
                    .as("times that a screen reader reads the verdict")
                    .isEqualTo(1);
            assertThat(tab.eval("told.length").asInt()).isLessThanOrEqualTo(2);
            press(tab, "summary");
            assertThat(tab.eval("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(390);
            assertThat(tab.eval(
                                    "performance.getEntriesByType('resource').filter(r => !/^(data|blob):/.test(r.name)).length")
                            .asInt())
                    .isZero();
            assertThat(tab.eval("byId('problems').textContent").asText()).isEmpty();
            assertThat(tab.said()).isEmpty();
        }
    }

    @Test
    void somethingMovesAtOnceUnlessTheReaderWantsNothingToMove() throws Exception {
        Path page = page(small());
        try (Tab tab = Tab.open(page, 1280, 800)) {
            assertThat(tab.eval("playing || step > 0").asBoolean()).isFalse();
            assertThat(tab.eval("network.homes.length").asInt())
                    .as("users are there before the first step")
                    .isEqualTo(800);
            String link = tab.eval("location.href + fragment(30)").asText();
            letMove(tab);
            tab.go("about:blank");
            tab.go(page.toUri().toString());
            tab.await("step > 3");
            tab.go(link); // where the page is already
            assertThat(tab.eval("playing").asBoolean()).isFalse();
            assertThat(tab.eval("step").asInt()).isEqualTo(30);
            assertThat(tab.said()).isEmpty();
        }
    }

    /** Tabs of tests ask for no movement. */
    static void letMove(Tab tab) {
        tab.call(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-reduced-motion", "value", "no-preference"))));
    }

    /** Where a formula has it; with the slider it moves as the formula does. */
    @Test
    void theTippingPointIsThatOfTheFormula() throws Exception {
        Path file = SCENARIOS.resolve("textbook/brock-durlauf-field-above.yaml");
        String slider = "platforms.B.quality";
        try (Tab tab = Tab.open(page(brief(file)), 1280, 800)) {
            assertThat(tab.eval("lines.tipping").asDouble())
                    .isEqualTo(MeanField.tippingPoint(brief(file)).orElseThrow());
            assertThat(tab.eval("byId('tipping').textContent").asText())
                    .startsWith("The dashed line is the tipping point");
            turn(tab, slider, -0.1);
            assertThat(tab.eval("lines.tipping").asDouble())
                    .isEqualTo(MeanField.tippingPoint(brief(file, slider + "=-0.1"))
                            .orElseThrow());
            press(tab, "#events button");
            assertThat(tab.eval("byId('tipping').textContent").asText()).isEmpty();
        }
    }

    static void press(Tab tab, String what) {
        tab.eval("document.querySelector('" + what + "').click(), busy");
    }

    private static void turn(Tab tab, String path, double value) {
        tab.eval("(input => { input.value = " + value
                + "; input.oninput(); input.onchange(); return busy; })(byId('dial " + path + "'))");
    }

    private static String quoted(String text) throws Exception {
        return new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(text);
    }
}
