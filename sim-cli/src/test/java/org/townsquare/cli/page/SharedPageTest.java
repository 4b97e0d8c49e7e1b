package org.townsquare.cli.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.scenario.file.ScenarioFiles;

/** What people write stays data on a page. */
class SharedPageTest {

    @TempDir
    private Path folder;

    @Test
    void aTitleThatLooksLikeAScriptBeginsNone() throws Exception {
        Path scenario = Files.writeString(
                folder.resolve("town.yaml"),
                "title: 'Was <!-- is <script> here'\nplatforms: [{name: Old, role: incumbent}, {name: New}]\n");
        Path page = folder.resolve("town.html");
        SharedPage.write(page, ScenarioFiles.read(scenario, List.of()));
        assertThat(Files.readString(page))
                .contains("Was \\u003c!-- is \\u003cscript> here", "Was &lt;!-- is &lt;script> here")
                .doesNotContain("Was <");
    }
}
