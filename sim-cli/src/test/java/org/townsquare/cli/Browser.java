package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Headless Chromium that can reach no other computer. */
final class Browser {

    /** Put at the end of a copy of a page: when all is loaded, it leaves there what a person would see. */
    private static final String PROBE = """
            <script>
            addEventListener('load', () => {
              const seen = JSON.stringify({
                title: document.title,
                text: document.body.innerText,
                pictures: Array.from(document.images, i => i.naturalWidth > 0 ? i.width + 'x' + i.height : 'broken'),
                fetched: performance.getEntriesByType('resource').map(r => r.name).filter(n => !n.startsWith('data:')),
              });
              const bytes = Array.from(new TextEncoder().encode(seen), b => String.fromCharCode(b));
              document.documentElement.setAttribute('data-seen', btoa(bytes.join('')));
            });
            </script>
            """;

    private static final Pattern SEEN = Pattern.compile("data-seen=\"([^\"]+)\"");

    private Browser() {}

    /**
     * What a person would see.
     *
     * @param pictures each picture's width and height on the page, {@code 960x540}, or {@code broken}
     * @param fetched addresses that the page asked for
     */
    record Seen(String title, String text, List<String> pictures, List<String> fetched) {}

    /**
     * A page that was opened.
     *
     * @param console lines that it wrote to the console, errors included
     */
    record Page(Seen seen, List<String> console) {}

    /** Opens a page and waits until all of it is loaded. */
    static Page open(Path file) throws IOException, InterruptedException {
        Path work = Files.createTempDirectory(file.getParent(), "browser");
        Path copy = Files.writeString(work.resolve("page.html"), Files.readString(file) + PROBE);
        Path dom = work.resolve("dom");
        Path log = work.resolve("log");
        int code = Machine.offline(
                        "--user-data-dir=" + work.resolve("profile"),
                        "--enable-logging=stderr",
                        "--virtual-time-budget=10000",
                        "--dump-dom",
                        copy.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(log.toFile())
                .start()
                .waitFor();
        assertThat(code).as("Chromium: " + log).isZero();
        Matcher seen = SEEN.matcher(Files.readString(dom));
        assertThat(seen.find()).as("the page was loaded to its end; see " + log).isTrue();
        return new Page(
                new ObjectMapper().readValue(Base64.getDecoder().decode(seen.group(1)), Seen.class),
                Files.readAllLines(log).stream()
                        .filter(line -> line.contains("CONSOLE"))
                        .toList());
    }
}
