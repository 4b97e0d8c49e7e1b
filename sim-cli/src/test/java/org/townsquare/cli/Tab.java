package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A page in headless Chromium that can reach no other computer, driven by the DevTools protocol. */
final class Tab implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Set<String> SAID =
            Set.of("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded");

    private final Profile profile;
    private final Process browser;
    private final Wire wire;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private Tab(Profile profile, Process browser, URI address) {
        this.profile = profile;
        this.browser = browser;
        wire = new Wire(address, this::hear);
    }

    /** Opens a page in a window of this size. */
    static Tab open(Path page, int width, int height) throws IOException, InterruptedException {
        Profile profile = Profile.fresh();
        Process browser = profile.start(Machine.offline(
                "--remote-debugging-port=0",
                "--window-size=" + width + "," + height,
                "--user-data-dir=" + profile.folder(),
                "about:blank"));
        try {
            Tab tab = new Tab(profile, browser, firstPage(port(profile)));
            tab.call("Runtime.enable", Map.of());
            tab.call("Log.enable", Map.of());
            tab.call("Page.enable", Map.of());
            tab.call(
                    "Emulation.setDeviceMetricsOverride",
                    Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
            tab.go(page.toUri().toString());
            return tab;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            profile.end(browser);
            throw e;
        }
    }

    /** Where it can be called: the first of two lines that it writes when it has begun. */
    private static String port(Profile profile) throws IOException, InterruptedException {
        Path file = profile.folder().resolve("DevToolsActivePort");
        for (int i = 0; i < Wire.PATIENCE * 10; i++) {
            List<String> lines = Files.exists(file) ? Files.readAllLines(file) : List.of();
            if (lines.size() >= 2) {
                return lines.get(0);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("Chromium cannot be called: " + Files.readString(profile.log()));
    }

    private static URI firstPage(String port) throws IOException, InterruptedException {
        HttpRequest list = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/json/list"))
                .build();
        for (int i = 0; i < Wire.PATIENCE * 10; i++) {
            String body = HttpClient.newHttpClient()
                    .send(list, HttpResponse.BodyHandlers.ofString())
                    .body();
            for (JsonNode target : JSON.readTree(body)) {
                if (target.get("type").asText().equals("page")) {
                    return URI.create(target.get("webSocketDebuggerUrl").asText());
                }
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("Chromium has no page");
    }

    /** Goes to an address and waits until the page there says that it is ready. */
    void go(String address) throws InterruptedException {
        leaveFor(address);
        await("location.href === 'about:blank' || document.documentElement?.dataset.ready === 'yes'");
    }

    /** Goes to an address and waits until the page before is gone, so that nothing is asked of it any more. */
    void leaveFor(String address) throws InterruptedException {
        eval("window.isLeft = true");
        call("Page.navigate", Map.of("url", address));
        await("!window.isLeft");
    }

    /** The value of an expression, which may be a promise. */
    JsonNode eval(String expression) {
        JsonNode answer = answer(expression);
        assertThat(answer.has("result") && !answer.has("exceptionDetails"))
                .as(expression + ": " + answer)
                .isTrue();
        return answer.get("result").path("value");
    }

    private JsonNode answer(String expression) {
        return call(
                "Runtime.evaluate",
                Map.of("expression", expression, "awaitPromise", true, "returnByValue", true, "userGesture", true));
    }

    /** Waits until an expression is true. Between one page and the next there is nobody to ask. */
    void await(String expression) throws InterruptedException {
        long end = System.nanoTime() + Duration.ofSeconds(Wire.PATIENCE).toNanos();
        for (JsonNode now = answer(expression); !now.at("/result/value").asBoolean(); now = answer(expression)) {
            assertThat(now.has("exceptionDetails")).as(expression + ": " + now).isFalse();
            assertThat(System.nanoTime()).as(expression + "; console: " + said).isLessThan(end);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** A picture of what is seen. */
    void screenshot(Path file) throws IOException {
        Files.write(
                file,
                Base64.getDecoder()
                        .decode(call("Page.captureScreenshot", Map.of())
                                .get("data")
                                .asText()));
    }

    /** What the page wrote to its console, errors that it did not catch included. */
    List<String> said() {
        return List.copyOf(said);
    }

    JsonNode call(String method, Map<String, ?> parameters) {
        return wire.call(method, parameters);
    }

    private void hear(JsonNode message) {
        if (SAID.contains(message.path("method").asText())) {
            said.add(message.get("params").toString());
        }
    }

    @Override
    public void close() throws IOException {
        wire.close();
        profile.end(browser);
    }
}
