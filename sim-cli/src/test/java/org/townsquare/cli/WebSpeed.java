package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.cli.page.SharedPage;
import org.townsquare.scenario.file.ScenarioFiles;

/**
 * Not one of the tests, which never assert a time: how fast a page is, reported in target/browser-speed.txt. Numbers depend on
 * the machine and on what else it does.
 */
class WebSpeed {

    /** From when a page is opened: what keeps it from answering, and when something moves. */
    private static final String WATCHED = """
            window.slow = [];
            new PerformanceObserver(list => slow.push(...list.getEntries().map(task => task.duration))).observe({type: 'longtask'});
            (function look() {
              if (typeof step === 'number' && step > 0) window.moved = performance.now(); else requestAnimationFrame(look);
            })();""";

    /** Plays for a while and counts what is drawn; a gap is the time between two frames. */
    private static final String PLAYED = """
            new Promise(done => {
              const begin = performance.now(), first = step, draw = network.draw.bind(network);
              let frames = 0, drawn = 0, last = begin, gap = 0;
              network.draw = homes => { drawn++; draw(homes); };
              byId('speed').value = 3;
              play(true);
              const count = now => {
                frames++;
                gap = Math.max(gap, now - last);
                last = now;
                if (now - begin < 6000) { requestAnimationFrame(count); return; }
                play(false);
                network.draw = draw;
                const seconds = (now - begin) / 1000;
                done({frames: frames / seconds, drawn: drawn / seconds, steps: (step - first) / seconds, gap});
              };
              requestAnimationFrame(count);
            })""";

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasProgram() {
        WebRunTest.hasProgram();
    }

    @Test
    void isReported() throws Exception {
        Path page = folder.resolve("page.html");
        SharedPage.write(
                page, ScenarioFiles.read(Path.of("../scenarios/new-network.yaml"), List.of("users.count=10000")));
        try (Tab tab = Tab.open(page, 1280, 800)) {
            tab.call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", WATCHED));
            WebRunTest.letMove(tab);
            tab.go("about:blank");
            tab.go(page.toUri().toString());
            tab.await("window.moved > 0");
            tab.eval("play(false), busy");
            JsonNode played = tab.eval(PLAYED);
            double five = tab.eval("busy.then(async () => { const begin = performance.now(); await aside.ask('open', 5,"
                            + " tape(stories[0]), 0); await aside.ask('advance', 5, data.steps, [], 0, 1);"
                            + " return (performance.now() - begin) / 1000; })")
                    .asDouble();
            double slowest = tab.eval("Math.max(0, ...slow)").asDouble(); // a task below 50 ms is not reported
            String report = String.format(
                    Locale.ROOT,
                    "10,000 users, of whom 2,000 are drawn, in headless Chromium:%n%.0f frames a second, of which %.0f draw"
                            + " the network; %.0f steps a second while drawing; longest gap between frames %.0f ms%n"
                            + "longest task of 50 ms or more on the page's thread since it was opened: %.0f ms (0: none)%n"
                            + "1,826 steps without drawing: %.1f s%nfrom opening to the first movement: %.1f s%n",
                    played.get("frames").asDouble(),
                    played.get("drawn").asDouble(),
                    played.get("steps").asDouble(),
                    played.get("gap").asDouble(),
                    slowest,
                    five,
                    tab.eval("moved").asDouble() / 1000);
            Files.writeString(Path.of("target/browser-speed.txt"), report);
            assertThat(played.get("drawn").asDouble()).isPositive();
            assertThat(played.get("steps").asDouble()).isPositive();
        }
    }
}
