package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages of results: what was stored, and the same runs made again beside it. */
class WebResultsTest {

    private static final String OLD_BROWSER = "WebAssembly.validate = () => false";

    private Path home;

    @BeforeEach
    void setHome(@TempDir Path own) {
        home = own;
    }

    @BeforeAll
    static void hasProgram() {
        WebRunTest.hasProgram();
    }

    private String done(String... words) {
        Command.Ended ended = Command.in(home).run(words);
        assertThat(ended.code()).as(ended.err()).isZero();
        return ended.out();
    }

    private String refused(String... words) {
        Command.Ended ended = Command.in(home).run(words);
        assertThat(ended.code()).as(ended.out()).isEqualTo(2);
        return ended.err();
    }

    private static String again(Tab tab, int run) throws InterruptedException {
        tab.eval("byId('replicate').value = " + run + ", byId('replicate').onchange(), busy");
        tab.eval("rerun()");
        return tab.eval("byId('same').textContent").asText();
    }

    @Test
    void everyStoredRunIsTheSameAgainAndCanBeChanged() throws Exception {
        done(
                "run",
                Command.scenario("small.yaml"),
                "--replicates",
                "4",
                "--steps",
                "60",
                "--set",
                "uncertain.choice.contacts={kind: uniform, low: 1, high: 5}",
                "--set",
                "platforms.Square.company.capital=7e9", // where millionths are as fine as numbers get
                "--out",
                "drawn");
        assertThat(done("share", "drawn", "--out", "drawn.html")).startsWith("Page: drawn.html (");
        Path page = home.resolve("drawn.html");
        assertThat(Files.size(page)).isLessThan(3_000_000);
        try (Tab tab = Tab.open(page, 1280, 800)) {
            String stored = tab.eval("byId('stored').innerText").asText();
            assertThat(stored).contains("As it was stored", "reached critical mass in", "4 runs");
            assertThat(tab.eval("Array.from(document.images, i => i.complete && i.naturalWidth > 0)"))
                    .isNotEmpty()
                    .allMatch(shown -> shown.asBoolean());
            for (int run = 0; run < 4; run++) {
                assertThat(again(tab, run)).startsWith("The same: made again here, run " + run + " has all 120 rows");
            }
            assertThat(tab.eval("stories.map(tape).join() === data.tape.join() + ',' + data.tape.join()")
                            .asBoolean())
                    .as("the draws of run 3 are in its tape")
                    .isFalse();

            tab.eval("story.values[data.dials[0].path] = data.dials[0].high, again()");
            tab.eval("then(() => goTo(data.steps))");
            assertThat(tab.eval("busy.then(() => live.ask('fingerprint', 0))").asText())
                    .isEqualTo(tab.eval("data.stored.runs[3].fingerprint").asText());
            assertThat(tab.eval("live.ask('fingerprint', 1)").asText())
                    .isNotEqualTo(tab.eval("data.stored.runs[3].fingerprint").asText());

            tab.eval("data.stored.runs[1].fingerprint = '0', data.stored.build = '0.1.0 of commit 1'");
            assertThat(again(tab, 1))
                    .startsWith("Not the same: made again here, run 1 has other rows than timeseries.csv.")
                    .contains("made by Townsquare 0.1.0 of commit 1, and this page has ");
            Controls.areSound(tab);
        }
    }

    /** The table's own bytes count: what is changed in it is seen. */
    @Test
    void aFingerprintIsThatOfTheRowsInTheFile() throws Exception {
        done("run", Command.scenario("small.yaml"), "--replicates", "2", "--steps", "20", "--out", "two");
        Path table = home.resolve("two/timeseries.csv");
        String rows = Files.readString(table);
        int last = rows.lastIndexOf("0.0");
        Files.writeString(table, rows.substring(0, last) + "0.1" + rows.substring(last + 3));
        assertThat(refused("share", "two")).contains("timeseries.csv is damaged");
        String manifest = Files.readString(home.resolve("two/manifest.json"));
        Files.writeString(
                home.resolve("two/manifest.json"),
                manifest.replaceFirst("(?s)\"tables\" : \\{.*?\\}", "\"tables\" : null"));
        done("share", "two", "--out", "page.html");
        try (Tab tab = Tab.open(home.resolve("page.html"), 390, 844)) {
            assertThat(again(tab, 0)).startsWith("The same: ");
            assertThat(again(tab, 1)).startsWith("Not the same: ").endsWith("so one of them is wrong.");
            Controls.areSound(tab);
        }
    }

    @Test
    void withoutWebAssemblyThePageSaysSoAndShowsWhatWasStored() throws Exception {
        done("run", Command.scenario("small.yaml"), "--replicates", "2", "--steps", "20", "--out", "two");
        done("share", "two", "--out", "results.html");
        done("share", Command.scenario("small.yaml"), "--out", "scenario.html");
        try (Tab tab = Tab.open(home.resolve("scenario.html"), 1280, 800)) {
            tab.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", OLD_BROWSER));
            tab.leaveFor(home.resolve("results.html").toUri().toString());
            tab.await("document.title.length > 0 && document.readyState === 'complete'");
            assertThat(tab.eval("document.body.innerText").asText())
                    .contains(
                            "This browser has no WebAssembly with garbage collection",
                            "What was stored is shown below.",
                            "Whether Agora reaches critical mass is unknown: 2 of 2 runs ended undecided")
                    .doesNotContain("One step");
            tab.leaveFor(home.resolve("scenario.html").toUri().toString());
            tab.await("document.title.length > 0 && document.readyState === 'complete'");
            assertThat(tab.eval("document.body.innerText").asText())
                    .contains("This page has no stored results to show in its place.")
                    .doesNotContain("One step");
        }
    }

    @Test
    void foldersOfOtherKindsAreRefusedAndSayWhatCanBeShared() throws Exception {
        done(
                "run",
                Command.scenario("small.yaml"),
                "--replicates",
                "1",
                "--steps",
                "30",
                "--fork",
                "20",
                "--policy",
                "none,strict",
                "--out",
                "fork");
        assertThat(refused("share", "fork"))
                .isEqualTo("fork holds the variants of a fork: give the folder of one of them: fork/variants/none or"
                        + " fork/variants/strict\n");
        assertThat(done("share", "fork/variants/strict", "--out", "strict.html"))
                .startsWith("Page: strict.html (");
        try (Tab tab = Tab.open(home.resolve("strict.html"), 390, 844)) {
            Controls.areSound(tab);
        }
        Files.writeString(
                home.resolve("grid.yaml"),
                "title: Two\nscenario: " + Command.scenario("small.yaml")
                        + "\nparameters: [{path: alternative.quality, values: [0, 1]}]\n"
                        + "replicates: {kind: fixed, count: 1}\n");
        done("sweep", "grid.yaml", "--set", "steps=20", "--out", "grid");
        assertThat(refused("share", "grid"))
                .isEqualTo("grid holds a sweep, which a page cannot show; allowed: the results folder of a scenario's"
                        + " runs, that of a variant of a fork, or a scenario file\n");
        assertThat(refused("share", "fork/variants/strict", "--seed", "3"))
                .isEqualTo(
                        "fork/variants/strict has its scenario: give no --set, --seed, --replicates or --steps beside"
                                + " it; the page has sliders\n");
        Files.createDirectory(home.resolve("empty"));
        assertThat(refused("share", "empty")).isEqualTo("empty holds no finished run with a timeseries.csv\n");
        assertThat(home.resolve("grid.html")).doesNotExist();
        assertThat(home.resolve("fork.html")).doesNotExist();
    }

    @Test
    void scenariosThatCannotBeSharedAreRefused() throws Exception {
        Files.writeString(home.resolve("edges.csv"), "1 2\n2 1\n");
        Files.writeString(
                home.resolve("file.yaml"),
                "network: {kind: edge-list, file: edges.csv}\nplatforms: [{name: A, role: incumbent}]\n");
        Command command = Command.in(home);
        assertThat(command.run("share", "file.yaml"))
                .isEqualTo(new Command.Ended(
                        2,
                        "",
                        "file.yaml: network: a page cannot have a network from a file; allowed: any other kind\n"));
        assertThat(command.run("share", "file.yaml", "--all", "pages").code()).isEqualTo(2);
        Files.writeString(home.resolve("file.yaml"), "platforms: [{name: A, role: incumbent}]\n");
        command.run("share", "file.yaml", "--out", "edges.csv/page.html")
                .isRefusedWith("edges.csv is a file, not a folder");
        assertThat(Command.names(home)).containsExactly("edges.csv", "file.yaml");
    }
}
