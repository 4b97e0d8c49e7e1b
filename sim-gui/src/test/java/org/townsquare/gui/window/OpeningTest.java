package org.townsquare.gui.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.townsquare.results.folder.Marker;

/** What the window says when a file is opened. */
class OpeningTest {

    @Test
    void aFolderOfRecipesSaysHowARecipeOpens(@TempDir Path folder) throws Exception {
        Path scenario = folder.resolve("scenario.yaml");
        assertThat(MainWindow.besides(scenario)).isEmpty();
        Files.createFile(Marker.LEVERS.in(folder));
        assertThat(MainWindow.besides(scenario).orElseThrow())
                .endsWith("./townsquare gui --from " + folder + " --recipe 1");
    }
}
