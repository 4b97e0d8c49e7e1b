package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The report of a run, as a file and in a browser without a network. */
class ReportTest {

    private static final String TITLE = "<script>document.title = 'run'</script> & more";

    @TempDir
    private static Path home;

    private static Path folder;
    private static String sentence;

    @BeforeAll
    static void run() throws Exception {
        Command.Ended ended = Command.in(home)
                .run("run", Command.scenario("small.yaml"), "--set", "title=" + TITLE, "--out", "results");
        assertThat(ended.code()).as(ended.err()).isZero();
        folder = home.resolve("results");
        sentence = ended.out()
                .lines()
                .filter(line -> line.startsWith("Agora reached"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void needsNothingFromOutside() throws IOException {
        String html = Files.readString(folder.resolve("report.html"));
        assertThat(html).doesNotContainPattern("(?i)(src|href)\\s*=\\s*[\"']?\\s*(https?:)?//");
        assertThat(html).doesNotContainPattern("(?i)url\\(|@import|<link rel=\"stylesheet\"");
    }

    @Test
    void showsVerdictAndEveryChartInABrowser() throws Exception {
        Browser.Page page = Browser.open(folder.resolve("report.html"));
        assertThat(page.console()).isEmpty();
        assertThat(page.seen().fetched()).isEmpty();
        assertThat(page.seen().text()).contains(sentence);
        assertThat(page.seen().pictures())
                .hasSameSizeAs(charts(".svg").keySet())
                .isNotEmpty()
                .allMatch(picture -> picture.matches("[1-9]\\d{2,}x[1-9]\\d{2,}"));
    }

    @Test
    void aScriptInTheTitleStaysText() throws Exception {
        Browser.Page page = Browser.open(folder.resolve("report.html"));
        assertThat(page.seen().title()).startsWith(TITLE);
        assertThat(page.seen().text()).contains(TITLE);
    }

    @Test
    void theBrowserWouldTellOfErrorsAndFetching() throws Exception {
        Path page = Files.writeString(
                home.resolve("bad.html"),
                "<html><body><img src='http://example.org/a.png'><script>nowhere()</script></body></html>");
        Browser.Page bad = Browser.open(page);
        assertThat(bad.console()).anyMatch(line -> line.contains("nowhere is not defined"));
        assertThat(bad.seen().fetched()).containsExactly("http://example.org/a.png");
        assertThat(bad.seen().pictures()).containsExactly("broken");
    }

    @Test
    void isWrittenAgainOnDemand() throws Exception {
        Map<String, String> before = charts("");
        for (String file : before.keySet()) {
            Files.delete(folder.resolve("charts").resolve(file));
        }
        Files.writeString(folder.resolve("report.html"), "gone");
        Command.Ended ended = Command.in(home).run("report", "results");
        assertThat(ended.out()).isEqualTo("Report: results/report.html\n");
        assertThat(charts("")).isEqualTo(before);
        assertThat(folder.resolve("report.html")).content().contains(sentence);
    }

    @Test
    void refusesWhatIsNoResultsFolder() throws Exception {
        Command.Ended ended = Command.in(home).run("report", "nowhere");
        assertThat(ended.code()).isEqualTo(2);
        assertThat(ended.err()).isEqualTo("nowhere does not exist\n");
    }

    /** The charts whose names end so, with their bytes as text. */
    private static Map<String, String> charts(String ending) throws IOException {
        Map<String, String> charts = new TreeMap<>();
        for (String name : Command.names(folder.resolve("charts"))) {
            if (name.endsWith(ending)) {
                byte[] bytes = Files.readAllBytes(folder.resolve("charts").resolve(name));
                charts.put(name, new String(bytes, StandardCharsets.ISO_8859_1));
            }
        }
        return charts;
    }
}
