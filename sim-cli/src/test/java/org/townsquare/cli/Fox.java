package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page in headless Firefox that can reach no other computer, driven by WebDriver BiDi. */
final class Fox implements AutoCloseable {

    private static final Pattern ADDRESS = Pattern.compile("WebDriver BiDi listening on (ws://\\S+)");

    private final Profile profile;
    private final Process browser;
    private final Wire wire;
    private final String context;
    private final List<String> said = Collections.synchronizedList(new ArrayList<>());

    private Fox(Profile profile, Process browser, URI address) {
        this.profile = profile;
        this.browser = browser;
        wire = new Wire(address, message -> said.add(message.path("params").toString()));
        wire.call("session.new", Map.of("capabilities", Map.of()));
        wire.call("session.subscribe", Map.of("events", List.of("log.entryAdded")));
        context = wire.call("browsingContext.getTree", Map.of())
                .at("/contexts/0/context")
                .asText();
    }

    /** Opens a page and waits until it says that it is ready. */
    static Fox open(Path page) throws IOException, InterruptedException {
        Profile profile = Profile.fresh();
        Process browser = profile.start(Machine.firefox(profile.folder()));
        try {
            Fox fox = new Fox(profile, browser, URI.create(address(profile.log()) + "/session"));
            fox.wire.call(
                    "browsingContext.navigate",
                    Map.of("context", fox.context, "url", page.toUri().toString(), "wait", "complete"));
            fox.await("document.documentElement.dataset.ready === 'yes'");
            return fox;
        } catch (IOException | InterruptedException | RuntimeException | AssertionError e) {
            profile.end(browser);
            throw e;
        }
    }

    /** Where it can be called, as it says when it has begun. */
    private static String address(Path log) throws IOException, InterruptedException {
        for (int i = 0; i < Wire.PATIENCE * 10; i++) {
            Matcher address = ADDRESS.matcher(Files.readString(log));
            if (address.find()) {
                return address.group(1);
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IOException("Firefox cannot be called: " + Files.readString(log));
    }

    /** The value of an expression, which may be a promise. */
    JsonNode eval(String expression) throws IOException {
        JsonNode answer = wire.call(
                "script.evaluate",
                Map.of(
                        "expression",
                        "(async () => JSON.stringify([await (" + expression + ")]))()",
                        "target",
                        Map.of("context", context),
                        "awaitPromise",
                        true));
        assertThat(answer.path("type").asText()).as(expression + ": " + answer).isEqualTo("success");
        return new ObjectMapper().readTree(answer.at("/result/value").asText()).get(0);
    }

    /** Waits until an expression is true. */
    void await(String expression) throws IOException, InterruptedException {
        for (int i = 0; !eval(expression).asBoolean(); i++) {
            assertThat(i).as(expression + "; console: " + said).isLessThan(Wire.PATIENCE * 20);
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }

    /** What the page wrote to its console, errors that it did not catch included. */
    List<String> said() {
        return List.copyOf(said);
    }

    @Override
    public void close() throws IOException {
        wire.close();
        profile.end(browser);
    }
}
