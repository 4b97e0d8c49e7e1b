package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.cli.page.Gallery;

/** A folder of pages that works wherever it is copied to. */
class WebGalleryTest {

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasProgram() {
        WebRunTest.hasProgram();
    }

    @Test
    void theGalleryLeadsToPagesThatAreThereAndGiveTheNumbersOfTheCommandLine() throws Exception {
        Path written = folder.resolve("gallery");
        assertThat(Gallery.write(Path.of("../scenarios").toAbsolutePath().normalize(), List.of(), written))
                .isEqualTo(13);
        Path gallery = Files.move(written, folder.resolve("a copy"));
        List<String> links = Pattern.compile("href=\"([^\"]+\\.html)\"")
                .matcher(Files.readString(gallery.resolve("index.html")))
                .results()
                .map(link -> link.group(1))
                .toList();
        assertThat(links)
                .hasSize(13)
                .allSatisfy(link -> assertThat(gallery.resolve(link))
                        .content()
                        .contains("Townsquare</title>", "Copyright (c) 2022 Leon Sorokin"));
        try (Tab tab = Tab.open(gallery.resolve("story-base.html"), 1280, 800)) {
            tab.eval("then(() => goTo(40))");
            WebRunTest.press(tab, "#events button:nth-of-type(4)");
            tab.eval("then(() => goTo(data.steps))");
            assertThat(tab.eval("busy.then(() => live.ask('digest', 1))").asText())
                    .isEqualTo(WebRunTest.digest(WebRunTest.replayed(tab, folder)));
            for (String link : links) {
                tab.leaveFor(gallery.resolve("index.html").toUri().toString());
                tab.await("document.readyState === 'complete'");
                new Controls(tab).follow(link);
                assertThat(tab.eval("location.href").asText()).endsWith("/" + link);
                tab.eval("byId('step').click(), busy");
                tab.await("step === 1");
            }
            assertThat(tab.said()).isEmpty();
        }
    }
}
