package org.townsquare.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Not one of the tests: takes the pictures of docs/browser.md anew. */
class WebPictures {

    private static final Path IMAGES = Path.of("../docs/images");

    @TempDir
    private Path folder;

    @BeforeAll
    static void hasProgram() {
        WebRunTest.hasProgram();
    }

    /** By a name that may stand in a picture. */
    private String story() throws Exception {
        Path story = Path.of("../scenarios/story/base.yaml").toAbsolutePath().normalize();
        Files.writeString(folder.resolve("story.yaml"), "extends: " + story + "\n");
        return "story.yaml";
    }

    private Path shared(String name, String what) {
        Command.Ended ended = Command.in(folder).run("share", what, "--out", name + ".html");
        assertThat(ended.code()).as(ended.err()).isZero();
        return folder.resolve(name + ".html");
    }

    /** With a wide window and on a telephone. */
    private static void take(String name, Path page, String... done) throws Exception {
        for (boolean phone : new boolean[] {false, true}) {
            try (Tab tab = phone ? Tab.open(page, 390, 844) : Tab.open(page, 1280, 800)) {
                tab.eval("play(false), busy");
                for (String each : done) {
                    tab.eval(each);
                }
                tab.eval("scrollTo(0, 0), busy");
                assertThat(tab.said()).isEmpty();
                tab.screenshot(IMAGES.resolve(name + (phone ? "-phone" : "") + ".png"));
            }
        }
    }

    @Test
    void ofAScenario() throws Exception {
        take(
                "browser",
                shared("scenario", story()),
                "then(() => goTo(360))",
                "(dial => { dial.value = 3; dial.oninput(); dial.onchange(); return busy; })(byId('dial platforms.Agora.quality'))",
                "then(() => goTo(700))",
                "busy");
    }

    @Test
    void ofResults() throws Exception {
        Command.Ended ended = Command.in(folder)
                .run("run", story(), "--replicates", "6", "--set", "users.count=1500", "--out", "story");
        assertThat(ended.code()).as(ended.err()).isZero();
        take(
                "browser-results",
                shared("results", "story"),
                "byId('replicate').value = 2, byId('replicate').onchange(), busy",
                "rerun()",
                "then(() => goTo(700))",
                "busy");
    }
}
