package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.townsquare.cli.page.SharedPage;
import org.townsquare.results.words.Edition;
import org.townsquare.results.words.Language;
import org.townsquare.results.words.Words;
import org.townsquare.scenario.Scenario;

/** The page in another language, used as a reader would: no sentence of the English list is on it. */
class WebLanguageTest {

    private static final String TEXT = "document.body.innerText + Array.from(document.querySelectorAll("
            + "'[aria-label], [title]')).map(e => e.ariaLabel + ' ' + e.title).join(' ')";

    /** What a sentence says between its places; fewer words may be the same in two languages. */
    private static final List<String> ENGLISH = Words.all("web").values().stream()
            .flatMap(sentence -> Arrays.stream(sentence.split("\\{[^}]*}")))
            .map(String::strip)
            .filter(piece -> piece.split(" ", -1).length >= 3)
            .toList();

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasProgram() {
        WebRunTest.hasProgram();
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ENGLISH")
    void nothingIsInEnglish(Language language) throws Exception {
        Scenario scenario = WebRunTest.brief(Path.of("../scenarios/new-network.yaml"));
        Path page = Edition.of(language).with(() -> {
            Path written = folder.resolve("page.html");
            SharedPage.write(written, scenario);
            return written;
        });
        assertThat(ENGLISH).hasSizeGreaterThan(60);
        try (Tab tab = Tab.open(page, 1280, 800)) {
            assertThat(tab.eval("document.documentElement.lang").asText()).isEqualTo(language.code());
            told(tab);
            tab.eval("byId('time').value = 60, byId('time').onchange(), busy");
            tab.eval("network.canvas.onkeydown({key: 'Enter'}), busy");
            tab.eval("document.querySelector('#events button').click(), busy");
            tab.eval("measure()");
            told(tab);
            tab.eval("byId('time').value = data.steps, byId('time').onchange(), busy");
            tab.await("byId('verdict').dataset.end && byId('verdict').textContent.includes('%')");
            tab.eval("spread([[...data.platforms.map(() => ({outcome: 'niche', finalShare: .1}))]])");
            told(tab);
            assertThat(tab.said()).isEmpty();
        }
    }

    private static void told(Tab tab) {
        String text = tab.eval(TEXT).asText();
        assertThat(text).contains("Agora", "Twitter");
        assertThat(ENGLISH).noneMatch(text::contains);
    }
}
